// The list of what was done by hand, and how one step of it is folded. The list stays short: old steps go into its base.
import { decodeDatagram } from '../decode.ts'
import type { Datagram, KnownMessage } from '../message.ts'
import type { CourtFold } from './court-fold.ts'
import { distrustLedger } from './cross-check.ts'
import type { Draft } from './draft.ts'
import { draftOf, foldMessage } from './fold-court.ts'
import { handSender, orderOf } from './hand-order.ts'
import type { LiveMatchEvent } from './match-event.ts'
import { type Hand, HandClock, type HandStep } from './match-fold.ts'
import type { MatchState } from './match-state.ts'

/** So many actions can be taken back. The fold is stored about once a second, and this is the larger part of it. */
const actionsKept = 100

const allClocks = HandClock.options

/** The clocks that these messages set or move. */
export function clocksOf(messages: readonly KnownMessage[]): HandClock[] {
  return allClocks.filter((clock) => messages.some(({ stream }) => stream === clock))
}

/** Folds messages by hand onto a copy of the court. A tick of a clock that does not run goes for nothing: it comes too late. */
export function folded<F extends CourtFold>(
  fold: F,
  datagram: Datagram,
  kind: HandStep['kind'],
  messages: readonly KnownMessage[],
): Draft & { readonly fold: F } {
  const draft = draftOf(fold, datagram)
  for (const message of messages) if (kind === 'action' || runs(draft.state, message)) foldMessage(draft, message)
  // Nobody holds an operator against our reckoning of points: corrections by hand need no point.
  distrustLedger(draft)
  return draft
}

/** The court with this step, whoever was told of it. */
function withFolded(court: CourtFold, step: HandStep): CourtFold {
  const { seq, at, monotonicMs, text } = step
  const datagram = { seq, at, monotonicMs, from: handSender, text, messages: decodeDatagram(text) }
  return folded(court, datagram, step.kind, orderOf(datagram)?.messages ?? []).fold
}

/** What is shown after these steps. */
export function foldSteps(base: CourtFold, steps: readonly HandStep[]): CourtFold {
  return steps.reduce(withFolded, base)
}

/** The step that this datagram is. `before` is the state it is done in. */
export function stepOf(
  kind: HandStep['kind'],
  n: number | null,
  datagram: Datagram,
  { before, messages }: { readonly before: MatchState; readonly messages: readonly KnownMessage[] },
): HandStep {
  const { seq, at, monotonicMs, text } = datagram
  return { kind, n, seq, at, monotonicMs, text, round: before.round, clockMs: before.clock.ms, clocks: clocksOf(messages) }
}

/** The list with one step more: it takes the place of earlier ticks of the same clock, and the oldest action may go into the base. */
export function withStep({ base, steps }: Pick<Hand, 'base' | 'steps'>, step: HandStep): Pick<Hand, 'base' | 'steps'> {
  const lastAction = lastActionOf(steps)
  const isOutdated = (one: HandStep, i: number) =>
    step.kind === 'tick' && i > lastAction && one.n === step.n && one.clocks.every((clock) => step.clocks.includes(clock))
  return bounded(base, [...steps.filter((one, i) => !isOutdated(one, i)), step])
}

/** Place of the last action, or -1. */
export function lastActionOf(steps: readonly HandStep[]): number {
  return steps.findLastIndex(({ kind }) => kind === 'action')
}

/** The action that has set this clock going or to its time; null when it cannot be taken back any more. */
export function numberOfTick(steps: readonly HandStep[], clocks: readonly HandClock[]): number | null {
  return steps.findLast((step) => step.kind === 'action' && step.clocks.some((clock) => clocks.includes(clock)))?.n ?? null
}

/** Events as they are told of what is done by hand. */
export function told(events: readonly LiveMatchEvent[], n: number | null): LiveMatchEvent[] {
  return events.filter(({ type }) => type !== 'mismatch').map((event) => (n === null ? event : { ...event, manual: n }))
}

function bounded(base: CourtFold, steps: readonly HandStep[]): Pick<Hand, 'base' | 'steps'> {
  const actions = steps.flatMap((step, i) => (step.kind === 'action' ? [i] : []))
  if (actions.length <= actionsKept) return { base, steps: [...steps] }
  const first = actions.at(-actionsKept) ?? 0
  return { base: foldSteps(base, steps.slice(0, first)), steps: steps.slice(first) }
}

/** Whether the clock that this message is a tick of runs. */
export function runs({ clock, break: rest, injury }: MatchState, { stream }: KnownMessage): boolean {
  switch (stream) {
    case 'clk':
      return clock.running
    case 'brk':
      return rest !== null
    case 'ij':
      return injury?.shown ?? false
    default:
      return true
  }
}
