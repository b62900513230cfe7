// A plugin that throws in each place where it can: what is then said to the operator or written into the log, and that the rest goes on.
import { AppError, command, contract, definePlugin, event, handle, type PluginContext } from '@restrike/sdk'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { testKernel } from './traced.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const court = contract('court', {
  config: z.object({ port: z.int().default(1) }),
  commands: { go: command({ summary: 'Go.', input: z.object({}), output: z.object({ ok: z.boolean() }), timeoutMs: 500 }) },
  events: { told: event(z.object({ n: z.int() })) },
})
const lent = handle<number>('court.lent')
const boom = () => {
  throw new Error('The cable is out')
}

type Hook = (ctx: PluginContext<typeof court, typeof court>) => unknown

/** A plugin with a fault in one place, beside one that is well; what both say. */
async function withFault({
  start = () => undefined,
  go = () => ({ ok: true }),
  config = {},
}: {
  start?: Hook
  go?: () => unknown
  config?: object
}) {
  const { kernel, problems } = testKernel({
    retryMs: [60_000],
    startTimeoutMs: 1_000,
    releaseTimeoutMs: 1_000,
    config: (name) => (name === 'court' ? config : {}),
  })
  const faulty = definePlugin({
    contract: court,
    startTimeoutMs: 1_000,
    async start(ctx) {
      await start(ctx)
      // `as`: a plugin that breaks its own contract is the point.
      return { go: go as () => { ok: boolean } }
    },
  })
  const adding = kernel.add(definePlugin({ contract: contract('board', {}), start: () => ({}) }), faulty)
  await vi.advanceTimersByTimeAsync(1_500)
  await adding
  const told = () => kernel.health().plugins.find(({ name }) => name === 'court')
  const call = () =>
    kernel.call('court.go', {}, { caller: 'test' }).then(
      () => 'no error',
      (error: unknown) => (error instanceof AppError ? `${error.code}: ${error.message}` : 'not coded'),
    )
  expect(kernel.state('board')).toBe('running')
  return { kernel, problems, told, call }
}

test.each<[string, Parameters<typeof withFault>[0], string]>([
  ['its start throws', { start: boom }, 'The cable is out'],
  ['its start rejects', { start: () => Promise.reject(new Error('No such device')) }, 'No such device'],
  ['its start never ends', { start: () => new Promise(() => undefined) }, 'The start of "court" was given up after 1000 ms'],
  ['its configuration is wrong', { config: { port: 'six' } }, 'The configuration of "court" is not valid: port: '],
  [
    'it gives up while it runs',
    { start: (ctx) => void ctx.after(100, () => ctx.fail(new Error('The scene is gone'))) },
    'The scene is gone',
  ],
])('%s: it is told as failed, with the cause, and that it is tried again', async (_fault, given, cause) => {
  const { told, call } = await withFault(given)
  await vi.advanceTimersByTimeAsync(200)
  expect(told()).toMatchObject({ state: 'failed', health: 'failed', fix: 'It is tried again by itself; the log tells the cause.' })
  expect(told()?.reason).toContain(cause)
  expect(await call()).toMatch(/^kernel\.unavailable: "court\.go" cannot run: plugin "court" is failed$/)
})

test.each<[string, () => unknown, RegExp]>([
  ['throws', boom, /^kernel\.internal: "court\.go" failed: The cable is out$/],
  ['rejects', () => Promise.reject(new Error('No such device')), /^kernel\.internal: "court\.go" failed: No such device$/],
  ['breaks its promise', () => ({ ok: 'yes' }), /^kernel\.internal: "court\.go" failed: /],
])('a command that %s: the caller is told which one and why, and the plugin goes on', async (_fault, go, words) => {
  const { told, call } = await withFault({ go })
  expect(await call()).toMatch(words)
  expect(told()).toMatchObject({ state: 'running', health: 'ok' })
})

test('a command that never answers: the caller is told after its time limit', async () => {
  const { call } = await withFault({ go: () => new Promise(() => undefined) })
  const answer = call()
  await vi.advanceTimersByTimeAsync(600)
  expect(await answer).toBe('kernel.timeout: "court.go" gave no answer within 500 ms')
})

test.each<[string, Hook, string]>([
  ['a timer', (ctx) => ctx.every(100, boom), 'a timer failed'],
  ['a timer, later', (ctx) => ctx.every(100, () => Promise.reject(new Error('The cable is out'))), 'a timer failed'],
  [
    'a listener',
    (ctx) => {
      ctx.on('court.told', boom)
      ctx.after(100, () => ctx.emit('told', { n: 1 }))
    },
    'listener',
  ],
  [
    'a borrower',
    (ctx) => {
      ctx.borrow(lent, boom)
      ctx.lend(lent, 1)
    },
    '',
  ],
])('%s that throws: it is logged with its cause, and everything goes on', async (_fault, start, words) => {
  const { told, problems, call } = await withFault({ start })
  await vi.advanceTimersByTimeAsync(300)
  expect(problems.join('\n')).toContain(words)
  expect(told()).toMatchObject({ state: 'running' })
  expect(await call()).toBe('no error')
})

test.each<[string, () => unknown]>([
  ['throws', boom],
  ['never ends', () => new Promise(() => undefined)],
])('a release that %s: it is logged, and the plugin is stopped and started again all the same', async (_fault, release) => {
  const { kernel, problems, call } = await withFault({ start: (ctx) => void ctx.own(release) })
  const restarting = kernel.restart('court')
  await vi.advanceTimersByTimeAsync(3_000)
  await restarting
  expect(problems.length).toBeGreaterThan(0)
  expect(await call()).toBe('no error')
})
