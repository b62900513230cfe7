// The whole log in a folder of its own: files, levels, closing at a size and at midnight, trouble, crash reports, secrets.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { until } from '@restrike/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { localDay } from './files/names.ts'
import { readLine } from './line.ts'
import { openLog, type LogOptions, type OpenLog } from './log.ts'
import type { Terminal } from './terminal.ts'

let folder: string
const logs: OpenLog[] = []
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'log-'))
})
afterEach(async () => {
  for (const log of logs.splice(0)) await log.close()
  rmSync(folder, { recursive: true, force: true })
})

const said: string[] = []
const terminal: Terminal = {
  add: (text) => void said.push(text),
  speak: () => undefined,
  rewrite: (change) => said.splice(0, said.length, ...said.map(change)),
  flushNow: () => undefined,
}

function open(options: LogOptions = {}): OpenLog {
  said.length = 0
  const log = openLog(folder, 'info', { terminal, settleMs: 60_000, ...options })
  logs.push(log)
  return log
}

const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')
const messages = (text: string) => [...text.matchAll(/"msg":"([^"]*)"/g)].map((found) => found[1])
const archived = (name: string) => gunzipSync(readFileSync(path.join(folder, 'archive', name))).toString()
const soon = AbortSignal.timeout(60_000)

test('a line goes into the file of all and into that of its subsystem, without anybody waiting for it', async () => {
  const log = open()
  log.log('udp').info('listening', { port: 50_000 })
  log.log('obs').warn('gone')
  await until('the lines', () => (existsSync(path.join(folder, 'obs.log')) && read('obs.log') !== '' ? true : undefined), 1_000)
  expect([messages(read('restrike.log')), messages(read('udp.log')), messages(read('obs.log'))]).toEqual([
    ['listening', 'gone'],
    ['listening'],
    ['gone'],
  ])
  expect(JSON.parse(read('udp.log'))).toEqual({ level: 30, time: expect.any(String), subsystem: 'udp', port: 50_000, msg: 'listening' })
})

test('only warnings and worse go to the terminal', () => {
  const { log } = open()
  log('udp').info('listening')
  log('udp').error('lost')
  expect(messages(said.join(''))).toEqual(['lost'])
})

test('levels are changed while loggers are in use, for one subsystem or all', async () => {
  const log = open({ levels: { obs: 'debug' } })
  const [udp, obs] = [log.log('udp'), log.log('obs')]
  const speak = () => {
    udp.debug('udp')
    obs.debug('obs')
  }
  speak()
  log.order('debug', 'udp')
  speak()
  log.order('warn')
  speak()
  log.order(null)
  speak()
  log.configure({ level: 'silent', levels: {}, rotateMegabytes: 1, keepDays: 1, keepMegabytes: 1 })
  speak()
  log.flush()
  expect(messages(read('restrike.log'))).toEqual(['obs', 'udp', 'obs', 'obs'])
})

test('lines are in the files when flush returns, also those under way to another thread', async () => {
  const log = open({ rotateMegabytes: 1_000 })
  const udp = log.log('udp')
  const rounds = 40
  const each = 500
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < each; i++) udp.info(`${round}.${i}`, { long: 'x'.repeat(1_000) })
    const searching = log.search({ level: 'fatal', limit: 1 }, soon)
    // A different number of turns each time: before, while and after the write is under way.
    for (let turn = 0; turn < round % 20; turn++) await new Promise(setImmediate)
    log.flush()
    expect(messages(read('udp.log')).at(-1)).toBe(`${round}.${each - 1}`)
    await searching
  }
  const all = messages(read('restrike.log'))
  expect([all.length, new Set(all).size]).toEqual([rounds * each, rounds * each])
})

