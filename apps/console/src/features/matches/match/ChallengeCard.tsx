// One challenge: who asked for what, how it was decided and by whom, how long each step took; its film, its dossier, what was done by hand.
import type { LedgerAction, LedgerEntry } from '@restrike/replay/contract'
import { useApi } from '../../../api/context.ts'
import { useAction } from '../../../api/use-action.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatClock, formatWall } from '../../../ui/format.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { SideMark } from '../../../ui/SideMark.tsx'
import styles from './ChallengeCard.module.css'
import { challengeSteps, secondsWords } from './challenge-times.ts'
import { useOpenClip } from './use-open-clip.ts'

const words = texts.matches.challenges
const { review } = texts

export function ChallengeCard({ number, entry }: { readonly number: number; readonly entry: LedgerEntry }) {
  const { by, round, clockMs, reason, note, decision, decidedBy, effect, reviewMs, conflict } = entry
  return (
    <article className={styles.card} aria-label={`${number}. ${review.challenge.by(texts.side[by])}`}>
      <header className={styles.head}>
        <span className={styles.number}>{number}</span>
        {by !== 'referee' && <SideMark side={by} size="large" />}
        <div className={styles.who}>
          <h2 className={styles.title}>{texts.side[by]}</h2>
          <span className={styles.dim}>
            {round !== null && texts.court.roundTile(round)} {formatClock(clockMs)}
          </span>
        </div>
        <div className={styles.verdict} data-decision={decision ?? 'open'}>
          <strong className={styles.decision}>{decision === null ? review.ledger.open : review.decisions[decision]}</strong>
          <span className={styles.dim}>
            {[effect === null ? '' : review.effects[effect], decidedBy === null ? '' : words.by[decidedBy]].filter(Boolean).join(' · ')}
          </span>
        </div>
      </header>
      <Problem tone="warn" problem={conflict} />
      <dl className={styles.facts}>
        <div>
          <dt>{words.reason}</dt>
          <dd>{reason === null ? words.noReason : review.reasons[reason]}</dd>
        </div>
        {note !== null && (
          <div>
            <dt>{words.note}</dt>
            <dd>{note}</dd>
          </div>
        )}
      </dl>
      <ol className={styles.steps}>
        {challengeSteps(entry).map(({ step, at, afterMs }) => (
          <li key={step} className={styles.step}>
            <span className={styles.dim}>{words[step]}</span>
            <time className={styles.time}>{formatWall(at)}</time>
            <span className={styles.dim}>{afterMs !== null && words.after(secondsWords(afterMs))}</span>
            {step === 'decided' && reviewMs !== null && <span className={styles.dim}>{words.lookedAt(secondsWords(reviewMs))}</span>}
          </li>
        ))}
      </ol>
      <Actions actions={entry.actions} />
      <Ways entry={entry} />
    </article>
  )
}

function Ways({ entry: { challengeId, clips } }: { readonly entry: LedgerEntry }) {
  const { client } = useApi()
  const clip = clips.at(-1)
  const open = useOpenClip()
  const dossier = useAction(async () => {
    const { url } = await client.call('replay.dossier', { challengeId })
    window.location.assign(url)
  })
  return (
    <footer className={styles.ways}>
      {clip === undefined ? (
        <span className={styles.dim}>{words.noClip}</span>
      ) : (
        <Button busy={open.busy} onPress={() => open.run(clip)}>
          ▶ {words.open}
        </Button>
      )}
      <Button busy={dossier.busy} onPress={() => dossier.run()}>
        ↓ {dossier.busy ? words.making : words.dossier}
      </Button>
      <Problem problem={open.problem ?? dossier.problem} />
    </footer>
  )
}

function Actions({ actions }: { readonly actions: readonly LedgerAction[] }) {
  if (actions.length === 0) return null
  return (
    <details className={styles.actions}>
      <summary>
        {words.actions} ({actions.length})
      </summary>
      <ol>
        {actions.map((action) => (
          <li key={action.id} data-undone={action.undone !== null}>
            <time className={styles.dim}>{formatWall(action.at)}</time> <span className={styles.what}>{actionWords(action.what)}</span>
            {action.operator !== null && <span className={styles.dim}> · {action.operator}</span>}
            {action.undone !== null && <span className={styles.dim}> · {words.undone}</span>}
          </li>
        ))}
      </ol>
    </details>
  )
}

function actionWords(what: LedgerAction['what']): string {
  switch (what.type) {
    case 'request':
      return words.action.request
    case 'reason':
      return words.action.reason(what.reason === null ? words.noReason : review.reasons[what.reason])
    case 'decision':
      return words.action.decision(review.decisions[what.decision].toLowerCase())
    case 'note':
      return words.action.note(what.note)
    default:
      return what satisfies never
  }
}
