// The score of each round, blue on the left, with the letter of who won it and the gam-jeoms of both.
import type { MatchState } from '@restrike/pss'
import { texts } from '../../../texts/index.ts'
import { orUnknown } from '../../../ui/format.ts'
import { SideMark } from '../../../ui/SideMark.tsx'
import styles from './RoundScores.module.css'

const words = texts.matches.match

export function RoundScores({ state: { roundScores, gamJeomByRound } }: { readonly state: MatchState }) {
  if (roundScores.length === 0) return <p className={styles.none}>{words.noRounds}</p>
  return (
    <ol className={styles.rounds} aria-label={words.rounds}>
      {roundScores.map(({ round, blue, red, winner }) => {
        const penalties = gamJeomByRound.find((one) => one.round === round)
        return (
          <li key={round} className={styles.round}>
            <span className={styles.name}>{texts.court.roundTile(round)}</span>
            <span className={styles.score}>
              {orUnknown(blue)} : {orUnknown(red)}
            </span>
            <span className={styles.winner}>{winner !== null && <SideMark side={winner} />}</span>
            {penalties !== undefined && penalties.blue + penalties.red > 0 && (
              <span className={styles.penalties}>
                {texts.court.gamJeom} {penalties.blue} : {penalties.red}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
