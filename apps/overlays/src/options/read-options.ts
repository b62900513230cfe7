// Reads single options, from an address where all is text or from the server where a number is one. What cannot be read is left out.
import type { OverlayOptions } from '@restrike/overlays/contract'

export type Raw = Readonly<Record<string, unknown>>

/** Null says: not readable. The options that may be null are wrapped. */
type Read<T> = (value: unknown) => { readonly is: T } | null

const oneOf =
  <T extends string>(choices: readonly T[]): Read<T> =>
  (value) => {
    const found = choices.find((choice) => choice === value)
    return found === undefined ? null : { is: found }
  }

const yesOrNo: Read<boolean> = (value) => {
  if (value === true || value === '1' || value === 'true' || value === 'yes' || value === 'on') return { is: true }
  if (value === false || value === '0' || value === 'false' || value === 'no' || value === 'off') return { is: false }
  return null
}

const between =
  (least: number, most: number): Read<number> =>
  (value) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    return typeof number === 'number' && number >= least && number <= most ? { is: number } : null
  }

/** In an address the # is often left out: there it has a meaning of its own. */
const colour: Read<string> = (value) =>
  typeof value === 'string' && /^#?[0-9a-f]{6}$/i.test(value) ? { is: `#${value.replace('#', '').toLowerCase()}` } : null

const colourOrNone: Read<string | null> = (value) =>
  value === null || value === '' || value === 'none' || value === 'transparent' ? { is: null } : colour(value)

const line: Read<string> = (value) => (typeof value === 'string' ? { is: value.slice(0, 80) } : null)

const readers: { readonly [K in keyof OverlayOptions]-?: Read<NonNullable<OverlayOptions[K]> | (K extends 'chroma' ? null : never)> } = {
  theme: oneOf(['dark', 'light']),
  swap: yesOrNo,
  position: oneOf(['top-left', 'top-right', 'bottom-left', 'bottom-right', 'top', 'bottom']),
  scale: between(0.5, 2),
  margin: between(0, 15),
  blue: colour,
  red: colour,
  chroma: colourOrNone,
  flags: yesOrNo,
  hits: yesOrNo,
  title: line,
  language: oneOf(['en', 'es', 'ko']),
}

export function readOptions(raw: Raw): Partial<OverlayOptions> {
  const read = Object.entries(readers).flatMap(([key, reader]) => {
    const value = Object.hasOwn(raw, key) ? reader(raw[key]) : null
    return value === null ? [] : [[key, value.is] as const]
  })
  return Object.fromEntries(read)
}
