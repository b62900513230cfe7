// Where our pages stand in OBS, and loading them anew.
import { useAction } from '../../api/use-action.ts'
import { useOverlaySources, useRefreshSources } from '../../api/use-overlays.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { formatMinute } from '../../ui/format.ts'
import { Problem } from '../../ui/Problem.tsx'
import styles from './Sources.module.css'

const text = texts.overlays

export function Sources() {
  const { data, problem } = useOverlaySources()
  const refresh = useAction(useRefreshSources())
  return (
    <section className={styles.sources} aria-label={text.sources}>
      <h2 className={styles.title}>{text.sources}</h2>
      {data === undefined && <p className={styles.none}>{problem ?? text.sourcesUnknown}</p>}
      {data?.length === 0 && <p className={styles.none}>{text.noSources}</p>}
      <ul className={styles.list}>
        {data?.map(({ connection, source, name, refreshedAt }) => (
          <li key={`${connection}/${source}`} className={styles.source}>
            <span className={styles.name}>{source}</span>
            <span className={styles.facts}>
              {text.names[name]} · {connection}
              {refreshedAt !== null && ` · ${text.refreshed(formatMinute(refreshedAt))}`}
            </span>
          </li>
        ))}
      </ul>
      {data !== undefined && data.length > 0 && (
        <>
          <Button busy={refresh.busy} onPress={() => refresh.run()}>
            {text.refresh}
          </Button>
          <p className={styles.none}>{text.refreshHint}</p>
        </>
      )}
      <Problem problem={refresh.problem} />
    </section>
  )
}
