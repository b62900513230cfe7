// The sources of the scene on program, topmost first, each to be shown or hidden.
import { useApi } from '../../api/context.ts'
import { useAction } from '../../api/use-action.ts'
import { type Source, useSources } from '../../api/use-sources.ts'
import { texts } from '../../texts/index.ts'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemPlace } from '../../ui/ProblemPlace.tsx'
import styles from './Sources.module.css'

const text = texts.obs.sources

interface SourcesProps {
  /** Of the connection; null while it is not connected. */
  readonly name: string | null
  readonly scene: string | null
}

export function Sources({ name, scene }: SourcesProps) {
  const { client } = useApi()
  const { sources, problem, reread } = useSources(name, scene)
  const toggle = useAction(async ({ name: source, shown }: Source) => {
    if (name === null || scene === null) return
    await client.call('obs.source.show', { name, scene, source, shown: !shown })
    await reread()
  })
  return (
    <Panel title={text.title}>
      {sources === undefined && problem === null && <p className={styles.none}>{text.unknown}</p>}
      {sources?.length === 0 && <p className={styles.none}>{text.none}</p>}
      <ul className={styles.sources}>
        {sources?.map((source) => (
          <li key={source.name}>
            <SourceToggle source={source} busy={toggle.busy && toggle.input?.name === source.name} onToggle={() => toggle.run(source)} />
          </li>
        ))}
      </ul>
      <ProblemPlace problem={toggle.problem ?? problem} />
    </Panel>
  )
}

interface SourceToggleProps {
  readonly source: Source
  readonly busy: boolean
  readonly onToggle: () => void
}

function SourceToggle({ source: { name, kind, shown }, busy, onToggle }: SourceToggleProps) {
  return (
    <button
      type="button"
      className={styles.source}
      aria-label={shown ? text.hide(name) : text.show(name)}
      aria-pressed={shown}
      aria-busy={busy}
      onClick={onToggle}
    >
      <span className={styles.box} aria-hidden="true" />
      <span className={styles.name}>{name}</span>
      <span className={styles.kind}>{kind}</span>
      <span className={styles.state}>{shown ? text.shown : text.hidden}</span>
    </button>
  )
}
