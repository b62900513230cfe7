// What this program knows of itself: processor time, memory, how late its event loop is.
import { type EventLoopUtilization, performance } from 'node:perf_hooks'
import { withoutSleep, type LoopDelay } from './loop-delay.ts'
import { LoopWatch } from './loop-watch.ts'

export interface OwnReading {
  readonly monotonicMs: number
  /** Processor time used since the start, all threads. */
  readonly cpuMs: number
  readonly uptimeMs: number
  /** Since the last reading. */
  readonly loopDelayMs: LoopDelay
  readonly loopBusyPercent: number | null
  readonly memory: {
    readonly heapUsedBytes: number
    readonly heapTotalBytes: number
    readonly externalBytes: number
    readonly rssBytes: number
  }
}

export class OwnProcess implements Disposable {
  readonly #loop = new LoopWatch()
  #utilization: EventLoopUtilization | undefined

  read(): OwnReading {
    const utilization = performance.eventLoopUtilization()
    // Since the last reading; the first one tells of the whole time since the start.
    const since = performance.eventLoopUtilization(utilization, this.#utilization)
    this.#utilization = utilization
    const { user, system } = process.cpuUsage()
    const memory = process.memoryUsage()
    return {
      monotonicMs: performance.now(),
      cpuMs: (user + system) / 1000,
      uptimeMs: Math.round(process.uptime() * 1000),
      loopDelayMs: withoutSleep(this.#loop.read(), since.active),
      loopBusyPercent: Number.isFinite(since.utilization) ? since.utilization * 100 : null,
      memory: {
        heapUsedBytes: memory.heapUsed,
        heapTotalBytes: memory.heapTotal,
        externalBytes: memory.external,
        rssBytes: memory.rss,
      },
    }
  }

  [Symbol.dispose](): void {
    this.#loop[Symbol.dispose]()
  }
}
