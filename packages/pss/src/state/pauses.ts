// The two clocks beside the fight clock: injury time (kye-shi) and the break between rounds.
import type { MessageOf } from '../message.ts'
import { type Draft, emit } from './draft.ts'

/** `ij`: the injury clock. Each `show` is one injury; the side is unknown in most real traffic. */
export function foldIj(draft: Draft, message: MessageOf<'ij'>): void {
  const { state } = draft
  const { side, ms, action } = message
  switch (action) {
    case null:
      foldInjuryTick(draft, message)
      return
    case 'show':
      state.injury = { side, ms, shown: true }
      state.injuries += 1
      if (state.phase !== 'finished') state.phase = 'injury'
      emit(draft, { type: 'injury', side, ms, action })
      return
    case 'hide': {
      // Injury time that ran out is hidden twice; the second tells nothing new.
      const again = state.injury !== null && !state.injury.shown
      state.injury = { side, ms, shown: false }
      if (state.phase === 'injury') state.phase = 'paused'
      if (!again) emit(draft, { type: 'injury', side, ms, action })
      return
    }
    case 'reset':
      state.injury = { side, ms, shown: state.injury?.shown ?? false }
      emit(draft, { type: 'injury', side, ms, action })
      return
    default:
      action satisfies never
  }
}

function foldInjuryTick(draft: Draft, { side, ms }: MessageOf<'ij'>): void {
  const { state } = draft
  if (state.injury !== null) {
    state.injury = { side, ms, shown: state.injury.shown }
    return
  }
  // Ticking while the fight stands still, and no `show` heard: it was missed.
  if (state.clock.running) return
  state.injury = { side, ms, shown: true }
  if (state.phase !== 'finished' && state.phase !== 'break' && state.phase !== 'round-over') state.phase = 'injury'
}

/** `brk`: the break. It has no start of its own: the first tick is it. A break that is skipped has no end either. */
export function foldBrk(draft: Draft, message: MessageOf<'brk'>): void {
  const { state } = draft
  const { ms, action } = message
  const begins = state.break === null && action === null
  const ends = action === 'stopEnd'
  state.break = ends ? null : { ms }
  if (state.phase !== 'finished') state.phase = ends ? 'round-over' : 'break'
  if (begins || action !== null) emit(draft, { type: 'break', ms, action: action ?? 'start' })
}
