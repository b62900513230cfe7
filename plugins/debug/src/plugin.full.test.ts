// The plugin in a kernel, with a feed and a match that say what the test wants.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Kernel, quietLog } from '@restrike/kernel'
import { match } from '@restrike/match/contract'
import { initialFold, parseCapture, type Datagram, type MatchState } from '@restrike/pss'
import { definePlugin, type Handlers, type Logger } from '@restrike/sdk'
import { until } from '@restrike/testkit'
import { udp, type UdpStatus } from '@restrike/udp/contract'
import { journalHandle, type Journal, type RawDatagram } from '@restrike/udp/handle'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { CaptureStatus, Download, Stall } from './contract.ts'
import plugin from './plugin.ts'

let folder: string
let stop: () => Promise<unknown> = () => Promise.resolve()
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'restrike-debug-')), 'downloads')
})
afterEach(async () => {
  await stop()
  await rm(path.dirname(folder), { recursive: true, force: true })
})

const feedStatus: UdpStatus = {
  ...{ listening: true, address: '10.0.0.7', port: 6_100, sessionId: 1, datagrams: 0, bytes: 0, messages: 0, unknown: 0, errors: 0 },
  ...{ dropped: null, refused: 0, senders: [], lastAt: null, perSecond: 0, streams: {}, journal: { waiting: 0, lost: 0 }, problem: null },
  now: new Date().toISOString(),
}

// The edges: they emit and lend what the test says, and answer no command.
const silent = () => Promise.reject(new Error('not asked in this test'))
function feedPlugin(journal: Partial<Journal> | undefined) {
  return definePlugin({
    contract: udp,
    start(ctx) {
      ctx.emit('status', feedStatus)
      // Only what the export asks for.
      if (journal) ctx.lend(journalHandle, { settled: () => Promise.resolve(), ...journal } as Journal)
      return { start: silent, stop: silent, status: () => feedStatus, interfaces: () => [] } satisfies Handlers<typeof udp>
    },
  })
}
const matchPlugin = definePlugin({
  contract: match,
  start: () => ({
    ...{ current: silent, list: silent, facets: silent, export: silent, get: silent, events: silent, 'last-events': silent },
    ...{ 'manual.start': silent, 'manual.do': silent, 'manual.undo': silent, 'manual.end': silent, 'manual.status': silent },
  }),
})

interface Options {
  readonly config?: object
  readonly journal?: Partial<Journal>
}

async function start({ config = {}, journal }: Options = {}) {
  const warned: string[] = []
  const log = (name: string): Logger => {
    return { ...quietLog(name), warn: (text) => void warned.push(text), error: (text) => void warned.push(text) }
  }
  let section: object = { folder, ...config }
  const kernel = new Kernel({ log, config: (name) => (name === 'debug' ? section : {}) })
  stop = () => kernel.stop()
  await kernel.add(matchPlugin, feedPlugin(journal), plugin)
  const call = (name: string, input: object = {}, signal?: AbortSignal) =>
    kernel.call(`debug.${name}`, input, { caller: 'test', ...(signal && { signal }) })
  let seq = 0
  const told: Stall[] = []
  kernel.bus.on('debug.stall', (stall) => void told.push(Stall.parse(stall)))
  return {
    kernel,
    told,
    /** Holds this thread up until that is told. */
    stuck: () => {
      const before = told.length
      return until(
        'the stall',
        () => {
          for (let i = 0; i < 15; i++) spinHere()
          return told.slice(before).find(({ stack }) => stack.join().includes('spinHere'))
        },
        10_000,
      )
    },
    warned,
    call,
    capture: async () => CaptureStatus.parse(await call('capture.status')),
    phase: (phase: MatchState['phase']) => kernel.bus.emit('match.state', { ...initialFold().state, phase }),
    receive: (...texts: string[]) => {
      const datagrams = texts.map((text): Datagram => {
        return { seq: ++seq, at: Date.now(), monotonicMs: performance.now(), from: '10.0.0.2:40000', text, messages: [] }
      })
      kernel.bus.emit('udp.received', { session: 1, datagrams })
    },
    reconfigure: async (more: object) => {
      section = { folder, ...more }
      return (await kernel.reconfigure(new Set(['debug']))).get('debug')
    },
  }
}

const files = () => readdir(folder).catch(() => [])
const code = (value: string): unknown => expect.objectContaining({ code: value })

const Profile = z.object({ nodes: z.array(z.object({ callFrame: z.object({ functionName: z.string() }) })), samples: z.array(z.int()) })

