// One fact, one alarm: which of two things found says all that the other says. Pure.
import type { Found } from './found.ts'

/** By kind: what it says is in these too, where they are about the same. */
const saysAlso: Readonly<Record<string, readonly string[]>> = {
  'data-disk-full': ['data-disk-low'],
  'memory-out': ['memory-low'],
  'replay-buffer': ['replay-buffer-off', 'replay-buffer-missing'],
  'replay-buffer-stuck': ['replay-buffer'],
  'recorder:not-connected': ['obs-gone', 'obs-wrong-password', 'obs-connecting'],
  'recorder:does-not-start': ['obs-trouble'],
  'recorder:frames-skipped': ['frames-skipped', 'frames-missed'],
  'frames-skipped': ['frames-missed'],
}

/** `a` makes `b` needless. */
export function covers(a: Found, b: Found): boolean {
  if (a.key === b.key) return false
  if (saysAlso[a.kind]?.includes(b.kind)) return a.about === b.about
  return b.rule === 'health' && a.rule !== 'health' && coversHealth(a, b)
}

/** The health of a plugin is the worst of what is in its picture: a rule that looks at the same picture says it by the entry's name or in the same words. */
function coversHealth(a: Found, { plugin, text }: Found): boolean {
  // Without the part that controls OBS the recorder knows of no OBS at all.
  if (a.kind === 'recorder:not-connected' && a.about === null) return plugin === 'obs' || plugin === 'recorder'
  if (a.plugin !== plugin) return false
  if (a.about !== null && text.includes(`"${a.about}"`)) return true
  return a.words !== null && withoutFigures(text).includes(withoutFigures(a.words))
}

/** Figures move between two looks at the same thing. */
function withoutFigures(text: string): string {
  return text.replaceAll(/\d[\d.,]*/g, '#')
}
