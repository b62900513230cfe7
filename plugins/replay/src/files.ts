// The library's files on the disk: what a clip has there, and the room that is left.
import { rm, statfs } from 'node:fs/promises'
import path from 'node:path'

/** Null where the system does not tell. */
export async function freeBytes(folder: string): Promise<number | null> {
  const { bavail, bsize } = await statfs(folder).catch(() => ({ bavail: Number.NaN, bsize: 1 }))
  return Number.isNaN(bavail) ? null : bavail * bsize
}

/** All that lies there for a clip. */
export async function deleteFiles(folder: string, clipId: string): Promise<void> {
  await rm(path.join(folder, 'clips', clipId), { recursive: true, force: true })
}
