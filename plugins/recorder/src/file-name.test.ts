import * as fc from 'fast-check'
import type { AthleteState } from '@restrike/pss'
import { expect, test } from 'vitest'
import { recordingFile, templateProblem, tokens, type NameFacts } from './file-name.ts'

const defaults = { folder: '{tournament}/{day}/{court}', file: '{number} {blue} {blueCountry} - {red} {redCountry} {time}' }
const at = new Date(2026, 2, 14, 9, 5, 7)
const nobody: AthleteState = { shortName: null, longName: null, country: null, score: null, gamJeom: 0, roundsWon: 0, lastHitLevel: null }

type Known = Partial<
  Record<'number' | 'category' | 'weight' | 'division' | 'blue' | 'blueLong' | 'blueCountry' | 'red' | 'redCountry', string | null> &
    Pick<NameFacts, 'tournament' | 'court'>
>

function facts(known: Known): NameFacts {
  const { blue, blueLong, blueCountry, red, redCountry, tournament, court, ...rest }: Known = { tournament: '', court: '', ...known }
  const athlete = (named: Partial<AthleteState>) => ({ ...nobody, ...named })
  const match = {
    ...{ number: null, category: null, weight: null, division: null, ...rest },
    blue: athlete({ shortName: blue ?? null, longName: blueLong ?? null, country: blueCountry ?? null }),
    red: athlete({ shortName: red ?? null, country: redCountry ?? null }),
  }
  return { match, tournament: tournament ?? '', court: court ?? '', at }
}

const full: Known = {
  number: '112',
  blue: 'KIM',
  blueCountry: 'KOR',
  red: 'MÜLLER',
  redCountry: 'GER',
  tournament: 'Open 2026',
  court: '3',
}
const named = (file: string, known: Known) => recordingFile({ folder: '', file }, facts(known)).name
const placed = (folder: string, known: Known = full) => recordingFile({ folder, file: 'x' }, facts(known)).folder

test('the defaults name tournament, day, court, both athletes and the time', () => {
  expect(recordingFile(defaults, facts(full))).toEqual({
    folder: 'Open 2026/2026-03-14/3',
    name: '112 KIM KOR - MÜLLER GER 09-05-07',
    path: 'Open 2026/2026-03-14/3/112 KIM KOR - MÜLLER GER 09-05-07',
  })
})

test.each<[string, string, Known, string]>([
  ['a country', defaults.file, { ...full, blueCountry: null }, '112 KIM - MÜLLER GER 09-05-07'],
  ['both countries', defaults.file, { ...full, blueCountry: '', redCountry: null }, '112 KIM - MÜLLER 09-05-07'],
  ['one athlete', defaults.file, { number: '112', red: 'MÜLLER', redCountry: 'GER' }, '112 - MÜLLER GER 09-05-07'],
  ['both athletes', defaults.file, { number: '112' }, '112 09-05-07'],
  ['all', defaults.file, {}, '09-05-07'],
  ['what is in brackets', '{number} ({weight}, {division}) [{category}]', { number: '7', division: 'Seniors' }, '7 (Seniors)'],
  ['what is in nested brackets', 'Match ({weight} [{division}]) end', {}, 'Match end'],
  ['one side of a vs', '{blue} vs {red}', { blue: 'KIM' }, 'KIM'],
  ['what is joined by a low line', '{number}_{weight}_{blue}', { number: '7', blue: 'KIM' }, '7_KIM'],
  ['nothing but a space at the end', 'Court {court}', {}, 'Court'],
  ['everything there is', '{number}', { number: '  ' }, 'match 2026-03-14 09-05-07'],
  ['what a template of dots leaves', '...', {}, 'match 2026-03-14 09-05-07'],
])('goes without %s', (_what, file, known, name) => {
  expect(named(file, known)).toBe(name)
})

