// Starting and ending: what stands in the way is said in a plain sentence, and nothing is lost on the way out.
import { createSocket } from 'node:dgram'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { simulateMatch } from '@restrike/pss/scenarios'
import { readStored, runProgram, sendAll, startProgram, startServer, until, type Ended } from '@restrike/testkit'
import { healthOf, heard } from '../questions.ts'

let data: string
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'restrike-start-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const start = (...args: string[]) => runProgram(['start', '--data', data, '--http', '0', '--udp', '0', ...args])

/** A sentence for the person at the keyboard at the end, exit 1, quickly, and no stack. */
function plainly({ code, stdout, stderr, tookMs }: Ended, ...words: string[]) {
  const lines = stderr.trim().split('\n')
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).not.toMatch(/^\s+at |node:|Error:/m)
  // Before it, at most, the same as a line of the log.
  expect(lines.length).toBeLessThanOrEqual(2)
  expect(tookMs).toBeLessThan(5_000)
  for (const word of words) expect(lines.at(-1)).toContain(word)
}

describe('it does not start, and says why in one sentence, when', () => {
  test('the HTTP port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    plainly(await start('--http', String(port)), `HTTP port ${port} is taken by`, '--http', 'which is free')
    other.close()
  })

  test('the data directory cannot be made', async () => {
    await writeFile(path.join(data, 'file'), '')
    plainly(await start('--data', path.join(data, 'file', 'below')), path.join(data, 'file', 'below'), '--data')
  })

  test.runIf(process.platform === 'linux')('the data directory cannot be written', async () => {
    plainly(await start('--data', '/proc/self'), '/proc/self', '--data')
  })

  test('another one runs on the same data', async () => {
    await using first = await startServer({ data })
    plainly(await start(), data, String(first.pid), first.url)
  })

  test.each(['0.0.0.0', '192.168.1.1', 'example.com', '::'])('it is to serve others than this machine: %s', async (host) => {
    plainly(await start('--host', host), host, '127.0.0.1')
  })

  test.each([
    ['--colour', 'red'],
    ['--http', 'eighty'],
    ['--udp', '70000'],
    ['stray', 'words'],
  ])('it is given %s %s', async (...args) => {
    const ended = await start(...args)
    expect(ended.code).toBe(1)
    expect(ended.stderr).toContain(args[0])
    expect(ended.stderr).not.toMatch(/^\s+at /m)
  })

  test('the verb is none', async () => {
    const ended = await runProgram(['dance'])
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toMatch(/"dance"[^]*start[^]*doctor/)
  })
})

test('the ready line is all that stands on stdout, whatever happens afterwards', async () => {
  const program = startProgram(['start', '--data', data, '--http', '0', '--udp', '0'])
  const ready = await until('the ready line', () =>
    program.stdout().endsWith('\n') ? (JSON.parse(program.stdout()) as { udp: number }) : undefined,
  )
  expect(ready).toEqual({ ready: true, http: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/), udp: expect.any(Number) })
  await sendAll(['mch;what;', 'xyz;'], ready.udp)
  program.child.kill('SIGTERM')
  const ended = await program.ended
  expect(ended).toMatchObject({ code: 0, stdout: `${JSON.stringify(ready)}\n`, stderr: '' })
})

describe('the configuration file', () => {
  const write = (name: string, text: string) => writeFile(path.join(data, name), text)

  test('sets what no flag sets', async () => {
    await write('config.json', '{"udp":{"allow":["192.0.2.1"]}}')
    await using server = await startServer({ data })
    await sendAll(['rdy;', 'rdy;'], server.udp)
    const status = await until('the refusals', async () => {
      const answer = (await server.call('udp.status')) as { refused: number; datagrams: number; senders: unknown[] }
      return answer.refused === 2 ? answer : undefined
    })
    expect(status).toMatchObject({ datagrams: 0, senders: [] })
    expect(readStored(data).datagrams).toEqual([])
  })

  test.each([
    ['is no JSON', '{"udp":'],
    ['holds a wrong value', '{"udp":{"port":"six thousand"}}'],
    ['is a list', '[]'],
    ['is empty', ''],
  ])('that %s: the last good one is used, and it is said', async (_what, broken) => {
    await write('config.json', '{"match":{"staleAfterMs":1234},"udp":{"allow":["192.0.2.1"]}}')
    await using first = await startServer({ data })
    await first.stop()
    await write('config.json', broken)
    await using second = await startServer({ data })
    const { verdict, reason } = await healthOf(second, 'config')
    expect(verdict).toBe('degraded')
    expect(reason).toContain(path.join(data, 'config.json'))
    expect(reason).toContain('last good')
    await sendAll(['rdy;'], second.udp)
    await until('the refusal', async () => (((await second.call('udp.status')) as { refused: number }).refused === 1 ? true : undefined))
  })

  test('that is broken from the first day: the defaults are used, and it is said', async () => {
    await write('config.json', '{"udp":{"port":-1}}')
    await using server = await startServer({ data })
    expect(await healthOf(server, 'config')).toMatchObject({
      verdict: 'degraded',
      reason: expect.stringMatching(/udp\.port.*defaults/),
    })
    expect(await readFile(path.join(data, 'config.json'), 'utf8')).toBe('{"udp":{"port":-1}}')
  })
})

