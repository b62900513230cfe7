// For the type checker only, never run: what the SDK must refuse, each line with the error it must be refused by.
// compile-fail.test.ts takes the comments away and looks whether tsc says exactly these.
import { command, contract, definePlugin, event, failure, handle, query } from '@restrike/sdk'
import type { AppError, AppErrorOf, CommandName, EventName, Input, KernelErrorCode, Output, Payload, Result } from '@restrike/sdk'
import { z } from 'zod'

const storage = contract('storage', {
  commands: {
    'session.open': command({ summary: 'Opens.', input: z.object({ label: z.string() }), output: z.object({ sessionId: z.int() }) }),
  },
})
const udp = contract('udp', {
  commands: { status: query({ summary: 'Status.', input: z.object({}), output: z.object({ listening: z.boolean() }) }) },
  events: {
    received: event(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('point'), athlete: z.enum(['blue', 'red']) }),
        z.object({ type: z.literal('clock'), ms: z.int() }),
      ]),
    ),
  },
})
const license = contract('license', { events: { changed: event(z.object({ valid: z.boolean() })) } })
const obs = contract('obs', {
  config: z.object({ url: z.string().default('ws://127.0.0.1:4455') }),
  errors: {
    'not-connected': failure({ summary: 'Down.', fix: 'Connect.', data: z.object({ connection: z.string() }), status: 503 }),
    busy: failure({ summary: 'Busy.', fix: 'Wait.', data: z.object({ untilMs: z.int() }), status: 409 }),
  },
  commands: {
    start: command({
      summary: 'Starts.',
      input: z.object({ connection: z.string().default('main') }),
      output: z.object({ recording: z.boolean() }),
    }),
  },
  events: {
    status: event(z.object({ recording: z.boolean() }), { retain: true }),
    log: event(z.object({ seq: z.int() }), { durable: true }),
  },
})
const db = handle<{ path: string }>('storage.db')

export const obsPlugin = definePlugin({
  contract: obs,
  needs: [storage],
  hears: [udp],
  async start(ctx) {
    ctx.config.url satisfies string
    // @ts-expect-error TS2339 no such configuration
    void ctx.config.port
    ctx.on('udp.received', (received) => {
      if (received.type === 'point') received.athlete satisfies 'blue' | 'red'
      // @ts-expect-error TS2339 a clock has no athlete
      if (received.type === 'clock') void received.athlete
    })
    ctx.on('obs.status', (status) => status.recording satisfies boolean)
    const session = await ctx.call('storage.session.open', { label: 'x' })
    session.sessionId satisfies number
    // @ts-expect-error TS2339 not in the output
    void session.label
    // @ts-expect-error TS2345 unknown command
    void ctx.call('storage.session.close', {})
    // @ts-expect-error TS2322 wrong input
    void ctx.call('storage.session.open', { label: 1 })
    // @ts-expect-error TS2741 input missing
    void ctx.call('storage.session.open', {})
    // @ts-expect-error TS2345 event of a contract that is no declared need
    ctx.on('license.changed', () => undefined)
    // @ts-expect-error TS2345 an error that the contract does not declare
    void ctx.error('gone', {}, 'gone')
    // @ts-expect-error TS2353 data of another error
    void ctx.error('not-connected', { untilMs: 5 }, 'down')
    // @ts-expect-error TS2353 an event's payload is not the handle's value
    ctx.lend(db, { file: 'x' })
    ctx.borrow(db, ({ path }) => void (path satisfies string))
    ctx.resume('log', 0, async (after) => [{ seq: after + 1 }])
    // @ts-expect-error TS2322 what is read back is not what the event carries
    ctx.resume('log', 0, async () => [{ number: 1 }])
    // @ts-expect-error TS2353 a failed health needs its reason
    ctx.health({ status: 'ok', reason: 'fine' })
    return {
      start: ({ connection }) => {
        connection satisfies string
        if (connection === 'none') throw ctx.error('not-connected', { connection }, `OBS connection "${connection}" is down`)
        ctx.emit('status', { recording: true })
        // @ts-expect-error TS2353 wrong payload
        ctx.emit('status', { connection })
        // @ts-expect-error TS2345 an event of another contract
        ctx.emit('received', { type: 'clock', ms: 1 })
        return { recording: true }
      },
    }
  },
})

// @ts-expect-error TS2322 a command of the contract has no handler
export const missing = definePlugin({ contract: obs, start: () => ({}) })

// @ts-expect-error TS2322 a handler gives something else than its output
export const wrongOutput = definePlugin({ contract: udp, start: () => ({ status: () => ({ listening: 'yes' }) }) })

type Api = typeof storage | typeof udp | typeof obs

interface Caller {
  call<N extends CommandName<Api>>(name: N, input: Input<Api, N>): Promise<Output<Api, N>>
  attempt<N extends CommandName<Api>>(name: N, input: Input<Api, N>): Promise<Result<Output<Api, N>, AppErrorOf<Api>>>
  on<N extends EventName<Api>>(name: N, listener: (payload: Payload<Api, N>) => void): void
}

export async function page(client: Caller): Promise<void> {
  const started = await client.call('obs.start', {})
  started.recording satisfies boolean
  client.on('obs.status', (status) => void (status.recording satisfies boolean))
  // @ts-expect-error TS2345 no such event
  client.on('obs.stopped', () => undefined)
  // @ts-expect-error TS2345 a contract without events has no event names
  client.on('storage.opened', () => undefined)
  const result = await client.attempt('obs.start', { connection: 'main' })
  // @ts-expect-error TS2339 no value before asking whether it is ok
  void result.value
  if (result.ok) return
  await exhaust(result.error)
}

/** Every code named, or tsc says which is left. */
async function exhaust(error: AppErrorOf<Api>): Promise<void> {
  // @ts-expect-error TS18046 no data before the code is known
  void error.data.connection
  switch (error.code) {
    case 'obs.not-connected':
      error.data.connection satisfies string
      // @ts-expect-error TS2339 data of another code
      void error.data.untilMs
      return
    // @ts-expect-error TS2678 no contract has this code
    case 'obs.gone':
      return
    default:
      // @ts-expect-error TS1360 `obs.busy` and the kernel's codes are left
      error satisfies never
  }
  if (error.code === 'obs.busy') {
    error.data.untilMs satisfies number
    return
  }
  error.code satisfies KernelErrorCode
}

/** Narrowed down to nothing when all codes are named. */
// oxlint-disable-next-line complexity -- it is the long list that is proved here
export function every(error: AppErrorOf<typeof license> | AppError<'a.b', { n: number }>): number {
  switch (error.code) {
    case 'a.b':
      return error.data.n
    case 'kernel.cancelled':
    case 'kernel.dependency-cycle':
    case 'kernel.internal':
    case 'kernel.invalid-config':
    case 'kernel.invalid-input':
    case 'kernel.timeout':
    case 'kernel.unavailable':
    case 'kernel.unknown-command':
    case 'kernel.unknown-event':
    case 'kernel.unknown-plugin':
    case 'wire.bad-frame':
    case 'wire.disconnected':
    case 'wire.too-many-calls':
      return 0
    default:
      return error satisfies never
  }
}

// @ts-expect-error TS2322 an HTTP status of its own invention
failure({ summary: '', fix: '', data: z.object({}), status: 418 })
// @ts-expect-error TS2741 a failure without a remedy
failure({ summary: '', data: z.object({}), status: 400 })
// @ts-expect-error TS2345 a handle that names no plugin
handle('db')
// @ts-expect-error TS2741 a command without a summary
command({ input: z.object({}), output: z.object({}) })
