// What can be entered by hand when the scoring system is missing, and what was. Browser-safe.
import { z } from 'zod'

const side = z.enum(['blue', 'red'])
/** As the wire has them: without its separator and without line ends. */
const Words = z
  .string()
  .trim()
  .max(60)
  .regex(/^[^;\r\n]*$/, 'no semicolon and no line end')

export const ManualAthlete = z.object({ name: Words, country: Words.regex(/^[A-Za-z0-9]{0,4}$/, 'up to four letters').toUpperCase() })
export type ManualAthlete = z.infer<typeof ManualAthlete>

/** A match as somebody enters it. Empty texts are not known. */
export const ManualMatch = z.object({
  number: Words.max(20),
  category: Words.default(''),
  weight: Words.default(''),
  division: Words.default(''),
  rounds: z.int().min(1).max(9).default(3),
  roundSeconds: z.int().min(10).max(900).default(120),
  blue: ManualAthlete,
  red: ManualAthlete,
})
export type ManualMatch = z.infer<typeof ManualMatch>

/** One action. Times in ms. */
export const ManualAction = z.discriminatedUnion('type', [
  z.object({ type: z.literal('point'), side, kind: z.enum(['punch', 'body', 'head', 'technicalBody', 'technicalHead']) }),
  z.object({ type: z.literal('gam-jeom'), side }),
  /** The score of the round as it should be. */
  z.object({ type: z.literal('score'), side, score: z.int().min(0).max(199) }),
  z.object({ type: z.literal('clock'), run: z.boolean() }),
  z.object({ type: z.literal('set-clock'), ms: z.int().min(0).max(900_000) }),
  /** Announces a round: its clock is set, scores and gam-jeoms begin at 0. */
  z.object({ type: z.literal('round'), round: z.int().min(1).max(9) }),
  z.object({ type: z.literal('end-round'), winner: side }),
  z.object({ type: z.literal('break'), run: z.boolean(), ms: z.int().min(0).max(900_000).optional() }),
  z.object({ type: z.literal('injury'), side, run: z.boolean(), ms: z.int().min(0).max(900_000).optional() }),
  z.object({
    type: z.literal('challenge'),
    by: z.enum(['referee', 'blue', 'red']),
    step: z.enum(['request', 'accepted', 'denied', 'won', 'lost', 'cancelled']),
  }),
  /** `classification`: such as PTF, GDP, RSC, WDR, DSQ. */
  z.object({ type: z.literal('winner'), side: z.enum(['blue', 'red', 'tie']), classification: Words.max(20).default('') }),
])
export type ManualAction = z.infer<typeof ManualAction>

export const ManualDone = z.object({
  /** From 1 in each match. */
  n: z.int().positive(),
  at: z.iso.datetime(),
  round: z.int().nullable(),
  clockMs: z.int().nullable(),
  action: ManualAction,
})
export type ManualDone = z.infer<typeof ManualDone>

export const ManualStatus = z.object({
  active: z.boolean(),
  since: z.iso.datetime().nullable(),
  /** What still counts, newest first, at most 50; the first is what an undo takes back. */
  done: z.array(ManualDone),
  /** What the scoring system has sent since, which is kept but not followed. */
  feed: z.object({
    datagrams: z.int(),
    lastAt: z.iso.datetime().nullable(),
    /** Number of another match that it has loaded or gone on with meanwhile; null when it has not, or has told no number. */
    otherMatch: z.string().nullable(),
  }),
})
export type ManualStatus = z.infer<typeof ManualStatus>
