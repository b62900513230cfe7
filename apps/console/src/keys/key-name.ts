// A key as it stands on a button, and as a screen reader is told of it.
import { texts } from '../texts/index.ts'

const signs: Readonly<Record<string, string>> = {
  ...{ ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Backspace: '⌫', '-': '−', ',': ', <', '.': '. >' },
}
const padSigns: Readonly<Record<string, string>> = { Add: '+', Subtract: '−', Multiply: '×', Divide: '÷', Decimal: '.' }

export function shownKey(key: string): string {
  if (key.startsWith('Shift+')) return `⇧ ${shownKey(key.slice('Shift+'.length))}`
  if (key.startsWith('Ctrl+')) return `${texts.keys.names.ctrl} ${shownKey(key.slice('Ctrl+'.length))}`
  if (/^Numpad./.test(key)) {
    const rest = key.slice('Numpad'.length)
    return texts.keys.names.numpad(padSigns[rest] ?? rest)
  }
  return named(key) ?? signs[key] ?? key
}

function named(key: string): string | undefined {
  const { space, escape, delete: remove, insert, home, end, pageUp, pageDown } = texts.keys.names
  const words: Readonly<Record<string, string>> = {
    ...{ ' ': space, Escape: escape, Delete: remove, Insert: insert, Home: home, End: end, PageUp: pageUp, PageDown: pageDown },
  }
  return words[key]
}

/** For `aria-keyshortcuts`. */
export function spokenKey(key: string): string {
  return key
    .replace('Ctrl+', 'Control+')
    .replace(/ $/, 'Space')
    .replace(/^\+$/, 'Plus')
    .replace(/^Numpad/, '')
}
