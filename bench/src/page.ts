// The console as its browser sees it: when each page first paints and shows what it is there for, and the longest task that held the page up
// while a match runs; by the browser's own counts.
import { play } from '@restrike/player'
import { simulateDay } from '@restrike/pss/scenarios'
import { findChromium, launchChromium, startServer } from '@restrike/testkit'
import { z } from 'zod'
import type { Benchmark } from './benchmark.ts'
import { rowOf, type Row } from './row.ts'

type Browser = Awaited<ReturnType<typeof launchChromium>>

const size = { width: 1366, height: 768 }
const addresses = ['/', '/review', '/matches', '/obs', '/overlays', '/system', '/settings', '/setup', '/overlay/scoreboard?demo=1']
const watchedMs = 20_000
/** Of a match in its own time, and of one in a hurry. */
const speeds = [1, 20] as const

const Paints = z.object({ first: z.number(), largest: z.number() })
type Paints = z.infer<typeof Paints>

// Texts, since they run in the browser, whose types are not those of this program.
const paintsScript = `new Promise((resolve) => {
  const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
  const tell = (list) => resolve({ first, largest: list.getEntries().at(-1)?.startTime ?? first })
  new PerformanceObserver(tell).observe({ type: 'largest-contentful-paint', buffered: true })
  setTimeout(() => resolve({ first, largest: first }), 500)
})`
const watchScript = `globalThis.longTasks = []
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })`

export const page: Benchmark = async ({ rounds, say }) => {
  const chromium = findChromium()
  if (chromium === undefined) {
    say('page: NOT MEASURED: Chromium is not installed')
    return []
  }
  await using server = await startServer()
  const browser = await launchChromium(chromium)
  await using stack = new AsyncDisposableStack()
  stack.defer(() => browser.close())
  const rows: Row[] = []
  for (const address of addresses) {
    const paints: Paints[] = []
    for (let round = 0; round < rounds; round++) paints.push(await paintsOf(browser, `${server.url}${address}`))
    say(
      `page: ${address} first ${paints.map(({ first }) => Math.round(first)).join(' ')}, largest ${paints.map(({ largest }) => Math.round(largest)).join(' ')} ms`,
    )
    const note = `largest at ${Math.round(Math.max(...paints.map(({ largest }) => largest)))} ms at the latest`
    const figures = paints.map(({ first }) => first)
    rows.push(
      rowOf({ benchmark: 'page', what: `${address}, first paint`, unit: 'ms', figures, targets: [{ of: 'figure', atMost: 1_000 }], note }),
    )
  }
  for (const speed of speeds) {
    const tasks = await tasksOf(browser, server.url, server.udp, speed)
    say(`page: tasks over 50 ms of the court at ${speed}x: ${tasks.map(Math.round).join(' ') || 'none'}`)
    rows.push(
      rowOf({
        benchmark: 'page',
        what: `court at ${speed}x, longest task`,
        unit: 'ms',
        figures: [Math.max(50, ...tasks)],
        ...(speed === 1 && { targets: [{ of: 'figure', atMost: 100 }] }),
        note: `${tasks.length} over 50 ms in ${watchedMs / 1000} s (50 = none)`,
      }),
    )
  }
  return rows
}

async function paintsOf(browser: Browser, url: string): Promise<Paints> {
  // Nothing in its cache, as on the first visit.
  const context = await browser.newContext({ viewport: size })
  try {
    const tab = await context.newPage()
    const response = await tab.goto(url, { waitUntil: 'networkidle' })
    if (response?.status() !== 200) throw new Error(`${url} answers ${response?.status()}: is it built?`)
    return Paints.parse(await tab.evaluate(paintsScript))
  } finally {
    await context.close()
  }
}

/** Lengths of the tasks over 50 ms, ms. */
async function tasksOf(browser: Browser, url: string, port: number, speed: number): Promise<readonly number[]> {
  const over = new AbortController()
  const tab = await browser.newPage({ viewport: size })
  await tab.goto(url, { waitUntil: 'networkidle' })
  // What the page prepares once it is there is over by then.
  await tab.waitForTimeout(4_000)
  await tab.evaluate(watchScript)
  const [court] = simulateDay({ seed: 11, matches: 8 })
  const playing = play(court?.entries() ?? [], { host: '127.0.0.1', port, speed, signal: over.signal })
  await tab.waitForTimeout(watchedMs)
  const lengths = z.array(z.number()).parse(await tab.evaluate('longTasks'))
  over.abort()
  await playing
  await tab.close()
  return lengths
}
