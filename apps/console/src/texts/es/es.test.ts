// What a translation must hold: nothing left in English, nothing broken, plurals right, and nothing too long for places sized for English.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { en } from '../en/index.ts'
import { es } from './index.ts'
import { at, since } from './moment.ts'

type Text = string | ((...given: unknown[]) => unknown)
type Exceptions = Readonly<Record<string, RegExp>>

/** Written alike in both languages, and why. */
const alike: Exceptions = {
  'products, files, commands and addresses': /^(product|idle\.demoCommand|obs\.form\.defaultAddress|system\.configuration\.exportFile)$/,
  'short names that stay: PSS, REC, CPU, R for red': /^(letter\.red|status\.(feed|recording)\.name|cpu\.name)$/,
  'OBS and webhooks as headings':
    /^(status\.pages\.obs|system\.(health\.area\.obs|alarms\.webhooks)|settings\.(sections\.obs|fields\.alarms\.webhooks)\.title)$/,
  'units and signs':
    /^(status\.feed\.perSecond|settings\.units\..+|review\.transport\.(back|on)10?|manual\.side\.less|statistics\.athlete\.result\.none)$/,
  'speeds of the standard sequence': /^review\.sequenceSteps\.[012]$/,
  'the same word in the sport': /gamJeom$/,
  'the same word in Spanish':
    /^(review\.clips\.title|matches\.video\.clips|system\.log\.level\.(info|error|fatal)|system\.machine\.yesNo\.false)$/,
  'words of the machine': /^system\.machine\.(heap|series\.(memory\.heap|obs\.(cpu|rss)))$/,
  'names printed on keys and buttons': /^keys\.(names\.(ctrl|escape|insert)|pad\.names\.\d+)$/,
}

/** Sized for the English words: the bar, the rail, the court, the review, the desk for a match by hand, and buttons. */
const tight = [
  /^(status|phase|court|review|hold|notice|challenges\.state|techniques\.kinds)\b/,
  /^manual\.(byHand|nextByHand|goOn|band\.desk|techniques|set|side|clock|round|pause|winner|challenge\.steps|undo)\b(?!\.how)/,
  /^alarms\.(acknowledge|acknowledgeAll|item\.count)$/,
  /^obs\.(connections|recording|chapter|streaming|buffer|setup)\.(connect|disconnect|forget|change|start|stop|pause|resume|save|again|apply)$|^obs\.chapter\.set$/,
  /^settings\.(bar|form|form\.secret)\.(save|undo|undoEdits|close|toFault|add|remove|toDefault|change|enter)$/,
  /^system\.(sections|health|log|configuration|tools)\.(\w+\.)?(restart|start|stop|examine|pause|follow|download|find|save|undo|restore|check)$/,
  /^(system\.sections|matches\.match\.part)\.|^matches\.video\.(open|keep)$/,
]

/** Longer all the same, and why that is well. */
const longer: Exceptions = {
  'no Spanish word for on and off is as short; the bar hides them while all is well': /^status\.(buffer|stream)\.(on|off)$/,
  'only heard': /^(status\.openFeed|review\.(transport\.(label|play)|rates))$/,
  'its place is as wide as the longest phase': /^phase\.idle$/,
  'what Spanish programs say, on buttons that are as wide as their words':
    /(\.undo|\.save|settings\.form\.add|matches\.video\.keep|manual\.set|hold\.hint\.normal)$/,
  'as the challenge is called everywhere else, and there is room': /^(challenges\.state|manual\.challenge\.steps)\.denied$/,
  'there is room': /^(review\.(replay|effects\.kept|clips\.kind\.operator|ledger\.open)|system\.sections\.(log|tools))$/,
}

const english = textsOf(en)
const spanish = textsOf(es)
const counts = [0, 1, 2, 5, 1234]
const times = ['14:03:22', '1:03', '26 nov, 14:03']
const given = [...counts, ...counts.map(String), ...times, 'Maximiliano Hernández-Echeverría y Fernández de Córdoba']

function textsOf(node: unknown, path = ''): ReadonlyMap<string, Text> {
  // A function among the texts takes words and numbers: which, is found out by asking it.
  if (typeof node === 'string' || typeof node === 'function') return new Map([[path, node as Text]])
  return new Map(Object.entries(node ?? {}).flatMap(([key, inner]) => [...textsOf(inner, path === '' ? key : `${path}.${key}`)]))
}

/** What a text says to one thing, in each of its places; null for a thing that the English one does not take. */
function say(texts: ReadonlyMap<string, Text>, path: string, one: unknown): string | null {
  const [theirs, text] = [english.get(path), texts.get(path)]
  if (typeof text !== 'function') return text ?? null
  const all = Array.from({ length: text.length }, () => one)
  try {
    if (typeof theirs === 'function' && String(theirs(...all)).includes('NaN')) return null
  } catch {
    return null
  }
  return String(text(...all))
}

