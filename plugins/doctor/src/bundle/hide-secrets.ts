// Takes out of texts and values what may not leave this machine: known secrets, and what looks like one. Pure.
import { masked } from '@restrike/kernel/contract'

export interface Hiding {
  text(text: string): string
  /** As JSON, to be read by people. */
  json(value: unknown): string
}

const words =
  'passw(?:or)?d|passphrase|pwd|secret|token|authorization|credential|cookie|api[-_]?key|access[-_]?key|licen[cs]e[-_]?key|private[-_]?key'
const secretName = new RegExp(words, 'i')
/** Those that a secret could stand beside, for a quick look before the slow ones. */
const suspicious = new RegExp(`${words}|bearer|basic|://[^\\s/@]*:|eyJ`, 'i')

/** Shorter ones occur by chance all over a text. */
const shortest = 4

/** What is put in the place of each match; the first group is kept before it. */
const looks: ReadonlyArray<readonly [RegExp, string]> = [
  // "token":"…", and a list of them
  [new RegExp(`("[^"\\\\]*(?:${words})[^"\\\\]*"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)+"`, 'gi'), `$1"${masked}"`],
  [new RegExp(`("[^"\\\\]*(?:${words})[^"\\\\]*"\\s*:\\s*)\\[[^\\]]*\\]`, 'gi'), `$1["${masked}"]`],
  [new RegExp(`("[^"\\\\]*(?:${words})[^"\\\\]*"\\s*:\\s*)-?\\d[\\d.eE+-]*`, 'gi'), `$1"${masked}"`],
  // The same within a text that is itself JSON: \"token\":\"…\"
  [
    new RegExp(`(\\\\"[^"\\\\]*(?:${words})[^"\\\\]*\\\\"\\s*:\\s*)\\\\"(?:[^"\\\\]|\\\\\\\\(?:\\\\")?|\\\\[^"\\\\])*\\\\"`, 'gi'),
    `$1\\"${masked}\\"`,
  ],
  [/\b((?:bearer|basic)\s+)[\w.~+/=-]{4,}/gi, `$1${masked}`],
  // token=…, password: …
  [new RegExp(`\\b([\\w-]*(?:${words})[\\w-]*\\s*=\\s*)(?:"[^"]*"|'[^']*'|[^\\s,;&"'}\\]]+)`, 'gi'), `$1${masked}`],
  [new RegExp(`\\b((?:${words}):\\s+)(?:"[^"]*"|'[^']*'|[^\\s,;&"'}\\]]+)`, 'gi'), `$1${masked}`],
  [/(:\/\/[^\s/@:"]*:)[^\s/@"]+(?=@)/g, `$1${masked}`],
  [/\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?/g, masked],
]

/** `known`: secrets as they are; they are found in a JSON text and in an address too. */
export function hiding(known: readonly string[]): Hiding {
  const values = [...new Set(known.filter((value) => value.length >= shortest).flatMap(forms))].toSorted((a, b) => b.length - a.length)
  const withoutKnown = (text: string) => values.reduce((rest, value) => rest.replaceAll(value, masked), text)
  const line = (text: string): string => {
    const rest = withoutKnown(text)
    return suspicious.test(rest) ? looks.reduce((left, [look, instead]) => left.replace(look, instead), rest) : rest
  }
  return {
    text: (text) => text.split('\n').map(line).join('\n'),
    json: (value) => `${line(JSON.stringify(value, withoutNamed, 2) ?? 'null')}\n`,
  }
}

/** What stands under a name that says it is secret, whatever it is made of. */
function withoutNamed(key: string, value: unknown): unknown {
  const empty = value === null || value === undefined || value === '' || typeof value === 'boolean'
  return !empty && secretName.test(key) ? masked : value
}

function forms(value: string): string[] {
  const inJson = JSON.stringify(value).slice(1, -1)
  const url = new URLSearchParams({ v: value }).toString().slice(2)
  return [value, inJson, JSON.stringify(inJson).slice(1, -1), encodeURIComponent(value), url, Buffer.from(value).toString('base64')]
}

/** Every text that a configuration with its secrets has and one without them has not; names of fields are none. */
export function secretsBetween(withThem: string, without: string): string[] {
  const kept = new Set(literals(without))
  return literals(withThem).filter((literal) => !kept.has(literal))
}

/** A string, with the colon after it where it names a field; or a comment, whatever it holds. */
const token = /("(?:[^"\\\n]|\\.)*")(\s*:)?|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

function literals(text: string): string[] {
  return [...text.matchAll(token)].flatMap(([, literal, colon]) => {
    const value = literal === undefined || colon !== undefined ? undefined : parsed(literal)
    return typeof value === 'string' ? [value] : []
  })
}

function parsed(literal: string): unknown {
  try {
    return JSON.parse(literal)
  } catch {
    return undefined
  }
}
