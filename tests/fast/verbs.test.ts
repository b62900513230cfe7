// The other verbs of the program against a running one: what they print, and how they exit.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatCapture, MatchState } from '@restrike/pss'
import { simulateMatch } from '@restrike/pss/scenarios'
import { runProgram, sendAll, startProgram, startServer, until, type ServerProcess } from '@restrike/testkit'
import { heard } from '../questions.ts'

let server: ServerProcess
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'restrike-verbs-'))
  server = await startServer()
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

const here = () => ['--data', server.data]

describe('call', () => {
  test('prints the answer as JSON', async () => {
    const { code, stdout, stderr } = await runProgram(['call', 'match.list', '{"limit":3}', ...here()])
    expect({ code, stderr, answer: JSON.parse(stdout) }).toEqual({ code: 0, stderr: '', answer: { matches: [] } })
  })

  test.each([
    [['udp.nothing'], 'kernel.unknown-command'],
    [['match.list', '{"limit":"x"}'], 'kernel.invalid-input'],
    [['match.list', '{'], 'not JSON'],
    [[], 'Which command'],
    [['udp.status', '--colour'], '--colour'],
  ])('%j ends with 1 and words', async (args, words) => {
    const { code, stdout, stderr } = await runProgram(['call', ...args, ...here()])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(words)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('without a server says so', async () => {
    const { code, stderr } = await runProgram(['call', 'udp.status', '--url', 'http://127.0.0.1:9'])
    expect(code).toBe(1)
    expect(stderr.trim()).toBe('No server answers at http://127.0.0.1:9. Start it with: npm start')
  })
})

describe('play', () => {
  const to = () => ['--to', `127.0.0.1:${server.udp}`]

  test('sends a capture, which the server understands', async () => {
    const { entries, expected } = simulateMatch({ seed: 61, story: 'plain', number: '611' })
    const file = path.join(folder, 'match.pss')
    await writeFile(file, formatCapture(entries, ['an invented match']))
    const before = await heard(server)
    const { code, stdout, stderr } = await runProgram(['play', file, ...to(), '--speed', 'max'])
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `${entries.length} datagrams sent to 127.0.0.1:${server.udp}\n`,
      stderr: '',
    })
    await until('it to arrive', async () => ((await heard(server)) === before + entries.length ? true : undefined))
    expect(MatchState.parse(await server.call('match.current'))).toMatchObject({
      number: '611',
      winner: expected.winner,
      classification: expected.classification,
    })
  })

  test.each([
    [['nowhere.pss'], 'nowhere.pss cannot be read'],
    [[], 'Which capture'],
    [['x.pss', '--speed', '0'], '--speed takes'],
    [['x.pss', '--speed', 'fast'], '--speed takes'],
    [['x.pss', '--to', 'here'], '--to takes HOST:PORT'],
  ])('%j ends with 1 and words', async (args, words) => {
    const { code, stderr } = await runProgram(['play', ...args])
    expect(code).toBe(1)
    expect(stderr).toContain(words)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('of a file that is no capture names the line', async () => {
    const file = path.join(folder, 'broken.pss')
    await writeFile(file, '# fine\n0.000\trdy;\nhalf past two\n')
    const { code, stderr } = await runProgram(['play', file, ...to()])
    expect(code).toBe(1)
    expect(stderr).toMatch(/line 3: no tab/)
  })
})

test('watch prints events as they happen, one JSON object a line, until it is stopped', async () => {
  const program = startProgram(['watch', 'match.live', 'udp.status', ...here()])
  const lines = () => program.stdout().split('\n').slice(0, -1)
  await until('the status', () => (lines().length > 0 ? true : undefined), 10_000)
  await sendAll(['rnd;2;', 'clk;01:11;start;'], server.udp)
  await until('an event', () => (lines().some((line) => line.includes('clock-started')) ? true : undefined))
  program.child.kill('SIGINT')
  const { code } = await program.ended
  expect(code).toBe(0)
  const seen = lines().map((line) => JSON.parse(line) as { name: string; seq: number })
  expect(new Set(seen.map(({ name }) => name))).toEqual(new Set(['match.live', 'udp.status']))
}, 20_000)

test('watch of an event that does not exist says so', async () => {
  const program = startProgram(['watch', 'match.nothing', ...here()], 10_000)
  let said = ''
  program.child.stderr?.on('data', (text: string) => (said += text))
  await until('words', () => (said.includes('match.nothing') ? true : undefined), 10_000)
  program.child.kill('SIGTERM')
  await program.ended
})

describe('simulate', () => {
  test('sends matches that the server follows to their end, the same for the same seed', async () => {
    const before = await heard(server)
    const args = ['simulate', '--seed', '5', '--matches', '2', '--story', 'plain', '--to', `127.0.0.1:${server.udp}`, '--speed', 'max']
    const { code, stdout } = await runProgram(args)
    expect({ code, court: /^court 1: (\d+) datagrams/.exec(stdout)?.length }).toEqual({ code: 0, court: 2 })
    const sent = Number(/(\d+) datagrams/.exec(stdout)?.[1])
    await until('all of it', async () => ((await heard(server)) === before + sent ? true : undefined))
    expect(MatchState.parse(await server.call('match.current')).phase).toBe('finished')
    expect((await runProgram(args)).stdout).toBe(stdout)
  })

  test.each([
    [['--seed', 'x'], '--seed takes a whole number from 1'],
    [['--story', 'dull'], '--story takes one of'],
    [['--to', 'nowhere'], '--to takes HOST:PORT'],
    [['--speed', '0'], '--speed takes a number above 0'],
  ])('%j ends with 1 and words', async (args, words) => {
    const { code, stderr } = await runProgram(['simulate', ...args])
    expect(code).toBe(1)
    expect(stderr).toContain(words)
  })
})

describe('doctor', () => {
  test('tells the verdict, the ports and what to enter at the scoring PC', async () => {
    const { code, stdout, stderr } = await runProgram(['doctor', ...here()])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^reStrike VTA at http:\/\/127\.0\.0\.1:\d+: (READY|DEGRADED)/)
    expect(stdout).toContain(`listening on UDP 0.0.0.0:${server.udp}`)
    expect(stdout).toMatch(/at the scoring PC enter: \S+ port \d+|no network address/)
    expect(stdout).toMatch(/Database: .*restrike\.db, writer ok/)
  })

  test('tells why nothing is heard', async () => {
    await server.call('udp.stop')
    const { stdout } = await runProgram(['doctor', ...here()])
    await server.call('udp.start')
    expect(stdout).toMatch(/NOT-READY/)
    expect(stdout).toContain('Scoring system: NOT listening')
    expect(stdout).toContain('what to do: Start it with udp.start.')
  })

  test('without a server says so and ends with 1', async () => {
    const { code, stderr } = await runProgram(['doctor', '--url', 'http://127.0.0.1:9'])
    expect(code).toBe(1)
    expect(stderr).toContain('No server answers')
  })
})
