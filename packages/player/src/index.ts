// Sends a capture's datagrams through a real socket, in their own time, faster, or as fast as they are taken.
import { createSocket } from 'node:dgram'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CaptureEntry } from '@restrike/pss'

export interface PlayOptions {
  readonly host: string
  readonly port: number
  /** 1 = as recorded; Infinity = as fast as possible. */
  readonly speed: number
  readonly signal?: AbortSignal
}

/** How many go out before the receiver gets a moment, when there is no timing to keep. */
const burst = 16

/** Resolves to the number of datagrams sent; ends early, without an error, when the signal aborts. */
export async function play(entries: Iterable<CaptureEntry>, { host, port, speed, signal }: PlayOptions): Promise<number> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4')
  const send = (text: string) =>
    new Promise<void>((resolve, reject) => {
      socket.send(text, port, host, (error) => (error ? reject(error) : resolve()))
    })
  let sent = 0
  const began = performance.now()
  try {
    for (const { atMs, text } of entries) {
      const waitMs = atMs / speed - (performance.now() - began)
      if (waitMs > 1) await sleep(waitMs, undefined, signal ? { signal } : {})
      else if (sent % burst === burst - 1) await sleep(1)
      if (signal?.aborted) break
      await send(text)
      sent++
    }
  } catch (error) {
    if (!signal?.aborted) throw error
  } finally {
    socket.close()
  }
  return sent
}