/** All that each Spanish text says, beside the English. */
const said = [...spanish.keys()].flatMap((path) =>
  (typeof spanish.get(path) === 'string' ? [''] : given).flatMap((one) => {
    const [ours, theirs] = [say(spanish, path, one), say(english, path, one)]
    return ours === null || theirs === null ? [] : [{ path, ours, theirs }]
  }),
)
type Said = (typeof said)[number]

const lineOf = ({ path, ours }: Said) => `${path}: ${ours}`
const excused = (list: Exceptions, path: string) => Object.values(list).some((paths) => paths.test(path))
const isAlike = ({ path, ours, theirs }: Said) => typeof spanish.get(path) === 'string' && ours === theirs
const isTooLong = ({ path, ours, theirs }: Said) => tight.some((paths) => paths.test(path)) && ours.length > theirs.length * 1.6

test('each file of English words has its Spanish one, and each text its Spanish text, which is asked', () => {
  const files = (folder: string) =>
    readdirSync(new URL(folder, import.meta.url)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  expect(files('.').filter((name) => name !== 'moment.ts')).toEqual(files('../en'))
  expect([...spanish.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  expect(new Set(said.map(({ path }) => path))).toEqual(new Set(english.keys()))
})

test('nothing is left in English, except what is written alike', () => {
  expect(said.filter((one) => isAlike(one) && !excused(alike, one.path)).map(lineOf)).toEqual([])
})

test('every text says something, and nothing broken', () => {
  expect(said.filter(({ ours }) => !/\S/.test(ours) || /undefined|null|NaN|\[object| {2}/.test(ours)).map(lineOf)).toEqual([])
})

test('braces stand only where the English has them', () => {
  const braces = (text: string) => (text.match(/\{\w*\}?|\$\{|\}/g) ?? []).join(' ')
  expect(said.filter(({ ours, theirs }) => braces(ours) !== braces(theirs)).map(lineOf)).toEqual([])
})

test('what is given is said: no text drops or adds what the English one inserts', () => {
  const inserts = (text: Text | undefined) => {
    if (typeof text !== 'function') return []
    const marks = Array.from({ length: text.length }, (_, index) => `#${index}#`)
    const words = String(text(...marks))
    return marks.filter((mark) => words.includes(mark))
  }
  const differs = (path: string) => inserts(spanish.get(path)).join(' ') !== inserts(english.get(path)).join(' ')
  expect([...spanish.keys()].filter(differs)).toEqual([])
})

test('one of a thing is singular, all others are plural', () => {
  const things = 'alarma|combate|evento|paquete|cambio|ajuste|entrada|resultado|parte|cámara|línea|archivo|golpe|datagrama|clip|error'
  const wrong = new RegExp(`(?<!\\d)(1 ((${things})s|valores|caracteres)|(0|2|5|1234) (${things}|valor|carácter))(?!\\p{L})`, 'u')
  const wrongAt = (path: string, count: number) => {
    // Some are given a number, some its text: what a text is never given does not matter.
    const either = [say(spanish, path, count), say(spanish, path, String(count))].filter((text) => text !== null)
    return either.every((text) => wrong.test(text))
  }
  expect([...spanish.keys()].filter((path) => counts.some((count) => wrongAt(path, count)))).toEqual([])
})

test('where the room is tight, no text is longer than 1.6 times the English', () => {
  expect(said.filter((one) => isTooLong(one) && !excused(longer, one.path)).map(lineOf)).toEqual([])
})

test('every exception is still needed', () => {
  const unused = (list: Exceptions, needed: (one: Said) => boolean) =>
    Object.entries(list).filter(([, paths]) => !said.some((one) => paths.test(one.path) && needed(one)))
  expect(unused(alike, isAlike)).toEqual([])
  expect(unused(longer, isTooLong)).toEqual([])
})

describe('a time of day within a sentence', () => {
  test.each([
    ['14:03:22', 'a las 14:03:22', 'desde las 14:03:22'],
    ['1:03', 'a la 1:03', 'desde la 1:03'],
    ['01:03:22', 'a la 01:03:22', 'desde la 01:03:22'],
    ['11:03', 'a las 11:03', 'desde las 11:03'],
    ['2:03 p. m.', 'a las 2:03 p. m.', 'desde las 2:03 p. m.'],
    ['26 nov, 1:03:22', 'el 26 nov, 1:03:22', 'desde el 26 nov, 1:03:22'],
    ['vie, 27 nov, 09:15', 'el vie, 27 nov, 09:15', 'desde el vie, 27 nov, 09:15'],
    ['–', 'a las –', 'desde las –'],
  ])('%s', (time, when, from) => {
    expect(at(time)).toBe(when)
    expect(since(time)).toBe(from)
  })
})
