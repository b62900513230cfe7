// What Node tells of this process: processor, memory, event loop, garbage collector. Watched from when it is opened on.
import { constants, monitorEventLoopDelay, performance, PerformanceObserver } from 'node:perf_hooks'
import type { Disposer, Metrics } from '@restrike/sdk'

const gcBuckets = [0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1]

export function openProcessMetrics(metrics: Metrics): Disposer {
  metrics.total(
    'cpu_seconds_total',
    'Processor time used',
    () => {
      const { user, system } = process.cpuUsage()
      return [[['user'], user / 1e6] as const, [['system'], system / 1e6] as const]
    },
    ['mode'],
  )
  metrics.gauge('resident_memory_bytes', 'Memory held of the system', () => process.memoryUsage.rss())
  metrics.gauge(
    'heap_bytes',
    'Memory of JavaScript',
    () => {
      const { heapUsed, heapTotal, external, arrayBuffers } = process.memoryUsage()
      return [
        [['used'], heapUsed],
        [['total'], heapTotal],
        [['external'], external],
        [['buffers'], arrayBuffers],
      ] as const
    },
    ['kind'],
  )
  metrics.gauge('start_time_seconds', 'When the program was started, seconds since 1970', () => performance.timeOrigin / 1000)
  const closeLoop = watchLoop(metrics)
  const closeGc = watchGc(metrics)
  return () => {
    closeLoop()
    closeGc()
  }
}

/** Lateness since it was last asked for, and the share of time the loop was busy since then. */
function watchLoop(metrics: Metrics): Disposer {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  metrics.gauge(
    'event_loop_delay_seconds',
    'By how much timers are late, since the last look',
    () => {
      // What it measures are whole intervals: the resolution is no lateness.
      const late = (ns: number) => Math.max(0, ns / 1e9 - 0.02)
      const found = [
        [['0.5'], late(delay.percentile(50))],
        [['0.99'], late(delay.percentile(99))],
        [['1'], late(delay.max)],
      ] as const
      delay.reset()
      return found
    },
    ['quantile'],
  )
  let before = performance.eventLoopUtilization()
  metrics.gauge('event_loop_busy_ratio', 'Share of the time the event loop worked, since the last look', () => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, before)
    before = now
    return utilization
  })
  return () => void delay.disable()
}

const gcKinds: Readonly<Record<number, string>> = {
  [constants.NODE_PERFORMANCE_GC_MAJOR]: 'major',
  [constants.NODE_PERFORMANCE_GC_MINOR]: 'minor',
  [constants.NODE_PERFORMANCE_GC_INCREMENTAL]: 'incremental',
  [constants.NODE_PERFORMANCE_GC_WEAKCB]: 'weak',
}

function watchGc(metrics: Metrics): Disposer {
  const pauses = metrics.histogram('gc_pause_seconds', 'Pauses for collecting garbage', gcBuckets, ['kind'])
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) pauses.observe(entry.duration / 1000, [kindOf(entry)])
  })
  observer.observe({ entryTypes: ['gc'] })
  return () => observer.disconnect()
}

function kindOf(entry: object): string {
  const detail: unknown = 'detail' in entry ? entry.detail : undefined
  const kind = typeof detail === 'object' && detail !== null && 'kind' in detail ? detail.kind : undefined
  return (typeof kind === 'number' ? gcKinds[kind] : undefined) ?? 'other'
}
