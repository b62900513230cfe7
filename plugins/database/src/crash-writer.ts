// For the test of a crash only: writes numbered rows as fast as it can, and says on stdout which are acknowledged.
import { openDatabase } from './open.ts'

const file = process.argv[2] ?? ''
const db = await openDatabase({ file, bufferRows: 100_000, bufferBytes: 100_000_000, died: () => process.exit(1) })
await db.write([{ sql: 'CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, text TEXT)', params: [] }])
const rows = await (await db.reader<{ notes: { id: number } }>()).selectFrom('notes').select('id').orderBy('id', 'desc').limit(1).execute()
let next = (rows[0]?.id ?? 0) + 1
for (;;) {
  const first = next
  const ids = Array.from({ length: 50 }, () => next++)
  const writes = ids.map((id) => db.write([{ sql: 'INSERT INTO notes (id, text) VALUES (?, ?)', params: [id, `row ${id}`] }]))
  await Promise.all(writes)
  process.stdout.write(`${first + ids.length - 1}\n`)
}
