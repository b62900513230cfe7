// Whether a time server keeps the clock, on Linux. The sign that systemd leaves is free; asking the kernel takes a program, so rarely.
import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
/** systemd asks a time server at least every 34 minutes; an older sign says that it could not. */
const freshMs = 3 * 3_600_000
const askEveryMs = 10 * 60_000
const askLimitMs = 3_000

export class TimeServer {
  readonly #sign: string
  readonly #ask: (signal: AbortSignal) => Promise<boolean | null>
  #asked: { readonly atMs: number; readonly answer: boolean | null } | undefined

  constructor(root: string, ask = askKernel) {
    this.#sign = path.join(root, 'run/systemd/timesync/synchronized')
    this.#ask = ask
  }

  async read(signal: AbortSignal): Promise<boolean | null> {
    const touched = await stat(this.#sign).catch(() => null)
    if (touched && Math.abs(Date.now() - touched.mtimeMs) < freshMs) return true
    if (this.#asked && performance.now() - this.#asked.atMs < askEveryMs) return this.#asked.answer
    const atMs = performance.now()
    const answer = await this.#ask(signal)
    this.#asked = { atMs, answer }
    return answer
  }
}

/** The kernel's own flag, which chrony and ntpd set too. Null where there is no systemd, or it does not answer. */
async function askKernel(signal: AbortSignal): Promise<boolean | null> {
  try {
    const { stdout } = await run('timedatectl', ['show', '--property=NTPSynchronized', '--value'], { signal, timeout: askLimitMs })
    return answerOf(stdout)
  } catch {
    return null
  }
}

export function answerOf(text: string): boolean | null {
  const word = text.trim()
  return word === 'yes' ? true : word === 'no' ? false : null
}
