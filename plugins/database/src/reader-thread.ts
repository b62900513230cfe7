// The thread with a read-only connection: one query after the other, so that a slow one never holds up the writer.
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { messageOf } from '@restrike/sdk/message-of'
import { statementCache } from './bind.ts'
import type { FromReader, ToReader } from './messages.ts'
import { collect } from './rows.ts'

function run(port: MessagePort, { file }: { file: string }): void {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 2_000 })
  db.exec('PRAGMA cache_size = -32000')
  const prepare = statementCache(db)
  const answer = ({ id, sql, params }: ToReader): FromReader => {
    try {
      return { id, rows: collect(prepare(sql), params) }
    } catch (error) {
      return { id, reason: messageOf(error) }
    }
  }
  port.on('message', (message: ToReader | 'close') => {
    if (message !== 'close') return port.postMessage(answer(message))
    db.close()
    port.close()
  })
}

// The options come from the other half of this program, which made the thread.
if (parentPort) run(parentPort, workerData as { file: string })
