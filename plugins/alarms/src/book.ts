// The book of alarms: what was found -> what is raised and resolved, with patience, so that nothing flaps. Pure: each look makes a new book.
import type { Alarm } from './contract.ts'
import { rankOf, type Found } from './found.ts'
import { covers } from './same-fact.ts'

/** One thing that is, or was a moment ago, wrong. */
interface Entry {
  readonly found: Found
  /** For how long it was wrong, less half of how long it was well in between: one that blinks gets there too, one that was a spike does not. */
  readonly wrongMs: number
  /** When it was last seen wrong, and when last as bad as it is said to be. */
  readonly lastMs: number
  readonly worstMs: number
  /** As it is said; null while it is waited. */
  readonly alarm: Alarm | null
}

export interface Book {
  readonly entries: ReadonlyMap<string, Entry>
  /** Open when the program ended, by key: continued if found again, otherwise resolved at `untilMs`. */
  readonly before: ReadonlyMap<string, Alarm>
  readonly untilMs: number
  readonly lookedMs: number | null
}

export interface BookChange {
  readonly change: 'raised' | 'acknowledged' | 'resolved'
  readonly key: string
  readonly alarm: Alarm
}

export interface Moment {
  /** Monotonic clock. */
  readonly nowMs: number
  /** Wall clock, ISO. */
  readonly at: string
  newId(): string
}

export const emptyBook: Book = { entries: new Map(), before: new Map(), untilMs: 0, lookedMs: null }

/** A machine that slept was not looked at: such a gap says nothing. */
const longestGapMs = 2_000

/** The book after a look that found these. */
export function enter(book: Book, found: readonly Found[], moment: Moment): { book: Book; changes: BookChange[] } {
  const { nowMs } = moment
  const gapMs = Math.min(longestGapMs, book.lookedMs === null ? 0 : nowMs - book.lookedMs)
  const entries = new Map(found.map((one) => [one.key, seenWrong(one, book.entries.get(one.key), gapMs, nowMs)]))
  const resolved: BookChange[] = []
  for (const [key, entry] of book.entries) {
    if (entries.has(key)) continue
    const next = seenWell(entry, gapMs, nowMs)
    if (next) entries.set(key, next)
    else if (entry.alarm) resolved.push(resolvedNow(key, entry.alarm, moment))
  }
  const before = new Map(book.before)
  const raised = raise(entries, before, moment)
  const covered = takeBack(entries, moment)
  if (nowMs >= book.untilMs) {
    for (const [key, alarm] of before) resolved.push(resolvedNow(key, alarm, moment))
    before.clear()
  }
  return { book: { ...book, entries, before, lookedMs: nowMs }, changes: [...raised, ...resolved, ...covered] }
}

function seenWrong(found: Found, before: Entry | undefined, gapMs: number, nowMs: number): Entry {
  if (!before) return { found, wrongMs: 0, lastMs: nowMs, worstMs: nowMs, alarm: null }
  const wrongMs = Math.min(found.forMs, before.wrongMs + gapMs)
  const { alarm } = before
  const worstMs = alarm && rankOf(found.severity) < rankOf(alarm.severity) ? before.worstMs : nowMs
  return { found, wrongMs, lastMs: nowMs, worstMs, alarm }
}

/** Undefined: it is over. */
function seenWell(entry: Entry, gapMs: number, nowMs: number): Entry | undefined {
  if (entry.alarm) return nowMs - entry.lastMs < entry.found.clearForMs ? entry : undefined
  const wrongMs = entry.wrongMs - gapMs / 2
  return wrongMs >= 0 ? { ...entry, wrongMs } : undefined
}

function raise(entries: Map<string, Entry>, before: Map<string, Alarm>, moment: Moment): BookChange[] {
  const changes: BookChange[] = []
  for (const [key, entry] of entries) {
    const { found, alarm, lastMs } = entry
    if (lastMs !== moment.nowMs) continue
    if (alarm) {
      const next = withWords(alarm, entry, moment.nowMs)
      entries.set(key, { ...entry, alarm: next })
      if (rankOf(next.severity) > rankOf(alarm.severity)) changes.push({ change: 'raised', key, alarm: next })
      continue
    }
    const open = before.get(key)
    if ((!open && entry.wrongMs < found.forMs) || [...entries.values()].some((other) => covers(other.found, found))) continue
    before.delete(key)
    const next = open ? withWords(open, entry, moment.nowMs) : raisedNow(found, moment, changes.length)
    entries.set(key, { ...entry, alarm: next })
    if (!open || rankOf(next.severity) > rankOf(open.severity)) changes.push({ change: 'raised', key, alarm: next })
  }
  return changes
}