test('the punctuation of a value is no joint', () => {
  expect(named('{blue} {blueCountry} - {red}', { blue: 'Smith Jr.', red: '- Lee' })).toBe('Smith Jr. - - Lee')
})

test('the long name stands in for a short one', () => {
  expect(named('{blue}', { blue: ' ', blueLong: 'Kim Yu-jin' })).toBe('Kim Yu-jin')
})

test.each<[string, Known, string]>([
  ['Hangul, composed', { blue: '김유진'.normalize('NFD') }, '김유진'],
  ['umlauts, composed', { blue: 'Mu\u0308ller' }, 'Müller'],
  ['an apostrophe', { blue: "N'Diaye O’Neill" }, "N'Diaye O’Neill"],
])('keeps %s', (_what, known, name) => {
  expect(named('{blue}', known)).toBe(name)
})

test.each<[string, string, string]>([
  ['characters of Windows', 'a<b>c:d"e/f\\g|h?i*j', 'a-b-c-d-e-f-g-h-i-j'],
  ['tokens of OBS', '100%CCYY', '100-CCYY'],
  ['control characters', 'a\u0000b\u001Fc', 'a-b-c'],
  ['line ends', 'a\r\nb', 'a b'],
  ['what turns the writing round', 'a\u202Egpj', 'agpj'],
  ['half a character', 'a\uD83Db', 'a-b'],
  ['a way out', '../..', '-'],
  ['dots at the end', 'A. B. . .', 'A. B'],
  ['a device', 'con', '_con'],
  ['a device with an extension', 'LPT1 .txt', '_LPT1 .txt'],
  ['no device', 'Connor', 'Connor'],
])('takes out %s', (_what, blue, name) => {
  expect(named('{blue}', { blue })).toBe(name)
})

test('the template itself is made safe too', () => {
  expect(named('50% {number}/{blue}: {x} \u0007', full)).toBe('50- 112-KIM- {x} -')
})

test.each<[string, string | null]>([
  ['', null],
  ['  ', null],
  ['{weight}/{division}', null],
  ['{weight}/{court}//./..', '3'],
  ['a\\b', 'a-b'],
  ['/srv/{tournament}', '/srv/Open 2026'],
  ['/{weight}', '/'],
  ['D:\\TKD\\{tournament}/{day}', 'D:\\TKD\\Open 2026\\2026-03-14'],
  ['d:/TKD/{tournament}', 'd:/TKD/Open 2026'],
  ['E:\\', 'E:\\'],
  ['\\\\nas.local\\share\\{court}', '\\\\nas.local\\share\\3'],
  ['\\\\', null],
  ['NUL/{court}/aux.d', '_NUL/3/_aux.d'],
])('the folder %j is %j', (template, folder) => {
  expect(placed(template)).toBe(folder)
})

test('a value makes no folder of its own', () => {
  expect(placed('{tournament}/{court}', { tournament: 'A/B\\C', court: '/' })).toBe('A-B-C/-')
})

test.each([
  ['D:\\', 'D:\\x'],
  ['/', '/x'],
  ['a', 'a/x'],
])('below %j the path is %j', (folder, path) => {
  expect(recordingFile({ folder, file: 'x' }, facts({})).path).toBe(path)
})

test('a long name is shortened in its values, so that the time stays', () => {
  const name = named(defaults.file, { ...full, blue: 'B'.repeat(300), red: 'R'.repeat(90) })
  expect(name).toBe(`112 ${'B'.repeat(40)} KOR - ${'R'.repeat(40)} GER 09-05-07`)
})

test.each(['👩‍👩‍👧‍👦', '각', '🥋', 'e\u0323\u0302'])('%s is never cut in two', (one) => {
  for (let before = 60; before < 85; before++) {
    const kept = placed(`${'x'.repeat(before)}${one.repeat(40)}`) ?? ''
    expect(kept.slice(before).replaceAll(one.normalize('NFC'), '')).toBe('')
    expect(kept.length).toBeLessThanOrEqual(80)
  }
})