test('a file is closed at its size and archived; nothing is missing, nothing twice', async () => {
  const log = open({ rotateMegabytes: 0.02 })
  for (let i = 0; i < 1_000; i++) log.log('udp').info(`line ${i}`)
  await log.archive()
  const archives = await log.archives()
  const own = archives.filter(({ subsystem }) => subsystem === 'udp')
  expect(own.length).toBeGreaterThan(1)
  expect(own.flatMap(({ name }) => messages(archived(name)))).toEqual(Array.from({ length: 1_000 }, (_, i) => `line ${i}`))
  expect(own.reduce((lines, archive) => lines + archive.lines, 0)).toBe(1_000)
  expect(readdirSync(path.join(folder, 'finished'))).toEqual([])
})

test('at midnight the file of the day is closed, also when its subsystem is silent', async () => {
  let now = new Date(2026, 2, 7, 23, 59, 59).getTime()
  const log = open({ now: () => now, settleMs: 0 })
  log.log('udp').info('before')
  log.log('obs').info('before')
  log.flush()
  now += 2_000
  log.log('udp').info('after')
  const names = ['2026-03-07/obs.0001.log.gz', '2026-03-07/restrike.0001.log.gz', '2026-03-07/udp.0001.log.gz']
  await until('the archives', async () => ((await log.archives()).length === 3 ? true : undefined), 8_000)
  expect((await log.archives()).map(({ name }) => name).toSorted()).toEqual(names)
  log.flush()
  expect([messages(archived('2026-03-07/udp.0001.log.gz')), messages(read('udp.log'))]).toEqual([['before'], ['after']])
})

test('what an earlier run has left of another day is closed at the start; of this day it is written on', async () => {
  const yesterday = new Date(Date.now() - 86_400_000)
  writeFileSync(path.join(folder, 'obs.log'), `{"level":30,"time":"${yesterday.toISOString()}","subsystem":"obs","msg":"old"}\n`)
  writeFileSync(path.join(folder, 'udp.log'), `{"level":30,"time":"${new Date().toISOString()}","subsystem":"udp","msg":"to`)
  const log = open({ settleMs: 0 })
  log.log('udp').info('new')
  await until('the archive', async () => ((await log.archives()).length === 1 ? true : undefined), 8_000)
  expect((await log.archives()).map(({ name }) => name)).toEqual([`${localDay(yesterday)}/obs.0001.log.gz`])
  expect(read('udp.log').split('\n')).toHaveLength(3)
})

test('a folder that is removed is made again; the lines that went nowhere are counted, and said in the file', async () => {
  const log = open()
  log.log('udp').info('one')
  log.flush()
  await log.status()
  await until('it to be open', async () => ((await log.status()).files.length > 1 ? true : undefined))
  log.log('udp').info('two')
  await log.search({ level: 'info', limit: 1 }, soon)
  renameSync(folder, `${folder}-gone`)
  log.log('udp').info('three')
  await until(
    'the folder',
    () => {
      log.log('udp').info('more')
      return existsSync(path.join(folder, 'udp.log')) && read('udp.log') !== '' ? true : undefined
    },
    8_000,
  )
  log.log('udp').info('last')
  log.flush()
  rmSync(`${folder}-gone`, { recursive: true })
  expect(log.counts().lost).toBeGreaterThanOrEqual(1)
  expect(messages(read('restrike.log'))).toContain('here lines are missing: they could not be written')
  expect(messages(read('restrike.log')).at(-1)).toBe('last')
  expect(log.trouble()).toBeUndefined()
})

test('where something else stands in the place of the folder it is said; as soon as it is gone writing goes on, and nothing kept is lost', async () => {
  rmSync(folder, { recursive: true })
  writeFileSync(folder, 'not a folder')
  const log = open()
  log.log('udp').info('kept')
  const problem = await until('it to be said', async () => (await log.status()).problem ?? undefined)
  expect(problem).toMatch(/^Something else stands in the place of the log .*\. Move it away/)
  expect(log.crashReport(new Error('x'))).toBeUndefined()
  const long = 'x'.repeat(2_000)
  for (let i = 0; i < 600; i++) log.log('udp').info(long)
  const { lost } = log.counts()
  expect(lost).toBeGreaterThan(300)
  rmSync(folder)
  await until('the lines', () => (existsSync(path.join(folder, 'udp.log')) && log.trouble() === undefined ? true : undefined), 8_000)
  log.log('udp').info('after')
  log.flush()
  const all = read('restrike.log').trimEnd().split('\n')
  expect(messages(all[0] ?? '')).toEqual(['kept'])
  expect(all.length + lost - 1).toBe(602)
  expect(JSON.parse(all.at(-2) ?? '')).toMatchObject({ lines: lost, msg: expect.stringContaining('missing') })
})

