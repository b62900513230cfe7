// One round fought as planned: who hits whom and when. Draws everything from the seed, leaves the saying to the plays.
import type { PointKind, Side } from '../message.ts'
import { currentRound, lead, opponent } from './book.ts'
import { hearChallenge } from './challenge-play.ts'
import { elapsedSeconds, endClock, startClock, stopClock, waitBetween } from './clock-play.ts'
import { correct, kyeShi, kyeShiTwice, timeOut } from './interruption-play.ts'
import { giveGamJeom, roundIsLost, scorePoint, weakHit } from './score-play.ts'
import type { Stage } from './stage.ts'
import type { Incident, RoundPlan } from './story.ts'

/** How the round came to its end; `cut` leaves the clock stopped and the round open. */
export type FightEnd = 'time' | 'early' | 'point-gap-or-gam-jeom' | 'cut'

/** A lead at which a restrained fight turns to the other side, and gam-jeoms at which it gives no more. */
const restrainedLead = 5
const restrainedGamJeoms = 3
const levelSeconds = 14

function trailing(stage: Stage): Side {
  return lead(currentRound(stage.book)) > 0 ? 'red' : 'blue'
}

function attack(stage: Stage, isRestrained: boolean): void {
  const { random } = stage
  const now = currentRound(stage.book)
  const isLopsided = isRestrained && Math.abs(lead(now)) >= restrainedLead
  const side = isLopsided ? trailing(stage) : random.pick(['blue', 'red'] as const)
  const action = random.weighted([
    ['weak-hit', 50],
    ['body', 22],
    ['punch', 12],
    ['head', 9],
    ['gam-jeom', 8],
    ['technicalBody', 3],
    ['technicalHead', 1],
  ] as const)
  if (action === 'weak-hit') weakHit(stage, side)
  else if (action !== 'gam-jeom') scorePoint(stage, side, action)
  else if (!isRestrained || now[opponent(side)].gamJeom < restrainedGamJeoms) giveGamJeom(stage, opponent(side))
}

/** One step towards a level score. */
function level(stage: Stage): void {
  const difference = Math.abs(lead(currentRound(stage.book)))
  if (difference === 0) waitBetween(stage, 1_000, 3_000)
  if (!stage.clock.running) return
  if (difference === 0) weakHit(stage, stage.random.pick(['blue', 'red']))
  else scorePoint(stage, trailing(stage), difference === 1 ? 'punch' : difference === 2 ? 'body' : 'head')
}

function dominate(stage: Stage, side: Side): void {
  const kind: PointKind = stage.random.weighted([
    ['head', 5],
    ['body', 4],
    ['technicalBody', 1],
    ['punch', 1],
  ])
  scorePoint(stage, side, kind)
}

function play(stage: Stage, incident: Incident): void {
  waitBetween(stage, 300, 1_500)
  switch (incident.kind) {
    case 'time-out':
      return timeOut(stage)
    case 'kye-shi': {
      const [first, second] = incident.injuries
      return second === undefined ? kyeShi(stage, first) : kyeShiTwice(stage, first, second)
    }
    case 'challenge':
      return hearChallenge(stage, incident)
    case 'correction':
      // Something to correct first.
      scorePoint(stage, incident.side, 'punch')
      waitBetween(stage, 300, 900)
      return correct(stage, incident.side)
    default:
      incident satisfies never
  }
}

/** Works for the planned ending; true when the round was closed early or cut. */
function finish(stage: Stage, plan: RoundPlan): FightEnd | null {
  switch (plan.ending) {
    case 'time':
      waitBetween(stage, 1_500, 9_000)
      if (stage.clock.running) attack(stage, false)
      return null
    case 'early':
    case 'cut':
      stopClock(stage)
      return plan.ending
    case 'point-gap':
      waitBetween(stage, 700, 3_000)
      if (stage.clock.running) dominate(stage, plan.favour)
      return null
    case 'gam-jeom':
      waitBetween(stage, 1_000, 4_000)
      if (stage.clock.running) giveGamJeom(stage, opponent(plan.favour))
      return null
    case 'level':
      waitBetween(stage, 500, 1_200)
      if (stage.clock.running) level(stage)
      return null
    default:
      return plan.ending satisfies never
  }
}

/** The clock ran out, or the round is lost by points or gam-jeoms: then its clock is closed here. */
function over(stage: Stage): FightEnd | null {
  if (roundIsLost(stage.book)) {
    endClock(stage, false)
    return 'point-gap-or-gam-jeom'
  }
  return stage.clock.seconds === 0 && !stage.clock.running ? 'time' : null
}

/** Fights one round from the clock's start to the clock's end. The round's clock is closed unless it was cut. */
export function fight(stage: Stage, plan: RoundPlan): FightEnd {
  const pending = [...plan.incidents]
  // Levelling takes some seconds, however short the round.
  const finishFrom = plan.ending === 'level' ? Math.min(0.82, 1 - levelSeconds / stage.book.rules.roundSeconds) : plan.from
  startClock(stage)
  let end = over(stage)
  while (end === null) {
    const next = pending[0]
    const elapsed = elapsedSeconds(stage) / stage.book.rules.roundSeconds
    if (next !== undefined && elapsed >= next.at) {
      pending.shift()
      play(stage, next.incident)
    } else if (next === undefined && elapsed >= finishFrom) {
      const finished = finish(stage, plan)
      if (finished === 'early') endClock(stage, false)
      if (finished !== null) return finished
    } else {
      waitBetween(stage, 1_000, 7_500)
      if (stage.clock.running) attack(stage, true)
    }
    end = over(stage)
    if (end === null && !stage.clock.running) startClock(stage)
  }
  return end
}
