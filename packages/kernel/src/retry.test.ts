// Rule 2 of the kernel: a failed plugin is tried again, each time a little later.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { testKernel, traced } from './traced.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const retryMs = [100, 200, 400]

function failing(): never {
  throw new Error('port in use')
}

test('a failed start is tried again with growing waits, the last of which repeats', async () => {
  const starts: number[] = []
  const { kernel } = testKernel({ retryMs })
  const began = Date.now()
  const run = () => {
    starts.push(Date.now() - began)
    failing()
  }
  await kernel.add(traced([], { name: 'udp', run }))
  await vi.advanceTimersByTimeAsync(1_500)
  expect(starts).toEqual([0, 100, 300, 700, 1100, 1500])
})

test('a retry that succeeds starts those that wait for it', async () => {
  const trace: string[] = []
  const { kernel } = testKernel({ retryMs })
  let tries = 0
  const run = () => (++tries < 3 ? failing() : {})
  await kernel.add(traced(trace, { name: 'udp', run }), traced(trace, { name: 'match', needs: ['udp'] }))
  await vi.advanceTimersByTimeAsync(100)
  expect(kernel.state('match')).toBe('waiting')
  await vi.advanceTimersByTimeAsync(200)
  expect(kernel.state('match')).toBe('running')
  expect(trace).toEqual(['+udp', '-udp', '+udp', '-udp', '+udp', '+match'])
})

test('a plugin that says it cannot go on is stopped, dependents first, and tried again; the others run on', async () => {
  const trace: string[] = []
  const { kernel, problems } = testKernel({ retryMs })
  let fail: (error: unknown) => void = () => undefined
  await kernel.add(
    traced(trace, { name: 'obs', run: (ctx) => void (fail = (error) => ctx.fail(error)) }),
    traced(trace, { name: 'replay', needs: ['obs'] }),
    traced(trace, { name: 'udp' }),
  )
  trace.length = 0
  fail(new Error('the disk is full'))
  await vi.advanceTimersByTimeAsync(0)
  expect(trace).toEqual(['-replay', '-obs'])
  expect(['obs', 'replay', 'udp'].map((name) => kernel.state(name))).toEqual(['failed', 'waiting', 'running'])
  expect(kernel.health().plugins[0]).toMatchObject({ health: 'failed', reason: 'the disk is full' })
  expect(problems).toEqual(['plugin failed: the disk is full'])
  await vi.advanceTimersByTimeAsync(100)
  expect(trace.slice(2)).toEqual(['+obs', '+replay'])
})

test('a plugin that starts well and fails at once is not tried for ever at the shortest wait', async () => {
  const starts: number[] = []
  const { kernel } = testKernel({ retryMs })
  const began = Date.now()
  await kernel.add(
    traced([], {
      name: 'obs',
      run: (ctx) => {
        starts.push(Date.now() - began)
        ctx.fail(new Error('lost'))
      },
    }),
  )
  await vi.advanceTimersByTimeAsync(1_000)
  expect(starts).toEqual([0, 100, 300, 700])
})

test('after a run that lasted, back-off begins anew', async () => {
  const starts: number[] = []
  const { kernel } = testKernel({ retryMs })
  const began = Date.now()
  const run = (ctx: { after(ms: number, run: () => unknown): unknown; fail(error: unknown): void }) => {
    starts.push(Date.now() - began)
    ctx.after(1_000, () => ctx.fail(new Error('lost')))
  }
  await kernel.add(traced([], { name: 'obs', run }))
  await vi.advanceTimersByTimeAsync(3_500)
  expect(starts).toEqual([0, 1100, 2200, 3300])
})

test('a failure of an earlier run does not stop the present one', async () => {
  const { kernel } = testKernel({ retryMs })
  let fail: (error: unknown) => void = () => undefined
  let starts = 0
  await kernel.add(traced([], { name: 'obs', run: (ctx) => void (++starts, (fail = (error) => ctx.fail(error))) }))
  const restarting = kernel.restart('obs')
  fail(new Error('said by the first run, while its restart is already asked for'))
  await restarting
  await vi.advanceTimersByTimeAsync(1_000)
  expect([kernel.state('obs'), starts]).toEqual(['running', 2])
})

test('a failed plugin that is stopped by hand stays stopped, and one that is removed is forgotten', async () => {
  const trace: string[] = []
  const { kernel } = testKernel({ retryMs })
  await kernel.add(traced(trace, { name: 'a', run: failing }), traced(trace, { name: 'b', run: failing }))
  await kernel.stopPlugin('a')
  await kernel.remove('b')
  await vi.advanceTimersByTimeAsync(5_000)
  expect([kernel.state('a'), kernel.state('b')]).toEqual(['stopped', undefined])
  expect(trace).toEqual(['+a', '-a', '+b', '-b'])
})