test('pieces that cannot be put aside: it is said, and the file is written on', async () => {
  writeFileSync(path.join(folder, 'finished'), 'not a folder')
  const log = open({ rotateMegabytes: 0.01 })
  for (let i = 0; i < 500; i++) log.log('udp').info(`line ${i}`)
  await expect(log.archive()).rejects.toThrow(/EEXIST|ENOTDIR/)
  expect(messages(read('udp.log'))).toHaveLength(500)
  expect(log.trouble()?.reason).toContain(path.join(folder, 'finished'))
  rmSync(path.join(folder, 'finished'))
  await until('the archive', async () => ((await log.archive().catch(() => [])).length > 0 ? true : undefined))
  expect(log.trouble()).toBeUndefined()
})

test('a full disk: it is said, the rest goes on, and with room again so does the log, in whole lines', async ({ skip }) => {
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status !== 0) skip('no file system can be mounted here')
  try {
    const log = open()
    const udp = log.log('udp')
    let written = 0
    const speak = () => udp.info(`line ${written++} ${'x'.repeat(200)}`)
    for (let i = 0; i < 500; i++) speak()
    log.flush()
    expect(log.trouble()).toBeUndefined()
    const holiday = path.join(folder, 'holiday.mkv')
    spawnSync('dd', ['if=/dev/zero', `of=${holiday}`, 'bs=64k'])
    for (let i = 0; i < 200; i++) speak()
    const { problem } = await until('it to be said', async () => {
      const status = await log.status()
      return status.problem === null ? undefined : status
    })
    expect(problem).toMatch(/^The disk is full: .* Make room on the disk; writing goes on by itself\.$/)
    const began = performance.now()
    log.flush()
    expect(performance.now() - began).toBeLessThan(1_000)
    await expect(log.archive()).rejects.toThrow(/ENOSPC/)
    for (let i = 0; i < 5_000; i++) speak()
    rmSync(holiday)
    await until('it to go on', () => (log.trouble() === undefined ? true : undefined), 20_000)
    speak()
    log.flush()
    const lines = [
      ...(await log.archives()).filter(({ subsystem }) => subsystem === 'restrike').map(({ name }) => archived(name)),
      read('restrike.log'),
    ]
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => readLine(line)?.message ?? 'torn')
    expect(lines).not.toContain('torn')
    const numbers = lines.flatMap((message) => (message.startsWith('line') ? [Number(message.split(' ')[1])] : []))
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
    expect(numbers.length + log.counts().lost).toBe(written)
    expect(numbers.at(-1)).toBe(written - 1)
  } finally {
    await logs.pop()?.close()
    spawnSync('umount', ['-l', folder])
  }
}, 40_000)

test('a disk that does not answer stops nobody: it is said, what waits is bounded, and it is written as soon as it answers', async ({
  skip,
}) => {
  if (spawnSync('mkfifo', [path.join(folder, 'restrike.log')]).status !== 0) skip('no such file can be made here')
  const log = open()
  const speak = (lines: number) => {
    for (let i = 0; i < lines; i++) log.log('udp').info(`line ${i} ${'x'.repeat(1_000)}`)
  }
  // More than a pipe that nobody reads takes: the write does not end.
  speak(200)
  const trouble = await until('it to be said', () => log.trouble(), 8_000)
  expect(trouble.reason).toMatch(/^The disk does not answer/)
  const began = performance.now()
  speak(40_000)
  log.flush()
  expect(performance.now() - began).toBeLessThan(3_000)
  expect(log.counts().lost).toBeGreaterThan(1_000)
  const reader = spawn('cat', [path.join(folder, 'restrike.log')], { stdio: ['ignore', 'ignore', 'inherit'] })
  try {
    await until('it to go on', () => (log.trouble() === undefined ? true : undefined), 8_000)
    speak(1)
    await until('the rest', () => (messages(read('udp.log')).at(-1)?.startsWith('line 0') ? true : undefined))
  } finally {
    await logs.pop()?.close()
    reader.kill()
  }
}, 40_000)

