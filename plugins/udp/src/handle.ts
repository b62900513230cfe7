// The journal as lent in process: the datagrams already on the disk, decoded again. For rebuilding state after a restart.
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

export interface Journal {
  /** Everything received so far has been given to the database: what is written now comes behind it. */
  handedOver(): boolean
  /** Waits until everything received so far is on the disk. */
  settled(): Promise<void>
  /** The next datagrams behind a place, ascending; fewer than `limit` when that was all. */
  after(place: JournalPlace, limit: number): Promise<JournalEntry[]>
}

export const journalHandle = handle<Journal>('udp.journal')
