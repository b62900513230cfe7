// Every button of a gamepad as it comes, by the standard mapping of browsers: what it does on the review page.
import type { KeyAction } from '../key-table.ts'

/** A above, B right, X left, Y top of the diamond; then shoulders, triggers, select, start, sticks pressed, the cross. */
export const padTable = [
  { action: 'play', button: 0 },
  { action: 'leave', button: 1 },
  { action: 'reject', button: 2 },
  { action: 'uphold', button: 3 },
  { action: 'secondBack', button: 4 },
  { action: 'secondOn', button: 5 },
  { action: 'slower', button: 6 },
  { action: 'faster', button: 7 },
  { action: 'undo', button: 8 },
  { action: 'sequence', button: 9 },
  { action: 'jump', button: 10 },
  { action: 'loop', button: 11 },
  { action: 'zoomIn', button: 12 },
  { action: 'zoomOut', button: 13 },
  { action: 'frameBack', button: 14 },
  { action: 'frameOn', button: 15 },
] as const satisfies ReadonlyArray<{ readonly action: KeyAction; readonly button: number }>

export type PadAction = (typeof padTable)[number]['action']

const held: ReadonlySet<PadAction> = new Set<PadAction>(['uphold', 'reject', 'undo', 'leave'])

/** Only when held for a while: a slip decides nothing, and loses no place. */
export function isHeld(action: PadAction): boolean {
  return held.has(action)
}
