// The ledger of challenges: what was asked, seen, decided, and what it did to the cards.
import { ReviewReason } from '@restrike/pss'
import { z } from 'zod'
import { ChallengeBy, ChallengeId, ClipId } from './clip.ts'

/** `denied`: not admitted to review; `no-video`: the jury could not see it. */
export const Decision = z.enum(['upheld', 'rejected', 'denied', 'no-video', 'cancelled'])
export type Decision = z.infer<typeof Decision>

/** What a decision does to the card that was raised. */
export const CardEffect = z.enum(['kept', 'lost', 'returned', 'cancelled'])
export type CardEffect = z.infer<typeof CardEffect>

/** What an operator did to a challenge. `undone` ones no longer count. */
export const LedgerAction = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  operator: z.string().nullable(),
  what: z.discriminatedUnion('type', [
    z.object({ type: z.literal('request'), by: ChallengeBy }),
    z.object({ type: z.literal('reason'), reason: ReviewReason.nullable() }),
    z.object({ type: z.literal('decision'), decision: Decision }),
    z.object({ type: z.literal('note'), note: z.string().max(1000) }),
  ]),
  undone: z.object({ at: z.iso.datetime(), operator: z.string().nullable(), replacedBy: z.string().nullable() }).nullable(),
})
export type LedgerAction = z.infer<typeof LedgerAction>

export const LedgerEntry = z.object({
  challengeId: ChallengeId,
  matchId: z.string(),
  by: ChallengeBy,
  reason: ReviewReason.nullable(),
  note: z.string().nullable(),
  /** Who told of the request first: the scoring system, or the operator. */
  origin: z.enum(['wire', 'hand']),
  round: z.int().nullable(),
  clockMs: z.int().nullable(),
  requestedAt: z.iso.datetime(),
  acceptedAt: z.iso.datetime().nullable(),
  /** The first frame of its clip was painted. */
  firstFrameAt: z.iso.datetime().nullable(),
  /** Null while open. The scoring system's word goes before the operator's; a cancel before all. */
  decision: Decision.nullable(),
  decidedBy: z.enum(['wire', 'hand']).nullable(),
  decidedAt: z.iso.datetime().nullable(),
  /** From the request, and from the first frame, to the decision. */
  takenMs: z.number().nullable(),
  reviewMs: z.number().nullable(),
  /** What each of the two said, where it said something. `manual`: the match was entered by hand, so this was too. */
  wire: z.object({ decision: Decision, at: z.iso.datetime(), manual: z.boolean().optional() }).nullable(),
  hand: z.object({ decision: Decision, at: z.iso.datetime(), operator: z.string().nullable() }).nullable(),
  /** In words, when the two differ. */
  conflict: z.string().nullable(),
  /** Null while open, and for the referee, who has no card. */
  effect: CardEffect.nullable(),
  clips: z.array(ClipId),
  operator: z.string().nullable(),
  actions: z.array(LedgerAction),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** Cards left to each side in the contest, by the rules of that day. */
export const Cards = z.object({ blue: z.int(), red: z.int() })
export type Cards = z.infer<typeof Cards>
