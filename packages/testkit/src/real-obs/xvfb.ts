// The X server without a screen that OBS's window needs. It picks a free display itself and says which.
import { once } from 'node:events'
import { Socket } from 'node:net'
import path from 'node:path'
import { end, launch, type Running } from './processes.ts'

export interface Screen {
  /** Such as ":3". */
  readonly display: string
  readonly running: Running
}

export async function startXvfb(xvfb: string, work: string): Promise<Screen> {
  const args = ['-displayfd', '3', '-screen', '0', '800x600x24', '-nolisten', 'tcp', '-noreset']
  const running = launch({ file: xvfb, args, cwd: work, env: process.env, log: path.join(work, 'xvfb.log') })
  const said = running.child.stdio[3]
  if (!(said instanceof Socket)) throw new Error('Xvfb has no pipe to say its display on')
  try {
    return { display: `:${await firstLine(said)}`, running }
  } catch (cause) {
    await end(running, 'SIGTERM', 1_000)
    throw new Error(`Xvfb did not come up; see ${path.join(work, 'xvfb.log')}`, { cause })
  } finally {
    said.destroy()
  }
}

/** It comes in pieces, and the first may be an empty line's end or half a number. */
async function firstLine(from: Socket): Promise<string> {
  const limit = AbortSignal.timeout(10_000)
  let text = ''
  from.setEncoding('utf8').on('data', (piece: string) => (text += piece))
  while (!text.includes('\n')) await once(from, 'data', { signal: limit })
  return text.trim()
}
