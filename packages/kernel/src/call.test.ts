// Rules 4 and 5 of the kernel: a call is checked before and after, always ends, and always fails with a code.
import { AppError, command, contract, definePlugin, failure, query } from '@restrike/sdk'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { systemPlugin } from './system.ts'
import { testKernel } from './traced.ts'

const court = contract('court', {
  errors: {
    closed: failure({ summary: 'Closed.', fix: 'Open it.', data: z.object({ number: z.int() }), status: 409 }),
  },
  commands: {
    open: command({ summary: 'Open.', input: z.object({ number: z.int().default(1) }), output: z.object({ opened: z.int() }) }),
    wrong: query({ summary: 'Breaks its own contract.', input: z.object({}), output: z.object({ opened: z.int() }) }),
    refuse: command({ summary: 'Refuses.', input: z.object({}), output: z.object({}) }),
    crash: command({ summary: 'Crashes.', input: z.object({ how: z.enum(['throw', 'reject', 'text']) }), output: z.object({}) }),
    hang: command({ summary: 'Never answers.', input: z.object({}), output: z.object({}), timeoutMs: 30 }),
    wait: command({ summary: 'Waits for its signal.', input: z.object({}), output: z.object({}) }),
  },
})

function courtPlugin(seen: unknown[] = []) {
  return definePlugin({
    contract: court,
    start: (ctx) => ({
      open: ({ number }, { caller }) => {
        seen.push(caller)
        // More than the contract tells: the rest stays inside.
        return { opened: number, secret: 'inside' }
      },
      wrong: () => ({ opened: 'one' }) as never,
      refuse: () => {
        throw ctx.error('closed', { number: 3 }, 'Court 3 is closed')
      },
      crash: ({ how }) => {
        if (how === 'reject') return Promise.reject(new Error('no such file'))
        // oxlint-disable-next-line typescript/only-throw-error -- a library may throw anything
        if (how === 'text') throw 'just words'
        throw new TypeError('x is undefined')
      },
      hang: (_, { signal }) => {
        signal.addEventListener('abort', () => seen.push('aborted'))
        return new Promise(() => undefined)
      },
      wait: (_, { signal }) =>
        new Promise((_done, reject) => {
          seen.push('waiting')
          signal.addEventListener('abort', () => {
            seen.push('aborted')
            reject(signal.reason as Error)
          })
        }),
    }),
  })
}

async function running(seen: unknown[] = []) {
  const { kernel, problems } = testKernel()
  await kernel.add(courtPlugin(seen), systemPlugin(kernel))
  return {
    kernel,
    problems,
    call: (name: string, input?: unknown, signal?: AbortSignal) =>
      kernel.call(name, input, { caller: 'test', ...(signal ? { signal } : {}) }),
  }
}

test('input is checked and completed before the handler runs, output cut to the contract after it', async () => {
  const seen: unknown[] = []
  const { call } = await running(seen)
  expect(await call('court.open', { number: 7, stray: true })).toEqual({ opened: 7 })
  expect(await call('court.open')).toEqual({ opened: 1 })
  expect(await call('court.open', null)).toEqual({ opened: 1 })
  expect(seen).toEqual(['test', 'test', 'test'])
})

test('wrong input never reaches the handler, and the error names the fields', async () => {
  const seen: unknown[] = []
  const { call } = await running(seen)
  await expect(call('court.open', { number: 'x' })).rejects.toMatchObject({
    code: 'kernel.invalid-input',
    data: { name: 'court.open', issues: [{ path: 'number' }] },
    message: expect.stringContaining('number'),
  })
  for (const input of [[], 'text', 5, true]) await expect(call('court.open', input)).rejects.toMatchObject({ code: 'kernel.invalid-input' })
  expect(seen).toEqual([])
})

test('output that breaks the contract is an error of the plugin, not an answer', async () => {
  const { call, problems } = await running()
  await expect(call('court.wrong')).rejects.toMatchObject({ code: 'kernel.internal', data: { name: 'court.wrong' } })
  expect(problems).toHaveLength(1)
})

test('a declared error passes as it is', async () => {
  const { call, problems } = await running()
  await expect(call('court.refuse')).rejects.toMatchObject({ code: 'court.closed', data: { number: 3 }, message: 'Court 3 is closed' })
  expect(problems).toEqual([])
})

