// For tests only: facts told in one line, and a database in a folder of its own, without its threads.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Database } from '@restrike/database/handle'
import { AppError } from '@restrike/sdk'
import { onTestFinished } from 'vitest'
import type { ChallengeBy } from '../contract/clip.ts'
import { factOfUndone, factOfWire, type ChallengeEvent, type Fact, type UndoneEvent, type What } from './fact.ts'
import { ledgerTables } from './ledger-store.ts'

export const t0 = Date.UTC(2026, 2, 14, 9, 30)

/** So many seconds after the beginning. */
export function at(s: number): string {
  return new Date(t0 + Math.round(s * 1_000)).toISOString()
}

const steps = {
  request: { accepted: null, won: null, cancelled: false },
  accepted: { accepted: true, won: null, cancelled: false },
  denied: { accepted: false, won: null, cancelled: false },
  won: { accepted: true, won: true, cancelled: false },
  lost: { accepted: true, won: false, cancelled: false },
  cancelled: { accepted: true, won: null, cancelled: true },
} as const
export type Step = keyof typeof steps

/** `manual`: by which action by hand, where it is not the scoring system that told it. */
export function heard(s: number, id: string, by: ChallengeBy, step: Step, manual?: number): ChallengeEvent {
  const told = manual === undefined ? {} : { manual }
  return { type: 'challenge', challengeId: id, by, at: at(s), ...ofMatch(id), ...steps[step], ...told }
}

export function tookBack(s: number, id: string, action: number): UndoneEvent {
  return { type: 'undone', action, manual: action, challengeId: id, at: at(s), ...ofMatch(id) }
}

function ofMatch(id: string) {
  return { matchId: id.slice(0, id.lastIndexOf('-')), round: 2, clockMs: 61_000 }
}

/** Of the match `M`. */
export function wire(s: number, id: string, by: ChallengeBy, step: Step, manual?: number): Fact {
  return factOfWire(heard(s, `M-${id}`, by, step, manual), orderAt(s))
}

/** Of the match `M`. */
export function unsaid(s: number, id: string, action: number): Fact {
  return factOfUndone({ ...tookBack(s, `M-${id}`, action), challengeId: `M-${id}` }, orderAt(s))
}

/** Of the match `M`, by the operator Ana. */
export function hand(s: number, id: string, what: What | ChallengeBy, factId = `f${s}`): Fact {
  const said: What = typeof what === 'string' ? { type: 'request', by: what, round: 1, clockMs: 90_000 } : what
  return { factId, order: orderAt(s), challengeId: `M-${id}`, matchId: 'M', at: at(s), operator: 'Ana', what: said }
}

function orderAt(s: number): number {
  return Math.round((t0 + s * 1_000) * 1_000)
}

export interface File extends Database {
  readonly sqlite: DatabaseSync
}

export function openFile(): File {
  const folder = mkdtempSync(path.join(tmpdir(), 'restrike-ledger-'))
  const sqlite = new DatabaseSync(path.join(folder, 'test.db'))
  for (const sql of ledgerTables) sqlite.exec(sql)
  onTestFinished(() => {
    sqlite.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    sqlite,
    write: async (ops) => {
      sqlite.exec('BEGIN')
      try {
        for (const op of ops) if ('params' in op) sqlite.prepare(op.sql).run(...op.params)
        sqlite.exec('COMMIT')
      } catch (cause) {
        sqlite.exec('ROLLBACK')
        throw new AppError('database.statement-failed', {}, String(cause))
      }
    },
    room: () => 1_000,
    read: async (sql, params = []) => sqlite.prepare(sql).all(...params),
    reader: () => Promise.reject(new Error('not used')),
    migrate: () => Promise.reject(new Error('not used')),
  }
}
