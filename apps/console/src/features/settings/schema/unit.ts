// In which unit a number is shown and typed, told by the end of its name: ms are for programs, people think in seconds and minutes. Pure.
import { unknownValue } from '../../../texts/index.ts'

export type UnitName = 'ms' | 's' | 'min' | 'h' | 'd' | 'B' | 'MB' | 'GB' | 'MB/h' | '%'

export interface Unit {
  /** Null where the number is a mere number, such as a port. */
  readonly name: UnitName | null
  /** One of the unit is so many of what is kept. */
  readonly scale: number
}

export const plain: Unit = { name: null, scale: 1 }
/** Milliseconds as they are, where they are about pictures. */
export const milliseconds: Unit = { name: 'ms', scale: 1 }

const endings: ReadonlyArray<readonly [ending: RegExp, name: UnitName]> = [
  [/MegabytesPerHour$/, 'MB/h'],
  [/Percent$/, '%'],
  [/Seconds$/, 's'],
  [/Minutes$/, 'min'],
  [/Hours$/, 'h'],
  [/Days$/, 'd'],
  [/Bytes$/, 'B'],
  [/Megabytes$/, 'MB'],
  [/Gigabytes$/, 'GB'],
]

/** `usual`: the default; from 2 minutes on it is told in minutes, below a second in ms. */
export function unitOf(name: string, usual: unknown): Unit {
  if (/(?:^m|M)s$/.test(name)) return unitOfMs(typeof usual === 'number' ? usual : 0)
  const found = endings.find(([ending]) => ending.test(name.charAt(0).toUpperCase() + name.slice(1)))
  return found === undefined ? plain : { name: found[1], scale: 1 }
}

function unitOfMs(usual: number): Unit {
  if (usual >= 120_000) return { name: 'min', scale: 60_000 }
  return usual > 0 && usual < 1000 ? milliseconds : { name: 's', scale: 1000 }
}

/** The number in its unit, as it is typed. */
export function inUnit(value: number, { scale }: Unit): string {
  // As many places as a double keeps for sure: 0.1 stays 0.1.
  return String(Number((value / scale).toPrecision(12)))
}

/** What was typed, as it is kept; null when it is no number. */
export function fromUnit(typed: string, { scale }: Unit): number | null {
  // A comma is the decimal point of half of the world.
  const text = typed.trim().replace(',', '.')
  const number = text === '' ? Number.NaN : Number(text)
  return Number.isFinite(number) ? Number((number * scale).toPrecision(12)) : null
}

/** With the name of the unit behind. */
export function withUnit(value: number | null, unit: Unit, names: Readonly<Record<UnitName, string>>): string {
  if (value === null) return unknownValue
  return unit.name === null ? inUnit(value, unit) : `${inUnit(value, unit)} ${names[unit.name]}`
}
