// A `ws` socket as a pipe. Nothing of the protocol lives here.
import type { WebSocket } from 'ws'
import type { Pipe } from './pipe.ts'
import type { WireHub } from './server.ts'

/** Serves the hub to one accepted WebSocket until it closes. */
export function serveWebSocket(hub: WireHub, socket: WebSocket, caller = 'ws'): void {
  const pipe = socketPipe(socket)
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
  socket.on('error', () => socket.terminate())
}

const drainPollMs = 20
const unreadLimitBytes = 4 << 20

function socketPipe(socket: WebSocket): Pipe {
  return {
    send: (text) => socket.send(text, { binary: false }),
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
