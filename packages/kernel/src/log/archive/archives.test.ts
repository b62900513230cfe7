// Archives in a folder as crashes leave it, and searching them.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LogHistory } from '../history.ts'
import { LineFiles } from '../files/line-files.ts'
import { Archives } from './archives.ts'

let folder: string
const stops: Array<() => Promise<void>> = []
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'log-archives-'))
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  rmSync(folder, { recursive: true })
})

const log = { debug() {}, info() {}, warn: (message: string) => void warned.push(message), error() {} }
const warned: string[] = []
const now = () => Date.parse('2026-03-10T00:00:00Z')
const parts = () => ({ folder, log, now, retention: () => ({ keepMs: 30 * 86_400_000, keepBytes: 1e9 }) })

function archives(): Archives {
  warned.length = 0
  const made = new Archives(parts())
  stops.push(() => made.close())
  return made
}

/** Two lines of a day: at noon and a minute later. */
function lines(day: string, word: string, subsystem = 'udp', level = 30): string {
  return ['12:00', '12:01']
    .map((time) => `${JSON.stringify({ level, time: `${day}T${time}:00.000Z`, subsystem, msg: `${word} ${time}` })}\n`)
    .join('')
}

function put(name: string, content: string | Buffer): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), content)
}

const all = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted()
const unpacked = (name: string) => gunzipSync(readFileSync(path.join(folder, 'archive', name))).toString()

test('a finished piece becomes an archive of its day, with what is in it', async () => {
  put('finished/2026-03-07.udp.0003.log', lines('2026-03-07', 'a'))
  const [made] = await archives().archiveAll()
  expect(made).toMatchObject({
    name: '2026-03-07/udp.0003.log.gz',
    subsystem: 'udp',
    from: '2026-03-07T12:00:00.000Z',
    to: '2026-03-07T12:01:00.000Z',
    lines: 2,
    uncompressedBytes: lines('2026-03-07', 'a').length,
  })
  expect(unpacked('2026-03-07/udp.0003.log.gz')).toBe(lines('2026-03-07', 'a'))
  expect(all()).toEqual(['archive/2026-03-07/udp.0003.log.gz', 'archive/index.jsonl'])
})

