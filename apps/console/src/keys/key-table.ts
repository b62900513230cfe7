// Every key of the console: what it does, on which pages, and in which words. Buttons show their key from here.
import type { keyTexts } from '../texts-review.ts'

/** `everywhere`: on each page of the operator; `review`: on the review page. */
export type KeyPlace = 'everywhere' | 'review'

export interface KeyEntry {
  readonly action: KeyAction
  /** As the browser names it, letters in capitals; a named key may have `Shift+` before it. */
  readonly key: string
  /** As it stands on a button. */
  readonly shown: string
  readonly place: KeyPlace
}

const entry = (action: KeyAction, key: string, shown = key, place: KeyPlace = 'review'): KeyEntry => ({ action, key, shown, place })

export type KeyAction = keyof typeof keyTexts.actions

export const keyTable: readonly KeyEntry[] = [
  entry('replay', 'R', 'R', 'everywhere'),
  entry('mark', 'M', 'M', 'everywhere'),
  entry('keys', '?', '?', 'everywhere'),
  entry('play', ' ', 'Space'),
  entry('backwards', 'J'),
  entry('pause', 'K'),
  entry('forwards', 'L'),
  entry('frameBack', ',', ', <'),
  entry('frameOn', '.', '. >'),
  entry('secondBack', 'ArrowLeft', '←'),
  entry('secondOn', 'ArrowRight', '→'),
  entry('tenBack', 'Shift+ArrowLeft', '⇧ ←'),
  entry('tenOn', 'Shift+ArrowRight', '⇧ →'),
  entry('slower', 'ArrowDown', '↓'),
  entry('faster', 'ArrowUp', '↑'),
  entry('jump', 'G'),
  entry('sequence', 'S'),
  entry('markIn', '[', '['),
  entry('markOut', ']', ']'),
  entry('loop', 'O'),
  entry('angle1', '1'),
  entry('angle2', '2'),
  entry('angle3', '3'),
  entry('angle4', '4'),
  entry('zoomIn', '+'),
  entry('zoomOut', '-', '−'),
  entry('wholePicture', '0'),
  entry('uphold', 'U'),
  entry('reject', 'X'),
  entry('noVideo', 'N'),
  entry('cancel', 'C'),
  entry('undo', 'Z'),
  entry('reason', 'E'),
  entry('leave', 'Escape', 'Esc'),
]

export function keyOf(action: KeyAction): string {
  return keyTable.find((one) => one.action === action)?.shown ?? ''
}

export interface Pressed {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** Null for what belongs to the browser, or means nothing here. */
export function actionOf({ key, shiftKey, ctrlKey, altKey, metaKey }: Pressed): KeyAction | null {
  if (ctrlKey || altKey || metaKey) return null
  const named = key.length > 1
  const pressed = named ? `${shiftKey ? 'Shift+' : ''}${key}` : key.toUpperCase()
  const aliases: Readonly<Record<string, string>> = { '<': ',', '>': '.', '=': '+', _: '-', '{': '[', '}': ']' }
  const meant = aliases[pressed] ?? pressed
  return keyTable.find((one) => one.key === meant)?.action ?? null
}
