// The state and the health of the database from what is known of its parts. Pure.
import type { Health } from '@restrike/sdk'
import type { DatabaseStatus } from './contract.ts'
import { inWords, type Trouble } from './trouble.ts'

/** What was seen of the parts at one moment. */
export interface Observation {
  readonly file: string
  readonly open: boolean
  readonly trouble: Trouble | null
  readonly oldestMs: number
  readonly stallAfterMs: number
  readonly room: number
  /** null: the file is no longer there, or another one is. */
  readonly fileBytes: number | null
  readonly walBytes: number
  readonly freeBytes: number | null
  readonly counts: Pick<DatabaseStatus, 'queuedRows' | 'queuedBytes' | 'lostRows' | 'commits' | 'rows' | 'commitMsP99'>
  readonly lastCommitAt: number | null
}

export function pictureOf(seen: Observation): { status: DatabaseStatus; health: Health } {
  const wrong = whatIsWrong(seen)
  const status: DatabaseStatus = {
    file: seen.file,
    open: seen.open,
    writer: seen.open ? (wrong?.stalled ? 'stalled' : 'ok') : 'closed',
    reason: wrong?.reason ?? null,
    ...seen.counts,
    lastCommitAt: seen.lastCommitAt === null ? null : new Date(seen.lastCommitAt).toISOString(),
    fileBytes: seen.fileBytes ?? 0,
    walBytes: seen.walBytes,
  }
  return { status, health: wrong ? healthOf(wrong, seen) : { status: 'ok' } }
}

function healthOf({ stalled, grave, reason, fix }: Wrong, { counts, room }: Observation): Health {
  const status = grave || room === 0 ? 'failed' : 'degraded'
  if (!stalled) return { status, reason, fix }
  const waiting = counts.queuedRows === 1 ? '1 row waits' : `${counts.queuedRows.toLocaleString('en')} rows wait`
  const lost = room === 0 ? 'no more fits, new rows are refused' : 'nothing is lost yet'
  return { status, reason: `${reason}; ${lost}: ${waiting} in memory`, fix }
}

interface Wrong {
  readonly stalled: boolean
  readonly grave: boolean
  readonly reason: string
  readonly fix: string
}

function whatIsWrong(seen: Observation): Wrong | undefined {
  if (!seen.open) return undefined
  const late = seen.oldestMs > seen.stallAfterMs
  // A lock may be gone in a moment; anything else is said at once.
  if (seen.trouble && (late || seen.trouble.kind !== 'locked')) {
    return { stalled: true, grave: seen.trouble.kind !== 'locked', ...inWords(seen.trouble, seen.file, seen.freeBytes) }
  }
  if (late) {
    const reason = `Nothing could be stored in ${seen.file} for ${Math.round(seen.oldestMs / 1_000)} s`
    return { stalled: true, grave: false, reason, fix: 'Check whether the disk is very busy, asleep or failing.' }
  }
  if (seen.fileBytes === null) {
    const fix = 'Do not close the program before the match is over: what is stored now ends with it. Then restore a backup.'
    return { stalled: false, grave: true, reason: `${seen.file} was moved or deleted while it is in use`, fix }
  }
  return undefined
}