describe('cpu-profile', () => {
  test('is a file that says what the program was doing', async () => {
    const { call } = await start()
    const recorded = call('cpu-profile', { seconds: 0.4 })
    const end = performance.now() + 300
    while (performance.now() < end) await new Promise((resolve) => setImmediate(resolve, spinHere()))
    const { name, path: file, bytes } = Download.parse(await recorded)
    expect(name).toMatch(/^cpu-\d{8}-\d{6}-\d{3}\.cpuprofile$/)
    const text = await readFile(file, 'utf8')
    const { nodes, samples } = Profile.parse(JSON.parse(text))
    expect({ bytes, folder: path.dirname(file) }).toEqual({ bytes: text.length, folder })
    expect(samples.length).toBeGreaterThan(100)
    expect(nodes.map(({ callFrame }) => callFrame.functionName)).toContain('spinHere')
  })

  test('a second one at the same time is refused; called off, the first leaves nothing and makes room', async () => {
    const { call } = await start()
    const giveUp = new AbortController()
    const first = call('cpu-profile', { seconds: 60 }, giveUp.signal)
    await expect(call('cpu-profile', { seconds: 1 })).rejects.toEqual(code('debug.busy'))
    giveUp.abort()
    await expect(first).rejects.toEqual(code('kernel.cancelled'))
    await until('room', () => call('cpu-profile', { seconds: 0.1 }).catch(() => undefined))
    expect(await files()).toHaveLength(1)
  })

  test('a folder that cannot be made is told at once', async () => {
    await writeFile(folder, 'a file')
    const { call } = await start()
    const began = performance.now()
    await expect(call('cpu-profile', { seconds: 100 })).rejects.toMatchObject({
      code: 'debug.cannot-write',
      data: { reason: /EEXIST|ENOTDIR/ },
    })
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})

function spinHere(): number {
  const end = performance.now() + 20
  let turns = 0
  while (performance.now() < end) turns++
  return turns
}

describe('heap-snapshot', () => {
  test('is a file with all that is in memory, and no stall', async () => {
    const { call, told, stuck } = await start()
    // Watched from here on.
    await stuck()
    told.length = 0
    const { name, bytes, stoppedMs } = Download.extend({ stoppedMs: z.number() }).parse(await call('heap-snapshot'))
    expect(name).toMatch(/^heap-\d{8}-\d{6}-\d{3}\.heapsnapshot$/)
    expect(stoppedMs).toBeGreaterThan(50)
    expect(bytes).toBeGreaterThan(1_000_000)
    const text = await readFile(path.join(folder, name), 'utf8')
    expect(text.startsWith('{"snapshot":{"meta"')).toBe(true)
    expect(text.trimEnd().endsWith(']}')).toBe(true)
    // Told after what was before it.
    await stuck()
    expect(told.filter(({ stack }) => !stack.join().includes('spinHere') && stack.join().includes('eap'))).toEqual([])
    expect(told.filter(({ durationMs }) => durationMs > 1_000 && durationMs > stoppedMs * 0.9)).toEqual([])
  }, 60_000)

  test.each(['ready', 'fighting', 'paused', 'injury', 'break', 'round-over'] as const)(
    'is refused while the match is %s',
    async (phase) => {
      const { call, phase: enter } = await start()
      enter(phase)
      await expect(call('heap-snapshot')).rejects.toEqual(code('debug.match-running'))
      expect(await files()).toEqual([])
    },
  )

  test('is made in a match when it must be', async () => {
    const { call, phase } = await start()
    phase('fighting')
    await call('heap-snapshot', { force: true })
    expect(await files()).toHaveLength(1)
  }, 60_000)
})

describe('stalls', () => {
  test('are kept, announced, counted and logged', async () => {
    const { kernel, call, warned, told, stuck } = await start()
    expect((await stuck()).durationMs).toBeGreaterThanOrEqual(280)
    const { stalls } = z.object({ stalls: z.array(Stall) }).parse(await call('stalls', { limit: 1 }))
    expect(stalls).toEqual([told.at(-1)])
    expect(warned.find((text) => text.includes('spinHere'))).toMatch(
      /^the program answered nothing for \d+ ms: spinHere .*plugin\.full\.test\.ts/,
    )
    expect(kernel.metrics.text()).toMatch(new RegExp(`restrike_debug_stall_seconds_count ${told.length}\\n`))
  })

  test('one after the other are not all logged', async () => {
    const { told, stuck, warned } = await start()
    while (told.length < 8) await stuck()
    expect(warned.filter((text) => text.includes('answered nothing'))).toHaveLength(6)
  }, 30_000)

  test('the watch follows the configuration without a restart', async () => {
    const { stuck, reconfigure } = await start({ config: { stallMs: 5_000 } })
    expect(await reconfigure({ stallMs: 100, keepDays: 3 })).toBe('live')
    expect((await stuck()).durationMs).toBeLessThan(1_000)
  })
})

describe('capture', () => {
  test('writes what arrives between start and stop, and tells how it goes', async () => {
    const { kernel, call, receive, capture } = await start()
    const told: boolean[] = []
    kernel.bus.on('debug.capture', (status) => void told.push(CaptureStatus.parse(status).active))
    receive('before')
    await call('capture.start', { seconds: 60 })
    await expect(call('capture.start')).rejects.toEqual(code('debug.busy'))
    receive('rdy;', 'rnd;1;')
    await until('it to be written', async () => ((await capture()).datagrams === 2 ? true : undefined))
    receive('clk;01:59;start;')
    const { files: made, ...rest } = CaptureStatus.parse(await call('capture.stop'))
    receive('after')
    expect(rest).toMatchObject({ active: false, datagrams: 3, lost: 0, problem: null })
    const [pss = ''] = made.map(({ path: file }) => file)
    const read = parseCapture(await readFile(pss, 'utf8'))
    expect(read.ok && read.entries.map(({ text }) => text)).toEqual(['rdy;', 'rnd;1;', 'clk;01:59;start;'])
    expect(await call('downloads')).toMatchObject({ files: expect.arrayContaining(made) })
    expect([told[0], told.at(1), told.at(-1)]).toEqual([false, true, false])
    await expect(call('capture.stop')).rejects.toEqual(code('debug.not-capturing'))
  })

  test('ends by itself when its time is over', async () => {
    const { call, receive, capture } = await start()
    await call('capture.start', { seconds: 1, formats: ['pcap'] })
    receive('rdy;')
    await until('its end', async () => ((await capture()).active ? undefined : true))
    expect((await capture()).files.map(({ name }) => path.extname(name))).toEqual(['.pcap'])
  })

  test('is finished when the plugin stops', async () => {
    const { kernel, call, receive } = await start()
    await call('capture.start', { formats: ['pss'] })
    receive('rdy;')
    await kernel.stopPlugin('debug')
    const [name = ''] = await files()
    expect(await readFile(path.join(folder, name), 'utf8')).toMatch(/\n0\.000\trdy;\n$/)
    expect(await files()).toHaveLength(1)
  })

  test('what a killed program has left is there after the start', async () => {
    await start()
    await stop()
    await rm(folder, { recursive: true, force: true })
    const { writeWhole } = await import('./downloads/folder.ts')
    await writeWhole(folder, 'capture-20260314-101500-123.pss.part', (file) => writeFile(file, '0.000\trdy;\n0.1'))
    const { call } = await start()
    await until('it to be mended', async () => {
      const { files: found } = z.object({ files: z.array(Download) }).parse(await call('downloads'))
      return found.find(({ name, bytes }) => name === 'capture-20260314-101500-123.pss' && bytes === 11)
    })
  })

  test('a folder that cannot be made is told', async () => {
    await writeFile(folder, 'a file')
    const { call, capture } = await start()
    await expect(call('capture.start')).rejects.toEqual(code('debug.cannot-write'))
    expect((await capture()).active).toBe(false)
  })
})

describe('capture.export', () => {
  const t0 = Date.UTC(2026, 2, 14, 10, 15)
  const rows: RawDatagram[] = [0, 250, 400].map((ms, i) => {
    return { session: 1, n: i + 1, at: t0 + ms, from: '10.0.0.2:40000', bytes: Buffer.from(`clk;01:5${i};`) }
  })
  const between: Journal['between'] = (from, to, limit) => Promise.resolve(rows.filter(({ at }) => at >= from && at <= to).slice(0, limit))
  const span = { from: new Date(t0).toISOString(), to: new Date(t0 + 300).toISOString() }

  test('writes datagrams of the past', async () => {
    const { call } = await start({ journal: { between } })
    const answer = z.object({ datagrams: z.int(), files: z.array(Download) }).parse(await call('capture.export', span))
    expect(answer.datagrams).toBe(2)
    expect(answer.files.map(({ name }) => name.replace(/\d.*\d/, ''))).toEqual(['export-.pss', 'export-.pcap'])
    expect(await readFile(answer.files[0]?.path ?? '', 'utf8')).toContain('0.000\tclk;01:50;\n0.250\tclk;01:51;\n')
  })

  test.each([
    [
      'nothing in that time',
      { journal: { between } },
      { from: '2020-01-01T00:00:00Z', to: '2020-01-02T00:00:00Z' },
      'debug.nothing-captured',
    ],
    ['times in the wrong order', { journal: { between } }, { from: span.to, to: span.from }, 'debug.nothing-captured'],
    ['no feed', {}, span, 'debug.journal-unavailable'],
    [
      'no database',
      { journal: { between: () => Promise.reject(new Error('the database is not there')) } },
      span,
      'debug.journal-unavailable',
    ],
  ])('%s is told', async (_what, options, input, expected) => {
    const { call } = await start(options)
    await expect(call('capture.export', input)).rejects.toEqual(code(expected))
    expect(await files()).toEqual([])
  })

  test('a journal that does not settle is not waited for without end', async () => {
    const { call } = await start({ journal: { between, settled: () => new Promise(() => {}) } })
    expect(await call('capture.export', span)).toMatchObject({ datagrams: 2 })
  })
})
