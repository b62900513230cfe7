// OBS killed and started again at each step of a recording: nothing hangs, the state is true soon after its return, recording goes on.
import { setTimeout as sleep } from 'node:timers/promises'
import { findObs, startObs, type RealObs } from '@restrike/testkit'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { begin, Court, loadOf, ready, win } from '../obs/court.ts'

const obsHere = findObs() !== undefined
/** From its return on. */
const trueWithinMs = 5_000

describe.skipIf(!obsHere)('OBS killed and started again', { timeout: 60_000 }, () => {
  let obs: RealObs
  let court: Court
  beforeAll(async () => {
    obs = await startObs()
    court = await Court.open({
      connections: [{ name: 'main', url: obs.url, password: obs.password }],
      // An OBS that starts again skips frames on a busy machine: that is not what is looked at here.
      config: { recorder: { stopAfterMs: 500, file: '{number}', skippedPercent: 100 } },
    })
    await court.connected()
  })
  afterAll(async () => {
    await court[Symbol.asyncDispose]()
    await obs[Symbol.asyncDispose]()
  })
  afterEach(async () => {
    if (!obs.alive) await obs.start()
    await court.connected()
    await court.send(win)
    await court.stopped()
  })

  /** Starts OBS again and resolves once everything is seen as it is. */
  async function returns(): Promise<void> {
    await obs.start()
    const now = await court.connected(trueWithinMs)
    expect(now).toMatchObject({ version: '29.0.2', scene: 'Live', problem: null })
  }

  test('while recording: an alarm in between, and a second part of the same match', async () => {
    await court.send(...loadOf('201'), ready, ...begin)
    const { recording } = await court.recording()
    await sleep(1_000)
    await obs.kill()
    const gone = await court.seen('it to be gone', ({ state }) => state !== 'connected')
    expect(gone.recording).toBeNull()
    expect((await court.alarm('not-connected')).reason).toContain('Match 201 is not seen to be recorded: OBS "main" is not connected')
    await returns()
    const again = await court.recording(trueWithinMs)
    expect(again.recording).toMatchObject({ label: recording?.label })
    expect(again.recording?.path).not.toBe(recording?.path)
    expect((await court.recorder()).alarms.map(({ kind }) => kind)).toEqual(['stopped-by-obs'])
    await court.calm(10_000)
    await court.send(win)
    await court.stopped()
    const { parts, path, durationMs } = await court.measured('201')
    expect(parts.map(({ part, state, timing }) => [part, state, timing])).toEqual([
      [1, 'complete', 'estimated'],
      [2, 'complete', 'measured'],
    ])
    expect([path, parts[1]?.path]).toEqual([recording?.path, again.recording?.path])
    expect(durationMs).toBeGreaterThan(2_000)
    expect(court.alarms).toEqual(['raised not-connected', 'raised stopped-by-obs', 'cleared not-connected', 'cleared stopped-by-obs'])
  })

  test('before it was ready: the match that was loaded meanwhile is recorded', async () => {
    await obs.kill()
    await court.seen('it to be gone', ({ state }) => state === 'unreachable')
    await court.send(...loadOf('202'), ready)
    await obs.start()
    await obs.kill()
    await returns()
    await court.recording(trueWithinMs)
    expect((await court.obs()).recording?.path).toMatch(/202\.mkv$/)
  })

  test('while it stops: no hang, and the next match is recorded', async () => {
    await court.send(...loadOf('203'), ready, ...begin)
    await court.recording()
    await court.send(win)
    // In the middle of STOPPING, which takes some 180 ms.
    await court.seen('the end', ({ wanted }) => wanted.recording === 'off')
    await obs.kill()
    await court.seen('it to be gone', ({ state }) => state !== 'connected')
    await returns()
    expect((await court.obs()).recording).toMatchObject({ active: false })
    await court.send(...loadOf('204'), ready)
    await court.recording()
    expect((await court.measured('203')).parts).toMatchObject([{ state: 'complete' }])
  })

  test('while it saves the replay buffer: the answer is an error in time, and the buffer is on again after its return', async () => {
    await court.server.call('obs.replay-buffer.start')
    await sleep(1_200)
    const save = court.server.call('obs.replay-buffer.save').catch((error: unknown) => String(error))
    await obs.kill()
    expect(await save).toMatch(/obs\.(connection-lost|did-not-happen)|path/)
    await returns()
    await court.seen('the buffer', ({ replayBuffer }) => replayBuffer?.active === true, trueWithinMs)
    await court.server.call('obs.replay-buffer.stop')
  })

  test('hanging (SIGSTOP): said in words within 6 s, unknown in between, and the same recording goes on afterwards', async () => {
    await court.send(...loadOf('205'), ready, ...begin)
    const { recording } = await court.recording()
    await obs.pause()
    const hangs = await court.seen('it to be noticed', ({ state }) => state === 'unreachable', 6_000)
    expect(hangs).toMatchObject({ recording: null, stats: null })
    expect(hangs.problem).toMatch(/has stopped answering|says nothing/)
    obs.resume()
    const after = await court.recording(trueWithinMs)
    expect(after.recording).toMatchObject({ path: recording?.path, label: recording?.label })
    await court.send(win)
    await court.stopped()
    expect((await court.measured('205')).parts).toHaveLength(1)
  })

  test('closed by its user in mid-match and opened again: recording goes on, in a second part', async () => {
    await court.send(...loadOf('206'), ready, ...begin)
    await court.recording()
    await obs.stop()
    await court.seen('it to be gone', ({ state }) => state !== 'connected')
    await returns()
    await court.recording(trueWithinMs)
    await court.send(win)
    await court.stopped()
    expect((await court.measured('206')).parts).toHaveLength(2)
  })
})
