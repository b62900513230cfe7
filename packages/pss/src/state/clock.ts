// The fight clock and the phases it decides. Not the clocks of injury and break: those are in pauses.ts.
import type { MessageOf } from '../message.ts'
import { type Draft, emit } from './draft.ts'

/** A count-up clock that leaps further than this was set, it did not run. Some lost ticks are allowed for. */
const longestTickMs = 5000

/** `clk`: ticks, and start, stop and the end of a round. A tick that moves means that the start was lost. */
export function foldClk(draft: Draft, message: MessageOf<'clk'>): void {
  const { state } = draft
  switch (message.action) {
    case null:
      foldTick(draft, message.ms)
      return
    case 'start':
      setClock(draft, message.ms, true)
      beginFighting(draft)
      return
    case 'stop':
      setClock(draft, message.ms, false)
      // The stop follows the injury's `show`, and the round's `stopEnd`: neither is a mere pause.
      if (state.phase !== 'injury' && !isOver(draft)) state.phase = 'paused'
      return
    case 'stopEnd':
      setClock(draft, message.ms, false)
      if (state.phase !== 'finished') state.phase = 'round-over'
      return
    default:
      message.action satisfies never
  }
}

function foldTick(draft: Draft, ms: number): void {
  const { state, fold } = draft
  const { running, ms: before } = state.clock
  const fell = before !== null && ms < before
  const rose = fold.countsUp && before !== null && ms > before && ms - before <= longestTickMs
  const moved = fell || rose
  setClock(draft, ms, running || moved)
  // Between an injury's `show` and the stop behind it the clock still runs; nor does a last tick undo an end.
  if (moved && state.phase !== 'fighting' && !(running && (state.phase === 'injury' || isOver(draft)))) beginFighting(draft)
}

function beginFighting(draft: Draft): void {
  draft.state.phase = 'fighting'
  draft.state.injury = null
  draft.state.break = null
}

function isOver(draft: Draft): boolean {
  const { phase } = draft.state
  return phase === 'round-over' || phase === 'break' || phase === 'finished'
}

function setClock(draft: Draft, ms: number, running: boolean): void {
  const { clock } = draft.state
  if (clock.ms === ms && clock.running === running) return
  draft.state.clock = { ms, running }
  if (clock.running !== running) emit(draft, { type: running ? 'clock-started' : 'clock-stopped' })
}
