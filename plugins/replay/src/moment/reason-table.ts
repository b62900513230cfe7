// Which events point to the action that is asked about, by the reason given. Data; read by likeliest.ts.
import type { LiveMatchEvent, ReviewReason } from '@restrike/pss'
import type { JumpTarget } from '../contract.ts'

export type ActionKind = Exclude<JumpTarget, 'moment' | 'window'>
type PointKind = Extract<LiveMatchEvent, { type: 'point' }>['kind']

/** One way to find the action. */
export interface Clue {
  readonly kinds: readonly ActionKind[]
  /** As seen from who asks. The referee has no side: for him, and for an unknown one, it is always `any`. */
  readonly whose: 'own' | 'other' | 'any'
  /** `strongest`: by hit level, the last one of equals; sensors also tell of each light touch. */
  readonly pick: 'last' | 'strongest'
  /** Only these kinds of points. */
  readonly points?: readonly PointKind[]
  /** Only hits that have not brought a point. */
  readonly unscored?: true
}

const last = (kind: ActionKind, whose: Clue['whose'], more?: Pick<Clue, 'points'>): Clue => ({
  kinds: [kind],
  whose,
  pick: 'last',
  ...more,
})
const strongestHit = (whose: Clue['whose']): Clue => ({ kinds: ['hit-level'], whose, pick: 'strongest' })
const stop = last('clock-stopped', 'any')

/** Tried from the first on, until one is found in the window; then `anyAction`. */
export const cluesOf: Readonly<Record<ReviewReason, readonly Clue[]>> = {
  // It was not scored, so there is no point of it: at most a touch that the sensor felt.
  'head-kick-not-scored': [
    { ...strongestHit('own'), unscored: true },
    last('point', 'own', { points: ['head', 'technicalHead'] }),
    strongestHit('own'),
    stop,
  ],
  // The kick has scored as a plain one; the turn is what the judges have missed.
  'technical-point': [last('point', 'own', { points: ['body', 'head'] }), last('point', 'own'), strongestHit('own')],
  // The opponent was not punished, so all there is of it is that the referee has parted them.
  'opponent-fell': [stop, last('gam-jeom', 'any'), strongestHit('own')],
  'opponent-crossed-boundary': [stop, last('gam-jeom', 'any')],
  // After the referee's call: there the clock stops.
  'attack-after-kal-yeo': [last('gam-jeom', 'other'), stop, last('hit-level', 'other')],
  'attack-on-fallen-opponent': [last('gam-jeom', 'other'), last('hit-level', 'other'), stop],
  'own-penalty': [last('gam-jeom', 'own'), stop],
  // What the opponent has scored although he was punished for it.
  'points-not-invalidated': [last('point', 'other'), last('gam-jeom', 'other')],
  // The point has gone to the opponent; the punch was of the own athlete.
  'wrong-athlete-for-punch': [
    last('point', 'other', { points: ['punch'] }),
    last('point', 'any', { points: ['punch'] }),
    last('point', 'any'),
  ],
  'malfunction-or-time': [{ kinds: ['clock-started', 'clock-stopped'], whose: 'any', pick: 'last' }],
  other: [],
}

/** Without a reason, as requests of the scoring system come: what weighs most, and of that the last. */
export const anyAction: readonly Clue[] = [
  { kinds: ['point', 'gam-jeom'], whose: 'any', pick: 'last' },
  strongestHit('any'),
  stop,
  last('clock-started', 'any'),
]

/**
 * An event comes after what it tells of: so much earlier the review is parked, so that the action is still to come.
 * Sensor, radio and table take some tenths of a second, and the kick itself begins half a second before it lands. A punch, and the turn
 * of a turning kick, are told by judges, who must press within a second of each other. A gam-jeom is called, signed with the hand and
 * entered at the table. The hand at the clock follows the referee's call, and the call follows the action.
 */
export const leadMs: Readonly<Record<ActionKind, number>> = {
  'hit-level': 1_000,
  point: 2_000,
  'gam-jeom': 3_000,
  'clock-stopped': 2_000,
  'clock-started': 1_000,
}
