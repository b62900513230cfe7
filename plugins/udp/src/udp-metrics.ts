// What /metrics tells of the feed: totals of the session, the journal's queue, how long a batch takes from the socket to everybody.
import { secondsBuckets, timed, type Metrics } from '@restrike/sdk'
import type { Feed } from './feed.ts'
import type { JournalStore } from './journal.ts'

const batchBuckets = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const

type Take<T> = (batch: readonly T[]) => void

/** Puts a measure around the taking of batches. */
export type BatchMeter = <T>(take: Take<T>) => Take<T>

export interface UdpFigures {
  readonly feed: Feed
  readonly store: JournalStore
  dropped(): number | null
}

export function udpMetrics(metrics: Metrics, { feed, store, dropped }: UdpFigures): BatchMeter {
  const seconds = metrics.histogram('batch_seconds', 'From the socket to everybody in this process: keep, decode, fold', secondsBuckets)
  const sizes = metrics.histogram('batch_datagrams', 'Datagrams read together', batchBuckets)
  const total = (name: string, help: string, read: () => number | null) => metrics.total(name, help, read)
  total('datagrams_total', 'Datagrams received in this session', () => feed.statistics.datagrams)
  total('bytes_total', 'Bytes received in this session', () => feed.statistics.bytes)
  total('messages_total', 'Messages received in this session', () => feed.statistics.messages)
  total('unknown_messages_total', 'Messages of no known stream', () => feed.statistics.unknown)
  total('invalid_messages_total', 'Messages whose value cannot be believed', () => feed.statistics.errors)
  total('refused_total', 'Datagrams of senders that are not allowed', () => feed.statistics.refused)
  total('dropped_total', 'Datagrams the system dropped before they could be read', () => dropped())
  total('journal_lost_total', 'Datagrams given up because the buffer was full', () => store.lost)
  metrics.gauge('journal_waiting', 'Datagrams received but not yet on the disk', () => store.waiting)
  return (take) => {
    const measured = timed(seconds, take)
    return (batch) => {
      sizes.observe(batch.length)
      measured(batch)
    }
  }
}
