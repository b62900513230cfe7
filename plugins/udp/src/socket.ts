// The socket and nothing else: opens, enlarges its buffer, hands over what arrives in batches, closes. Decides nothing.
import { createSocket, type Socket } from 'node:dgram'

export interface Arrival {
  readonly bytes: Uint8Array
  /** `address:port`. */
  readonly from: string
  /** Wall time, ms since 1970. */
  readonly at: number
  readonly monotonicMs: number
}

export interface OpenSocket {
  readonly address: string
  readonly port: number
  /** What the system granted. */
  readonly receiveBufferBytes: number
  close(): Promise<void>
}

export interface SocketOptions {
  readonly address: string
  readonly port: number
  readonly receiveBufferBytes: number
  /** Everything that one turn of the event loop brought, in order of arrival. */
  onBatch(batch: readonly Arrival[]): void
  /** The socket failed after it was open; it is closed already. */
  onError(error: Error): void
}

/** Rejects with the system's error (`EADDRINUSE`, `EADDRNOTAVAIL`, …). */
export function openSocket(options: SocketOptions): Promise<OpenSocket> {
  const socket = createSocket({ type: options.address.includes(':') ? 'udp6' : 'udp4' })
  receive(socket, options.onBatch)
  return new Promise((resolve, reject) => {
    socket.once('error', (error) => {
      socket.close()
      reject(error)
    })
    socket.bind({ address: options.address, port: options.port, exclusive: true }, () => {
      socket.removeAllListeners('error')
      socket.on('error', (error) => socket.close(() => options.onError(error)))
      const { address, port } = socket.address()
      resolve({ address, port, receiveBufferBytes: enlarge(socket, options.receiveBufferBytes), close: () => closed(socket) })
    })
  })
}

const fullTurn = 32
const batchLimit = 1024

function receive(socket: Socket, onBatch: SocketOptions['onBatch']): void {
  let batch: Arrival[] = []
  let seen = 0
  const flush = () => {
    // The system reads at most 32 datagrams a turn. A full turn means that more wait: they are taken together, because what a
    // batch costs everybody behind it hardly depends on its size. Ordinary traffic never comes here.
    const isFull = batch.length - seen >= fullTurn
    seen = batch.length
    if (isFull && batch.length < batchLimit) {
      setImmediate(flush)
      return
    }
    const full = batch
    batch = []
    seen = 0
    onBatch(full)
  }
  // One sender's address as a string is made once, not for each datagram.
  let sender = { address: '', port: 0, text: '' }
  socket.on('message', (bytes, { address, port }) => {
    if (sender.port !== port || sender.address !== address) sender = { address, port, text: `${address}:${port}` }
    if (batch.length === 0) setImmediate(flush)
    batch.push({ bytes, from: sender.text, at: Date.now(), monotonicMs: performance.now() })
  })
}

/** Systems cap the buffer: halve the wish until one is granted. */
function enlarge(socket: Socket, bytes: number): number {
  for (let wish = bytes; wish >= 65_536; wish /= 2) {
    try {
      socket.setRecvBufferSize(Math.floor(wish))
      break
    } catch {
      // Refused: try less.
    }
  }
  return socket.getRecvBufferSize()
}

function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    try {
      socket.close(() => resolve())
    } catch {
      // It had closed by itself.
      resolve()
    }
  })
}
