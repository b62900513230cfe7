// The sandbox as it is run from the keyboard: a second program, a capture in it, and nothing left afterwards.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { formatCapture, MatchState } from '@restrike/pss'
import { simulateMatch } from '@restrike/pss/scenarios'
import { RecorderStatus } from '@restrike/recorder/contract'
import { until } from '@restrike/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readInstance } from '../instance.ts'
import { ask } from './running.ts'

let folder: string
let capture: string
const { entries, expected } = simulateMatch({ seed: 61, story: 'plain', number: '611' })
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'restrike-verb-'))
  capture = path.join(folder, 'match.pss')
  await writeFile(capture, formatCapture(entries, ['an invented match']))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const verb = `const { run } = await import(${JSON.stringify(new URL('./sandbox.ts', import.meta.url).href)})
await run(process.argv.slice(1)).catch((error) => { process.stderr.write(error.message); process.exitCode = 1 })`

function sandbox(...args: string[]) {
  // Where the one who starts it has the real program: the sandbox must not go there.
  const env = { ...process.env, RESTRIKE_DATA: path.join(folder, 'real'), RESTRIKE_HTTP: '7340', RESTRIKE_UDP: '6000' }
  const child = spawn(process.execPath, ['--input-type=module', '--eval', verb, '--', ...args], { env })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null, stdout, stderr }))
  return {
    child,
    ended,
    /** Address and folder, once it says them. */
    where: () =>
      until(
        'the address',
        () => {
          const [, url, data] = /^Sandbox: (http:\S+) {2}\(data in (.+)\)$/m.exec(stdout) ?? []
          return url && data ? { url, data } : undefined
        },
        30_000,
      ),
    played: () => until('the capture', () => (stdout.includes('datagrams played') ? true : undefined), 30_000),
    [Symbol.dispose]: () => child.kill('SIGTERM'),
  }
}

/** Whether a process of this number runs. */
function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('plays a capture into a second program that nobody else can reach and that touches no OBS; afterwards nothing is left', async () => {
  using program = sandbox(capture, '--speed', 'max')
  const { url, data } = await program.where()
  await program.played()
  const state = await until('the winner', async () => {
    const now = MatchState.parse(await ask(url, 'match.current', {}))
    return now.winner === null ? undefined : now
  })
  expect(state).toMatchObject({ number: '611', winner: expected.winner, classification: expected.classification })
  expect(RecorderStatus.parse(await ask(url, 'recorder.status', {})).enabled).toBe(false)
  expect(await ask(url, 'obs.status', {})).toEqual({ connections: [] })
  expect(await ask(url, 'udp.status', {})).toMatchObject({ address: '127.0.0.1', datagrams: entries.length })
  const pid = readInstance(data)?.pid ?? 0
  expect(runs(pid)).toBe(true)
  program.child.kill('SIGINT')
  const { code, stdout, stderr } = await program.ended
  expect({ code, lines: stdout.split('\n')[1], stderr }).toEqual({
    code: 0,
    lines: `${entries.length} datagrams played. Ctrl-C ends the sandbox.`,
    stderr: '',
  })
  expect([runs(pid), existsSync(data), existsSync(path.join(folder, 'real'))]).toEqual([false, false, false])
}, 60_000)

test('stopped in the middle of the capture it ends, and keeps the folder when asked to', async () => {
  using program = sandbox(capture, '--keep')
  const { data } = await program.where()
  program.child.kill('SIGINT')
  const { code, stdout } = await program.ended
  expect({ code, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({ code: 0, last: `Kept: ${data}` })
  expect(await readFile(path.join(data, 'config.json'), 'utf8')).toContain('"enabled": false')
  await rm(data, { recursive: true })
}, 60_000)

test('a program that dies by itself is told, and its folder removed', async () => {
  using program = sandbox(capture, '--speed', 'max')
  const { data } = await program.where()
  await program.played()
  process.kill(readInstance(data)?.pid ?? 0, 'SIGKILL')
  const { code, stderr } = await program.ended
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('has ended by itself') })
  expect(existsSync(data)).toBe(false)
}, 60_000)

test.each([
  [[], 'Which capture'],
  [['nowhere.pss'], 'nowhere.pss cannot be read'],
  [['x.pss', '--speed', '0'], '--speed takes'],
  [['x.pss', '--colour'], '--colour'],
])('%j ends with 1 and words, before anything is started', async (args, words) => {
  using program = sandbox(...args)
  const { code, stdout, stderr } = await program.ended
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain(words)
})

test('of a file that is no capture the line is named', async () => {
  const file = path.join(folder, 'broken.pss')
  await writeFile(file, '# fine\n0.000\trdy;\nhalf past two\n')
  using program = sandbox(file)
  const { code, stderr } = await program.ended
  expect({ code, stderr }).toEqual({ code: 1, stderr: `${file} is no capture: line 3: no tab between time and datagram` })
})