test('a report of a fault is written at once: what ran, the error with its causes, the last lines; the newest 20 stay', () => {
  const log = open()
  for (let i = 0; i < 1_100; i++) log.log('udp').info(`line ${i}`)
  const error = new Error('outer', { cause: Object.assign(new TypeError('inner'), { code: 'EX' }) })
  const report = log.crashReport(error, { doing: 'a replay' }) ?? ''
  const text = readFileSync(report, 'utf8')
  expect(path.dirname(report)).toBe(folder)
  for (const part of [
    'Node ',
    'up for',
    'MiB',
    'Error: outer',
    'TypeError: inner',
    'EX',
    path.basename(import.meta.filename),
    'a replay',
    'line 1099',
    'line 100\n',
  ])
    expect(text).toContain(part)
  expect(text).not.toContain('line 99\n')
  expect(messages(read('udp.log')).at(-1)).toBe('line 1099')
  for (let i = 0; i < 25; i++) writeFileSync(path.join(folder, `crash-2020-01-${i}.txt`), '')
  log.crashReport('not even an error')
  expect(readdirSync(folder).filter((name) => name.startsWith('crash-'))).toHaveLength(20)
})

test('after an end without order the run before is reported from its last lines, wherever they are by now', async () => {
  const first = open()
  for (let i = 0; i < 700; i++) first.log('udp').info(`first ${i}`)
  await first.archive()
  for (let i = 0; i < 700; i++) first.log('udp').info(`second ${i}`)
  first.flush()
  const next = open({ now: () => Date.now() + 60_000 })
  next.log('udp').info('the new run')
  const text = readFileSync((await next.reportLastEnd({ pid: 1 })) ?? '', 'utf8')
  expect(text).toContain('ended without order')
  const lines = [...text.matchAll(/udp: (.*)$/gm)].map((found) => found[1])
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([1_000, 'first 400', 'second 699'])
})

test('a known secret is in no file, no archive, no report, not in memory and not on the terminal, also where it was before it was known', async () => {
  const log = open()
  const secret = 'Zauber"wort/1'
  log.log('obs').warn(`before ${secret}`)
  log.hideSecrets([secret, 'abc'])
  const before = said.join('') + JSON.stringify(log.tail({ level: 'trace' }, { limit: 10 }))
  expect(before).not.toMatch(/Zauber/)
  expect(before).toContain('before •••')
  log.flush()
  rmSync(path.join(folder, 'restrike.log'))
  rmSync(path.join(folder, 'obs.log'))

  const error = new Error(`ws://me:${encodeURIComponent(secret)}@host`, { cause: new Error(JSON.stringify({ secret })) })
  log.log('obs').warn(`after ${secret}`, { a: { b: [secret] }, error, password: 'p1' })
  const report = readFileSync(log.crashReport(error, { said: secret, token: 't0ken' }) ?? '', 'utf8')
  const found = await log.search({ level: 'trace', limit: 10 }, soon)
  await log.archive()
  const archives = (await log.archives()).map(({ name }) => archived(name)).join('')
  const everywhere = [report, archives, said.join(''), JSON.stringify(found), JSON.stringify(log.tail({ level: 'trace' }, { limit: 10 }))]
  for (const text of everywhere) {
    expect(text).not.toMatch(/Zauber|"p1"|t0ken/)
    expect(text).toContain('•••')
  }
})

test('a folder of a user who may not write is made when he may', () => {
  mkdirSync(path.join(folder, 'deep'))
  const log = openLog(path.join(folder, 'deep/er/logs'), 'info', { terminal })
  logs.push(log)
  log.log('udp').info('x')
  log.flush()
  expect(statSync(path.join(folder, 'deep/er/logs/udp.log')).size).toBeGreaterThan(0)
})
