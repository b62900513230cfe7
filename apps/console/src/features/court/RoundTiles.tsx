// The rounds of the match: which is on, how each stands, who won it.
import type { MatchState } from '@restrike/pss'
import { texts, unknownValue } from '../../texts/index.ts'
import { orUnknown } from '../../ui/format.ts'
import type { SideOrder } from './side-order.ts'
import styles from './RoundTiles.module.css'

const usualRounds = 3

export function RoundTiles({ match, order: [left, right] }: { readonly match: MatchState; readonly order: SideOrder }) {
  const { roundScores, rounds, round } = match
  const last = Math.max(rounds ?? usualRounds, roundScores.at(-1)?.round ?? 0)
  return (
    <ol className={styles.tiles}>
      {Array.from({ length: last }, (_, index) => index + 1).map((number) => {
        const score = roundScores.find((one) => one.round === number)
        return (
          <li key={number} className={styles.tile} data-current={number === round} data-winner={score?.winner ?? 'none'}>
            <span className={styles.name}>
              {texts.court.roundTile(number)}
              {score?.winner != null && <span className={styles.winner}>{texts.letter[score.winner]}</span>}
            </span>
            <span className={styles.score}>
              {score === undefined ? unknownValue : `${orUnknown(score[left])} : ${orUnknown(score[right])}`}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
