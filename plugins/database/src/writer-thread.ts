// The thread with the only writing connection: opens the file and hands what arrives to the loop.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads'
import type { FromWriter, ToWriter, WriterOptions } from './messages.ts'
import { messageOf } from './trouble.ts'
import { lockWaitMs, longLockWaitMs, WriteLoop } from './write-loop.ts'

const autoCheckpointPages = 4_000

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
  try {
    const db = open(options)
    const empty = db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined
    const loop = new WriteLoop(db, {
      say,
      // Only the other half of this program speaks on this port.
      more: () => receiveMessageOnPort(port)?.message as ToWriter | undefined,
      end: () => port.close(),
    })
    port.on('message', (message: ToWriter) => loop.take(message))
    say({ t: 'opened', empty })
  } catch (error) {
    say({ t: 'cannot-open', reason: messageOf(error) })
    port.close()
  }
}

// The options come from the other half of this program, which made the thread.
if (parentPort) run(parentPort, workerData as WriterOptions)
