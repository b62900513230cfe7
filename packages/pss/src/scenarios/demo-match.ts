// The match that `--demo` shows: a hand-written fight of three short rounds with something of everything, three and a half minutes long.
import { openBook } from './book.ts'
import { ask } from './challenge-play.ts'
import { endClock, startClock, stopClock, wait, waitWhile } from './clock-play.ts'
import { type ExpectedOutcome, expectOutcome } from './expected.ts'
import { showInjury } from './interruption-play.ts'
import type { MatchCard } from './match-card.ts'
import { createRandom } from './prng.ts'
import { realDialect } from './real-dialect.ts'
import { announce, decideRound, load, nextRound, takeBreak } from './round-play.ts'
import { bestOfThree, type SimulationRules } from './simulation-rules.ts'
import { giveGamJeom, removePoint, scorePoint, weakHit } from './score-play.ts'
import { createStage, type ScenarioEntry, type Stage } from './stage.ts'

const rules: SimulationRules = { ...bestOfThree, roundSeconds: 60, breakSeconds: 30 }

const card: MatchCard = {
  number: '245.A',
  category: 'Final',
  weight: 'M -68kg',
  division: 'Seniors',
  minimumLevels: [20, 5],
  blue: { shortName: 'Zvonko Brzonogić', longName: 'Zvonko Brzonogić', country: 'CRO' },
  red: { shortName: 'Søren Højspark', longName: 'Søren Højspark', country: 'DEN' },
}

type Beat = readonly [afterMs: number, act: (stage: Stage) => void]

const roundOne: readonly Beat[] = [
  [0, (stage) => startClock(stage)],
  [3_200, (stage) => weakHit(stage, 'blue')],
  [1_900, (stage) => scorePoint(stage, 'blue', 'body')],
  [4_100, (stage) => scorePoint(stage, 'red', 'punch')],
  [1_300, (stage) => weakHit(stage, 'red')],
  [3_700, (stage) => scorePoint(stage, 'red', 'head')],
  [5_200, (stage) => giveGamJeom(stage, 'red')],
  [2_600, (stage) => weakHit(stage, 'blue')],
  [3_400, (stage) => showInjury(stage, { side: 'red', forMs: 9_400 })],
  [1_100, (stage) => startClock(stage, true)],
  [4_300, (stage) => scorePoint(stage, 'blue', 'technicalBody')],
  [3_900, (stage) => scorePoint(stage, 'red', 'body')],
  [6_300, (stage) => giveGamJeom(stage, 'blue')],
  [4_400, (stage) => scorePoint(stage, 'blue', 'body')],
  [3_800, (stage) => weakHit(stage, 'red')],
  [2_900, (stage) => scorePoint(stage, 'blue', 'punch')],
  [2_400, (stage) => weakHit(stage, 'red')],
  [2_700, (stage) => scorePoint(stage, 'red', 'punch')],
  [0, (stage) => waitWhile(stage, () => stage.clock.running)],
]

const roundTwo: readonly Beat[] = [
  [0, (stage) => startClock(stage)],
  [2_700, (stage) => scorePoint(stage, 'red', 'body')],
  [3_300, (stage) => scorePoint(stage, 'blue', 'punch')],
  [2_900, (stage) => weakHit(stage, 'red')],
  [3_600, (stage) => scorePoint(stage, 'red', 'head')],
  [4_200, (stage) => scorePoint(stage, 'blue', 'body')],
  // A head kick that nobody saw but the coach.
  [3_100, stopClock],
  [1_400, (stage) => ask(stage, { by: 'red', outcome: 'won', reviewMs: 9_500 })],
  [1_700, (stage) => scorePoint(stage, 'red', 'head')],
  [2_300, (stage) => startClock(stage)],
  [4_600, (stage) => giveGamJeom(stage, 'red')],
  [3_500, (stage) => scorePoint(stage, 'blue', 'head')],
  [2_200, (stage) => scorePoint(stage, 'red', 'punch')],
  [900, stopClock],
  [2_100, (stage) => removePoint(stage, 'red', 'punch')],
  [1_800, (stage) => startClock(stage)],
  [5_400, (stage) => scorePoint(stage, 'red', 'technicalHead')],
  [4_700, (stage) => weakHit(stage, 'blue')],
  [3_300, (stage) => scorePoint(stage, 'blue', 'body')],
  [3_900, (stage) => scorePoint(stage, 'red', 'body')],
  [2_800, (stage) => weakHit(stage, 'blue')],
  [3_400, (stage) => scorePoint(stage, 'blue', 'head')],
  [0, (stage) => waitWhile(stage, () => stage.clock.running)],
]

const roundThree: readonly Beat[] = [
  [0, (stage) => startClock(stage)],
  [2_400, (stage) => scorePoint(stage, 'blue', 'body')],
  [2_900, (stage) => scorePoint(stage, 'red', 'punch')],
  [3_100, (stage) => scorePoint(stage, 'blue', 'head')],
  [1_600, (stage) => weakHit(stage, 'red')],
  [3_800, (stage) => giveGamJeom(stage, 'red')],
  [2_700, (stage) => scorePoint(stage, 'blue', 'body')],
  [4_000, (stage) => scorePoint(stage, 'blue', 'technicalBody')],
  [2_500, (stage) => scorePoint(stage, 'blue', 'head')],
  [0, (stage) => endClock(stage, false)],
]

function perform(stage: Stage, beats: readonly Beat[]): void {
  for (const [afterMs, act] of beats) {
    wait(stage, afterMs)
    act(stage)
  }
}

export interface DemoMatch {
  readonly entries: readonly ScenarioEntry[]
  readonly expected: ExpectedOutcome
}

/** The same datagrams every time. */
export function demoMatch(): DemoMatch {
  const random = createRandom(245)
  const stage = createStage(random, realDialect(random), openBook(rules, card), 0)
  load(stage, card)
  wait(stage, 6_000)
  perform(stage, roundOne)
  wait(stage, 3_000)
  decideRound(stage)
  takeBreak(stage, 8_000)
  nextRound(stage)
  wait(stage, 1_500)
  perform(stage, roundTwo)
  wait(stage, 3_000)
  decideRound(stage)
  takeBreak(stage, 8_000)
  nextRound(stage)
  wait(stage, 1_500)
  perform(stage, roundThree)
  wait(stage, 3_500)
  decideRound(stage)
  wait(stage, 3_000)
  announce(stage, 'blue', 'PTF')
  return { entries: stage.entries, expected: expectOutcome(stage.book, { loads: 1, matches: 1 }) }
}
