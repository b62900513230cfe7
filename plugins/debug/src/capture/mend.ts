// What a program that was killed has left unfinished: captures are cut behind their last whole record and get their names, all else of
// this plugin is removed.
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { namesIn } from '../downloads/folder.ts'
import { unfinished } from '../downloads/names.ts'
import { headBytes, recordHeadBytes, snapLength } from './pcap.ts'

const chunkBytes = 1 << 20
const left = /^(?:capture|export|cpu|heap)-\d{8}-\d{6}-\d{3}\.\w+\.part$/

/** Names of what could be saved. */
export async function mendLeftovers(folder: string): Promise<string[]> {
  const saved: string[] = []
  for (const name of (await namesIn(folder)).filter((each) => left.test(each))) {
    const file = path.join(folder, name)
    const target = file.slice(0, -unfinished.length)
    const whole = name.startsWith('capture-') && (await mend(file))
    if (!whole) await rm(file, { force: true })
    else {
      await rename(file, target)
      saved.push(path.basename(target))
    }
  }
  return saved
}

/** False where there is no whole record in it. */
async function mend(file: string): Promise<boolean> {
  await using handle = await open(file, 'r+')
  const { size } = await handle.stat()
  const whole = file.includes('.pcap') ? await wholePcap(handle, size) : await wholeLines(handle, size)
  if (whole < size) await handle.truncate(whole)
  return whole > (file.includes('.pcap') ? headBytes : 0)
}

/** Up to the last end of a line. */
async function wholeLines(handle: FileHandle, size: number): Promise<number> {
  for (let end = size; end > 0; ) {
    const from = Math.max(0, end - chunkBytes)
    const chunk = await bytesOf(handle, from, end - from)
    const at = chunk.lastIndexOf(0x0a)
    if (at !== -1) return from + at + 1
    end = from
  }
  return 0
}

/** From record to record, by what each says of its length. */
async function wholePcap(handle: FileHandle, size: number): Promise<number> {
  let whole = Math.min(size, headBytes)
  while (whole + recordHeadBytes <= size) {
    const chunk = await bytesOf(handle, whole, Math.min(chunkBytes, size - whole))
    let at = 0
    while (at + recordHeadBytes <= chunk.length) {
      const length = recordHeadBytes + chunk.readUInt32LE(at + 8)
      if (length > recordHeadBytes + snapLength) return whole + at
      if (at + length > chunk.length) break
      at += length
    }
    if (at === 0) return whole
    whole += at
  }
  return whole
}

async function bytesOf(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await handle.read(buffer, 0, length, from)
  return buffer.subarray(0, bytesRead)
}
