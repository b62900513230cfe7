// What can go wrong in a hall, and what the operator reads then: each row names the cause and what to do. One row is one test.
import { createSocket } from 'node:dgram'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AlarmsStatus } from '@restrike/alarms/contract'
import { fakeObs, runProgram, sendAll, startServer, until, type ServerProcess } from '@restrike/testkit'
import { UdpStatus } from '@restrike/udp/contract'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { health } from '../questions.ts'

/** What a part of the program says when it is not well. */
async function toldBy(server: ServerProcess, name: string): Promise<string> {
  return until(`${name} to say it`, async () => {
    const found = (await health(server)).plugins.find((plugin) => plugin.name === name)
    return found && found.health !== 'ok' ? `${found.reason} ${found.fix}` : undefined
  })
}

async function well(server: ServerProcess, name: string): Promise<void> {
  await until(`${name} to be well`, async () =>
    (await health(server)).plugins.find((plugin) => plugin.name === name)?.health === 'ok' ? true : undefined,
  )
}

let data: string
const freshFolder = () => mkdtemp(path.join(tmpdir(), 'restrike-faults-'))

describe('a configuration edited by hand, with', () => {
  let server: ServerProcess
  const file = () => path.join(data, 'config.json')
  beforeAll(async () => {
    data = await freshFolder()
    await writeFile(file(), '{ "match": { "staleAfterMs": 3000 } }')
    server = await startServer({ data })
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await rm(data, { recursive: true, force: true })
  })

  test.each([
    ['a missing comma', '{ "udp": { "port": 6000 }\n "match": {} }', 'a comma is missing (line 2)'],
    ['a missing brace', '{ "udp": { "port": 6000 }', 'a closing } is missing'],
    ['a quote left open', '{ "event": { "court": "1 } }', 'a text has no closing quote (line 1)'],
    ['a section misspelt', '{\n\n "rekorder": {} }', 'there is no section "rekorder": did you mean "recorder"? (line 3)'],
    ['a key misspelt', '{ "recorder": { "stopAfterMS": 1 } }', 'there is no "stopAfterMS" in recorder: did you mean "stopAfterMs"?'],
    ['a text where a number belongs', '{ "udp": { "port": "6000" } }', /udp\.port: .*number.*line 1/],
    ['a number out of its limits', '{ "udp": { "port": 66000 } }', /udp\.port: .*65535/],
    ['two OBS of one name', '{ "obs": { "connections": [{ "name": "a" }, { "name": "a" }] } }', /obs\.connections.*/],
    ['nothing in it', '', 'it is not valid JSON'],
    ['a list in it', '[]', 'it is not a JSON object of sections'],
  ])('%s', async (_fault, text, cause) => {
    await writeFile(file(), text)
    const told = await toldBy(server, 'config')
    if (typeof cause === 'string') expect(told).toContain(cause)
    else expect(told).toMatch(cause)
    expect(told).toContain(`Correct ${file()}: it is taken up as soon as it is saved.`)
    await writeFile(file(), '{ "match": { "staleAfterMs": 3000 } }')
    await well(server, 'config')
  })

  test('no file any more', async () => {
    await rm(file())
    const told = await toldBy(server, 'config')
    expect(told).toMatch(/is gone\. What it said holds.*Put it back/)
  })
})

describe('the program cannot start, because', () => {
  beforeEach(async () => {
    data = await freshFolder()
  })
  afterEach(() => rm(data, { recursive: true, force: true }))
  const start = async (...args: string[]) => (await runProgram(['start', '--data', data, '--http', '0', '--udp', '0', ...args])).stderr

  test('another program has the HTTP port', async () => {
    const other: Server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    expect(await start('--http', String(port))).toMatch(new RegExp(`HTTP port ${port} is taken by .*: close it, or start with --http`))
    other.close()
  })

  test('the data folder cannot be written', async () => {
    await writeFile(path.join(data, 'file'), '')
    expect(await start('--data', path.join(data, 'file', 'x'))).toMatch(
      /cannot be written .*Choose another one with --data, or change its rights/,
    )
  })

  test('it runs already on these data', async () => {
    await using first = await startServer({ data })
    expect(first.pid).toBeGreaterThan(0)
    expect(await start()).toMatch(/runs already on the data folder .*Use that one, stop it, or choose another folder with --data/)
  })

  test('it is to serve other machines', async () => {
    expect(await start('--host', '0.0.0.0')).toMatch(/"0\.0\.0\.0" is not an address of this machine alone: only 127\.0\.0\.1 is allowed/)
  })
})

