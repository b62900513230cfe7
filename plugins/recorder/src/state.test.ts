import { decodeDatagram, foldDatagram, initialFold, type MatchState } from '@restrike/pss'
import { simulateMatch, stories, type ScenarioEntry } from '@restrike/pss/scenarios'
import { expect, test } from 'vitest'
import { fold, noCourse, resumed, shifted, wantedMatch, type Course, type CourseRules } from './state.ts'

const rules: CourseRules = { startOn: 'load', stopAfterMs: 30_000, stopAfterSilenceMs: 3_600_000 }
const day = Date.UTC(2026, 2, 14, 9)

/** The states that these datagrams lead to, with the moment of each. */
function statesOf(entries: readonly ScenarioEntry[]): Array<{ at: number; state: MatchState }> {
  let known = initialFold()
  return entries.map(({ atMs, text }, i) => {
    const at = day + atMs
    known = foldDatagram(known, { seq: i + 1, at, monotonicMs: atMs, from: 'a:1', text, messages: decodeDatagram(text) }).fold
    return { at, state: known.state }
  })
}

interface Played {
  readonly course: Course
  /** What was wanted, from when on: matches as letters in their order. */
  readonly spans: ReadonlyArray<readonly [letter: string, atMs: number]>
}

/** Follows the states, and after the last one the clock alone for `thenMs`; looks every second. */
function play(entries: readonly ScenarioEntry[], { thenMs = 0, given = rules }: { thenMs?: number; given?: CourseRules } = {}): Played {
  const states = statesOf(entries)
  const ids: string[] = []
  const spans: Array<[string, number]> = []
  let course = noCourse
  const look = (at: number) => {
    const id = wantedMatch(course, at, given)
    if (id !== null && !ids.includes(id)) ids.push(id)
    const letter = id === null ? '-' : String.fromCodePoint(65 + ids.indexOf(id))
    if ((spans.at(-1)?.[0] ?? '-') !== letter) spans.push([letter, at - day])
  }
  const end = (states.at(-1)?.at ?? day) + thenMs
  for (let at = day, next = 0; at <= end; at += 1_000) {
    for (let due = states[next]; due && due.at <= at; due = states[++next]) {
      look(due.at)
      course = fold(course, due.state, due.at, given)
      look(due.at)
    }
    look(at)
  }
  return { course, spans }
}

const lettersOf = ({ spans }: Played) => spans.map(([letter]) => letter).join('')
/** Datagrams a second apart. */
const texts = (...list: string[]): ScenarioEntry[] => list.map((text, i) => ({ atMs: i * 1_000, text }))
const mch = (number: string) => `mch;${number};Final;W -57kg;0;;;;;;Seniors;3;120;cntDown;18;5;`
const load = (number = '12') => ['pre;FightLoaded;', mch(number), 'rnd;1;', 'rdy;FightReady;']
const fought = [...load(), 'clk;02:00;start;', 'clk;01:58;stop;', 'win;BLUE;']

test.each(stories)('in the story %s every match is wanted from its load on, without a break, until some time after its winner', (story) => {
  for (let seed = 0; seed < 4; seed++) {
    const { entries, expected } = simulateMatch({ seed, story })
    const played = play(entries, { thenMs: 3_700_000 })
    const winMs = entries.find(({ text }) => text.startsWith('win;'))?.atMs
    const endMs = winMs === undefined ? (entries.at(-1)?.atMs ?? 0) + 3_600_000 : winMs + 30_000
    expect(lettersOf(played)).toBe(`${'ABCDEF'.slice(0, expected.matches)}-`)
    expect(played.spans[0]?.[1]).toBe(entries.find(({ text }) => text.startsWith('mch;'))?.atMs)
    expect((played.spans.at(-1)?.[1] ?? 0) - endMs).toBeLessThanOrEqual(1_000)
    expect((played.spans.at(-1)?.[1] ?? 0) - endMs).toBeGreaterThanOrEqual(0)
  }
})

