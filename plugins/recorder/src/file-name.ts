// From the templates and the match to a folder and a file name that Windows, macOS, Linux and OBS take. Pure; asks no disk.
import type { AthleteState, MatchState } from '@restrike/pss'

/** What a name is made of. Null and empty are unknown. */
export interface NameFacts {
  readonly match: Pick<MatchState, 'number' | 'category' | 'weight' | 'division' | 'blue' | 'red'>
  readonly tournament: string
  readonly court: string
  /** When the recording begins; written in local time. */
  readonly at: Date
}

/** Where a recording goes. */
export interface RecordingFile {
  /** Relative with `/` between the folders, or absolute as the template begins; null = OBS's own folder. */
  readonly folder: string | null
  /** Without extension. */
  readonly name: string
  /** Both, joined. */
  readonly path: string
}

const valueOf = {
  number: ({ match }) => match.number,
  category: ({ match }) => match.category,
  weight: ({ match }) => match.weight,
  division: ({ match }) => match.division,
  blue: ({ match }) => nameOf(match.blue),
  blueCountry: ({ match }) => match.blue.country,
  red: ({ match }) => nameOf(match.red),
  redCountry: ({ match }) => match.red.country,
  date: ({ at }) => dateOf(at),
  time: ({ at }) => timeOf(at),
  court: ({ court }) => court,
  tournament: ({ tournament }) => tournament,
  day: ({ at }) => dateOf(at),
} satisfies Record<string, (facts: NameFacts) => string | null>

/** What may stand in braces. */
export const tokens: readonly string[] = Object.keys(valueOf)

/** Limits in UTF-16 units, as Windows counts; Linux counts bytes of UTF-8, 255 with the extension. */
const longestSegment = 80
const longestName = 120
const longestPath = 200
const mostBytes = 240

const placeholder = /\{([^{}]*)\}/gu
/** Stand for a token while a segment is tidied; `safeText` leaves neither in a template. */
const present = '\uE000'
const absent = '\uE001'
const glue = String.raw`[\s\-–—_,.;+&#~·•]|(?<=\s)vs?\.?(?=\s)`
const gap = new RegExp(`(?:${glue}|${absent})*${absent}(?:${glue}|${absent})*`, 'giu')
const emptyBrackets = new RegExp(String.raw`[([](?:${glue}|${absent})*${absent}(?:${glue}|${absent})*[)\]]`, 'giu')
/** Devices on Windows, with any extension too. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/iu

/** The first token of a template that does not exist, without its braces. */
export function templateProblem(template: string): { token: string } | undefined {
  for (const [, token = ''] of template.matchAll(placeholder)) if (!tokens.includes(token)) return { token }
  return undefined
}

/**
 * Takes any template and any values. Folders come from the `/` of the folder's template alone (after `X:\` or `\\server\` from `\` too);
 * in the file's template it becomes `-`. What is too long loses the ends of its longest values first, so that a time behind them stays.
 */
export function recordingFile(templates: { folder: string; file: string }, facts: NameFacts): RecordingFile {
  let made = build(templates, facts, longestSegment)
  for (const most of [40, 24, 16, 8]) {
    if (made.fits) break
    made = build(templates, facts, most)
  }
  const { folder, name, separator } = made
  return { folder, name, path: folder === null ? name : `${folder}${folder.endsWith(separator) ? '' : separator}${name}` }
}

interface Built {
  readonly folder: string | null
  readonly name: string
  readonly separator: string
  readonly fits: boolean
}

/** With no value longer than `most`. */
function build({ folder, file }: { folder: string; file: string }, facts: NameFacts, most: number): Built {
  const { root, parts, separator } = split(folder.trim())
  const whole = parts.map((part) => fill(part, facts, most)).filter((part) => part !== '')
  const segments = whole.map((part) => safeSegment(part, longestSegment)).filter((part) => part !== '')
  const asked = fill(file, facts, most)
  const name = safeSegment(asked, longestName) || `match ${dateOf(facts.at)} ${timeOf(facts.at)}`
  // A network path needs its server.
  const rooted = root !== '' && (root !== '\\\\' || segments.length > 0)
  const place = segments.length > 0 || rooted ? root + segments.join(separator) : null
  const short = fits(asked, longestName) && whole.every((part) => fits(part, longestSegment))
  return { folder: place, name, separator, fits: short && (place?.length ?? 0) + name.length < longestPath }
}