describe('while it runs,', () => {
  let server: ServerProcess
  beforeAll(async () => {
    data = await freshFolder()
    server = await startServer({ data })
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await rm(data, { recursive: true, force: true })
  })
  /** With port 0 each opening of the socket gets another one. */
  const port = async () => UdpStatus.parse(await server.call('udp.status')).port
  const set = (key: string, value?: unknown) => server.call('config.set', { changes: [{ key, ...(value === undefined ? {} : { value }) }] })

  test('another program has the UDP port', async () => {
    const other = createSocket('udp4')
    await new Promise<void>((resolve) => other.bind(0, '0.0.0.0', resolve))
    const told = async () => {
      await using second = await startServer({ args: ['--udp', String(other.address().port)] })
      return await toldBy(second, 'udp')
    }
    expect(await told()).toMatch(/UDP port \d+ is taken by .*Close that program, or choose another port in udp\.port/)
    other.close()
  })

  test('the address to listen on is not there', async () => {
    await set('udp.address', '192.0.2.77')
    expect(await toldBy(server, 'udp')).toMatch(/has no address 192\.0\.2\.77.*Plug the cable in, or set udp\.address to 0\.0\.0\.0/)
    await set('udp.address')
    await well(server, 'udp')
  })

  test('somebody stops the feed by hand', async () => {
    await server.call('udp.stop')
    expect(await toldBy(server, 'udp')).toMatch(/stopped.*udp\.start|stopped.*[Ss]tart/)
    await server.call('udp.start')
    await well(server, 'udp')
  })

  test('another program holds the database', async () => {
    const other = new DatabaseSync(path.join(data, 'restrike.db'))
    other.exec('PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE')
    await sendAll(['rdy;'], await port())
    expect(await toldBy(server, 'database')).toMatch(/Another program holds .*locked; nothing is lost yet.*[Cc]lose/)
    other.exec('ROLLBACK')
    other.close()
    await well(server, 'database')
  })

  test('a template for recordings has a word that is none', async () => {
    await set('recorder.file', '{nummer}')
    expect(await toldBy(server, 'recorder')).toMatch(/\{nummer\}.*Correct recorder\.folder or recorder\.file/)
    await set('recorder.file')
    await well(server, 'recorder')
  })

  test('OBS is not there', async () => {
    await set('obs.connections', [{ name: 'main', url: 'ws://127.0.0.1:9' }])
    expect(await toldBy(server, 'obs')).toMatch(/main.*(refuse|reach|answer|listen).*OBS/s)
    await set('obs.connections')
    await well(server, 'obs')
  })

  test('the password of OBS is wrong', async () => {
    await using obs = await fakeObs({ password: 'right' })
    await set('obs.connections', [{ name: 'main', url: obs.url, password: 'wrong' }])
    const told = await until('the password', async () =>
      (await toldBy(server, 'obs')).match(/.*password.*/)?.[0] ? toldBy(server, 'obs') : undefined,
    )
    expect(told).toMatch(/password.*(Tools|WebSocket Server Settings|Show Connect Info)/s)
    await set('obs.connections')
    await well(server, 'obs')
  })

  test('a part is stopped by hand', async () => {
    await server.call('system.plugin.stop', { name: 'replay' })
    expect(await toldBy(server, 'replay')).toMatch(/Stopped by hand Start it: system\.plugin\.start/)
    await server.call('system.plugin.start', { name: 'replay' })
    await well(server, 'replay')
  })

  test('the configuration cannot be written', async () => {
    const blocked = path.join(data, 'config.json.new')
    await mkdir(blocked)
    await expect(set('event.court', '1')).rejects.toThrow(/config\.cannot-write.*The configuration file .*could not be written: /)
    await rm(blocked, { recursive: true })
  })

  test('a value set by command is wrong', async () => {
    await expect(set('udp.port', 'six')).rejects.toThrow(/config\.invalid.*Nothing was changed: udp\.port: /)
  })

  test('a command is misspelt, or its input is wrong', async () => {
    await expect(server.call('match.lst')).rejects.toThrow(/There is no command \\"match\.lst\\"/)
    await expect(server.call('match.list', { limit: 'all' })).rejects.toThrow(/kernel\.invalid-input.*limit/)
  })

  test('nothing comes any more although the clock runs', async () => {
    await sendAll(['mch;Number;7;', 'clk;02:00;start;', 'clk;01:59;'], await port())
    const told = await until(
      'the alarm',
      async () => {
        const { alarms } = AlarmsStatus.parse(await server.call('alarms.current'))
        return alarms.find(({ rule }) => rule === 'no-packets')
      },
      10_000,
    )
    expect(told).toMatchObject({
      severity: 'critical',
      text: expect.stringContaining('Nothing comes from the scoring system although the clock runs'),
    })
    expect(told.fix).toMatch(/Check the network cable/)
    await sendAll(['clk;01:58;stop;'], await port())
  })

  test('the log folder is gone', async () => {
    await rm(path.join(data, 'logs'), { recursive: true })
    await writeFile(path.join(data, 'logs'), 'in the way')
    await set('event.court', '2')
    expect(await toldBy(server, 'log')).toMatch(/Something else stands in the place of the log .* Move it away; writing goes on by itself/)
    await rm(path.join(data, 'logs'))
    await well(server, 'log')
  })
})
