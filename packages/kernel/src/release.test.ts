// Rule 3 of the kernel: stop = abort signal, owned resources last-in first-out, each awaited with a limit, retained values forgotten.
import { event, type AnyContract } from '@restrike/sdk'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { testKernel, traced } from './traced.ts'

test('the signal comes first, then what was opened last, each awaited before the next', async () => {
  const trace: string[] = []
  const { kernel } = testKernel()
  await kernel.add(
    traced(trace, {
      name: 'obs',
      run(ctx) {
        ctx.signal.addEventListener('abort', () => trace.push('signal'))
        ctx.own({ [Symbol.dispose]: () => void trace.push('file') })
        ctx.own({
          async [Symbol.asyncDispose]() {
            await new Promise((done) => setTimeout(done, 5))
            trace.push('socket')
          },
        })
        ctx.own(() => trace.push('listener'))
      },
    }),
  )
  await kernel.stop()
  expect(trace).toEqual(['+obs', 'signal', 'listener', 'socket', 'file', '-obs'])
})

test('a resource that hangs or throws is logged, and the next one still gets its turn', async () => {
  const trace: string[] = []
  const { kernel, problems } = testKernel({ releaseTimeoutMs: 10 })
  const throws = () => {
    throw new Error('already closed')
  }
  await kernel.add(
    traced(trace, {
      name: 'obs',
      run(ctx) {
        ctx.own(throws)
        ctx.own(() => Promise.reject(new Error('refused')))
        ctx.own(() => new Promise(() => undefined))
      },
    }),
  )
  await kernel.stop()
  expect(trace).toEqual(['+obs', '-obs'])
  expect(problems).toEqual([
    'releasing a resource failed: It was given up after 10 ms',
    'releasing a resource failed: refused',
    'releasing a resource failed: already closed',
  ])
})

test('timers of a plugin end with it, and one that throws or rejects harms nothing', async () => {
  vi.useFakeTimers()
  try {
    const trace: string[] = []
    const { kernel, problems } = testKernel()
    await kernel.add(
      traced(trace, {
        name: 'clock',
        run(ctx) {
          ctx.every(100, () => trace.push('tick'))
          ctx.every(100, () => Promise.reject(new Error('later')))
          ctx.after(100, () => {
            throw new Error('now')
          })
          ctx.after(150, () => trace.push('cancelled'))()
          ctx.after(10_000, () => trace.push('after its end'))
        },
      }),
    )
    await vi.advanceTimersByTimeAsync(250)
    await kernel.stop()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(trace).toEqual(['+clock', 'tick', 'tick', '-clock'])
    expect(problems.toSorted()).toEqual(['a timer failed: later', 'a timer failed: later', 'a timer failed: now'])
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('a timer that has run is forgotten: nothing of it is left to release', async () => {
  vi.useFakeTimers()
  try {
    const { kernel } = testKernel()
    let runs = 0
    const again = (ctx: { after(ms: number, run: () => unknown): unknown }): unknown => (runs++, ctx.after(1, () => again(ctx)))
    await kernel.add(traced([], { name: 'clock', run: (ctx) => void again(ctx) }))
    await vi.advanceTimersByTimeAsync(1_000)
    const cleared = vi.spyOn(globalThis, 'clearTimeout')
    await kernel.stop()
    expect(runs).toBe(1_001)
    expect(cleared.mock.calls.length).toBeLessThan(10)
  } finally {
    vi.restoreAllMocks()
    vi.useRealTimers()
  }
})

const obs: AnyContract = { name: 'obs', events: { status: event(z.string(), { retain: true }), moved: event(z.string()) } }

test('what it retained is forgotten and told to be gone; its facts are kept, and nothing it says later counts', async () => {
  const { kernel } = testKernel()
  let late: () => void = () => undefined
  const heard: string[] = []
  kernel.bus.declare(obs, 'listener')
  kernel.bus.tap({
    entry: (entry) => heard.push(`${entry.name} ${String(entry.payload)}`),
    gone: (name) => heard.push(`${name} gone`),
    resumed() {},
  })
  const plugin = traced([], {
    name: 'obs',
    contract: obs,
    run(ctx) {
      const emit = (name: string, payload: string): void => ctx.emit(name as never, payload as never)
      emit('status', 'up')
      emit('moved', 'camera 1')
      late = () => emit('status', 'too late')
    },
  })
  await kernel.add(plugin)
  await kernel.stopPlugin('obs')
  late()
  expect(heard).toEqual(['obs.status up', 'obs.moved camera 1', 'obs.status gone'])
  const told: unknown[] = []
  kernel.bus.on('obs.status', (payload) => told.push(payload))
  expect(told).toEqual([])
  await kernel.startPlugin('obs')
  expect(told).toEqual(['up'])
})
