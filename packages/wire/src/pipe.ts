// What both ends need of a transport: WebSocket, child process, a pair in memory.

export interface Pipe {
  send(text: string | Uint8Array): void
  /** Bytes given to send() that have not left yet. */
  buffered(): number
  /** Calls once when what is buffered has (mostly) left. */
  onceDrained(run: () => void): void
}
