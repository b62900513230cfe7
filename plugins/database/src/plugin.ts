// The database as a plugin: opens the file, lends it, says how it is, and on stopping writes what is queued.
import path from 'node:path'
import { definePlugin } from '@restrike/sdk'
import { problemsOf } from './backup.ts'
import { database, type DatabaseStatus } from './contract.ts'
import { databaseMetrics } from './database-metrics.ts'
import { databaseHandle } from './handle.ts'
import { inodeOf, observe } from './observe.ts'
import { openDatabase } from './open.ts'
import { pictureOf } from './state.ts'

const statusEveryMs = 1_000
/** Below the time the kernel gives a resource to end. */
const closeLimitMs = 4_000
const checkLimitMs = 60_000

export default definePlugin({
  contract: database,
  async start(ctx) {
    const { folder, file, bufferRows, bufferBytes } = ctx.config
    let seen: DatabaseStatus | null = null
    const db = await openDatabase({
      ...databaseMetrics(ctx.metrics, () => seen),
      file: path.resolve(folder, file),
      bufferRows,
      bufferBytes,
      died: (error) => ctx.fail(error),
      copied: (copy) => ctx.log.info('copied the database before changing its tables', { copy }),
    })
    ctx.own(async () => {
      await db.close(closeLimitMs)
    })
    const inode = await inodeOf(db.file)
    const look = async () => pictureOf(await observe(db, ctx.config.stallAfterMs, inode))
    ctx.acceptConfig(['stallAfterMs'])
    let told = ''
    const tell = async () => {
      const { status, health } = await look()
      seen = status
      const text = JSON.stringify([status, health])
      if (text === told) return
      told = text
      ctx.emit('status', status)
      ctx.health(health)
    }
    ctx.every(statusEveryMs, tell)
    ctx.lend(databaseHandle, db)
    ctx.after(0, tell)
    return {
      status: async () => (await look()).status,
      check: async ({ quick }) => {
        const problems = await problemsOf(db.file, quick, checkLimitMs)
        return { ok: problems.length === 0, problems }
      },
      checkpoint: async () => {
        const [busy, walPages, moved] = (await db.writer.checkpoint()).values
        return { complete: busy === 0 && walPages === moved, walBytes: (await look()).status.walBytes }
      },
    }
  },
})
