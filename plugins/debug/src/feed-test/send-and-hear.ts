// Sends one datagram from a socket of its own and waits until somebody says that it was heard.
import { createSocket } from 'node:dgram'
import { messageOf } from '@restrike/sdk'

export interface Sending {
  readonly address: string
  readonly port: number
  readonly text: string
  /** Called with the sender of each datagram heard, as `address:port`. */
  readonly listeners: Set<(from: string) => void>
  readonly limitMs: number
  readonly signal: AbortSignal
}

/** Null once it was heard; otherwise why not. The sender's own port tells this datagram from everybody else's. */
export async function sendAndHear({ address, port, text, listeners, limitMs, signal }: Sending): Promise<string | null> {
  const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4')
  const { promise, resolve } = Promise.withResolvers<string | null>()
  const listener = (from: string) => {
    if (from.endsWith(`:${ownPort}`)) resolve(null)
  }
  const over = AbortSignal.any([signal, AbortSignal.timeout(limitMs)])
  over.addEventListener('abort', () => resolve(`it did not arrive within ${limitMs / 1000} s`), { once: true })
  let ownPort = Number.NaN
  socket.once('error', (error) => resolve(messageOf(error)))
  socket.bind(0, () => {
    ownPort = socket.address().port
    listeners.add(listener)
    socket.send(text, port, address, (error) => {
      if (error) resolve(messageOf(error))
    })
  })
  try {
    return await promise
  } finally {
    listeners.delete(listener)
    socket.close()
  }
}
