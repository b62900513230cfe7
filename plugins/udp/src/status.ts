// What the PSS server tells of itself: its status and its health, made from its parts. Pure.
import type { Health } from '@restrike/sdk'
import type { UdpConfig, UdpStatus } from './contract.ts'
import type { Feed } from './feed.ts'
import type { JournalStore } from './journal.ts'
import type { Listener } from './listener.ts'

export interface Parts {
  readonly config: UdpConfig
  readonly feed: Feed
  readonly listener: Listener
  readonly store: JournalStore
  /** As the system tells it; null where it does not. */
  readonly dropped: number | null
  /** Why the journal cannot be opened. */
  readonly journalProblem: string | null
}

/** `nowMs`: monotonic; the time of day is told as `now`. */
export function statusOf({ config, feed, listener, store, dropped }: Parts, now: number, nowMs: number): UdpStatus {
  const { statistics: s } = feed
  const { datagrams, bytes, messages, unknown, errors, refused } = s
  return {
    listening: listener.socket !== undefined,
    address: listener.socket?.address ?? config.address,
    port: listener.socket?.port ?? config.port,
    sessionId: listener.socket ? (feed.session?.id ?? null) : null,
    ...{ datagrams, bytes, messages, unknown, errors, refused, dropped },
    senders: s.senders(),
    lastAt: s.lastAt === null ? null : new Date(s.lastAt).toISOString(),
    perSecond: s.perSecond(nowMs),
    streams: s.streams(),
    journal: { waiting: store.waiting, lost: store.lost },
    problem: listener.problem?.text ?? null,
    now: new Date(now).toISOString(),
  }
}

export function healthOf({ listener, store, journalProblem }: Parts): Health {
  if (listener.problem) return { status: 'failed', reason: listener.problem.text, fix: listener.problem.fix }
  if (!listener.wanted) return { status: 'failed', reason: 'Not listening: it was stopped', fix: 'Start it with udp.start.' }
  if (store.lost > 0) {
    const reason = `${store.lost} datagrams could not be kept: the database was away too long`
    return { status: 'degraded', reason, fix: 'See the database for the cause.' }
  }
  if (journalProblem === null) return { status: 'ok' }
  const reason = `Datagrams wait in memory: the journal cannot be opened (${journalProblem})`
  return { status: 'degraded', reason, fix: 'See the database; it is tried again every two seconds.' }
}
