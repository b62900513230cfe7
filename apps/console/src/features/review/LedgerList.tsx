// The challenges of this match as they stand, with their dossiers.
import type { LedgerEntry } from '@restrike/replay/contract'
import { useApi } from '../../api/context.ts'
import { useAction } from '../../api/use-action.ts'
import { texts } from '../../texts/index.ts'
import { formatClock } from '../../ui/format.ts'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemPlace } from '../../ui/ProblemPlace.tsx'
import { SideMark } from '../../ui/SideMark.tsx'
import styles from './LedgerList.module.css'

export function LedgerList({ challenges, current }: { readonly challenges: readonly LedgerEntry[]; readonly current: string | null }) {
  const words = texts.review.ledger
  if (challenges.length === 0) return null
  return (
    <Panel title={words.title}>
      <ol className={styles.list}>
        {challenges.map((entry) => (
          <Line key={entry.challengeId} entry={entry} isCurrent={entry.challengeId === current} />
        ))}
      </ol>
    </Panel>
  )
}

function Line({ entry, isCurrent }: { readonly entry: LedgerEntry; readonly isCurrent: boolean }) {
  const { client } = useApi()
  const { challengeId, by, round, clockMs, conflict } = entry
  const dossier = useAction(async () => {
    const { url } = await client.call('replay.dossier', { challengeId })
    window.location.assign(url)
  })
  return (
    <li className={styles.line} data-current={isCurrent}>
      <span className={styles.side}>{by !== 'referee' && <SideMark side={by} />}</span>
      <span className={styles.when}>
        {round !== null && texts.court.roundTile(round)} {formatClock(clockMs)}
      </span>
      <span className={styles.decision} data-conflict={conflict !== null}>
        {dossier.problem === null ? <Standing entry={entry} /> : <ProblemPlace problem={dossier.problem} />}
      </span>
      <button type="button" className={styles.dossier} aria-busy={dossier.busy} onClick={() => dossier.run()}>
        {texts.review.dossier}
      </button>
    </li>
  )
}

function Standing({ entry: { decision, effect, takenMs } }: { readonly entry: LedgerEntry }) {
  return (
    <>
      {decision === null ? texts.review.ledger.open : texts.review.decisions[decision].toLowerCase()}
      <span className={styles.effect}>
        {effect !== null && texts.review.effects[effect]}
        {takenMs !== null && ` · ${texts.review.ledger.taken((takenMs / 1000).toFixed(0))}`}
      </span>
    </>
  )
}
