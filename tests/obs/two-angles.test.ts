// Two OBS on one court: each records the match under a name of its own, and what happens to the one is not felt by the other.
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findObs, startObs, until, type RealObs } from '@restrike/testkit'
import { Position } from '@restrike/recorder/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { begin, Court, loadOf, ready, win } from './court.ts'
import { buffering, Replays } from './replays.ts'

const Positions = z.object({ positions: z.array(Position) })

describe.skipIf(!findObs())('two OBS', { timeout: 60_000 }, () => {
  let left: RealObs
  let right: RealObs
  let court: Court
  beforeAll(async () => {
    left = await startObs({ fps: 15 })
    right = await startObs({ fps: 15 })
    const connections = [
      { name: 'left', url: left.url, password: left.password, role: 'record' },
      { name: 'right', url: right.url, password: right.password, role: 'both' },
      // Nothing listens there: the third one is dead from the beginning.
      { name: 'gone', url: 'ws://127.0.0.1:9', role: 'stream' },
    ]
    court = await Court.open({ connections, config: { recorder: { stopAfterMs: 500, file: '{number}' }, replay: { marginMs: 0 } } })
    for (const name of ['left', 'right']) await court.seen(name, ({ state }) => state === 'connected', 5_000, name)
  })
  afterAll(async () => {
    await court[Symbol.asyncDispose]()
    await left[Symbol.asyncDispose]()
    await right[Symbol.asyncDispose]()
  })

  const records = (name: string) => court.seen(`${name} to record`, ({ recording }) => recording?.growing === true, 8_000, name)

  test('record one match from two sides, and a moment of it is found in both files', async () => {
    await court.send(...loadOf('701'), ready, ...begin)
    await records('left')
    await records('right')
    await sleep(700)
    const at = new Date().toISOString()
    await sleep(700)
    await court.send(win)
    for (const name of ['left', 'right']) await court.seen('the end', ({ recording }) => recording?.active === false, 5_000, name)
    const found = await court.measured('701')
    const recordings = (await court.recordings()).filter(({ matchId }) => matchId === found.matchId)
    expect(recordings.map(({ connection, path: file }) => `${connection} ${path.basename(file)}`).toSorted()).toEqual([
      'left 701 left.mkv',
      'right 701 right.mkv',
    ])
    const { positions } = Positions.parse(await court.server.call('recorder.position', { at }))
    expect(positions.map(({ connection }) => connection).toSorted()).toEqual(['left', 'right'])
    expect((await court.obs('gone')).state).toBe('unreachable')
  })

  test('the one killed in mid-match: the other goes on in its file, and answers at once', async () => {
    await court.send(...loadOf('702'), ready, ...begin)
    const { recording } = await records('right')
    await records('left')
    await left.kill()
    await court.seen('the left one to be gone', ({ state }) => state !== 'connected', 5_000, 'left')
    const asked = performance.now()
    await court.server.call('obs.scene.set', { name: 'right', scene: 'Break' })
    expect(performance.now() - asked).toBeLessThan(1_000)
    expect((await court.obs('right')).recording).toMatchObject({ active: true, growing: true, path: recording?.path })
    await left.start()
    await records('left')
    await court.send(win)
    for (const name of ['left', 'right']) await court.seen('the end', ({ recording: now }) => now?.active === false, 5_000, name)
  })

  test('a challenge shows both, each the same moment at its own position', async () => {
    await using replays = await Replays.of(court)
    for (const name of ['left', 'right']) await buffering(court, name)
    await court.send(...loadOf('702'), ready, ...begin)
    for (const name of ['left', 'right']) await records(name)
    await sleep(5_500)
    const { clip } = await replays.answer(() => court.send('ch2;'))
    const both = await until('both angles', () => {
      const known = [...replays.changed, clip].findLast(
        (one) => one?.clipId === clip?.clipId && one?.angles.every(({ url }) => url !== null),
      )
      return known?.angles
    })
    expect(both.map(({ connection }) => connection).toSorted()).toEqual(['left', 'right'])
    const ends = both.map(({ startAt, durationMs }) => Date.parse(startAt ?? '') + (durationMs ?? 0))
    expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeLessThan(150)
    await court.send(win)
  })
})
