// What is lent in process: the journal, which is the datagrams already on the disk, decoded again for rebuilding state after a restart or
// as they came, for evidence; and the way in for what is entered by hand.
import type { Datagram } from '@restrike/pss'
import { handle } from '@restrike/sdk'

/** A place in the journal: everything up to and including it is known. */
export interface JournalPlace {
  readonly session: number
  readonly n: number
}

export interface JournalEntry {
  readonly session: number
  readonly datagram: Datagram
}

/** A datagram as it came, byte for byte. */
export interface RawDatagram {
  readonly session: number
  /** Number within the session, from 1. */
  readonly n: number
  /** Reception, ms since 1970. */
  readonly at: number
  /** Sender, address and port. */
  readonly from: string
  readonly bytes: Uint8Array
}

export interface Journal {
  /** Everything received so far has been given to the database: what is written now comes behind it. */
  handedOver(): boolean
  /** Waits until everything received so far is on the disk. */
  settled(): Promise<void>
  /** The next datagrams behind a place, ascending; fewer than `limit` when that was all. */
  after(place: JournalPlace, limit: number): Promise<JournalEntry[]>
  /**
   * The first `limit` datagrams received from `fromMs` to `toMs` (ms since 1970, both included), in the order of reception, also
   * where the wall clock was set meanwhile. Only what is on the disk: wait for `settled` before, for so long as you can. Rejects
   * while the database is away.
   */
  between(fromMs: number, toMs: number, limit: number): Promise<RawDatagram[]>
}

/** The way in for what does not come from the network. */
export interface ByHand {
  /**
   * Keeps this text as a datagram of the sender `manual`, and hands it on as `udp.received`, before it returns. No other sender can be
   * called so. It is no traffic: status and statistics do not count it.
   */
  put(text: string): void
}

export const journalHandle = handle<Journal>('udp.journal')
export const byHandHandle = handle<ByHand>('udp.by-hand')