test('an unforeseen error is wrapped and logged, with its cause', async () => {
  const { call, problems } = await running()
  for (const [how, message] of [
    ['throw', 'x is undefined'],
    ['reject', 'no such file'],
    ['text', 'just words'],
  ]) {
    const error = await call('court.crash', { how }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code: 'kernel.internal', message: `"court.crash" failed: ${message}`, cause: expect.anything() })
  }
  expect(problems).toHaveLength(3)
})

test('it is wrapped once, however many plugins it passes through', async () => {
  const { kernel, problems } = await running()
  const relay = contract('relay', { commands: { crash: command({ summary: 'Passes on.', input: z.object({}), output: z.object({}) }) } })
  await kernel.add(
    definePlugin({ contract: relay, needs: [court], start: (ctx) => ({ crash: () => ctx.call('court.crash', { how: 'throw' }) }) }),
  )
  await expect(kernel.call('relay.crash', {}, { caller: 'test' })).rejects.toMatchObject({
    message: '"court.crash" failed: x is undefined',
  })
  expect(problems).toHaveLength(1)
})

test('names that no contract declares are unknown, those of the prototype too', async () => {
  const { call } = await running()
  const names = [
    'court.nope',
    'nope.open',
    'court',
    '',
    '.',
    'court.',
    '.open',
    'courtopen',
    'court.constructor',
    'court.__proto__',
    'court.toString',
  ]
  names.push('system.constructor', 'system.hasOwnProperty', '__proto__.x', 'constructor.name', '__proto__.constructor', 'court.open.more')
  for (const name of names) await expect(call(name, {})).rejects.toMatchObject({ code: 'kernel.unknown-command', data: { name } })
})

test('a command of a plugin that is not running fails at once and says its state', async () => {
  const { kernel, call } = await running()
  await kernel.stopPlugin('court')
  await expect(call('court.open')).rejects.toMatchObject({ code: 'kernel.unavailable', data: { name: 'court.open', state: 'stopped' } })
  await kernel.startPlugin('court')
  expect(await call('court.open')).toEqual({ opened: 1 })
  await kernel.remove('court')
  await expect(call('court.open')).rejects.toMatchObject({ code: 'kernel.unknown-command' })
})

test('a plugin that is stopping answers nothing any more', async () => {
  const { kernel } = testKernel()
  let refused: unknown
  const slow = contract('slow', { commands: { ping: query({ summary: 'Ping.', input: z.object({}), output: z.string() }) } })
  await kernel.add(
    definePlugin({
      contract: slow,
      start(ctx) {
        ctx.own(async () => {
          refused = await kernel.call('slow.ping', {}, { caller: 'test' }).catch((error: unknown) => error)
        })
        return { ping: () => 'pong' }
      },
    }),
  )
  expect(await kernel.call('slow.ping', {}, { caller: 'test' })).toBe('pong')
  await kernel.stop()
  expect(refused).toMatchObject({ code: 'kernel.unavailable', data: { state: 'stopping' } })
})

test('a call ends by its time limit, and the handler hears of it', async () => {
  const seen: unknown[] = []
  const { call } = await running(seen)
  await expect(call('court.hang')).rejects.toMatchObject({ code: 'kernel.timeout', message: '"court.hang" gave no answer within 30 ms' })
  expect(seen).toEqual(['aborted'])
})

test('a call ends when its caller gives up, and one given up before does not even begin', async () => {
  const seen: unknown[] = []
  const { call } = await running(seen)
  const abort = new AbortController()
  const waiting = call('court.wait', {}, abort.signal)
  abort.abort()
  await expect(waiting).rejects.toMatchObject({ code: 'kernel.cancelled' })
  expect(seen).toEqual(['waiting', 'aborted'])
  await expect(call('court.wait', {}, abort.signal)).rejects.toMatchObject({ code: 'kernel.cancelled' })
  expect(seen).toHaveLength(2)
})

test('a call under way when its plugin stops is cut off as unavailable', async () => {
  const seen: unknown[] = []
  const { kernel, call } = await running(seen)
  const waiting = call('court.wait')
  waiting.catch(() => undefined)
  await kernel.stopPlugin('court')
  await expect(waiting).rejects.toMatchObject({ code: 'kernel.unavailable' })
  expect(seen).toEqual(['waiting', 'aborted'])
})

test('answered calls leave nothing behind: no listener on the plugin or on the caller', async () => {
  const { call } = await running()
  const abort = new AbortController()
  const events = await import('node:events')
  for (let i = 0; i < 50; i++) await call('court.open', {}, abort.signal)
  expect(events.getEventListeners(abort.signal, 'abort')).toHaveLength(0)
})
