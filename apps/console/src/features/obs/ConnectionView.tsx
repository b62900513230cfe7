// One OBS: its picture, recording and scenes first, then its other outputs, then what is looked up now and then.
import type { ObsConnection } from '@restrike/obs/contract'
import { BufferControls } from './BufferControls.tsx'
import styles from './ConnectionView.module.css'
import { Preview } from './Preview.tsx'
import { RecordingControls } from './RecordingControls.tsx'
import { Scenes } from './Scenes.tsx'
import { SetupChecks } from './SetupChecks.tsx'
import { Sources } from './Sources.tsx'
import { Stats } from './Stats.tsx'
import { StreamControls } from './StreamControls.tsx'
import { Wanted } from './Wanted.tsx'

export function ConnectionView({ connection }: { readonly connection: ObsConnection }) {
  const { name, state, since, scene, streaming, replayBuffer, stats, wanted, byHand } = connection
  const on = state === 'connected'
  const asked = on ? name : null
  return (
    <div className={styles.view} role="group" aria-label={name}>
      <div className={styles.first}>
        <Preview name={asked} scene={scene} />
        <RecordingControls connection={connection} />
      </div>
      <Scenes connection={connection} />
      <div className={styles.outputs}>
        <StreamControls name={name} on={on} streaming={streaming} />
        <BufferControls name={name} on={on} replayBuffer={replayBuffer} />
      </div>
      <div className={styles.rest}>
        <div className={styles.column}>
          <Sources name={asked} scene={scene} />
          <Wanted wanted={wanted} byHand={byHand} />
        </div>
        <Stats name={name} stats={stats} />
      </div>
      <SetupChecks name={asked} since={since} />
    </div>
  )
}
