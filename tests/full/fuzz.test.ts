// Twenty thousand hostile datagrams; the million is among the slow tests.
import { expect, test } from 'vitest'
import { readStored, sendAll, startServer, until } from '@restrike/testkit'
import { goesOn } from '../questions.ts'
import { besiege } from '../under-fire.ts'

test('hostile datagrams are counted and kept, and the next good one is understood', async () => {
  await using server = await startServer()
  const { sent, bytes, status } = await besiege(server, 20_000, 4711)
  expect(status).toMatchObject({ datagrams: sent, bytes, journal: { waiting: 0, lost: 0 } })
  expect([0, null]).toContain(status.dropped)
  await goesOn(server)
  await sendAll(['rnd;3;', 'clk;01:07;start;'], server.udp)
  await until('the good ones', async () => {
    const state = (await server.call('match.current')) as { round: number; clock: { ms: number } }
    return state.round === 3 && state.clock.ms === 67_000 ? true : undefined
  })
  await until('the disk', () => (readStored(server.data).datagrams.length === sent + 2 ? true : undefined))
  expect(readStored(server.data).integrity).toEqual(['ok'])
})
