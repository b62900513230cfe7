// What the archive answers through the whole program: a match that was heard, beside rows that an earlier version has written.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { match } from '@restrike/match/contract'
import { MatchEvent, MatchState } from '@restrike/pss'
import { simulateMatch } from '@restrike/pss/scenarios'
import { sendAll, startServer, until, type ServerProcess } from '@restrike/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

let data: string
let server: ServerProcess
let heardId: string

const ask = (command: string, input: object = {}) => server.call(`match.${command}`, input)
const list = async (input: object = {}) => match.commands.list.output.parse(await ask('list', input)).matches
const numbers = async (input: object) => (await list(input)).map(({ number }) => number)
const facets = async (timeZone?: string) => match.commands.facets.output.parse(await ask('facets', timeZone ? { timeZone } : {}))
const exported = async (input: object) => match.commands.export.output.parse(await ask('export', input))
const refusal = (command: string, input: object) => ask(command, input).catch((error: unknown) => String(error))

/** Matches of an earlier version: number, when loaded, category, blue and red with their countries. */
const older = [
  ['A-12', '2025-03-29T22:30:00.000Z', 'Final', 'ŠIMIĆ Ana', 'CRO', 'Łukasik Ewa', 'POL'],
  ['A-13', '2025-03-29T23:30:00.000Z', 'FINAL', 'Šimić Ana', 'CRO', 'Núñez Inés', 'ESP'],
  ['A-14', '2025-03-30T21:30:00.000Z', 'Semifinals', '=HYPERLINK("x")', 'CRO', 'Đurić, Mia', 'CRO'],
  ['B.7', '2025-03-30T22:30:00.000Z', 'Semifinals', '김 민지', 'KOR', 'Straße Eva', 'GER'],
] as const

/** As they were before there was anything to search by, and before a state told of an entry by hand. */
function writeOlder(file: string, state: MatchState): void {
  const db = new DatabaseSync(file)
  const { manual: _manual, ...oldState } = state
  const athlete = db.prepare('INSERT OR IGNORE INTO athletes (long_name, country, short_name) VALUES (?, ?, ?)')
  const row = db.prepare(`INSERT INTO matches (id, number, category, blue_id, red_id, started_at, state)
    VALUES (?, ?, ?, (SELECT id FROM athletes WHERE long_name = ?), (SELECT id FROM athletes WHERE long_name = ?), ?, ?)`)
  for (const [number, at, category, blue, blueCountry, red, redCountry] of older) {
    athlete.run(blue, blueCountry, blue.slice(0, 5))
    athlete.run(red, redCountry, red.slice(0, 5))
    row.run(`old-${number}`, number, category, blue, red, Date.parse(at), JSON.stringify({ ...oldState, matchId: `old-${number}` }))
  }
  const event = db.prepare(`INSERT INTO match_events (seq, match_id, type, at, session, n, place, body) VALUES (?, ?, ?, ?, 1, 1, 1, ?)`)
  event.run(100_001, 'old-B.7', 'clock-started', 0, JSON.stringify({ manual: 3 }))
  event.run(100_002, 'old-A-14', 'unknown', 0, JSON.stringify({ text: 'not it: "manual":3' }))
  // The second is of no version of this program.
  for (const [seq, type] of [[100_003, 'clock-started'] as const, [100_004, 'point'] as const, [100_005, 'clock-stopped'] as const])
    event.run(seq, 'old-A-13', type, 0, '{}')
  db.exec('DELETE FROM match_search')
  db.close()
}

const readable = () =>
  until('the archive', () =>
    list().then(
      () => true,
      () => undefined,
    ),
  )

beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'restrike-archive-'))
  server = await startServer({ data })
  await readable()
  const { entries, expected } = simulateMatch({ seed: 5, story: 'plain', number: '501' })
  await sendAll(
    entries.map(({ text }) => text),
    server.udp,
  )
  const found = await until('the match in the archive', async () => (await list({ number: '501' })).find(({ winner }) => winner !== null))
  expect(found.winner).toBe(expected.winner)
  heardId = found.id
  const { state } = z.object({ state: MatchState }).parse(await ask('get', { id: heardId }))
  await server.stop()
  writeOlder(path.join(data, 'restrike.db'), state)
  server = await startServer({ data })
  await readable()
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await rm(data, { recursive: true, force: true })
})

test('words are found without regard to case and accents, wherever they stand, and all of them must be there', async () => {
  expect(await numbers({ query: 'simic' })).toEqual(['A-13', 'A-12'])
  expect(await numbers({ query: 'ŠIMIĆ lukasik' })).toEqual(['A-12'])
  expect(await numbers({ query: 'nunez CRO' })).toEqual(['A-13'])
  expect(await numbers({ query: 'djuric' })).toEqual([])
  expect(await numbers({ query: 'duric' })).toEqual(['A-14'])
  expect(await numbers({ query: 'strasse 민지' })).toEqual(['B.7'])
  expect(await numbers({ query: 'a-1 %' })).toEqual([])
  expect(await numbers({ query: 'brzonogic' })).toEqual(['501'])
})

