// A `ws` socket as a pipe. Nothing of the protocol lives here.
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Pipe } from './pipe.ts'
import type { WireHub } from './server.ts'

/** Serves the hub to one accepted WebSocket until it closes. `stream` is what the socket writes to. */
export function serveWebSocket(hub: WireHub, socket: WebSocket, stream: Duplex, caller = 'ws'): void {
  const pipe = socketPipe(socket, stream)
  const connection = hub.connect(pipe, caller)
  socket.on('message', (data, isBinary) => {
    // `data` is a Buffer: the socket's binaryType is Node's default.
    if (isBinary) return socket.close(1003, 'text frames only')
    connection.receive((data as Buffer).toString('utf8'))
    // Who asks without reading the answers is not listened to meanwhile: they would pile up here.
    if (pipe.buffered() < unreadLimitBytes || socket.isPaused) return
    socket.pause()
    pipe.onceDrained(() => socket.resume())
  })
  socket.on('close', () => connection.close())
  // `ws` closes by itself and says why. To end it here would break the pipe of who still sends, and he would never read it.
  socket.on('error', () => undefined)
}

const drainPollMs = 20
const unreadLimitBytes = 4 << 20

function socketPipe(socket: WebSocket, stream: Duplex): Pipe {
  // One system call a frame to each of fifty clients would keep the thread from reading datagrams. The first frame of a
  // turn leaves at once, those behind it together when the turn is over.
  let sent = false
  let corked = false
  const endTurn = () => {
    if (corked) stream.uncork()
    sent = false
    corked = false
  }
  return {
    send(text) {
      if (!sent) queueMicrotask(endTurn)
      else if (!corked) {
        corked = true
        stream.cork()
      }
      sent = true
      socket.send(text, { binary: false })
    },
    buffered: () => socket.bufferedAmount,
    onceDrained(run) {
      // `ws` has no drain event; a slow client is rare, so asking now and then is enough.
      const timer = setInterval(() => {
        const closed = socket.readyState !== socket.OPEN
        if (!closed && socket.bufferedAmount > 1 << 16) return
        clearInterval(timer)
        if (!closed) run()
      }, drainPollMs)
    },
  }
}
