// Sentences of the server in another language, found by their template as gettext does. What a template leaves open is itself a sentence
// to be read, unless it stands in quotes: that is a name. Of all ways to read one that wins which knows most of its characters, of two
// that know as much the one that tears nothing apart. Pure; it knows no language.
import type { Phrases } from './phrases.ts'

/** Says an English sentence of the server in another language; what it does not know comes back as it is. */
export type Translator = (sentence: string) => string

/** A sentence as far as it could be read: in the other language, and how many of its characters the tables know. */
interface Reading {
  readonly words: string
  readonly known: number
}

interface Template {
  /** What stands before, between and behind the places of its values. */
  readonly pieces: readonly string[]
  readonly names: readonly string[]
  /** For each place whether it stands in quotes. */
  readonly quoted: readonly boolean[]
  readonly translation: string
  /** How many characters it knows by itself. */
  readonly known: number
}

/** So many parts of one sentence are read, with all that lies in them: an end for invented ones. A list of ten problems takes some 600. */
const mostParts = 1_000
/** Nothing of the product says as much, and nobody would read it. */
const mostCharacters = 2_000
/** A page shows some hundreds; those with a time in them are new each time. */
const mostKept = 2_000

const place = /\{(\w+)\}/
/** In a joint the place of a number, such as in `{count} {1}`. */
const numberPlace = 'count'
const isNumber = /^[\d.,]+$/
/** Begins what is said behind something else, such as `, and {1} more`; and the place of that. */
const goesBehind = /^[\s,;:(]/
const beforePlace = 'before'
/** Ends what is said before something else, such as `line {1}: `. */
const goesBefore = /\s$/
/** A clause, not a single word: such as `it is missing`. */
const isClause = /^\p{Ll}.* /u
const hasWord = /\p{L}{2}/u
/** Where a sentence ends and another begins. */
const nextSentence = /(?<=[.!?]) (?=\p{Lu})/u
/** Where one thing said ends and another begins: a value seldom goes on behind it, but for one at the end that is told after such a place. */
const seam = /[:;] |(?<=[.!?]) (?=\p{Lu})/u
const tells = /[:;.] $/

/**
 * One for a language. `joints` are what the server sets between sentences, such as `{1}; {2}`: they know nothing by themselves.
 * Answers are kept, so that a page that is drawn again costs nothing.
 */
export function translator(phrases: Phrases, joints: Phrases): Translator {
  const known = new Map(Object.entries(phrases).flatMap(asSentenceOrClause))
  // As they are written they go before what was made of others.
  for (const [key, words] of Object.entries(phrases)) known.set(key, words)
  const entries = [...known]
  const exact = new Map(entries.filter(([key]) => !place.test(key)))
  const templates = entries.flatMap(([key, words]) => [
    ...(place.test(key) ? [template(key, words)] : []),
    ...(goesBehind.test(key) ? [template(`{${beforePlace}}${key}`, `{${beforePlace}}${words}`)] : []),
    ...(goesBefore.test(key) ? [template(`${key}{after}`, `${words}{after}`)] : []),
  ])
  const all = [
    ...templates.toSorted((a, b) => b.known - a.known),
    ...Object.entries(joints).map(([key, words]) => ({ ...template(key, words), known: 0 })),
  ]
  const kept = new Map<string, string>()
  return (sentence) => {
    const before = kept.get(sentence)
    if (before !== undefined) return before
    const words = sentence.length > mostCharacters ? sentence : reading(sentence, exact, all)
    if (kept.size >= mostKept) kept.clear()
    kept.set(sentence, words)
    return words
  }
}

/** Parts of the server quote each other without the full stop, or make a sentence of a clause. */
function asSentenceOrClause([key, words]: readonly [string, string]): (readonly [string, string])[] {
  return [
    ...(key.endsWith('.') ? [[key.slice(0, -1), words.replace(/\.$/, '')] as const] : []),
    ...(isClause.test(key) ? [[capital(key), capital(words)] as const] : []),
  ]
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function template(key: string, translation: string): Template {
  const parts = key.split(place)
  const pieces = parts.filter((_, at) => at % 2 === 0)
  const names = parts.filter((_, at) => at % 2 === 1)
  const quoted = names.map((_, n) => pieces[n]?.endsWith('"') === true && pieces[n + 1]?.startsWith('"') === true)
  return { pieces, names, quoted, translation, known: pieces.join('').length }
}

type Read = (sentence: string) => Reading

/** Reads one sentence and all that lies in it, each part once. One with too many is said as it came: half of it read would be a mixture. */
function reading(whole: string, exact: ReadonlyMap<string, string>, templates: readonly Template[]): string {
  const done = new Map<string, Reading>()
  const read: Read = (sentence) => {
    const words = exact.get(sentence)
    if (words !== undefined) return { words, known: sentence.length }
    const asItIs = { words: sentence, known: 0 }
    if (!hasWord.test(sentence)) return asItIs
    const before = done.get(sentence)
    if (before !== undefined) return before
    if (done.size >= mostParts) return asItIs
    // It stands there while it is being read: a template of nothing but a value would ask for the same again.
    done.set(sentence, asItIs)
    const best = bestOf(sentence, templates, read)
    done.set(sentence, best)
    return best
  }
  const { words } = read(whole)
  return done.size < mostParts ? words : whole
}

/** One way to read a sentence. */
interface Way extends Reading {
  /** How many of its values go on behind a seam. */
  readonly across: number
}

function bestOf(sentence: string, templates: readonly Template[], read: Read): Reading {
  let best: Way = { words: sentence, known: 0, across: 0 }
  const consider = (way: Way) => {
    if (way.known > best.known || (way.known === best.known && way.across < best.across)) best = way
  }
  for (const one of templates) {
    if (best.known >= sentence.length) return best
    const values = valuesIn(sentence, one)
    if (values !== null) consider({ ...filled(one, values, read), across: across(one, values) })
  }
  const sentences = sentence.split(nextSentence)
  if (sentences.length > 1) consider({ ...joined(sentences.map(read)), across: 0 })
  return best
}

function across({ pieces }: Template, values: readonly string[]): number {
  return values.filter((value, n) => {
    const isTold = n === values.length - 1 && tells.test(pieces.slice(0, n + 1).findLast((piece) => piece !== '') ?? '')
    return !isTold && seam.test(value)
  }).length
}

/** What stands in the places of a template; null where the sentence is another one. It never tries a second place. */
function valuesIn(sentence: string, { pieces, names }: Template): string[] | null {
  const first = pieces[0] ?? ''
  const last = pieces.at(-1) ?? ''
  const end = sentence.length - last.length
  if (first.length > end || !sentence.startsWith(first) || !sentence.endsWith(last)) return null
  const inner = pieces.slice(1, -1)
  const body = sentence.slice(first.length, end)
  const values = names[0] === beforePlace ? fromBehind(body, inner) : fromTheFront(body, inner)
  return values?.every((value, n) => names[n] !== numberPlace || isNumber.test(value)) === true ? values : null
}

/** Each value as short as can be, but for the last. */
function fromTheFront(body: string, pieces: readonly string[]): string[] | null {
  const values: string[] = []
  let from = 0
  for (const piece of pieces) {
    const at = body.indexOf(piece, from)
    if (at < 0) return null
    values.push(body.slice(from, at))
    from = at + piece.length
  }
  return [...values, body.slice(from)]
}

/** Each value as short as can be, but for the first. */
function fromBehind(body: string, pieces: readonly string[]): string[] | null {
  const values: string[] = []
  let to = body.length
  for (const piece of pieces.toReversed()) {
    const at = to < piece.length ? -1 : body.lastIndexOf(piece, to - piece.length)
    if (at < 0) return null
    values.unshift(body.slice(at + piece.length, to))
    to = at
  }
  return [body.slice(0, to), ...values]
}

function filled({ names, quoted, translation, known }: Template, values: readonly string[], read: Read): Reading {
  const readings = values.map((value, n) => (quoted[n] === true ? { words: value, known: 0 } : read(value)))
  const words = translation.replaceAll(/\{(\w+)\}/g, (asWritten, name: string) => readings[names.indexOf(name)]?.words ?? asWritten)
  return { words, known: readings.reduce((sum, one) => sum + one.known, known) }
}

function joined(sentences: readonly Reading[]): Reading {
  return { words: sentences.map(({ words }) => words).join(' '), known: sentences.reduce((sum, { known }) => sum + known, 0) }
}
