// A sender of datagrams at a steady rate, that can be held and goes on where it was: for tests under load.
import { createSocket, type Socket } from 'node:dgram'

export interface Traffic extends Disposable {
  /** Datagrams sent so far. */
  readonly sent: number
  /** Nothing is sent until `go`. */
  hold(): void
  go(): void
}

export interface TrafficOptions {
  readonly port: number
  readonly perSecond: number
  readonly host?: string
}

const stepMs = 5

/** Sends the texts one after the other, beginning at once; ends by itself when there are no more. */
export function traffic(texts: Iterator<string>, { port, perSecond, host = '127.0.0.1' }: TrafficOptions): Traffic {
  const socket = createSocket('udp4')
  // Nobody listens while the server is down: that is meant.
  socket.on('error', () => undefined)
  let sent = 0
  let held = false
  let owed = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    // What a pause of this very process owes is not sent in one go: the rate is the point.
    owed = held ? 0 : Math.min(owed + ((now - last) * perSecond) / 1000, perSecond / 10)
    last = now
    for (; owed >= 1; owed--) {
      const next = texts.next()
      if (next.done) return clearInterval(timer)
      socket.send(next.value, port, host)
      sent++
    }
  }, stepMs)
  return {
    get sent() {
      return sent
    },
    hold: () => {
      held = true
    },
    go: () => {
      held = false
    },
    [Symbol.dispose]: () => {
      clearInterval(timer)
      close(socket)
    },
  }
}

/** Sends all of them as fast as the receiver is likely to take them; resolves when the last one has left. */
export async function sendAll(datagrams: Iterable<string | Uint8Array>, port: number, burst = 16): Promise<number> {
  const socket = createSocket('udp4')
  let sent = 0
  try {
    for (const datagram of datagrams) {
      await new Promise<void>((resolve, reject) => socket.send(datagram, port, '127.0.0.1', (error) => (error ? reject(error) : resolve())))
      sent++
      if (sent % burst === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    }
  } finally {
    close(socket)
  }
  return sent
}

function close(socket: Socket): void {
  try {
    socket.close()
  } catch {
    // It had closed by itself.
  }
}
