// A log file that is open for adding: how large it is, and on which day it was begun. Decides nothing.
import { mkdir, open, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { timeIn } from '../line.ts'
import { localDay } from './names.ts'

export interface OpenFile {
  readonly handle: FileHandle
  size: number
  /** Undefined while it is empty. */
  day: string | undefined
}

const beginning = 80

/** Makes the folder where there is none. A line that was torn by a crash is closed, so that the next one begins a line. */
export async function openFile(file: string): Promise<OpenFile> {
  await mkdir(path.dirname(file), { recursive: true })
  const handle = await open(file, 'a+')
  try {
    const { size, mtime } = await handle.stat()
    if (size === 0) return { handle, size, day: undefined }
    const time = new Date(timeIn(await read(handle, 0, beginning)))
    const day = localDay(Number.isNaN(time.getTime()) ? mtime : time)
    if ((await read(handle, size - 1, 1)) === '\n') return { handle, size, day }
    await handle.appendFile('\n')
    return { handle, size: size + 1, day }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** Adds the bytes, or takes back those that were added before it failed: half a line is worse than none. */
export async function append({ handle, size }: OpenFile, bytes: Buffer): Promise<void> {
  try {
    for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes, done)).bytesWritten
  } catch (error) {
    await handle.truncate(size).catch(() => undefined)
    throw error
  }
}

/** Whether the file of that name is still the one that is open: somebody may have moved or removed it. */
export async function isInPlace(file: string, { handle }: OpenFile): Promise<boolean> {
  const there = await stat(file).catch(() => undefined)
  if (!there) return false
  const { ino, dev } = await handle.stat()
  return there.ino === ino && there.dev === dev
}

async function read(handle: FileHandle, position: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.toString('latin1', 0, bytesRead)
}
