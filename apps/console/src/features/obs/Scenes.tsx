// The scenes as large buttons; the one on program is marked by a bar, by weight and in words.
import type { ObsConnection } from '@restrike/obs/contract'
import { useApi } from '../../api/context.ts'
import { useAction } from '../../api/use-action.ts'
import { texts } from '../../texts/index.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Problem } from '../../ui/Problem.tsx'
import styles from './Scenes.module.css'

const text = texts.obs.scenes

export function Scenes({ connection: { name, scenes, scene } }: { readonly connection: ObsConnection }) {
  const { client } = useApi()
  const change = useAction((to: string) => client.call('obs.scene.set', { name, scene: to }))
  return (
    <Panel title={text.title} aside={<Problem problem={change.problem} bare />}>
      {scenes === null && <p className={styles.none}>{text.unknown}</p>}
      {scenes?.length === 0 && <p className={styles.none}>{text.none}</p>}
      {scenes !== null && scenes.length > 0 && (
        <div className={styles.scenes}>
          {scenes.map((one) => (
            <button
              key={one}
              type="button"
              className={styles.scene}
              aria-pressed={one === scene}
              aria-busy={change.busy && change.input === one}
              onClick={() => change.run(one)}
            >
              <span className={styles.name}>{one}</span>
              <span className={styles.now}>{one === scene && text.now}</span>
            </button>
          ))}
        </div>
      )}
    </Panel>
  )
}
