// Secret values that are known, such as those of the configuration: found in any text, also URL-encoded, escaped as in JSON, or as base64.
import { masked } from '../../config/contract.ts'

/** Shorter ones would be found everywhere. */
const shortest = 4
const most = 1_000

const escapes: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't', '\b': 'b', '\f': 'f' }

export class KnownSecrets {
  readonly #values = new Set<string>()
  #pattern: RegExp | undefined
  #reach = 0

  /** False when there was nothing new among them. Those told before stay secret: they may still hold elsewhere. */
  add(values: Iterable<string>): boolean {
    const before = this.#values.size
    for (const value of values) if (value.length >= shortest && this.#values.size < most) this.#values.add(value)
    if (this.#values.size === before) return false
    // The longest first: one may begin with another.
    const sorted = [...this.#values].toSorted((a, b) => b.length - a.length)
    this.#pattern = new RegExp(sorted.map(patternOf).join('|'), 'g')
    this.#reach = Math.min((sorted[0]?.length ?? 0) * 9, 4_000)
    return true
  }

  get any(): boolean {
    return this.#pattern !== undefined
  }

  /** How long one can be at the most in a text. */
  get reach(): number {
    return this.#reach
  }

  hide(text: string): string {
    return this.#pattern ? text.replace(this.#pattern, masked) : text
  }

  /** Two texts that stand one after the other: a secret that begins at the end of the first is taken out of both. */
  hideSplit(first: string, second: string): [first: string, second: string] {
    if (!this.#pattern || first === '' || second === '') return [first, second]
    const end = first.slice(-this.#reach)
    const joined = end + second.slice(0, this.#reach)
    for (const { index, 0: found } of joined.matchAll(this.#pattern)) {
      const after = index + found.length - end.length
      if (index >= end.length || after <= 0) continue
      return [first.slice(0, first.length - end.length + index) + masked, masked + second.slice(after)]
    }
    return [first, second]
  }
}

/** Each character as it is, percent-encoded, or escaped as in JSON, also JSON in JSON; or the whole as base64. */
function patternOf(value: string): string {
  const characters = Array.from(value, (character) => `(?:${formsOf(character).join('|')})`).join('')
  const base64 = Array.from(Buffer.from(value).toString('base64').replace(/=+$/, ''), plainForm).join('')
  return `${characters}|${base64}={0,2}`
}

function formsOf(character: string): string[] {
  const forms = [
    plainForm(character),
    [...Buffer.from(character)].map((byte) => `%${hex(byte, 2)}`).join(''),
    character
      .split('')
      .map((unit) => String.raw`\\{1,8}u${hex(unit.charCodeAt(0), 4)}`)
      .join(''),
  ]
  if (character === ' ') forms.push(String.raw`\+`)
  const short = escapes[character]
  if (short !== undefined) forms.push(String.raw`\\{1,8}${short}`)
  return forms
}

function plainForm(character: string): string {
  if (character === '\\') return String.raw`\\{1,8}`
  if (character === '"' || character === '/') return String.raw`\\{0,8}${character}`
  return RegExp.escape(character)
}

function hex(number: number, digits: number): string {
  return number
    .toString(16)
    .padStart(digits, '0')
    .replaceAll(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)
}
