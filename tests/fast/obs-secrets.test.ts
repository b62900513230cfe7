// Passwords of OBS: used, kept for their owner only, and found nowhere else.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fakeObs, rawSocket, startServer, until, type ServerProcess } from '@restrike/testkit'
import { ObsStatus } from '@restrike/obs/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'

const planted = { config: 'planted-in-the-config-7f', given: 'planted-by-command-9c' }

let data: string
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'restrike-secrets-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

async function connected(server: ServerProcess, names: readonly string[]): Promise<void> {
  await until('both to be connected', async () => {
    const { connections } = ObsStatus.parse(await server.call('obs.status'))
    return names.every((name) => connections.some((one) => one.name === name && one.state === 'connected')) || undefined
  })
}

/** Files of the data folder in which a text occurs. */
async function filesWith(text: string): Promise<string[]> {
  const files = (await readdir(data, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const found = await Promise.all(
    files.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return (await readFile(file)).includes(text) ? path.relative(data, file) : ''
    }),
  )
  return found.filter(Boolean).toSorted()
}

test('a password of the configuration or of a command is in no log, no state and no other file, and what keeps it is for its owner only', async () => {
  await using one = await fakeObs({ password: planted.config })
  await using two = await fakeObs({ password: planted.given })
  const file = path.join(data, 'config.json')
  await writeFile(
    file,
    JSON.stringify({ log: { level: 'debug' }, obs: { connections: [{ name: 'one', url: one.url, password: planted.config }] } }),
  )
  {
    await using server = await startServer({ data })
    await using socket = await rawSocket(server.wsUrl)
    for (const name of ['obs.status', 'system.health']) socket.send({ t: 'sub', name })
    await server.call('obs.connect', { name: 'wrong', url: two.url, password: `not ${planted.given}` })
    await server.call('obs.connect', { name: 'two', url: two.url, password: planted.given })
    await connected(server, ['one', 'two'])
    one.dropClients(1006)
    await until(
      'it to be noticed',
      async () => ObsStatus.parse(await server.call('obs.status')).connections.some((c) => c.state !== 'connected') || undefined,
    )
    await connected(server, ['one', 'two'])
    const told = JSON.stringify([...socket.frames, await server.call('system.health'), await server.call('obs.status')])
    const refused = await server.call('obs.connect', { name: 'x', url: `ws://user:${planted.given}@127.0.0.1:1` }).catch(String)
    expect(refused).toContain('the password does not belong into the address')
    for (const text of Object.values(planted)) expect([told, server.stderr()].filter((said) => said.includes(text))).toEqual([])
    await server.stop()
  }
  const [version = '', ...others] = await filesWith(planted.config)
  expect([version, others]).toEqual([expect.stringMatching(/^config-history.\S+\.good\.json$/), ['config.json', 'config.last-good.json']])
  expect(await filesWith(planted.given)).toEqual(['obs-connections.json'])
  for (const name of [version, 'config.last-good.json', 'obs-connections.json'])
    expect((await stat(path.join(data, name))).mode & 0o777).toBe(0o600)
  // After a restart both are there again.
  await using server = await startServer({ data })
  await connected(server, ['one', 'two'])
})
