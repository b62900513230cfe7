// A whole match out of a seed: the datagrams with their times, and what a reader of them must come to know.
import type { Side } from '../message.ts'
import { currentRound, openBook, opponent, roundsWon } from './book.ts'
import { endClock, wait, waitBetween } from './clock-play.ts'
import type { Style } from './dialect.ts'
import { type ExpectedOutcome, expectOutcome } from './expected.ts'
import { fight } from './fight.ts'
import { showInjury } from './interruption-play.ts'
import { drawCard, type MatchCard } from './match-card.ts'
import { createRandom } from './prng.ts'
import { realDialect } from './real-dialect.ts'
import { announce, type Decision, decideRound, load, nextRound, type RoundReason, takeBreak } from './round-play.ts'
import { bestOfThree, type SimulationRules } from './simulation-rules.ts'
import { simulatorDialect } from './simulator-dialect.ts'
import { createStage, type ScenarioEntry, type Stage, say } from './stage.ts'
import { type MatchPlan, type NamedStory, planMatch, type RoundPlan, type Story } from './story.ts'

export interface MatchOptions {
  /** Decides everything that is not given. */
  readonly seed: number
  readonly number?: string
  /** Default `random`. */
  readonly story?: Story
  /** Default `real`. */
  readonly style?: Style
  readonly rules?: SimulationRules
  readonly card?: MatchCard
  /** Time of the first datagram, default 0. */
  readonly startAtMs?: number
  /** When given, `Udp Port N connected;` comes first. */
  readonly port?: number
}

export interface SimulatedMatch {
  readonly entries: readonly ScenarioEntry[]
  readonly expected: ExpectedOutcome
  readonly story: NamedStory
}

/** From the load to the athletes' bow. */
function waitForStart(stage: Stage): void {
  if (stage.dialect.style === 'real') waitBetween(stage, 9_000, 60_000)
  else wait(stage, 3_000)
}

interface Counted {
  loads: number
  matches: number
}

function prelude(stage: Stage, plan: MatchPlan, counted: Counted): void {
  const { card } = stage.book
  if (plan.prelude === 'none') return
  load(stage, card)
  counted.loads += 1
  const [first] = plan.rounds
  if (plan.prelude === 'reload-in-round' && first !== undefined) {
    waitForStart(stage)
    fight(stage, { ...first, ending: 'cut', incidents: [] })
    waitBetween(stage, 3_200, 60_000)
    return
  }
  waitBetween(stage, 3_200, 30_000)
  if (plan.prelude !== 'other-match') return
  load(stage, drawCard(stage.random, `${card.number}1`))
  counted.loads += 1
  counted.matches += 2
  waitBetween(stage, 3_200, 30_000)
}

/** The match goes to the opponent of who cannot go on; withdrawals mostly without the system naming anybody. */
function retire(stage: Stage, { decision, side }: NonNullable<MatchPlan['retirement']>): void {
  waitBetween(stage, 3_000, 30_000)
  decideRound(stage, side)
  waitBetween(stage, 2_400, 16_000)
  announce(stage, decision === 'WDR' && stage.random.chance(0.7) ? 'tie' : opponent(side), decision)
}

const decisions: Readonly<Record<RoundReason, Decision>> = { score: 'PTF', superiority: 'SUP', 'gam-jeom': 'PUN', retired: 'WDR' }

function matchWinner({ book }: Stage): Side | null {
  const { roundWinsNeeded } = book.rules
  if (roundsWon(book, 'blue') >= roundWinsNeeded) return 'blue'
  return roundsWon(book, 'red') >= roundWinsNeeded ? 'red' : null
}

/** Fights and decides one round; true when the match is over with it. */
function playRound(stage: Stage, plan: MatchPlan, roundPlan: RoundPlan): boolean {
  const { retirement } = plan
  const { round } = currentRound(stage.book)
  const end = fight(stage, roundPlan)
  if (end === 'cut') {
    if (plan.abandoned || retirement === null) return true
    if (retirement.decision === 'RSC') showInjury(stage, { side: retirement.side, forMs: stage.random.chance(0.3) ? null : 20_000 })
    waitBetween(stage, 2_000, 20_000)
    endClock(stage, false)
    retire(stage, retirement)
    return true
  }
  waitBetween(stage, 2_600, 15_000)
  const reason = decideRound(stage)
  const winner = matchWinner(stage)
  if (winner !== null) {
    waitBetween(stage, 2_400, 16_000)
    announce(stage, winner, decisions[reason])
    return true
  }
  takeBreak(stage, roundPlan.breakMs)
  nextRound(stage)
  if (retirement === null || !retirement.inBreak || retirement.round !== round) {
    waitBetween(stage, 1_000, 6_000)
    return false
  }
  retire(stage, retirement)
  return true
}

export function simulateMatch(options: MatchOptions): SimulatedMatch {
  const { seed, number, story = 'random', style = 'real', rules = bestOfThree, startAtMs = 0, port } = options
  const random = createRandom(seed)
  const plan = planMatch(random, story, rules.rounds)
  const card = options.card ?? drawCard(random, number, style === 'real' ? 'real' : 'documented')
  const dialect = style === 'real' ? realDialect(random) : simulatorDialect(random)
  const stage = createStage(random, dialect, openBook(rules, card), startAtMs)
  const counted: Counted = { loads: 1, matches: 1 }
  if (port !== undefined) {
    say(stage, [{ stream: 'port', port, connected: true }])
    waitBetween(stage, 2_000, 9_000)
  }
  prelude(stage, plan, counted)
  load(stage, card)
  waitForStart(stage)
  for (const roundPlan of plan.rounds) {
    if (playRound(stage, plan, roundPlan)) break
  }
  return { entries: stage.entries, expected: expectOutcome(stage.book, counted), story: plan.story }
}
