// From a press to the names it may go by: on any layout, with Hangul or Cyrillic on, with CapsLock, on the number pad.

export interface Pressed {
  readonly key: string
  /** Where the key lies, whatever is printed on it. */
  readonly code: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  /** The third level of many European layouts; Windows tells it as Ctrl with Alt. */
  readonly altGraph: boolean
}

export function pressedOf(event: KeyboardEvent): Pressed {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey } = event
  return { key, code, shiftKey, ctrlKey, altKey, metaKey, altGraph: event.getModifierState('AltGraph') }
}

const signsByCode: Readonly<Record<string, string>> = {
  ...{ Comma: ',', Period: '.', BracketLeft: '[', BracketRight: ']', Minus: '-', Equal: '+' },
  ...{ Slash: '/', Semicolon: ';', Quote: "'", Backquote: '`', Backslash: '\\' },
}
/** The other sign on the same key, with and without Shift. */
const neighbours: Readonly<Record<string, string>> = { '<': ',', '>': '.', '=': '+', _: '-', '{': '[', '}': ']' }
const wordless: ReadonlySet<string> = new Set(['Process', 'Dead', 'Unidentified'])

/** The best one first. Empty for a modifier alone. */
export function namesOf(pressed: Pressed): readonly string[] {
  const { key, code, shiftKey } = pressed
  if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'].includes(key)) return []
  const held = heldOf(pressed)
  if (code.startsWith('Numpad')) return [held + code, held + plain(key)]
  if (key.length > 1 && !wordless.has(key)) return [`${held}${shiftKey ? 'Shift+' : ''}${key}`]
  const sign = wordless.has(key) ? [] : [plain(key)]
  return [...new Set([...sign, ...otherSigns(pressed)])].map((name) => held + name)
}

/** The one to remember a press by: what is printed on the key where that is Latin, else where it lies. */
export function nameToKeep(pressed: Pressed): string | null {
  const names = namesOf(pressed)
  const digit = isShiftedDigit(pressed) ? names.at(-1) : undefined
  const latin = names.find((name) => name.length > 1 || /[\p{ASCII}\p{Script=Latin}]/u.test(name))
  return digit ?? latin ?? names[0] ?? null
}

function heldOf({ ctrlKey, altKey, metaKey, altGraph }: Pressed): string {
  if (altGraph) return ''
  if (altKey) return 'Alt+'
  return ctrlKey || metaKey ? 'Ctrl+' : ''
}

/** Of one sign in capitals; ß has none of its own. */
function plain(key: string): string {
  const capital = key.toUpperCase()
  return key.length > 1 || capital.length > 1 ? key : capital
}

function otherSigns(pressed: Pressed): readonly string[] {
  const { key, code, shiftKey } = pressed
  if (isShiftedDigit(pressed)) return [code.slice('Digit'.length)]
  const neighbour = neighbours[key]
  if (neighbour !== undefined) return [neighbour]
  if (!wordless.has(key) && /^\p{ASCII}$/u.test(key)) return []
  if (/^Key[A-Z]$/.test(code)) return [code.slice('Key'.length)]
  if (/^Digit\d$/.test(code)) return shiftKey ? [] : [code.slice('Digit'.length)]
  if (code === 'Slash' && shiftKey) return ['?']
  return signsByCode[code] === undefined ? [] : [signsByCode[code]]
}

/** French keyboards want Shift for a digit; without it the key counts as its digit too. */
function isShiftedDigit({ key, code, shiftKey }: Pressed): boolean {
  return /^Digit\d$/.test(code) && !shiftKey && !/^\d$/.test(key)
}