test('a piece that is there with its archive is one archive afterwards, and nothing unfinished stays', async () => {
  put('finished/2026-03-07.udp.0001.log', lines('2026-03-07', 'a'))
  put('archive/2026-03-07/udp.0001.log.gz', gzipSync(lines('2026-03-07', 'a')))
  put('archive/2026-03-07/udp.0002.log.gz.part', gzipSync('half').subarray(0, 9))
  const made = archives()
  await made.archiveAll()
  expect(all()).toEqual(['archive/2026-03-07/udp.0001.log.gz', 'archive/index.jsonl'])
  expect((await made.list()).map(({ lines: count }) => count)).toEqual([2])
  expect(readFileSync(path.join(folder, 'archive/index.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(1)
  expect(await archives().list()).toEqual(await made.list())
})

test.each<[string, (index: string) => string | undefined]>([
  ['missing', () => undefined],
  ['torn', (index) => index.slice(0, -40)],
  ['of another length', (index) => index.replace(/"bytes":\d+/, '"bytes":1')],
  ['no JSON', (index) => `${index}nonsense\n`],
  ['of archives that are gone', (index) => index + index.replaceAll('0001', '0009')],
  ['without lines', (index) => index.replace(/"lines":\d+,/, '')],
])('an index that is %s is made again from the archives', async (_, broken) => {
  for (const number of [1, 2]) put(`finished/2026-03-07.udp.000${number}.log`, lines('2026-03-07', `${number}`))
  const first = archives()
  await first.archiveAll()
  const index = readFileSync(path.join(folder, 'archive/index.jsonl'), 'utf8')
  const other = broken(index)
  if (other === undefined) rmSync(path.join(folder, 'archive/index.jsonl'))
  else put('archive/index.jsonl', other)
  expect(await archives().list()).toEqual(await first.list())
  expect(readFileSync(path.join(folder, 'archive/index.jsonl'), 'utf8')).toBe(index)
})

test('a broken archive is set aside and told; the others are there', async () => {
  for (const number of [1, 2]) put(`archive/2026-03-07/udp.000${number}.log.gz`, gzipSync(lines('2026-03-07', 'a')))
  truncateSync(path.join(folder, 'archive/2026-03-07/udp.0001.log.gz'), 30)
  expect((await archives().list()).map(({ name }) => name)).toEqual(['2026-03-07/udp.0002.log.gz'])
  expect(all()).toContain('archive/2026-03-07/udp.0001.log.gz.broken')
  expect(warned).toEqual(['an archive of the log cannot be read and was set aside'])
})

test('what is too old is removed with its folder, also from the index', async () => {
  put('finished/2026-01-07.udp.0001.log', lines('2026-01-07', 'old'))
  put('finished/2026-03-07.udp.0001.log', lines('2026-03-07', 'young'))
  put('archive/2026-01-06/udp.0001.log.gz.broken', 'x')
  const made = archives()
  await made.archiveAll()
  expect((await made.list()).map(({ name }) => name)).toEqual(['2026-03-07/udp.0001.log.gz'])
  expect(readdirSync(path.join(folder, 'archive')).toSorted()).toEqual(['2026-03-07', 'index.jsonl'])
  expect(readFileSync(path.join(folder, 'archive/index.jsonl'), 'utf8')).not.toContain('2026-01-07')
})

test('where nothing can be archived the pieces stay, it is told with the cause, and it is made up for later', async () => {
  put('finished/2026-03-07.udp.0001.log', lines('2026-03-07', 'a'))
  put('archive', 'not a folder')
  const made = archives()
  await expect(made.archiveAll()).rejects.toThrow()
  expect(made.trouble?.reason).toMatch(/^Something else stands in the place of the log /)
  expect(all()).toContain('finished/2026-03-07.udp.0001.log')
  rmSync(path.join(folder, 'archive'))
  expect(await made.archiveAll()).toHaveLength(1)
  expect(made.trouble).toBeUndefined()
})

function history(): LogHistory {
  const files = new LineFiles({ folder, settings: { rotateBytes: 1e6 }, now, gap: () => '', finished: () => undefined })
  const made = new LogHistory({ ...parts(), files })
  stops.push(
    () => files.close(),
    () => made.archives.close(),
  )
  return made
}

/** Three days, the middle one in pieces that are not archived yet, the last one still being written. */
function threeDays(): LogHistory {
  for (const name of ['restrike', 'udp']) {
    put(`archive/2026-03-07/${name}.0001.log.gz`, gzipSync(lines('2026-03-07', 'first')))
    put(`finished/2026-03-08.${name}.0001.log`, lines('2026-03-08', 'second'))
    // As a crash leaves it: the archive of the piece is there too.
    put(`archive/2026-03-08/${name}.0001.log.gz`, gzipSync(lines('2026-03-08', 'second')))
    put(`${name}.log`, lines('2026-03-09', 'third'))
  }
  put('finished/2026-03-08.restrike.0002.log', lines('2026-03-08', 'error', 'obs', 50))
  return history()
}

const everything = { level: 'trace', limit: 100 } as const
const signal = AbortSignal.timeout(60_000)

test.each<[string, Partial<Parameters<LogHistory['search']>[0]>, string[]]>([
  ['everything, each line once', {}, ['first', 'first', 'second', 'second', 'error', 'error', 'third', 'third']],
  ['one subsystem', { subsystems: ['udp'] }, ['first', 'first', 'second', 'second', 'third', 'third']],
  ['some subsystems', { subsystems: ['obs', 'x'] }, ['error', 'error']],
  ['a level', { level: 'error' }, ['error', 'error']],
  ['a text', { text: 'SECOND 12:01' }, ['second']],
  ['from a moment on', { from: '2026-03-09T12:00:30Z' }, ['third']],
  ['up to a moment', { to: '2026-03-07T12:00:00Z' }, ['first']],
  ['between', { from: '2026-03-07T12:01:00Z', to: '2026-03-08T12:00:00Z' }, ['first', 'second', 'error']],
  ['nothing', { text: 'nowhere' }, []],
])('search finds %s', async (_, order, words) => {
  const found = await threeDays().search({ ...everything, ...order }, signal)
  expect([found.lines.map(({ message }) => message.split(' ')[0]), found.more]).toEqual([words, false])
})

test('search gives the oldest up to the limit, and says whether there are more', async () => {
  const made = threeDays()
  const some = async (limit: number) => {
    const found = await made.search({ ...everything, limit }, signal)
    return [found.lines.length, found.lines[0]?.message, found.more]
  }
  expect([await some(3), await some(8)]).toEqual([
    [3, 'first 12:00', true],
    [8, 'first 12:00', false],
  ])
})

test('search reads no archive of another time; one that cannot be read is told, and the rest is found', async () => {
  const made = threeDays()
  await made.archives.list()
  // Behind the back of the index: of this length, and not to be read.
  const file = path.join(folder, 'archive/2026-03-07/restrike.0001.log.gz')
  writeFileSync(file, Buffer.alloc(readFileSync(file).length))
  warned.length = 0
  expect((await made.search({ ...everything, from: '2026-03-08T00:00:00Z' }, signal)).lines).toHaveLength(6)
  expect(warned).toEqual([])
  expect((await made.search(everything, signal)).lines).toHaveLength(6)
  expect(warned).toEqual(['a part of the log could not be read to its end'])
})

test('a search that is given up says that there may be more', async () => {
  expect(await threeDays().search(everything, AbortSignal.abort())).toEqual({ lines: [], more: true })
})

test('pieces that are archived while they are searched are found once', async () => {
  for (let i = 1; i <= 40; i++) put(`finished/2026-03-08.restrike.${String(i).padStart(4, '0')}.log`, lines('2026-03-08', `${i}`))
  const made = history()
  const archiving = made.archives.archiveAll()
  const found = await Promise.all(Array.from({ length: 8 }, () => made.search(everything, signal)))
  await archiving
  for (const { lines: each } of found) expect(new Set(each.map(({ message }) => message)).size).toBe(80)
  expect(found.map(({ lines: each }) => each.length)).toEqual(Array.from({ length: 8 }, () => 80))
})
