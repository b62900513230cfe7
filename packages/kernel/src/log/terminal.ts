// The terminal: warnings and worse as plain lines on stderr, held back until it may speak. A terminal that is stopped stops nobody.
import { write, writeSync } from 'node:fs'
import { readLine } from './line.ts'
import { plainLine } from './plain-line.ts'

export interface Terminal {
  /** A line as it is written to the files. */
  add(text: string): void
  /** Writes what was held, and from now on at once. */
  speak(): void
  /** Puts another text in the place of each line that is still held. */
  rewrite(change: (text: string) => string): void
  /** At the end: what waits, as far as the terminal takes it. */
  flushNow(): void
}

const mostHeld = 1_000
const mostCharacters = 256 << 10
const againMs = 50
const stoppedMs = 100

/** `fd` is that of stderr. Not by its stream: on a pipe or a terminal that would block, and throw when the other end is gone. */
export function openTerminal(fd = 2, colour = process.stderr.isTTY && process.env['NO_COLOR'] === undefined): Terminal {
  let held: string[] | undefined = []
  let dropped = 0
  let waiting = ''
  /** What the last write left over. */
  let rest: Buffer | undefined
  let beganAt: number | undefined

  const pump = (): void => {
    if (beganAt !== undefined || (waiting === '' && !rest)) return
    const bytes = rest ?? Buffer.from(waiting)
    if (!rest) waiting = ''
    rest = undefined
    beganAt = performance.now()
    write(fd, bytes, (error, written) => {
      beganAt = undefined
      if (!error && written < bytes.length) rest = bytes.subarray(written)
      if (error && again(error)) rest = bytes
      if (error) setTimeout(pump, againMs).unref()
      else pump()
    })
  }
  const print = (text: string): void => {
    if (waiting.length > mostCharacters) {
      dropped += 1
      return
    }
    if (dropped > 0) waiting += `(${dropped} lines left out: the terminal did not take them)\n`
    dropped = 0
    const line = readLine(text)
    if (line) waiting += `${plainLine(line, colour)}\n`
    pump()
  }
  return {
    add(text) {
      if (!held) print(text)
      else if (held.length < mostHeld) held.push(text)
      else dropped += 1
    },
    speak() {
      const before = held ?? []
      held = undefined
      for (const text of before) print(text)
    },
    rewrite(change) {
      held = held?.map(change)
    },
    flushNow() {
      // What another thread has not got rid of for long would block this one too.
      if (beganAt !== undefined && performance.now() - beganAt > stoppedMs) return
      try {
        if (rest) writeSync(fd, rest)
        if (waiting !== '') writeSync(fd, waiting)
      } catch {
        // Nobody reads it: there is nobody to tell.
      }
      rest = undefined
      waiting = ''
    },
  }
}

/** It takes no more just now; any other error means that nobody is there. */
function again(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EAGAIN' || error.code === 'EBUSY'
}
