// Three whole matches at four times their speed, recorded by a real OBS: three files, rightly named, each as long as its match.
import { statSync } from 'node:fs'
import path from 'node:path'
import { play } from '@restrike/player'
import { simulateMatch } from '@restrike/pss/scenarios'
import { findObs, startObs } from '@restrike/testkit'
import { expect, test } from 'vitest'
import { Court } from '../obs/court.ts'

const speed = 4
const stopAfterMs = 3_000

test.skipIf(!findObs())('three matches at speed 4 make three files of the right length', { timeout: 600_000 }, async () => {
  await using obs = await startObs({ fps: 15 })
  await using court = await Court.open({
    connections: [{ name: 'main', url: obs.url, password: obs.password }],
    config: { recorder: { stopAfterMs, file: '{number} {blueCountry} - {redCountry}' } },
  })
  await court.connected()
  for (const [i, story] of (['plain', 'point-gap', 'challenge-lost'] as const).entries()) {
    const number = String(601 + i)
    const { entries } = simulateMatch({ seed: 61 + i, story, number })
    const lastMs = entries.at(-1)?.atMs ?? 0
    const winMs = entries.findLast(({ text }) => text.startsWith('win;'))?.atMs ?? lastMs
    const loadMs = entries.find(({ text }) => text.startsWith('mch;'))?.atMs ?? 0
    await play(entries, { host: '127.0.0.1', port: court.server.udp, speed })
    await court.stopped(10_000)
    const recording = await court.measured(number)
    const wantedMs = (winMs - loadMs) / speed + stopAfterMs
    console.log(
      `${path.basename(recording.path)}: ${recording.durationMs} ms, load to winner and ${stopAfterMs} ms: ${Math.round(wantedMs)} ms`,
    )
    expect(path.basename(recording.path)).toMatch(new RegExp(`^${number} [A-Z]{3} - [A-Z]{3}\\.mkv$`))
    expect(Math.abs((recording.durationMs ?? 0) - wantedMs)).toBeLessThan(1_000)
    expect(recording.parts).toMatchObject([{ state: 'complete', timing: 'measured' }])
    expect(statSync(recording.path).size).toBe(recording.bytes)
  }
  expect(court.alarms.filter((alarm) => !alarm.endsWith('frames-skipped'))).toEqual([])
})
