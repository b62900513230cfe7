// One client that keeps up with a match as the console does, and checks that the events come in order and without a hole.
import { WebSocket } from 'ws'
import { answering } from './child.ts'

export interface SubscriberOrder {
  /** Connects, and subscribes to the state and the events; without it only the counts are asked for. */
  readonly wsUrl?: string
}

export interface Followed {
  readonly states: number
  readonly events: number
  /** Number of the last event. */
  readonly lastSeq: number
  /** Events missing or out of order. */
  readonly disorder: number
}

const followed = { states: 0, events: 0, lastSeq: 0, disorder: 0 }
const eventHead = /^\{"t":"event","name":"([a-z.]+)","seq":(\d+)/

function take(text: string): void {
  const [, name, seq] = eventHead.exec(text) ?? []
  if (name === 'match.state') followed.states++
  else if (name === 'match.event') {
    const number = Number(seq)
    if (followed.events++ > 0 && number !== followed.lastSeq + 1) followed.disorder++
    followed.lastSeq = number
  } else followed.disorder++
}

async function follow(wsUrl: string): Promise<void> {
  const socket = new WebSocket(wsUrl)
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const first = new Promise((resolve) => socket.once('message', resolve))
  socket.on('message', (data: Buffer) => take(data.toString('latin1', 0, 80)))
  socket.send(JSON.stringify({ t: 'sub', name: 'match.event' }))
  socket.send(JSON.stringify({ t: 'sub', name: 'match.state' }))
  await first
}

answering<SubscriberOrder, Followed>(async ({ wsUrl }) => {
  if (wsUrl !== undefined) await follow(wsUrl)
  return { ...followed }
})
