// Many groups in one transaction on the writing connection: all of it reaches the disk, or it is known why not.
import type { DatabaseSync } from 'node:sqlite'
import { messageOf } from '@restrike/sdk/message-of'
import { runOp, type Prepare } from './bind.ts'
import type { BadGroup, Group } from './messages.ts'
import { troubleOf, type Trouble } from './trouble.ts'

export interface Outcome {
  /** So many groups, from the first, are over: on the disk, or in `bad`. */
  readonly done: number
  readonly bad: readonly BadGroup[]
  /** Why the others are not; they are untouched and may be tried again. */
  readonly trouble: Trouble | null
}

/** Commits the groups together. A group at fault is undone alone; if the disk is at fault, no group is. */
export function commitGroups(db: DatabaseSync, prepare: Prepare, groups: readonly Group[]): Outcome {
  const first = groups[0]
  if (!first) return { done: 0, bad: [], trouble: null }
  try {
    transact(db, () => {
      for (const group of groups) for (const op of group.ops) runOp(prepare, op)
    })
    return { done: groups.length, bad: [], trouble: null }
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble) return { done: 0, bad: [], trouble }
    return groups.length === 1 ? { done: 1, bad: [badGroup(first, error)], trouble: null } : commitTheGood(db, prepare, groups)
  }
}

/** One of them is bad: each gets a savepoint, so that one commit is still enough. */
function commitTheGood(db: DatabaseSync, prepare: Prepare, groups: readonly Group[]): Outcome {
  const bad: BadGroup[] = []
  try {
    transact(db, () => {
      for (const group of groups) {
        const fault = tryGroup(db, prepare, group)
        if (fault) bad.push(fault)
      }
    })
    return { done: groups.length, bad, trouble: null }
  } catch (error) {
    const trouble = troubleOf(error)
    return trouble ? { done: 0, bad: [], trouble } : commitSingly(db, prepare, groups)
  }
}

/** What shows only at the commit (a deferred foreign key) can be blamed on a group only if that has a transaction of its own. */
function commitSingly(db: DatabaseSync, prepare: Prepare, groups: readonly Group[]): Outcome {
  const bad: BadGroup[] = []
  for (const [done, group] of groups.entries()) {
    const outcome = commitGroups(db, prepare, [group])
    if (outcome.trouble) return { done, bad, trouble: outcome.trouble }
    bad.push(...outcome.bad)
  }
  return { done: groups.length, bad, trouble: null }
}

function tryGroup(db: DatabaseSync, prepare: Prepare, group: Group): BadGroup | undefined {
  db.exec('SAVEPOINT one')
  try {
    for (const op of group.ops) runOp(prepare, op)
    db.exec('RELEASE one')
    return undefined
  } catch (error) {
    if (troubleOf(error) || !db.isTransaction) throw error
    db.exec('ROLLBACK TO one')
    db.exec('RELEASE one')
    return badGroup(group, error)
  }
}

function transact(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
  } catch (error) {
    // Some failures, a full disk among them, have ended the transaction already.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

function badGroup(group: Group, error: unknown): BadGroup {
  return {
    id: group.id,
    sql: group.ops
      .map((op) => op.sql)
      .join('; ')
      .slice(0, 500),
    reason: messageOf(error),
  }
}
