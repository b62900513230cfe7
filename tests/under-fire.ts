// The program under hostile datagrams: all of them counted, none lost on the way, and the next good one is heard.
import { readFile } from 'node:fs/promises'
import { createSocket } from 'node:dgram'
import { createRandom, simulateDay } from '@restrike/pss/scenarios'
import { until, type ServerProcess } from '@restrike/testkit'
import { z } from 'zod'
import { hostile } from './hostile.ts'

const Status = z.object({
  datagrams: z.int(),
  bytes: z.int(),
  dropped: z.int().nullable(),
  journal: z.object({ waiting: z.int(), lost: z.int() }),
})

export interface Siege {
  readonly sent: number
  readonly bytes: number
  readonly status: z.infer<typeof Status>
  /** The most memory the program held, bytes; 0 where the system does not tell. */
  readonly peakBytes: number
}

/** Never more on the way than the receiver's buffer takes: what is counted must not depend on luck. */
const window = 64

export async function besiege(server: ServerProcess, count: number, seed: number): Promise<Siege> {
  const random = createRandom(seed)
  const socket = createSocket('udp4')
  const valid = validTexts(seed)
  const ask = async () => Status.parse(await server.call('udp.status'))
  const send = (datagram: Uint8Array) =>
    new Promise<void>((resolve, reject) => socket.send(datagram, server.udp, '127.0.0.1', (error) => (error ? reject(error) : resolve())))
  let bytes = 0
  let peakBytes = 0
  try {
    for (let sent = 0; sent < count; sent++) {
      const datagram = hostile(random, valid.next().value ?? 'rdy;')
      bytes += datagram.length
      await send(datagram)
      if (sent % window === 0 || datagram.length > 10_000) await drained(server.udp)
      if (sent % 5_000 === 0) peakBytes = Math.max(peakBytes, await memoryOf(server.pid))
    }
    const status = await until(
      'all to be counted',
      async () => {
        const now = await ask()
        return now.datagrams + (now.dropped ?? 0) >= count && now.journal.waiting === 0 ? now : undefined
      },
      30_000,
    )
    return { sent: count, bytes, status, peakBytes: Math.max(peakBytes, await memoryOf(server.pid)) }
  } finally {
    socket.close()
  }
}

function* validTexts(seed: number): Generator<string, never> {
  for (let day = 0; ; day++) {
    const [court] = simulateDay({ seed: seed + day, matches: 20 })
    for (const { text } of court?.entries() ?? []) yield text
  }
}

/** Waits until the system's queue of the port is (nearly) empty; where it does not tell, a moment. */
async function drained(port: number): Promise<void> {
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  for (;;) {
    const rows = await readFile('/proc/net/udp', 'utf8').catch(() => '')
    const row = rows.split('\n').find((line) => line.trim().split(/\s+/)[1]?.endsWith(local))
    const queued = Number.parseInt(row?.trim().split(/\s+/)[4]?.split(':')[1] ?? '0', 16)
    if (queued < 100_000) return
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

async function memoryOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0) * 1024
}