test.each([
  ['load', 1],
  ['ready', 2],
  ['clock', 4],
] as const)('with the rule "%s" it begins with datagram %i', (startOn, datagram) => {
  const { spans } = play(texts(...load(), 'clk;02:00;start;'), { given: { ...rules, startOn } })
  expect(spans).toEqual([['A', datagram * 1_000]])
})

test('the program started in the middle of a match: it begins with the next sign, also of a break', () => {
  expect(lettersOf(play(texts('clk;01:10;', 'clk;01:09;')))).toBe('A')
  expect(lettersOf(play(texts('brk;00:59;')))).toBe('A')
})

test('the program started after the winner begins nothing', () => {
  expect(lettersOf(play(texts('win;BLUE;'), { thenMs: 60_000 }))).toBe('')
})

test('a recording that was under way at the end of the program goes on, also behind the winner', () => {
  const finished = statesOf(texts(...fought)).at(-1)
  const course = fold(noCourse, finished?.state as MatchState, day, rules)
  const again = resumed(course, course.matchId ?? '', day - 200_000)
  expect([wantedMatch(course, day, rules), wantedMatch(again, day, rules)]).toEqual([null, course.matchId])
  expect(again).toMatchObject({ begunAt: day - 200_000, stopAt: day + 30_000 })
  expect(resumed(course, 'another', day)).toBe(course)
})

test('a second load of the same match cuts nothing', () => {
  expect(lettersOf(play(texts(...load(), 'clk;02:00;start;', ...load(), 'clk;02:00;start;')))).toBe('A')
})

test('another match loaded while the tail of the one before runs takes its place at once', () => {
  const { spans } = play(texts(...fought, ...load('13')))
  expect(spans).toEqual([
    ['A', 1_000],
    ['B', 8_000],
  ])
})

test('the beginning of a load says nothing of which match it is: the one before goes on to its end, and does not begin again', () => {
  const entries = texts(...fought)
  expect(lettersOf(play([...entries, { atMs: 20_000, text: 'pre;FightLoaded;' }], { thenMs: 60_000 }))).toBe('A-')
  expect(lettersOf(play([...entries, { atMs: 90_000, text: 'pre;FightLoaded;' }], { thenMs: 60_000 }))).toBe('A-')
  const both = [
    { atMs: 90_000, text: 'pre;FightLoaded;' },
    { atMs: 95_000, text: mch('13') },
  ]
  expect(lettersOf(play([...entries, ...both]))).toBe('A-B')
})

test('the winner told a second time does not make it longer', () => {
  const { spans } = play([...texts(...fought), { atMs: 20_000, text: 'win;RED;' }], { thenMs: 60_000 })
  expect(spans.at(-1)).toEqual(['-', 36_000])
})

test.each([
  ['while its tail runs', 20_000, 'A'],
  ['after it ended', 90_000, 'A-A'],
])('a fight that goes on after the winner is recorded on, %s', (_when, atMs, letters) => {
  expect(lettersOf(play([...texts(...fought), { atMs, text: 'clk;01:58;start;' }]))).toBe(letters)
})

test('silence ends it, and the next datagram begins it again', () => {
  const entries = [...texts(...load()), { atMs: 4_000_000, text: 'clk;01:58;start;' }]
  expect(play(entries).spans).toEqual([
    ['A', 1_000],
    ['-', 3_604_000],
    ['A', 4_000_000],
  ])
})

test('a match of yesterday that was left without an end does not begin with the program', () => {
  const left = statesOf(texts(...load())).at(-1)?.state as MatchState
  expect(wantedMatch(fold(noCourse, left, day + 86_400_000, rules), day + 86_400_000, rules)).toBeNull()
})

test.each([7_200_000, -7_200_000])('when the wall clock is set by %i ms nothing is cut, and the tail is as long as before', (ms) => {
  const course = play(texts(...fought)).course
  const moved = shifted(course, ms)
  expect(wantedMatch(moved, day + ms + 35_000, rules)).toBe(course.matchId)
  expect(wantedMatch(moved, day + ms + 37_000, rules)).toBeNull()
  expect(moved.begunAt).toBe(day + ms + 1_000)
})
