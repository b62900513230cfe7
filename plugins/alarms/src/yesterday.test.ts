import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { nothingKnown } from './trends.ts'
import { yesterdayBy } from './yesterday.ts'

const now = Date.UTC(2026, 4, 2, 10, 0)
beforeEach(() => void vi.useFakeTimers({ now }))
afterEach(() => void vi.useRealTimers())

const Asked = z.object({ from: z.string(), to: z.string() })

/** A monitor that answers with its series, and remembers what it was asked. */
function asking(answer: () => Promise<unknown>) {
  const asked: Array<z.infer<typeof Asked>> = []
  // The caller's types are those of the contract; what is answered here has its shape.
  const call = ((_name: string, input: unknown) => {
    asked.push(Asked.parse(input))
    return answer()
  }) as Parameters<typeof yesterdayBy>[0]['call']
  return { asked, yesterday: yesterdayBy({ call }) }
}

test('the ten minutes around this time yesterday are asked for, and their mean is told', async () => {
  const series = { 'memory.rss': [1e8, null, 3e8], 'cpu.loopDelayMs': [null, null], 'disk.data.free': [5e9] }
  const { asked, yesterday } = asking(() => Promise.resolve({ series }))
  expect(await yesterday()).toEqual({ memory: 2e8, latency: null, disk: 5e9, 'slow-queries': null })
  expect(asked).toEqual([{ from: '2026-05-01T09:55:00.000Z', to: '2026-05-01T10:05:00.000Z' }])
})

test('without a monitor nothing is known, and it is asked again only after a minute', async () => {
  const { asked, yesterday } = asking(() => Promise.reject(new Error('it does not run')))
  expect([await yesterday(), await yesterday()]).toEqual([nothingKnown, nothingKnown])
  expect(asked).toHaveLength(1)
  vi.setSystemTime(now + 61_000)
  await yesterday()
  expect(asked).toHaveLength(2)
})
