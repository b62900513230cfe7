// Writing to a log file at once, for the end of the program and for faults: blocks, but never for long, and never throws.
import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'

const waitMs = 500

/** False when it could not be written whole. */
export function addNow(file: string, text: string): boolean {
  let fd: number | undefined
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    fd = openSync(file, 'a')
    return appendNow(fd, Buffer.from(text))
  } catch {
    return false
  } finally {
    if (fd !== undefined) closeSync(fd)
  }
}

/** All or nothing. */
function appendNow(fd: number, bytes: Buffer): boolean {
  const { size } = fstatSync(fd)
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done)
    return true
  } catch {
    ftruncateSync(fd, size)
    return false
  }
}

/** A write that is under way in another thread tells nothing before the next turn, but the file grows. False when it does not. */
export function waitForSize(fd: number, size: number): boolean {
  const still = new Int32Array(new SharedArrayBuffer(4))
  const end = performance.now() + waitMs
  try {
    while (fstatSync(fd).size < size) {
      if (performance.now() > end) return false
      Atomics.wait(still, 0, 0, 1)
    }
    return true
  } catch {
    return false
  }
}
