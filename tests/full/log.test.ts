// What a day of matches leaves in the log: little, never a line for each datagram, and no secret.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { simulateDay } from '@restrike/pss/scenarios'
import { fakeObs, sendAll, startServer, until } from '@restrike/testkit'
import { tmpdir } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { heard } from '../questions.ts'

const matches = 60
const password = 'planted-in-the-hall'

test('a day of sixty matches with an OBS stays far below 50 MB of log', async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'restrike-log-'))
  onTestFinished(() => rm(data, { recursive: true, force: true }))
  await using obs = await fakeObs({ password })
  await writeFile(path.join(data, 'config.json'), JSON.stringify({ obs: { connections: [{ name: 'main', url: obs.url, password }] } }))
  await using server = await startServer({ data })
  const texts = [...(simulateDay({ seed: 81, matches })[0]?.entries() ?? [])].map(({ text }) => text)
  const sent = await sendAll(texts, server.udp)
  await until('the day to be over', async () => ((await heard(server)) === sent ? true : undefined), 30_000)
  await server.stop()
  const folder = path.join(data, 'logs')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.log'))
  const bytes = (await Promise.all(names.map((name) => stat(path.join(folder, name))))).reduce((sum, { size }) => sum + size, 0)
  const lines = (await readFile(path.join(folder, 'restrike.log'), 'utf8')).trimEnd().split('\n')
  expect(sent).toBeGreaterThan(20_000)
  expect(bytes).toBeLessThan(5_000_000)
  expect(lines.length).toBeLessThan(sent / 20)
  for (const name of names) expect(await readFile(path.join(folder, name), 'utf8')).not.toContain(password)
}, 60_000)
