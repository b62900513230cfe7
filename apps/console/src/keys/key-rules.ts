// Which keys an action may have: not those by which a browser is worked, and no text that is no key at all.
import { type KeyAction, keyTable } from './key-table.ts'

const functionKeys = ['F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12']
/** Tab and Enter move through the page and press its buttons; Escape ends what is under way. */
const others = [
  'Tab',
  'Enter',
  'NumpadEnter',
  'Escape',
  'ContextMenu',
  'PrintScreen',
  'NumLock',
  'ScrollLock',
  'Pause',
  'HangulMode',
  'HanjaMode',
]
const browsers: ReadonlySet<string> = new Set([...functionKeys, ...others])

/** What an action has by itself it may keep. */
export function isBrowsersKey(key: string, action: KeyAction): boolean {
  if (keyTable.some((one) => one.action === action && one.key === key)) return false
  if (/^(Ctrl|Alt)\+/.test(key) || /^(Shift\+)?(Browser|Launch|Media|Audio)/.test(key)) return true
  return browsers.has(key.replace('Shift+', ''))
}

/** One sign, capital where there is one, or a name such as `ArrowLeft`, `F13`, `Shift+Home`, `Ctrl+K`. */
export function isKeyName(text: string): boolean {
  if (/^[^\p{C}\p{Z}]$|^ $/u.test(text)) return text.toUpperCase() === text || text.toUpperCase().length > text.length
  return /^(Shift\+|Ctrl\+)?([A-Z][A-Za-z0-9]{1,20}|(?<=Ctrl\+)[A-Z])$/.test(text)
}
