// A hall full of pages in one process: WebSocket clients that hear what a console or an overlay hears, and note how old each state was when
// it came.
import { WebSocket } from 'ws'
import { answering } from './child.ts'

export type CrowdOrder =
  | { readonly t: 'open'; readonly url: string; readonly consoles: number; readonly overlays: number }
  /** What came since it was last asked. */
  | { readonly t: 'look' }

export interface CrowdSeen {
  /** Frames of all kinds. */
  readonly frames: number
  /** From the reception of the datagram to the arrival of the state, ms; whole ones, as the state tells it. */
  readonly delays: Float64Array
  /** Events of a match that were missed or came twice, and connections that were lost. */
  readonly holes: number
  readonly lost: number
}

const ofOverlay = ['match.state', 'replay.banner', 'overlays.options', 'flags.changes']
const ofConsole = [
  ...['match.state', 'match.event', 'match.manual', 'udp.status', 'system.health', 'obs.status', 'recorder.status', 'replay.status'],
  ...['replay.view', 'monitor.current', 'alarms.current', 'config.status', 'settings.current', 'flags.changes'],
]
const stateHead = '{"t":"event","name":"match.state"'
const eventHead = '{"t":"event","name":"match.event"'
const heardAt = /"lastDatagramAt":"([^"]+)"/
const seqOf = /"seq":(\d+)/

let frames = 0
let holes = 0
let lost = 0
let delays: number[] = []

function take(text: string, last: { seq: number }): void {
  frames++
  if (text.startsWith(stateHead)) {
    const at = heardAt.exec(text)?.[1]
    if (at !== undefined) delays.push(Date.now() - Date.parse(at))
  } else if (text.startsWith(eventHead)) {
    const seq = Number(seqOf.exec(text)?.[1])
    if (last.seq !== 0 && seq !== last.seq + 1) holes++
    last.seq = seq
  }
}

async function connect(url: string, names: readonly string[]): Promise<void> {
  const socket = new WebSocket(url)
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const last = { seq: 0 }
  socket.on('message', (data: Buffer) => take(data.toString(), last)).on('close', () => lost++)
  for (const name of names) socket.send(JSON.stringify({ t: 'sub', name }))
}

answering<CrowdOrder, CrowdSeen>(async (order) => {
  if (order.t === 'open') {
    for (let n = 0; n < order.consoles; n++) await connect(order.url, ofConsole)
    for (let n = 0; n < order.overlays; n++) await connect(order.url, ofOverlay)
    // What is retained comes at once and is as old as it is.
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    delays = []
  }
  const seen = { frames, delays: Float64Array.from(delays), holes, lost }
  delays = []
  return seen
})