test.each([
  [{ number: 'a-12' }, ['A-12']],
  [{ number: 'A-1' }, []],
  [{ category: 'final', country: 'esp' }, ['A-13']],
  [{ country: 'CRO' }, ['501', 'A-14', 'A-13', 'A-12']],
  [{ athlete: 'Šimić Ana' }, ['A-13', 'A-12']],
  [{ athlete: 'simic' }, []],
  [{ athlete: 'Núñez Inés', athleteCountry: 'esp' }, ['A-13']],
  [{ athlete: 'Núñez Inés', athleteCountry: 'CRO' }, []],
  [{ from: '2025-03-29T23:30:00.000Z', to: '2025-03-30T22:30:00.000Z' }, ['A-14', 'A-13']],
  [{ query: 'semifinals', category: ' ' }, ['B.7', 'A-14']],
])('%j selects %j', async (selection, expected) => {
  expect(await numbers(selection)).toEqual(expected)
})

test('a page goes on behind a match, within the same selection', async () => {
  expect(await numbers({ limit: 2 })).toEqual(['501', 'B.7'])
  expect(await numbers({ limit: 2, before: 'old-B.7' })).toEqual(['A-14', 'A-13'])
  expect(await numbers({ limit: 1, before: 'old-A-14', country: 'CRO' })).toEqual(['A-13'])
  expect(await numbers({ before: 'old-A-13', query: 'simic' })).toEqual(['A-12'])
  expect(await numbers({ before: 'nothing of this id' })).toEqual([])
})

test('a match of an earlier version is still there whole', async () => {
  expect(await ask('get', { id: 'old-A-12' })).toMatchObject({ match: { number: 'A-12', manual: false }, state: { manual: false } })
})

test('a match tells that something of it was entered by hand, and a text that only looks like it does not', async () => {
  expect((await list()).flatMap(({ number, manual }) => (manual ? [number] : []))).toEqual(['B.7'])
})

test('an event that cannot be read hides none behind it: a page says where the next one goes on', async () => {
  const page = async (after: number) => {
    const { events, next } = match.commands.events.output.parse(await ask('events', { id: 'old-A-13', after, limit: 2 }))
    return [events.map(({ seq }) => seq), next]
  }
  expect(await page(0)).toEqual([[100_003], 100_004])
  expect(await page(100_004)).toEqual([[100_005], null])
})

test('the days are cut as the time zone does, also where its clocks are put forward', async () => {
  const daysOf = async (zone?: string) => (await facets(zone)).days.slice(1)
  expect(await daysOf()).toEqual([
    { day: '2025-03-30', matches: 2 },
    { day: '2025-03-29', matches: 2 },
  ])
  // One hour ahead until the night of the 30th, two from then on.
  expect(await daysOf('Europe/Madrid')).toEqual([
    { day: '2025-03-31', matches: 1 },
    { day: '2025-03-30', matches: 2 },
    { day: '2025-03-29', matches: 1 },
  ])
  expect(await refusal('facets', { timeZone: 'Europe/Atlantis' })).toContain('match.unknown-time-zone')
})

test('categories and countries come with their counts, the most frequent first', async () => {
  const { categories, countries } = await facets()
  expect(categories).toEqual([
    { category: 'Final', matches: 3 },
    { category: 'Semifinals', matches: 2 },
  ])
  expect(countries[0]).toEqual({ country: 'CRO', matches: 4 })
  expect(countries).toContainEqual({ country: 'GER', matches: 1 })
})

test('the JSON of a match is all that is known of it', async () => {
  const file = await exported({ format: 'json', id: heardId })
  const { version, matches } = z
    .object({ version: z.int(), exportedAt: z.iso.datetime(), matches: z.array(z.looseObject({ events: z.array(MatchEvent) })) })
    .parse(JSON.parse(file.text))
  const { match: summary, state } = z.object({ match: z.unknown(), state: z.unknown() }).parse(await ask('get', { id: heardId }))
  const events = match.commands.events.output.parse(await ask('events', { id: heardId, limit: 5000 })).events
  expect(version).toBe(1)
  expect(events.length).toBeGreaterThan(50)
  expect(matches).toEqual([{ match: summary, state, events, recordings: [], clips: [], challenges: expect.any(Array) }])
  expect(file).toMatchObject({ fileName: `restrike-match-501-${heardId}-archive.json`, mediaType: 'application/json', matches: 1 })
})

test('the tables open in a spreadsheet: every match or event a line, and no cell is a formula', async () => {
  const table = await exported({ format: 'csv-matches' })
  expect(table.text.startsWith('\uFEFFmatchId,number,category,')).toBe(true)
  expect(table.text.split('\r\n')).toHaveLength(5 + 2)
  expect(table.text).toContain(`,"'=HYPERLINK(""x"")",`)
  expect(table.text).toContain(',"Đurić, Mia",')
  expect(table.fileName).toMatch(/^restrike-matches-[\dT-]+Z\.csv$/)
  const events = await exported({ format: 'csv-events', number: '501' })
  const stored = match.commands.events.output.parse(await ask('events', { id: heardId, limit: 5000 })).events
  expect(events.text.split('\r\n')).toHaveLength(stored.length + 2)
  expect(await exported({ format: 'csv-events', number: 'none' })).toMatchObject({ matches: 0 })
})

test('a match that is not there cannot be exported', async () => {
  expect(await refusal('export', { format: 'json', id: 'nobody' })).toContain('match.not-found')
})

test('more matches than a file holds are refused before any is read', async () => {
  const db = new DatabaseSync(path.join(data, 'restrike.db'))
  db.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2001)
    INSERT INTO match_search SELECT i, 'many-' || i, 'many', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'many', 0 FROM n`)
  db.close()
  expect(await refusal('export', { format: 'csv-matches', number: 'many' })).toMatch(/413.*match\.export-too-large/)
})