test('a taken UDP port: it runs, says who is to let go, and listens by itself once the port is free', async () => {
  const other = createSocket('udp4')
  await new Promise<void>((resolve) => other.bind(0, '0.0.0.0', resolve))
  const { port } = other.address()
  await using server = await startServer({ data, args: ['--udp', String(port)] })
  expect(server.udp).toBe(port)
  const told = await healthOf(server, 'udp')
  expect(told).toMatchObject({ verdict: 'not-ready', health: 'failed' })
  expect(told.reason).toContain(String(port))
  if (process.platform === 'linux') expect(told.reason).toContain(String(process.pid))
  await expect(server.call('udp.start')).rejects.toThrow('udp.port-in-use')
  other.close()
  await until('it to listen', async () => ((await healthOf(server, 'udp')).health === 'ok' ? true : undefined))
  await sendAll(['rdy;'], port)
  await until('a datagram', async () => ((await heard(server)) === 1 ? true : undefined))
})

test('one opening of the socket is one session, with its own figures', async () => {
  await using server = await startServer({ data })
  type Status = { sessionId: number; datagrams: number; listening: boolean; senders: Array<{ address: string; datagrams: number }> }
  const ask = async (name: string) => (await server.call(name)) as Status
  await sendAll(['rdy;', 'xyz;', 'rnd;1'], server.udp)
  const first = await until('three', async () => ((await heard(server)) === 3 ? ask('udp.status') : undefined))
  expect(first).toMatchObject({
    listening: true,
    unknown: 1,
    senders: [{ address: '127.0.0.1', datagrams: 3, lastAt: expect.any(String) }],
  })
  expect(await ask('udp.stop')).toMatchObject({ listening: false, sessionId: null })
  expect(await healthOf(server, 'udp')).toMatchObject({ verdict: 'not-ready', reason: expect.stringContaining('stopped') })
  const second = await ask('udp.start')
  expect(second).toMatchObject({ listening: true, datagrams: 0, senders: [] })
  expect(second.sessionId).toBeGreaterThan(first.sessionId)
  // Asked twice it is the same session still.
  expect((await ask('udp.start')).sessionId).toBe(second.sessionId)
  await server.stop()
  expect(readStored(data).sessions).toMatchObject([
    { id: first.sessionId, datagrams: 3, unknown: 1, end_reason: expect.stringContaining('command') },
    { id: second.sessionId, datagrams: 0, ended_at: expect.any(Number), end_reason: expect.any(String) },
  ])
})

test('a session that a power cut has left open is closed by the next start', async () => {
  await using first = await startServer({ data })
  await sendAll(['rdy;'], first.udp)
  await until('it to be stored', () => (readStored(data).datagrams.length === 1 ? true : undefined))
  await first.kill()
  expect(readStored(data).sessions).toMatchObject([{ ended_at: null }])
  await using second = await startServer({ data })
  const [cut, open] = await until('both sessions', () => {
    const { sessions } = readStored(second.data)
    return sessions.length === 2 ? sessions : undefined
  })
  expect(cut).toMatchObject({ ended_at: expect.any(Number), end_reason: expect.stringContaining('without closing') })
  expect(open).toMatchObject({ ended_at: null })
})

test('SIGTERM in the middle of traffic ends it in order: what was counted is stored', async () => {
  await using server = await startServer({ data })
  const texts = simulateMatch({ seed: 31 }).entries.map(({ text }) => text)
  const sending = sendAll([...texts, ...texts, ...texts], server.udp)
  await until('some', async () => ((await heard(server)) > 100 ? true : undefined))
  expect(await server.stop()).toBe(0)
  await sending
  const { datagrams, sessions, integrity } = readStored(data)
  expect(integrity).toEqual(['ok'])
  expect(sessions).toMatchObject([{ datagrams: datagrams.length, ended_at: expect.any(Number) }])
})

test('a second signal ends it at once', async () => {
  await using server = await startServer({ data })
  process.kill(server.pid, 'SIGINT')
  process.kill(server.pid, 'SIGTERM')
  expect([0, 130]).toContain(await server.stop())
})
