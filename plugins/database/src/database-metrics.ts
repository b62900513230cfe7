// What /metrics tells of the database: commits and queries by how long they take, what waits, the size of the files.
import { secondsBuckets, type Metrics } from '@restrike/sdk'
import type { DatabaseStatus } from './contract.ts'
import type { OpenSettings } from './open.ts'
import { queryNames } from './query-name.ts'

const rowBuckets = [1, 2, 5, 10, 50, 100, 500, 1000, 5000] as const

/** `status`: as it was last seen. */
export function databaseMetrics(metrics: Metrics, status: () => DatabaseStatus | null): Pick<OpenSettings, 'committed' | 'queried'> {
  const commits = metrics.histogram('commit_seconds', 'Transactions, begin to end of the commit', secondsBuckets)
  const rows = metrics.histogram('commit_rows', 'Rows committed together', rowBuckets)
  const queries = metrics.histogram('query_seconds', 'Queries by name, with the time spent behind others', secondsBuckets, ['query'])
  const seen = (name: string, help: string, read: (now: DatabaseStatus) => number) =>
    metrics.gauge(name, help, () => {
      const now = status()
      return now && read(now)
    })
  seen('queued_rows', 'Rows that wait for the disk', ({ queuedRows }) => queuedRows)
  seen('queued_bytes', 'Bytes that wait for the disk', ({ queuedBytes }) => queuedBytes)
  seen('lost_rows', 'Rows whose write was refused or undone since the start', ({ lostRows }) => lostRows)
  seen('file_bytes', 'Size of the database file', ({ fileBytes }) => fileBytes)
  seen('wal_bytes', 'Size of the write-ahead log', ({ walBytes }) => walBytes)
  const nameOf = queryNames()
  return {
    committed: (count, ms) => {
      commits.observe(ms / 1000)
      rows.observe(count)
    },
    queried: (sql, ms) => queries.observe(ms / 1000, [nameOf(sql)]),
  }
}
