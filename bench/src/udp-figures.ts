// The counts of `udp.status` that the benchmarks hold against what was sent.
import type { ServerProcess } from '@restrike/testkit'
import { z } from 'zod'

const UdpFigures = z.object({
  datagrams: z.int(),
  dropped: z.int().nullable(),
  journal: z.object({ waiting: z.int(), lost: z.int() }),
})
export type UdpFigures = z.infer<typeof UdpFigures>

export async function udpFigures(server: ServerProcess): Promise<UdpFigures> {
  return UdpFigures.parse(await server.call('udp.status'))
}
