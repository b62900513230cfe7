// The verdict of the whole, and since when each part is as it is.
import { command, contract, definePlugin, type Health, type PluginContext, type AnyContract } from '@restrike/sdk'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { HealthReport, PluginInfo } from './contract.ts'
import { gatewayHandle, systemPlugin } from './system.ts'
import { testKernel, traced } from './traced.ts'

const began = new Date('2026-03-07T09:00:00.000Z')

beforeEach(() => void vi.useFakeTimers({ now: began }))
afterEach(() => void vi.useRealTimers())

type Say = (health: Health) => void

async function withObs() {
  const { kernel, problems } = testKernel({ retryMs: [60_000] })
  let ctx: PluginContext<AnyContract, AnyContract> | undefined
  await kernel.add(traced([], { name: 'obs', run: (given) => void (ctx = given) }), traced([], { name: 'replay', needs: ['obs'] }))
  const say: Say = (health) => ctx?.health(health)
  const line = (name: string) => kernel.health().plugins.find((plugin) => plugin.name === name)
  return { kernel, problems, say, line, fail: (error: unknown) => ctx?.fail(error) }
}

test('all is well: ready', async () => {
  const { kernel } = await withObs()
  expect(kernel.health()).toEqual({
    verdict: 'ready',
    plugins: [
      { name: 'obs', state: 'running', health: 'ok', since: began.toISOString() },
      { name: 'replay', state: 'running', health: 'ok', since: began.toISOString() },
    ],
  })
})

test('the worst part is the verdict, and its reason and remedy are told', async () => {
  const { kernel, say, line } = await withObs()
  say({ status: 'degraded', reason: 'The disk is nearly full', fix: 'Free some space.' })
  expect(kernel.health().verdict).toBe('degraded')
  expect(line('obs')).toMatchObject({ state: 'running', health: 'degraded', reason: 'The disk is nearly full', fix: 'Free some space.' })
  say({ status: 'failed', reason: 'The disk is full' })
  expect(kernel.health().verdict).toBe('not-ready')
  say({ status: 'ok' })
  expect(kernel.health().verdict).toBe('ready')
})

test('`since` is when the state or the status changed, not when the same was said again', async () => {
  const { say, line } = await withObs()
  vi.setSystemTime('2026-03-07T09:01:00.000Z')
  say({ status: 'degraded', reason: '2 GB left' })
  vi.setSystemTime('2026-03-07T09:02:00.000Z')
  say({ status: 'degraded', reason: '1 GB left' })
  expect(line('obs')).toMatchObject({ reason: '1 GB left', since: '2026-03-07T09:01:00.000Z' })
  say({ status: 'ok' })
  expect(line('obs')?.since).toBe('2026-03-07T09:02:00.000Z')
})

test('a stopped, a waiting and a failed plugin each say what to do', async () => {
  const { kernel, line, fail } = await withObs()
  vi.setSystemTime('2026-03-07T09:01:00.000Z')
  await kernel.stopPlugin('obs')
  expect(line('obs')).toMatchObject({ state: 'stopped', health: 'failed', fix: expect.stringContaining('system.plugin.start') })
  expect(line('replay')).toMatchObject({
    state: 'waiting',
    health: 'failed',
    reason: 'Waits for obs, which was stopped by hand',
    fix: expect.stringContaining('plugin.start'),
    since: '2026-03-07T09:01:00.000Z',
  })
  vi.setSystemTime('2026-03-07T09:02:00.000Z')
  await kernel.startPlugin('replay')
  expect(line('replay')).toMatchObject({ state: 'waiting', since: '2026-03-07T09:01:00.000Z' })
  await kernel.startPlugin('obs')
  fail(new Error('The scene is gone'))
  await vi.advanceTimersByTimeAsync(0)
  expect(line('obs')).toMatchObject({ state: 'failed', health: 'failed', reason: 'The scene is gone' })
  expect(kernel.health().verdict).toBe('not-ready')
  expect(HealthReport.parse(kernel.health())).toEqual(kernel.health())
  expect(kernel.plugins().map((info) => PluginInfo.parse(info).needs)).toEqual([[], ['obs']])
})

test('what an earlier run said of itself is forgotten with it', async () => {
  const { kernel, say, line } = await withObs()
  say({ status: 'degraded', reason: 'No camera' })
  await kernel.restart('obs')
  expect(line('obs')).toMatchObject({ health: 'ok' })
})

