// Looks at the writer and at its files on the disk.
import { stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import type { OpenDatabase } from './open.ts'
import type { Observation } from './state.ts'

/** `inode` is the file that was opened, to tell it from another one put in its place. */
export async function observe(db: OpenDatabase, stallAfterMs: number, inode: bigint | null): Promise<Observation> {
  const { file, writer } = db
  const [main, wal] = await Promise.all([statOf(file), statOf(`${file}-wal`)])
  const { backlog, tally, trouble } = writer
  return {
    file,
    open: writer.open,
    trouble,
    oldestMs: backlog.oldestMs(),
    stallAfterMs,
    room: backlog.room(),
    fileBytes: main && (inode === null || main.ino === inode) ? Number(main.size) : null,
    walBytes: Number(wal?.size ?? 0),
    freeBytes: trouble ? await freeBytes(path.dirname(file)) : null,
    counts: {
      queuedRows: backlog.rows,
      queuedBytes: backlog.bytes,
      lostRows: tally.lostRows,
      commits: tally.commits,
      rows: tally.rows,
      commitMsP99: tally.p99(),
    },
    lastCommitAt: tally.lastCommitAt,
  }
}

export async function inodeOf(file: string): Promise<bigint | null> {
  return (await statOf(file))?.ino ?? null
}

async function statOf(file: string): Promise<{ size: bigint; ino: bigint } | null> {
  return stat(file, { bigint: true }).catch(() => null)
}

async function freeBytes(folder: string): Promise<number | null> {
  return statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  )
}
