// What the whole-program tests ask the program again and again.
import type { ServerProcess } from '@restrike/testkit'
import { z } from 'zod'

const Status = z.object({ datagrams: z.int(), dropped: z.int().nullable(), journal: z.object({ waiting: z.int(), lost: z.int() }) })
export const MatchList = z.object({ matches: z.array(z.record(z.string(), z.unknown())) })
export const Health = z.object({
  verdict: z.enum(['ready', 'degraded', 'not-ready']),
  plugins: z.array(
    z.object({ name: z.string(), state: z.string(), health: z.string(), reason: z.string().optional(), fix: z.string().optional() }),
  ),
})

/** Datagrams counted in this session of the socket. */
export async function heard(server: ServerProcess): Promise<number> {
  return Status.parse(await server.call('udp.status')).datagrams
}

/** True when no datagram waits for the disk. */
export async function journalled(server: ServerProcess): Promise<boolean> {
  return Status.parse(await server.call('udp.status')).journal.waiting === 0
}

export async function countMatches(server: ServerProcess): Promise<number> {
  return MatchList.parse(await server.call('match.list', { limit: 500 })).matches.length
}

export async function health(server: ServerProcess): Promise<z.infer<typeof Health>> {
  const response = await fetch(`${server.url}/api/health`, { signal: AbortSignal.timeout(5_000) })
  return Health.parse(await response.json())
}

/** What a part of the program says of itself, with the verdict. */
export async function healthOf(server: ServerProcess, name: string): Promise<{ verdict: string; health: string; reason: string }> {
  const { verdict, plugins } = await health(server)
  const found = plugins.find((plugin) => plugin.name === name)
  return { verdict, health: found?.health ?? 'unknown', reason: found?.reason ?? '' }
}

/** A pause of the whole program is one of the machine too, when it is busy. */
const pause = /^\S+ warn debug: the program answered nothing for .*\n?/gm

/** Throws unless it answers, listens, and has complained of nothing. */
export async function goesOn(server: ServerProcess): Promise<void> {
  const { listening } = z.object({ listening: z.boolean() }).parse(await server.call('udp.status'))
  if (!listening) throw new Error('it does not listen any more')
  const complaint = server.stderr().replaceAll(pause, '')
  if (complaint !== '') throw new Error(`it complained: ${complaint}`)
}
