// The file of the configuration: whether it is used, what is wrong with it and in which line, and what waits for the next start.
import type { ConfigProblem, ConfigStatus } from '@restrike/kernel/contract'
import { useState } from 'react'
import { useApi, useLive } from '../../../api/context.ts'
import { useAction } from '../../../api/use-action.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { FilePath } from '../../../ui/FilePath.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { StateWord } from '../../../ui/StateWord.tsx'
import type { Tone } from '../../../ui/tone.ts'
import { useWallNow } from '../../../ui/use-now.ts'
import { formatStamp } from '../system-format.ts'
import styles from './FileState.module.css'
import { ProblemList } from './ProblemList.tsx'

const text = texts.system.configuration
const tones = { good: 'good', missing: 'plain', broken: 'bad' } satisfies Record<ConfigStatus['state'], Tone>

export function FileState() {
  const status = useLive((live) => (live.link === 'open' ? live.config : null))
  return (
    <Panel title={text.file}>
      {status === null ? <p className={styles.dim}>{text.unknown}</p> : <State status={status} problems={status.problems} />}
      <Reload />
    </Panel>
  )
}

function State({ status, problems }: { readonly status: ConfigStatus; readonly problems: readonly ConfigProblem[] }) {
  const { file, state, used, changedAt, setAside, needsRestart, trouble } = status
  const now = useWallNow(60_000)
  return (
    <>
      <div className={styles.head}>
        <StateWord tone={tones[state]}>{text.state[state]}</StateWord>
        {changedAt !== null && <span className={styles.dim}>{text.changedAt(formatStamp(changedAt, now))}</span>}
      </div>
      <FilePath path={file} />
      <p className={styles.dim}>{text.used[used]}</p>
      <ProblemList problems={problems} />
      {setAside !== null && (
        <div>
          <p className={styles.dim}>{text.setAside}</p>
          <FilePath path={setAside} />
        </div>
      )}
      <Problem problem={needsRestart.length === 0 ? null : text.needsRestart(needsRestart.join(', '))} tone="warn" />
      <Problem problem={trouble} tone="warn" />
    </>
  )
}

function Reload() {
  const { client } = useApi()
  const [differs, setDiffers] = useState<number | null>(null)
  const reload = useAction(async () => {
    setDiffers(null)
    setDiffers((await client.call('config.reload', {})).applied.length)
  })
  return (
    <>
      <div className={styles.order}>
        <Button busy={reload.busy} onPress={() => reload.run()}>
          {text.reload}
        </Button>
        <span className={styles.dim} role="status">
          {differs !== null && text.reread(differs)}
        </span>
      </div>
      <Problem problem={reload.problem} />
    </>
  )
}
