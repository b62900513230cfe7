// One program per data folder: a lock that the system releases even when the program is killed, and a note for the other
// verbs where the running one can be reached.
import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { messageOf } from '@restrike/sdk/message-of'
import { z } from 'zod'

export const Instance = z.object({ pid: z.int(), http: z.string(), udp: z.int(), startedAt: z.string() })
export type Instance = z.infer<typeof Instance>

/** Makes the folder and takes its lock; throws a plain sentence when either fails. The returned function lets go. */
export function claimFolder(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    writeFileSync(path.join(folder, '.writable'), '')
    rmSync(path.join(folder, '.writable'))
  } catch (error) {
    const reason = messageOf(error)
    throw new Error(`The data folder ${folder} cannot be written (${reason}). Choose another one with --data, or change its rights.`, {
      cause: error,
    })
  }
  // SQLite's own file lock: the one lock of this kind that Node has on every system, and it dies with the process.
  const lock = new DatabaseSync(path.join(folder, 'instance.lock'))
  try {
    lock.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    const other = readInstance(folder)
    const where = other ? ` (process ${other.pid}, console at ${other.http})` : ''
    throw new Error(
      `reStrike VTA runs already on the data folder ${folder}${where}. Use that one, stop it, or choose another folder with --data.`,
      { cause: error },
    )
  }
  return () => {
    rmSync(noteOf(folder), { force: true })
    lock.close()
  }
}

export function noteInstance(folder: string, instance: Instance): void {
  writeFileSync(noteOf(folder), JSON.stringify(instance))
}

/** The program that runs, or ran, on this folder. */
export function readInstance(folder: string): Instance | undefined {
  try {
    return Instance.safeParse(JSON.parse(readFileSync(noteOf(folder), 'utf8'))).data
  } catch {
    return undefined
  }
}

function noteOf(folder: string): string {
  return path.join(folder, 'instance.json')
}