test('what is there in Hangul fits the 255 bytes of Linux', () => {
  const name = named(defaults.file, { ...full, blue: '김'.repeat(60), red: '이'.repeat(60) })
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240)
  expect(name).toMatch(/09-05-07$/)
})

test.each([
  ['{number} {blue}', undefined],
  ['nothing { } here {', { token: ' ' }],
  ['{number} {Blue} {x}', { token: 'Blue' }],
  ['{}', { token: '' }],
  ['{toString}', { token: 'toString' }],
])('the template %j has the problem %j', (template, problem) => {
  expect(templateProblem(template)).toEqual(problem)
})

test('every token is known and puts something in', () => {
  const known = { ...full, category: 'c', weight: '-58', division: 'Seniors' }
  for (const token of tokens) expect(named(`{${token}}`, known)).not.toMatch(/^match|[{}]/)
})

const forbidden = (character: string) => {
  const code = character.codePointAt(0) ?? 0
  return '<>:"/\\|?*%'.includes(character) || code < 32 || (code >= 127 && code < 160) || (code >= 0xd800 && code < 0xe000)
}
const devices = ['CON', 'PRN', 'AUX', 'NUL', ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => [`COM${n}`, `LPT${n}`])]

/** Why this is not a safe name for one file or folder; written without a look at the code. */
function unsafe(segment: string, longest: number): string | undefined {
  if (segment === '') return 'empty'
  if (segment.length > longest || new TextEncoder().encode(segment).length > 250) return 'long'
  if (Array.from(segment).some(forbidden)) return 'forbidden characters'
  if (segment.endsWith('.') || segment !== segment.trim()) return 'ends badly'
  if (segment !== segment.normalize('NFC')) return 'not composed'
  return devices.includes((segment.split('.')[0] ?? '').trim().toUpperCase()) ? 'a device' : undefined
}

const wild = fc.constantFrom(
  'CON',
  'nul.',
  'LPT1',
  '..',
  '/',
  '\\',
  '%CCYY',
  ' - ',
  '(',
  ')',
  '\u0301',
  '👩‍👩‍👧',
  '김',
  'a'.repeat(90),
  '\u0000',
  '\uE000',
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(wild, { maxLength: 6 }).map((some) => some.join('')),
  wild,
)
const value = fc.option(text)
const template = fc
  .array(
    fc.oneof(
      text,
      fc.constantFrom(...tokens).map((token) => `{${token}}`),
      fc.constantFrom('/', ' - ', '(', ')'),
    ),
    { maxLength: 10 },
  )
  .map((some) => some.join(''))
const anyFacts = fc
  .record({
    number: value,
    category: value,
    weight: value,
    division: value,
    blue: value,
    blueCountry: value,
    red: value,
    redCountry: value,
  })
  .chain((known) => fc.record({ tournament: text, court: text }).map((more) => facts({ ...known, ...more })))

test('any values in any template give a safe name', () => {
  fc.assert(
    fc.property(template, template, anyFacts, (folder, file, known) => {
      const made = recordingFile({ folder, file }, known)
      expect(unsafe(made.name, 120)).toBeUndefined()
      if (made.folder === null) return
      const ofWindows = /^(?:[a-z]:[\\/]|\\\\)/iu.exec(folder.trim())?.[0]
      const root = ofWindows ?? /^\/{0,2}/u.exec(folder.trim())?.[0] ?? ''
      expect(made.folder.startsWith(root)).toBe(true)
      const rest = made.folder.slice(root.length)
      const segments = rest === '' ? [] : rest.split(root.includes('\\') ? '\\' : '/')
      for (const segment of segments) expect(unsafe(segment, 80)).toBeUndefined()
      expect(segments.length).toBeLessThanOrEqual(folder.split(/[\\/]/u).length)
    }),
    { numRuns: 2000 },
  )
})
