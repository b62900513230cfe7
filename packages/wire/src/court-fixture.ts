// For tests: a small plugin with every kind of command and event, and a kernel that runs it. No product code.
import { Kernel, quietLog, systemPlugin, type Gateway } from '@restrike/kernel'
import type { system } from '@restrike/kernel/contract'
import { command, contract, definePlugin, event, failure, query, type Plugin } from '@restrike/sdk'
import { z } from 'zod'

export const Stored = z.object({ seq: z.int(), text: z.string() })
export type Stored = z.infer<typeof Stored>

export const court = contract('court', {
  errors: {
    closed: failure({ summary: 'Closed.', fix: 'Open it.', data: z.object({ number: z.int() }), status: 409 }),
  },
  commands: {
    add: query({ summary: 'Adds.', input: z.object({ a: z.int(), b: z.int().default(1) }), output: z.object({ sum: z.int() }) }),
    refuse: command({ summary: 'Refuses.', input: z.object({ number: z.int() }), output: z.object({}) }),
    crash: command({ summary: 'Crashes.', input: z.object({}), output: z.object({}) }),
    nothing: command({ summary: 'Answers nothing.', input: z.object({}), output: z.undefined() }),
    unsendable: query({ summary: 'Answers what JSON cannot say.', input: z.object({}), output: z.unknown() }),
    page: query({ summary: 'Answers at length.', input: z.object({ length: z.int() }), output: z.string() }),
    wait: command({ summary: 'Waits for its signal.', input: z.object({}), output: z.object({}) }),
  },
  events: {
    fact: event(z.int(), { history: 4 }),
    state: event(z.object({ phase: z.string() }), { retain: true }),
    stored: event(Stored, { durable: true, history: 3 }),
    raw: event(z.unknown(), { local: true }),
  },
})

export type Court = typeof court | typeof system

/** What the test turns and reads while the plugin runs. */
export interface Bench {
  /** The plugin's own store, in place of a database. */
  readonly store: Stored[]
  readonly trace: string[]
  /** Waited for before each page of the store. */
  reading: () => Promise<void>
  emit(name: 'fact', payload: number): void
  emit(name: 'state', payload: { phase: string }): void
  /** Stores it, then announces it. */
  keep(text: string): void
}

function courtPlugin(bench: Bench): Plugin {
  return definePlugin({
    contract: court,
    start(ctx) {
      bench.emit = (name: 'fact' | 'state', payload: never) => ctx.emit(name, payload)
      bench.keep = (text) => {
        const kept = { seq: (bench.store.at(-1)?.seq ?? 0) + 1, text }
        bench.store.push(kept)
        ctx.emit('stored', kept)
      }
      ctx.resume('stored', bench.store.at(-1)?.seq ?? 0, async (after, limit) => {
        await bench.reading()
        bench.trace.push(`read after ${after}`)
        return bench.store.filter(({ seq }) => seq > after).slice(0, limit)
      })
      return {
        add: ({ a, b }) => ({ sum: a + b }),
        refuse: ({ number }) => {
          throw ctx.error('closed', { number }, `Court ${number} is closed`)
        },
        crash: () => {
          throw new Error('no such file')
        },
        nothing: () => undefined,
        unsendable: () => 10n,
        page: ({ length }) => 'x'.repeat(length),
        wait: (_, { signal }) =>
          new Promise((_done, reject) => {
            bench.trace.push('waiting')
            signal.addEventListener('abort', () => {
              bench.trace.push('cancelled')
              reject(new Error('cancelled'))
            })
          }),
      }
    },
  })
}

export interface Running {
  readonly kernel: Kernel
  readonly gateway: Gateway
  readonly bench: Bench
}

/** Runs the plugin; `store` is what an earlier run has kept, `before` happens when its events are known but it does not run yet. */
export async function runCourt(store: Stored[] = [], before: (gateway: Gateway) => void = () => undefined): Promise<Running> {
  const unset = (): void => undefined
  const bench: Bench = { store, trace: [], reading: () => Promise.resolve(), emit: unset, keep: unset }
  const kernel = new Kernel({ log: quietLog })
  const gateway = {
    bus: kernel.bus,
    call: (name: string, input: unknown, options: { caller: string }) => kernel.call(name, input, options),
    contracts: () => kernel.contracts(),
    metrics: () => kernel.metrics.text(),
  }
  kernel.bus.declare(court, 'listener')
  before(gateway)
  await kernel.add(courtPlugin(bench), systemPlugin(kernel))
  return { kernel, gateway, bench }
}
