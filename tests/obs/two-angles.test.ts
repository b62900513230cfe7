// Two OBS on one court: each records the match under a name of its own, and what happens to the one is not felt by the other.
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findObs, startObs, type RealObs } from '@restrike/testkit'
import { Position } from '@restrike/recorder/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { begin, Court, loadOf, ready, win } from './court.ts'

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
    court = await Court.open({ connections, config: { recorder: { stopAfterMs: 500, file: '{number}' } } })
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
})