function split(template: string): { root: string; parts: string[]; separator: string } {
  const root = /^(?:[a-z]:[\\/]|\\\\|\/{1,2})/iu.exec(template)?.[0] ?? ''
  const ofWindows = root !== '' && !root.startsWith('/')
  return {
    root,
    parts: template.slice(root.length).split(ofWindows ? /[\\/]/u : '/'),
    separator: root.includes('\\') ? '\\' : '/',
  }
}

/** One segment: its values put in, and what only joined the unknown ones taken out. */
function fill(template: string, facts: NameFacts, most: number): string {
  const values: string[] = []
  const pattern = template.split(/(\{[^{}]*\})/u).map((piece) => {
    const value = valueFor(piece, facts)
    if (value === undefined) return safeText(piece)
    if (value === '') return absent
    values.push(cut(value, most))
    return present
  })
  let next = 0
  return tidy(pattern.join(''))
    .replaceAll(present, () => values[next++] ?? '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** Undefined = not a token. */
function valueFor(piece: string, facts: NameFacts): string | undefined {
  const token = piece.startsWith('{') && piece.endsWith('}') ? piece.slice(1, -1) : ''
  if (!Object.hasOwn(valueOf, token)) return undefined
  // Its own key, as the line above has seen.
  return safeText(valueOf[token as keyof typeof valueOf](facts) ?? '').trim()
}

function tidy(pattern: string): string {
  let tidied = pattern
  for (let before = ''; before !== tidied; ) {
    before = tidied
    tidied = tidied.replaceAll(emptyBrackets, absent)
  }
  return tidied.replaceAll(gap, (run, at: number) => {
    // Beyond either end of the segment stands '', which every text includes.
    if ('(['.includes(tidied.charAt(at - 1)) || ')]'.includes(tidied.charAt(at + run.length))) return ''
    // Of the joints next to what is known the heavier one stays: "A _ - B" is "A - B", but "1 _ - _ 2" is "1 2".
    const joints = run.split(absent)
    const [first = '', last = ''] = [joints.at(0), joints.at(-1)]
    return weightOf(last) > weightOf(first) ? last : first
  })
}

function weightOf(joint: string): number {
  return joint.trim().length * 100 + joint.length
}

/** Nothing that Windows forbids, that OBS takes for a token of its own (`%`), that is not seen, or that is half a character. */
function safeText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[<>:"/\\|?*%$`\uFFFD]|\p{Cc}|\p{Co}|\p{Noncharacter_Code_Point}/gu, '-')
}

function safeSegment(text: string, longest: number): string {
  // What was joined may compose: a mark at the beginning of a value.
  const bare = trimmed(cut(trimmed(text.normalize('NFC')), longest))
  return reserved.test(bare) ? trimmed(cut(`_${bare}`, longest)) : bare
}

/** Windows drops spaces and dots at the end; a dot at the beginning hides the file elsewhere. */
function trimmed(text: string): string {
  return text.replace(/^[\s.]+/u, '').replace(/[\s.]+$/u, '')
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function fits(text: string, longest: number): boolean {
  return text.length <= longest && Buffer.byteLength(text) <= mostBytes
}

/** At most so many UTF-16 units and bytes that a disk takes, in whole characters as they are seen. */
function cut(text: string, longest: number): string {
  if (fits(text, longest)) return text
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    const longer = kept + segment
    if (!fits(longer, longest)) break
    kept = longer
  }
  return kept.trimEnd()
}

function nameOf({ shortName, longName }: AthleteState): string | null {
  return shortName?.trim() ? shortName : longName
}

function dateOf(at: Date): string {
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

function timeOf(at: Date): string {
  return `${two(at.getHours())}-${two(at.getMinutes())}-${two(at.getSeconds())}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
