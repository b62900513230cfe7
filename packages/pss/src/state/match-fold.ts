// All that must be remembered to go on with a court: what is shown and, while the match is by hand, how that came to be and what the
// scoring system tells meanwhile. Plain JSON data, so a snapshot of it can be stored and continued.
import { z } from 'zod'
import { CourtFold, initialCourt } from './court-fold.ts'

/** The three clocks that somebody must make tick while the match is by hand, by their streams. */
export const HandClock = z.enum(['clk', 'brk', 'ij'])
export type HandClock = z.infer<typeof HandClock>

/** What was put in by hand: an action, or the ticks behind it, of which only the last one of each clock is kept. */
export const HandStep = z.object({
  kind: z.enum(['action', 'tick']),
  /** Number of the action; of a tick, the action that set its clock going, or null when that one is too long ago to be taken back. */
  n: z.int().positive().nullable(),
  /** Of its datagram, so that it can be folded again just as it was. */
  seq: z.int(),
  at: z.int(),
  monotonicMs: z.number(),
  text: z.string(),
  /** Where the match stood before it. */
  round: z.int().nullable(),
  clockMs: z.int().nullable(),
  /** The clocks it tells of. */
  clocks: z.array(HandClock),
})
export type HandStep = z.infer<typeof HandStep>

export const Hand = z.object({
  since: z.iso.datetime(),
  /** The court behind the last step that is not in `steps` any more. */
  base: CourtFold,
  /** In order. `base` and these, folded, are what is shown: whatever is left out of them has never been. */
  steps: z.array(HandStep),
  /** The court as the scoring system tells it meanwhile. */
  shadow: CourtFold,
  /** Which load of the scoring system was the last one before; see `loadOf`. */
  loadBefore: z.string().nullable(),
  /**
   * What the scoring system's traffic is of while it loads nothing. `own`: the match by hand; `other`: one that stood there when another
   * was entered, and nothing was heard of it since; `heard`: that one, and it goes on; `reloaded`: that one, and it was loaded anew.
   */
  feedMatch: z.enum(['own', 'other', 'heard', 'reloaded']).default('own'),
  feed: z.object({ datagrams: z.int(), lastAt: z.iso.datetime().nullable() }),
})
export type Hand = z.infer<typeof Hand>

export const MatchFold = CourtFold.extend({
  /** Null while the scoring system is followed. */
  hand: Hand.nullable().default(null),
  /** The scoring system is followed again but has told nothing yet, and it was at another match than the one that is shown: at this one. */
  parked: CourtFold.nullable().default(null),
})
export type MatchFold = z.infer<typeof MatchFold>

/** The fold of a court from which nothing was heard yet. */
export function initialFold(): MatchFold {
  return { ...initialCourt(), hand: null, parked: null }
}

/** What is shown, without how it came to be. */
export function courtOf({ hand: _hand, parked: _parked, ...court }: MatchFold): CourtFold {
  return court
}

/**
 * A load was announced and its match is not known yet: the state is already the new one's, the id still the old one's.
 * Nothing should be archived under that id until this is over.
 */
export function isLoading(fold: CourtFold): boolean {
  return fold.load.step === 'announced'
}

/** Which load the court has heard of last, to tell whether there was another one since. */
export function loadOf({ load, lastLoad, state }: CourtFold): string | null {
  if (load.step === 'announced') return 'announced'
  return load.step === 'unnumbered' ? state.matchId : (lastLoad?.matchId ?? null)
}
