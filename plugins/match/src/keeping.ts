// How the archive follows the coming and going of the database and the journal: first the past is read, then what is new is kept.
import { databaseHandle, type Database } from '@restrike/database/handle'
import type { PluginContext } from '@restrike/sdk'
import { journalHandle, type Journal } from '@restrike/udp/handle'
import { lastEvent } from './archive-start.ts'
import type { Archive } from './archive.ts'
import type { match } from './contract.ts'
import type { LiveMatch } from './live-match.ts'

type Context = Pick<PluginContext<typeof match, typeof match>, 'after' | 'borrow' | 'health' | 'log' | 'resume'>

export interface Keeping {
  /** The database, while it can be asked. */
  database(): Database | undefined
  /** Whether the journal has given everything to the database. */
  handedOver(): boolean
  /** Resolves when the past has been read, or it is clear that it cannot be now; soon in any case. */
  begun(): Promise<void>
}

const retryMs = 2_000
const patienceMs = 1_500

export function keepArchive(ctx: Context, archive: Archive, live: LiveMatch): Keeping {
  let here: Database | undefined
  let ready: Database | undefined
  let journal: Journal | undefined
  let attempt: Promise<void> = Promise.resolve()
  // The database may open while this starts: what is heard until then waits for the past.
  const begun = Promise.withResolvers<void>()
  live.hold()
  ctx.after(patienceMs, () => {
    // With a database the past is being read, which must not be disturbed and lets go by itself.
    if (!here) live.release()
    begun.resolve()
  })

  const attach = async (db: Database): Promise<void> => {
    await readPast(ctx, archive, live, { db, journal: () => journal, gone: () => here !== db })
    const { seq } = await lastEvent(db)
    if (here !== db) return
    ready = db
    ctx.resume('event', seq, async (after, limit) => (await import('./archive-reads.ts')).readBacklog(db, after, limit))
    await archive.attach(db)
  }

  const begin = (db: Database, again: boolean): void => {
    // One after the other: two that read the past at the same time would both keep what follows from it.
    attempt = attempt
      .then(() => (here === db ? attach(db) : undefined))
      .then(() => {
        if (ready === db) begun.resolve()
        if (again) ctx.health({ status: 'ok' })
      })
      .catch((error: unknown) => {
        if (here !== db) return
        ctx.log.error('the archive cannot be opened', { error })
        const reason = 'The archive cannot be opened: the match is followed but not kept'
        ctx.health({ status: 'degraded', reason, fix: 'See the database; it is tried again by itself.' })
        ctx.after(retryMs, () => {
          if (here === db) begin(db, true)
        })
      })
  }

  ctx.borrow(journalHandle, (came) => {
    journal = came
    if (here && !live.resumed) begin(here, false)
    return () => {
      journal = undefined
    }
  })
  ctx.borrow(databaseHandle, (came) => {
    here = came
    begin(came, false)
    return () => {
      here = undefined
      ready = undefined
      archive.detach()
    }
  })
  return { database: () => ready, handedOver: () => journal?.handedOver() ?? true, begun: () => begun.promise }
}

interface Past {
  readonly db: Database
  journal(): Journal | undefined
  gone(): boolean
}

/** What arrives now comes behind the past, or it would be folded onto nothing; but it does not wait for a stalled disk. */
async function readPast(ctx: Context, archive: Archive, live: LiveMatch, { db, journal, gone }: Past): Promise<void> {
  if (!live.resumed) live.hold()
  const giveWay = ctx.after(patienceMs, () => live.release())
  try {
    await archive.prepare(db)
    const past = journal()
    if (!past || live.resumed) return
    await past.settled()
    if (gone()) return
    giveWay()
    live.hold()
    await live.resume(db, past)
  } finally {
    giveWay()
    live.release()
  }
}
