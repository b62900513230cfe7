// A million hostile datagrams at the real socket: no crash, all counted, memory bounded, the next good one understood.
import { expect, test } from 'vitest'
import { sendAll, startServer, until } from '@restrike/testkit'
import { goesOn } from '../questions.ts'
import { besiege } from '../under-fire.ts'

const count = Number(process.env['RESTRIKE_FUZZ'] ?? 1_000_000)
const memoryLimit = 700 * 1024 * 1024

test(`${count} hostile datagrams`, async () => {
  await using server = await startServer()
  const began = performance.now()
  const { sent, bytes, status, peakBytes } = await besiege(server, count, 815)
  const perSecond = Math.round(sent / ((performance.now() - began) / 1_000))
  console.log(
    `${sent} datagrams, ${bytes} bytes, ${perSecond} a second, at most ${Math.round(peakBytes / 1e6)} MB, dropped ${status.dropped ?? 'unknown'}`,
  )
  expect(status.datagrams + (status.dropped ?? 0)).toBe(sent)
  expect(status.journal).toEqual({ waiting: 0, lost: 0 })
  expect(peakBytes).toBeLessThan(memoryLimit)
  await goesOn(server)
  await sendAll(['rnd;3;', 'clk;01:07;start;'], server.udp)
  await until('the good ones', async () => {
    const state = (await server.call('match.current')) as { round: number; clock: { ms: number } }
    return state.round === 3 && state.clock.ms === 67_000 ? true : undefined
  })
})