/** As it is found now. One that got worse is to be heard again; one that got better stays as bad until that has held. */
function withWords(alarm: Alarm, { found, worstMs }: Entry, nowMs: number): Alarm {
  const { text, fix } = found
  const better = rankOf(found.severity) - rankOf(alarm.severity)
  if (better > 0) return { ...alarm, text, fix, severity: found.severity, acknowledgedAt: null, acknowledgedBy: null }
  if (better < 0 && nowMs - worstMs < found.clearForMs) return alarm
  return { ...alarm, text, fix, severity: found.severity }
}

/** What another alarm says by now is no longer said twice. */
function takeBack(entries: Map<string, Entry>, moment: Moment): BookChange[] {
  const changes: BookChange[] = []
  for (const [key, entry] of entries) {
    if (!entry.alarm || !isSaid(entry, [...entries.values()])) continue
    changes.push(resolvedNow(key, entry.alarm, moment))
    entries.set(key, { ...entry, alarm: null })
  }
  return changes
}

/** By an alarm, or by what is itself in an alarm. */
function isSaid({ found }: Entry, all: readonly Entry[]): boolean {
  return all.some((other) => covers(other.found, found) && (other.alarm !== null || isSaid(other, all)))
}

/** Those of one look are a millisecond apart, so that a page of the history ends between two of them. */
function raisedNow({ rule, about, severity, text, fix }: Found, { at, newId }: Moment, nth: number): Alarm {
  const raisedAt = new Date(Date.parse(at) + nth).toISOString()
  return { id: newId(), rule, about, severity, text, fix, raisedAt, acknowledgedAt: null, acknowledgedBy: null, resolvedAt: null }
}

function resolvedNow(key: string, alarm: Alarm, { at }: Pick<Moment, 'at'>): BookChange {
  return { change: 'resolved', key, alarm: { ...alarm, resolvedAt: at } }
}

/** Takes up what was open when the program ended. What is raised already by now stands, and its elder is over. */
export function adopt(
  book: Book,
  open: ReadonlyArray<{ key: string; alarm: Alarm }>,
  untilMs: number,
  at: string,
): { book: Book; changes: BookChange[] } {
  const before = new Map(book.before)
  const changes: BookChange[] = []
  // Newest last, so that of two with one key the newest stands.
  for (const { key, alarm } of open.toSorted((a, b) => a.alarm.raisedAt.localeCompare(b.alarm.raisedAt))) {
    const elder = before.get(key)
    if (elder) changes.push(resolvedNow(key, elder, { at }))
    if (book.entries.get(key)?.alarm) changes.push(resolvedNow(key, alarm, { at }))
    else before.set(key, alarm)
  }
  return { book: { ...book, before, untilMs }, changes }
}

/** Takes out at once what belongs to rules that no longer hold. */
export function strike(book: Book, isGone: (rule: string) => boolean, at: string): { book: Book; changes: BookChange[] } {
  const entries = new Map(book.entries)
  const changes: BookChange[] = []
  for (const [key, { found, alarm }] of book.entries) {
    if (!isGone(found.rule)) continue
    entries.delete(key)
    if (alarm) changes.push(resolvedNow(key, alarm, { at }))
  }
  return { book: { ...book, entries }, changes }
}

/** Somebody has seen it; without an id: all of them. Undefined where there is no such alarm. */
export function acknowledge(book: Book, id: string | undefined, by: string, at: string): { book: Book; changes: BookChange[] } | undefined {
  const meant = [...book.entries].filter(([, { alarm }]) => alarm !== null && (id === undefined || alarm.id === id))
  if (id !== undefined && meant.length === 0) return undefined
  const entries = new Map(book.entries)
  const changes: BookChange[] = []
  for (const [key, entry] of meant) {
    if (!entry.alarm || entry.alarm.acknowledgedAt !== null) continue
    const alarm = { ...entry.alarm, acknowledgedAt: at, acknowledgedBy: by }
    entries.set(key, { ...entry, alarm })
    changes.push({ change: 'acknowledged', key, alarm })
  }
  return { book: { ...book, entries }, changes }
}

/** Of what is said: well again only beyond its clear limit. */
export function standingIn(book: Book): ReadonlySet<string> {
  const said = [...book.entries].filter(([, { alarm }]) => alarm !== null).map(([key]) => key)
  return new Set([...said, ...book.before.keys()])
}

/** Not resolved, the worst and newest first. */
export function openIn(book: Book): Alarm[] {
  const said = [...book.entries.values()].flatMap(({ alarm }) => alarm ?? [])
  return said.toSorted((a, b) => rankOf(b.severity) - rankOf(a.severity) || b.raisedAt.localeCompare(a.raisedAt))
}
