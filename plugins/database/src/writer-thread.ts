// The thread with the only writing connection: opens the file and hands what arrives to the loop.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads'
import { messageOf } from '@restrike/sdk/message-of'
import type { FromWriter, ToWriter, WriterOptions } from './messages.ts'
import { lockWaitMs, longLockWaitMs, WriteLoop, type Ports } from './write-loop.ts'

const autoCheckpointPages = 4_000
const shortWaitMs = 0.15

function open({ file, maxPages }: WriterOptions): DatabaseSync {
  mkdirSync(path.dirname(file), { recursive: true })
  const db = new DatabaseSync(file, { timeout: longLockWaitMs })
  const mode = db.prepare('PRAGMA journal_mode = WAL').get()?.['journal_mode']
  if (mode !== 'wal') throw new Error(`a write-ahead log cannot be kept beside it (the file system gave "${String(mode)}")`)
  db.exec('PRAGMA synchronous = FULL')
  // On a Mac a plain fsync leaves the data in the disk's own cache.
  db.exec('PRAGMA fullfsync = ON')
  db.exec(`PRAGMA wal_autocheckpoint = ${autoCheckpointPages}`)
  db.exec('PRAGMA journal_size_limit = 67108864')
  db.exec('PRAGMA cache_size = -16000')
  if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${maxPages}`)
  db.exec(`PRAGMA busy_timeout = ${lockWaitMs}`)
  return db
}

function run(port: MessagePort, options: WriterOptions): void {
  const say = (message: FromWriter) => port.postMessage(message)
  let db: DatabaseSync
  try {
    db = open(options)
    say({ t: 'opened', empty: db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined })
  } catch (error) {
    return say({ t: 'cannot-open', reason: messageOf(error) })
  }
  new WriteLoop(db, { say, ...inbox(port, options.bell) }).run()
}

/** Sleeping on the bell instead of in the event loop halves the time from a write to its commit. */
function inbox(port: MessagePort, bell: Int32Array): Pick<Ports, 'more' | 'wait'> {
  let rung = Atomics.load(bell, 0)
  let lastWaitMs = Number.POSITIVE_INFINITY
  return {
    more: () => {
      // Read before looking: what comes after the look has rung the bell again.
      const now = Atomics.load(bell, 0)
      // Only the other half of this program speaks on this port.
      const message = receiveMessageOnPort(port)?.message as ToWriter | undefined
      if (message === undefined) rung = now
      return message
    },
    wait: (ms) => {
      const began = performance.now()
      // Who writes again as soon as the last write is on the disk comes within microseconds; falling asleep would take longer.
      const awakeUntil = lastWaitMs < shortWaitMs ? began + shortWaitMs : 0
      let came = false
      while (!came && performance.now() < awakeUntil) came = Atomics.load(bell, 0) !== rung
      came ||= Atomics.wait(bell, 0, rung, ms) !== 'timed-out'
      lastWaitMs = performance.now() - began
      return came
    },
  }
}

// The options come from the other half of this program, which made the thread.
if (parentPort) run(parentPort, workerData as WriterOptions)
