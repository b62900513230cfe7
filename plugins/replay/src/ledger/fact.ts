// The facts of the ledger, as stored: what the scoring system told and what was done here. A fact is never changed; a later one may
// take it back. What follows from them is in state.ts.
import { ReviewReason, type LiveMatchEvent } from '@restrike/pss'
import { z } from 'zod'
import { Decision } from '../contract/challenge.ts'
import { ChallengeBy, ChallengeId, ClipId } from '../contract/clip.ts'

export type ChallengeEvent = Extract<LiveMatchEvent, { type: 'challenge' }>
export type UndoneEvent = Extract<LiveMatchEvent, { type: 'undone' }>

const asked = { by: ChallengeBy, round: z.int().nullable(), clockMs: z.int().nullable() }

/** What the scoring system said, a request or an answer to one; `challengeId` of its fact is the scoring system's. */
const Wire = z.object({
  type: z.literal('wire'),
  ...asked,
  accepted: z.boolean().nullable(),
  won: z.boolean().nullable(),
  cancelled: z.boolean(),
  /** Number of the action that told it, where the match was entered by hand. */
  manual: z.int().positive().optional(),
})
/** That action was taken back: the answer that it told does not count. A request that is taken back is told as cancelled. */
const Unsaid = z.object({ type: z.literal('unsaid'), action: z.int().positive() })
/** By hand. */
const Request = z.object({ type: z.literal('request'), ...asked })
const Reason = z.object({ type: z.literal('reason'), reason: ReviewReason.nullable() })
const Decided = z.object({ type: z.literal('decision'), decision: Decision })
const Note = z.object({ type: z.literal('note'), note: z.string() })
/** Takes back the action `target`; `replacedBy` is the fact with what was meant instead. */
const Undo = z.object({ type: z.literal('undo'), target: z.string(), replacedBy: z.string().nullable() })
/** A clip of it. */
const ClipMade = z.object({ type: z.literal('clip'), clipId: ClipId })
/** A frame of a clip of it was painted; the first one counts. */
const Shown = z.object({ type: z.literal('shown') })

export const Fact = z.object({
  factId: z.string().min(1),
  /** Its place among all facts: µs since 1970 when the ledger was told, each later than the one before, whatever is done to the clock. */
  order: z.int(),
  /** As it was told of: the entry it belongs to may have another one, see state.ts. */
  challengeId: ChallengeId,
  matchId: z.string().min(1),
  /** When it happened. */
  at: z.iso.datetime(),
  operator: z.string().nullable(),
  what: z.discriminatedUnion('type', [Wire, Unsaid, Request, Reason, Decided, Note, Undo, ClipMade, Shown]),
})
export type Fact = z.infer<typeof Fact>
export type What = Fact['what']
export type WireSaid = z.infer<typeof Wire>
export type Asked = WireSaid | z.infer<typeof Request>
/** What an operator does; each can be taken back. */
export type Action = Extract<What, { type: 'request' | 'reason' | 'decision' | 'note' }>
export type ActionType = Action['type']
export const actionTypes: readonly ActionType[] = ['request', 'reason', 'decision', 'note']
/** What was meant instead of an action that is taken back. */
export interface Replacement {
  readonly decision?: Decision | undefined
  readonly reason?: ReviewReason | undefined
}

/** What is told twice is one fact: its id is made of what it says. */
export function factOfWire(event: ChallengeEvent, order: number): Fact {
  const { challengeId, matchId, at, by, round, clockMs, accepted, won, cancelled, manual } = event
  const told = manual === undefined ? {} : { manual }
  const what: WireSaid = { type: 'wire', by, round, clockMs, accepted, won, cancelled, ...told }
  return { factId: `${challengeId}:${stepOf(what)}:${at}`, order, challengeId, matchId, at, operator: null, what }
}

/** Likewise. */
export function factOfUndone({ challengeId, matchId, at, action }: UndoneEvent & { readonly challengeId: string }, order: number): Fact {
  const what: What = { type: 'unsaid', action }
  return { factId: `${challengeId}:unsaid-${action}:${at}`, order, challengeId, matchId, at, operator: null, what }
}

export function isRequest({ accepted, won, cancelled }: Pick<WireSaid, 'accepted' | 'won' | 'cancelled'>): boolean {
  return accepted === null && won === null && !cancelled
}

function stepOf({ accepted, won, cancelled }: WireSaid): string {
  if (cancelled) return 'cancelled'
  if (won !== null) return won ? 'won' : 'lost'
  return accepted === null ? 'request' : accepted ? 'accepted' : 'denied'
}
