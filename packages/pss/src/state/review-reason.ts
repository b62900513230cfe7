// Why a coach or the referee asks for video review. Which of them a rule set admits is data of the rule set.
import { z } from 'zod'

export const ReviewReason = z.enum([
  'head-kick-not-scored',
  'technical-point',
  'opponent-fell',
  'opponent-crossed-boundary',
  'attack-after-kal-yeo',
  'attack-on-fallen-opponent',
  'own-penalty',
  'points-not-invalidated',
  'wrong-athlete-for-punch',
  'malfunction-or-time',
  'other',
])
export type ReviewReason = z.infer<typeof ReviewReason>
