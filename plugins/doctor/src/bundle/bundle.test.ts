// A whole bundle, made by the plugin in a kernel; the other parts are stand-ins that answer by their contracts.
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { config, log } from '@restrike/kernel/contract'
import { match } from '@restrike/match/contract'
import { monitor } from '@restrike/monitor/contract'
import { obs } from '@restrike/obs/contract'
import { Examination } from '../contract.ts'
import { standIn, withDoctor } from '../stand-ins.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'restrike-bundle-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

const planted = ['kyo-rugi-99', 'hook-token-77', 'line-token-55', 'crash-token-33', 'metric-pass-11']

const configText = (password: string, token: string) =>
  `{\n  // the hall\n  "obs": { "connections": [{ "name": "main", "url": "ws://10.0.0.4:4455", "password": "${password}" }] },\n  "alarms": { "webhooks": [{ "url": "https://a.example", "token": "${token}" }] }\n}\n`

async function unpacked(file: string): Promise<Record<string, string>> {
  const entries = Object.entries(unzipSync(await readFile(file)))
  return Object.fromEntries(entries.map(([name, data]) => [name, strFromU8(data)]))
}

/** Lines of the log, the newest a second ago. */
function lines(count: number, message: string, data: string | null) {
  return Array.from({ length: count }, (_, i) => {
    const at = new Date(Date.now() - (count - i) * 1_000).toISOString()
    return { n: i + 1, at, level: 'info' as const, subsystem: 'obs', message: `${message} ${i}`, data }
  })
}

async function court(): Promise<Awaited<ReturnType<typeof withDoctor>>> {
  const logs = path.join(folder, 'logs')
  await mkdir(logs)
  await writeFile(path.join(logs, 'crash-2026-03-07.txt'), `It crashed with authorization: Bearer ${planted[3]}\n`)
  await writeFile(path.join(logs, 'restrike.log'), 'not a report\n')
  await writeFile(path.join(logs, 'crash-2020-01-01.txt'), 'long ago\n')
  await utimes(path.join(logs, 'crash-2020-01-01.txt'), 1_577_836_800, 1_577_836_800)
  const all = [...lines(300, 'opened', JSON.stringify({ authToken: planted[2] })), ...lines(1, `password ${planted[0]} refused`, null)]
  return withDoctor({ folder, logLines: 200 }, [
    standIn(config, {
      export: ({ secrets }) => ({ text: secrets ? configText(planted[0] ?? '', planted[1] ?? '') : configText('•••', '•••') }),
    }),
    standIn(log, {
      status: () => ({
        folder: logs,
        level: 'info',
        levels: {},
        subsystems: [],
        files: [],
        archive: { files: 0, bytes: 0, from: null },
        lost: 0,
        problem: null,
      }),
      search: ({ from = '', to = '', limit }) => {
        const inside = all.filter(({ at }) => at >= from && at <= to)
        return { lines: inside.slice(0, limit), more: inside.length > limit }
      },
      tail: () => ({ lines: all.slice(-3), last: 301 }),
    }),
    standIn(monitor, { history: () => ({ resolution: '1s', at: [0], series: { 'cpu.total': [12] } }) }),
    standIn(obs, { status: () => ({ connections: [] }) }),
    standIn(match, {
      list: () => ({ matches: [] }),
    }),
  ])
}

describe('a bundle', () => {
  test('is one ZIP with the examination, answers, log, reports, and what is missing', async () => {
    const { kernel, call } = await court()
    const bundle = await call('doctor.bundle', {})
    const files = await unpacked(bundle.path)
    expect(bundle).toMatchObject({ name: path.basename(bundle.path), files: Object.keys(files) })
    expect(bundle.bytes).toBe((await readFile(bundle.path)).length)
    expect(Examination.parse(JSON.parse(files['examination.json'] ?? '')).checks.length).toBeGreaterThan(20)
    expect(files['examination.txt']).toMatch(/^reStrike VTA 0\.1\.0, .*\n\nFeed\n/)
    expect(files['configuration.json']).toContain('ws://10.0.0.4:4455')
    expect(files['machine.csv']).toBe('at,cpu.total\r\n1970-01-01T00:00:00.000Z,12\r\n')
    expect(files['metrics.txt']).toContain('restrike_')
    expect(files['crashes/crash-2026-03-07.txt']).toMatch(/^It crashed/)
    expect(Object.keys(files).filter((name) => name.startsWith('crashes/'))).toHaveLength(1)
    expect(files['log/this-run.log']?.trim().split('\n')).toHaveLength(3)
    await kernel.stop()
  })

  test('has the last lines of the log only', async () => {
    const { kernel, call } = await court()
    const files = await unpacked((await call('doctor.bundle', {})).path)
    const written = Object.entries(files)
      .filter(([name]) => /^log\/\d/.test(name))
      .toSorted(([a], [b]) => a.localeCompare(b))
    const all = written.flatMap(([, text]) => text.trim().split('\n'))
    expect(all).toHaveLength(200)
    expect(all.at(-1)).toContain('refused 0')
    await kernel.stop()
  })

  test('lists what could not be had, with the reason', async () => {
    const { kernel, call } = await court()
    const files = await unpacked((await call('doctor.bundle', {})).path)
    expect(files['missing.txt']).toContain('stalls.json: not part of this installation yet\n')
    expect(files['missing.txt']).toContain('machine.json: "monitor.current" failed: The stand-in does not know "current"')
    expect(files['machine.json']).toBeUndefined()
    await kernel.stop()
  })

  test('has none of the secrets that were planted, in any file', async () => {
    const { kernel, call } = await court()
    const bundle = await call('doctor.bundle', {})
    const all = Object.entries(await unpacked(bundle.path))
    for (const secret of planted) expect(all.filter(([, text]) => text.includes(secret))).toEqual([])
    // They were there to be found: what stands around them is.
    const text = all.map(([, one]) => one).join('\n')
    expect(text).toContain('password ••• refused 0')
    expect(text).toContain('{"authToken":"•••"}')
    expect(text).toContain('"token": "•••"')
    await kernel.stop()
  })

  test('made twice at once is two, one after the other, and nothing half written stays', async () => {
    const { kernel, call } = await court()
    await writeFile(path.join(folder, 'restrike-support-2026-01-01T00-00-00-000.zip.part'), 'of a run that was killed')
    const [a, b] = await Promise.all([call('doctor.bundle', {}), call('doctor.bundle', {})])
    expect(a.name).not.toBe(b.name)
    expect((await readdir(folder)).filter((name) => name.startsWith('restrike-'))).toEqual([a.name, b.name].toSorted())
    await kernel.stop()
  })
})

test('a folder that cannot be written to is said, with the reason', async () => {
  const file = path.join(folder, 'taken')
  await writeFile(file, '')
  const { kernel, call } = await withDoctor({ folder: path.join(file, 'downloads') }, [])
  await expect(call('doctor.bundle', {})).rejects.toMatchObject({
    code: 'doctor.cannot-write',
    data: { reason: 'a file is where the folder should be' },
  })
  await kernel.stop()
})

test('a bundle that is given up leaves nothing behind', async () => {
  const given = new AbortController()
  const giveUp = standIn(match, {
    list: () => {
      given.abort()
      return { matches: [] }
    },
  })
  const { kernel, call } = await withDoctor({ folder }, [giveUp])
  await expect(call('doctor.bundle', {}, given.signal)).rejects.toMatchObject({ code: 'kernel.cancelled' })
  await kernel.stop()
  expect(await readdir(folder)).toEqual([])
})
