// Where to look first: the likeliest action within the window, by the reason given. Parks the review; says nothing of who is right.
import type { LiveMatchEvent, ReviewReason } from '@restrike/pss'
import type { ChallengeBy, JumpTarget } from '../contract.ts'
import { firstFrom, momentOf } from './ascending.ts'
import { clockSign } from './clock-sign.ts'
import { isTakenBack } from './gam-jeom.ts'
import { anyAction, cluesOf, leadMs, type ActionKind, type Clue } from './reason-table.ts'
import { standsSince } from './window.ts'

export interface Asked {
  /** Of late, ascending. */
  readonly events: readonly LiveMatchEvent[]
  /** What may be reviewed, ms since 1970. */
  readonly window: { readonly fromAt: number; readonly toAt: number }
  readonly by: ChallengeBy | null
  readonly reason: ReviewReason | null
}

/** `at`: where to park, ms since 1970; never after the window, and at most the lead of its event before it. */
export interface Action {
  readonly at: number
  readonly target: JumpTarget
}

type ActionEvent = Extract<LiveMatchEvent, { type: ActionKind }>

/** A point and the hit it was given for come in either order, within this. */
const sameActionMs = 1_000

export function likeliest({ events, window, by, reason }: Asked): Action {
  const told = toldOf(events, window)
  for (const clue of [...(reason === null ? [] : cluesOf[reason]), ...anyAction]) {
    const found = pick(told, clue, by)
    // Told while the clock stood already: it was done before.
    if (found) return { at: Math.min(momentOf(found), window.toAt) - leadMs[found.type], target: found.type }
  }
  return { at: window.fromAt, target: 'window' }
}

/**
 * What was told in the window, ascending; and, where the clock stood at its end, what was told from then until the request or until it
 * ran again: judges and table need their time, so the last point and the gam-jeom often follow the stop.
 */
function toldOf(events: readonly LiveMatchEvent[], { fromAt, toAt }: Asked['window']): ActionEvent[] {
  const [from, at, after] = [fromAt, toAt, toAt + 1].map((moment) => firstFrom(events, moment)) as [number, number, number]
  const stood = standsSince(events, toAt) !== undefined
  const told: ActionEvent[] = []
  for (let i = from; i < (stood ? events.length : after); i++) {
    const event = events[i]
    // The request itself: what follows is of the review.
    if (!event || (i >= at && event.type === 'challenge') || (i >= after && clockSign(event) === 'runs')) break
    if (isAction(event) && !isTakenBack(events, i)) told.push(event)
  }
  return told
}

function isAction(event: LiveMatchEvent): event is ActionEvent {
  return event.type in leadMs
}

function pick(told: readonly ActionEvent[], clue: Clue, by: ChallengeBy | null): ActionEvent | undefined {
  const fits = told.filter((event) => clue.kinds.includes(event.type) && isOf(event, clue, by) && isSuch(event, clue, told))
  if (clue.pick === 'last') return fits.at(-1)
  return fits.reduce<ActionEvent | undefined>((best, event) => (best && levelOf(best) > levelOf(event) ? best : event), undefined)
}

function isOf(event: ActionEvent, { whose }: Clue, by: ChallengeBy | null): boolean {
  if (whose === 'any' || by === null || by === 'referee' || !('side' in event)) return true
  return (event.side === by) === (whose === 'own')
}

function isSuch(event: ActionEvent, { points, unscored }: Clue, told: readonly ActionEvent[]): boolean {
  if (event.type === 'point') return points === undefined || points.includes(event.kind)
  return event.type !== 'hit-level' || unscored === undefined || !hasScored(event, told)
}

function hasScored(hit: Extract<ActionEvent, { type: 'hit-level' }>, told: readonly ActionEvent[]): boolean {
  const near = (at: number) => Math.abs(at - momentOf(hit)) <= sameActionMs
  return told.some((event) => event.type === 'point' && event.side === hit.side && near(momentOf(event)))
}

function levelOf(event: ActionEvent): number {
  return event.type === 'hit-level' ? event.level : 0
}
