// The least a receiver in Node can do: a socket with the same buffer as the server's, and a count.
import { createSocket } from 'node:dgram'
import { answering } from './child.ts'

export interface BareCount {
  readonly port: number
  readonly datagrams: number
}

let datagrams = 0
const socket = createSocket('udp4')
socket.on('message', () => {
  datagrams++
})
const bound = new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))

answering<object, BareCount>(async () => {
  await bound
  if (datagrams === 0) socket.setRecvBufferSize(8 << 20)
  return { port: socket.address().port, datagrams }
})