test('a part that is no plugin, such as the configuration, counts like one', async () => {
  const { kernel, line } = await withObs()
  kernel.report('config', { status: 'degraded', reason: 'Broken.' })
  vi.setSystemTime('2026-03-07T09:05:00.000Z')
  kernel.report('config', { status: 'degraded', reason: 'Still broken.' })
  expect(line('config')).toEqual({
    name: 'config',
    state: 'running',
    health: 'degraded',
    reason: 'Still broken.',
    since: began.toISOString(),
  })
  expect(kernel.health().verdict).toBe('degraded')
})

const udp = contract('udp', { config: z.object({ port: z.int().default(6000) }) })

async function portWith(section: unknown): Promise<{ port: number | undefined; reason: string | undefined; other: unknown }> {
  let port: number | undefined
  const { kernel } = testKernel({ config: () => section, retryMs: [60_000] })
  await kernel.add(definePlugin({ contract: udp, start: (ctx) => ((port = ctx.config.port), {}) }), traced([], { name: 'other' }))
  const { reason } = kernel.health().plugins[0] ?? {}
  const other = kernel.state('other')
  await kernel.stop()
  return { port, reason, other }
}

test('a plugin is handed its configuration, with defaults filled in', async () => {
  expect(await portWith({ port: 7 })).toMatchObject({ port: 7, reason: undefined })
  expect(await portWith(undefined)).toMatchObject({ port: 6000, reason: undefined })
})

test('a plugin whose configuration is wrong fails and names the field; the others run', async () => {
  const { port, reason, other } = await portWith({ port: 'six' })
  expect([port, other]).toEqual([undefined, 'running'])
  expect(reason).toMatch(/^The configuration of "udp" is not valid: port: /)
})

test('a section of another name is asked for by that name', async () => {
  const asked: string[] = []
  const server = contract('control', { configSection: 'server', config: z.object({}) })
  const { kernel } = testKernel({ config: (section) => void asked.push(section) })
  await kernel.add(definePlugin({ contract: server, start: () => ({}) }))
  expect(asked).toEqual(['server'])
})

test('the system plugin tells the report as a state, several changes of one moment as one', async () => {
  const { kernel } = testKernel()
  await kernel.add(systemPlugin(kernel), traced([], { name: 'obs' }), traced([], { name: 'replay', needs: ['obs'] }))
  await vi.advanceTimersByTimeAsync(10)
  const told: HealthReport[] = []
  kernel.bus.on('system.health', (report) => told.push(HealthReport.parse(report)))
  expect(told.map(({ verdict }) => verdict)).toEqual(['ready'])
  await kernel.stopPlugin('obs')
  await vi.advanceTimersByTimeAsync(10)
  expect(told.map(({ verdict }) => verdict)).toEqual(['ready', 'not-ready'])
})

test('the system plugin starts and stops the others by command, but not itself', async () => {
  const { kernel } = testKernel()
  await kernel.add(systemPlugin(kernel), traced([], { name: 'obs' }))
  const order = (what: string, name: string) => kernel.call(`system.plugin.${what}`, { name }, { caller: 'test' })
  expect(await order('stop', 'obs')).toMatchObject({ verdict: 'not-ready' })
  expect(await order('start', 'obs')).toMatchObject({ verdict: 'ready' })
  expect(await order('restart', 'obs')).toMatchObject({ verdict: 'ready' })
  for (const what of ['start', 'stop', 'restart']) {
    await expect(order(what, 'system')).rejects.toMatchObject({ code: 'system.own-plugin' })
    await expect(order(what, 'nope')).rejects.toMatchObject({ code: 'kernel.unknown-plugin' })
  }
  expect(await kernel.call('system.plugins', {}, { caller: 'test' })).toMatchObject({ plugins: [{ name: 'system' }, { name: 'obs' }] })
})

test('a transport borrows the gateway: any command, any event, all contracts', async () => {
  const { kernel } = testKernel()
  const ping = contract('ping', { commands: { ping: command({ summary: 'Ping.', input: z.object({}), output: z.string() }) } })
  let answer: unknown
  const transport = traced([], {
    name: 'control',
    run: (ctx) =>
      ctx.borrow(gatewayHandle, (gateway) => {
        ctx.after(1, async () => {
          answer = [await gateway.call('ping.ping', {}, { caller: 'http' }), gateway.contracts().map(({ name }) => name)]
        })
      }),
  })
  await kernel.add(
    definePlugin({ contract: ping, start: () => ({ ping: (_, { caller }) => `pong ${caller}` }) }),
    transport,
    systemPlugin(kernel),
  )
  await vi.advanceTimersByTimeAsync(5)
  expect(answer).toEqual(['pong http', ['kernel', 'wire', 'ping', 'control', 'system']])
})
