// A recording for every match, by the program and a real OBS: begun, named, ended, found again.
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findObs, rawObs, startObs, until, type RealObs } from '@restrike/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { begin, Court, loadOf, ready, win } from './court.ts'

const obsHere = findObs() !== undefined
const stopAfterMs = 1_000

describe.skipIf(!obsHere)('the recorder', { timeout: 60_000 }, () => {
  let obs: RealObs
  let court: Court
  beforeAll(async () => {
    obs = await startObs({ fps: 30 })
    const connections = [{ name: 'main', url: obs.url, password: obs.password }]
    court = await Court.open({ connections, config: { recorder: { stopAfterMs, file: '{number} {blueCountry}-{redCountry}' } } })
    await court.connected()
  })
  afterAll(async () => {
    await court[Symbol.asyncDispose]()
    await obs[Symbol.asyncDispose]()
  })

  test('makes one file a match, rightly named, from the load to some time after the winner; the list says what the disk has', async () => {
    const lengths: number[] = []
    for (const number of ['101', '102.A']) {
      const loaded = performance.now()
      await court.send(...loadOf(number), ready)
      await court.recording()
      await court.send(...begin)
      await sleep(800)
      await court.send(win)
      lengths.push(performance.now() - loaded + stopAfterMs)
      await court.stopped()
    }
    const recordings = [await court.measured('101'), await court.measured('102.A')]
    for (const [i, { path: file, durationMs, bytes, parts }] of recordings.entries()) {
      expect(path.relative(obs.recordDir, file)).toMatch(
        [/^Test Open\/\d{4}-\d\d-\d\d\/Court 1\/101 [A-Z]{3}-[A-Z]{3}\.mkv$/, /\/102\.A [A-Z]{3}-[A-Z]{3}\.mkv$/][i] ?? /$^/,
      )
      expect(statSync(file).size).toBe(bytes)
      expect(parts).toMatchObject([
        { part: 1, state: 'complete', timing: 'measured', fromMs: 0, checksum: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ])
      expect(Math.abs((durationMs ?? 0) - (lengths[i] ?? 0))).toBeLessThan(1_000)
    }
    expect(court.outputs).toEqual([1, 2].flatMap(() => ['recording started us', 'recording stopping us', 'recording stopped us']))
    const { match } = (await court.server.call('match.get', { id: recordings[1]?.matchId })) as { match: object }
    expect(match).toMatchObject({ number: '102.A' })
    const { recordings: listed } = (await court.server.call('match.get', { id: recordings[1]?.matchId })) as { recordings: unknown }
    expect(listed).toEqual([recordings[1]])
  })

  test('a second load of the same match cuts nothing, a different match does', async () => {
    await court.send(...loadOf('103'), ready)
    const { recording } = await court.recording()
    await court.send(...loadOf('103'), ready)
    await sleep(600)
    await court.send(...loadOf('104'), ready)
    const next = await court.seen('the next file', (now) => now.recording?.path?.includes('/104 ') === true)
    expect(next.recording?.label).not.toBe(recording?.label)
    await court.send(win)
    await court.stopped()
    const recordings = [await court.measured('103'), await court.measured('104')]
    expect(recordings.map(({ parts, path: file }) => [parts.length, path.basename(file).slice(0, 3)])).toEqual([
      [1, '103'],
      [1, '104'],
    ])
  })

  test('the winner taken back within that time goes on in the same file', async () => {
    await court.send(...loadOf('105'), ready, ...begin)
    const { recording } = await court.recording()
    await court.send(win)
    await sleep(stopAfterMs / 2)
    await court.send('clk;01:10;start;')
    await sleep(stopAfterMs + 500)
    expect((await court.obs()).recording).toMatchObject({ active: true, path: recording?.path })
    await court.send(win)
    await court.stopped()
    expect((await court.measured('105')).parts).toHaveLength(1)
  })

  test('the program killed in mid-match takes the running recording up again; the file is one', async () => {
    await court.send(...loadOf('106'), ready, ...begin)
    const { recording } = await court.recording()
    await court.restart()
    const after = await court.seen(
      'its own recording',
      (now) => now.recording?.label === recording?.label && now.recording?.path === recording?.path,
    )
    expect(after.recording?.active).toBe(true)
    await court.send(win)
    await court.stopped()
    const last = await court.measured('106')
    expect(last.parts).toMatchObject([{ part: 1, path: recording?.path, state: 'complete', timing: 'measured' }])
    expect(Date.parse(last.startedAt)).toBeLessThan(Date.parse(recording?.startedAt ?? '') + 500)
  })

  test('a match that changed while the program was away: its recording is ended, and the next one has a file of its own', async () => {
    await court.send(...loadOf('107'), ready, ...begin)
    const { recording } = await court.recording()
    await court.restart(() => court.send(...loadOf('108'), ready))
    await court.seen('the next file', (now) => now.recording?.path?.includes('/108 ') === true && now.recording.growing === true)
    await court.send(win)
    await court.stopped()
    const recordings = [await court.measured('107'), await court.measured('108')]
    expect(recordings.map(({ parts }) => parts.map((part) => [part.state, part.fromMs]))).toEqual([[['complete', 0]], [['complete', 0]]])
    expect(recordings[0]?.path).toBe(recording?.path)
  })

  test("what OBS's user stops by hand is not fought, is said, and the next match is recorded", async () => {
    await using hand = await rawObs(obs.url, obs.password)
    await court.send(...loadOf('109'), ready, ...begin)
    await court.recording()
    await hand.ask('StopRecord')
    const alarm = await court.alarm('stopped-by-hand')
    expect(alarm.reason).toContain('Match 109 is not recorded any more')
    await sleep(1_500)
    expect((await court.obs()).recording?.active).toBe(false)
    expect(await court.server.call('obs.recording.start', {})).toMatchObject({ active: true })
    await court.calm()
    await court.send(...loadOf('110'), ready)
    await court.seen('the next file', (now) => now.recording?.path?.includes('/110 ') === true)
    await court.send(win)
    await court.stopped()
  })

  test('a recording that OBS has on already counts for the match, from where the match begins, and is left running after it', async () => {
    await using hand = await rawObs(obs.url, obs.password)
    await hand.ask('StartRecord')
    await court.recording()
    await sleep(1_000)
    await court.send(...loadOf('111'), ready, ...begin)
    await court.seen('it to be taken up', ({ recording }) => (recording?.label ?? null) !== null)
    await court.send(win)
    await until('the match to be over', async () => ((await court.recorder()).matchId === null ? true : undefined))
    await sleep(500)
    expect((await court.obs()).recording?.active).toBe(true)
    await hand.ask('StopRecord')
    await court.stopped()
    const { parts } = await court.measured('111')
    expect(parts).toMatchObject([{ state: 'complete' }])
    expect(parts[0]?.fromMs).toBeGreaterThan(900)
  })

  test('a folder from a root on that is not there yet is made', async () => {
    const folder = path.join(obs.work, 'elsewhere', '{tournament}')
    await using other = await Court.open({
      connections: [{ name: 'main', url: obs.url, password: obs.password }],
      config: { recorder: { stopAfterMs: 300, folder, file: '{number}' } },
    })
    await other.connected()
    await other.send(...loadOf('801'), ready, ...begin)
    const { recording } = await other.recording()
    expect(recording?.path).toBe(path.join(obs.work, 'elsewhere', 'Test Open', '801.mkv'))
    await other.send(win)
    await other.stopped()
    expect((await other.measured('801')).parts).toMatchObject([{ state: 'complete' }])
  })

  test('every file that is listed is there', async () => {
    const recordings = await court.recordings()
    expect(recordings).toHaveLength(11)
    expect(recordings.flatMap(({ parts }) => parts).filter(({ path: file }) => !existsSync(file))).toEqual([])
  })
})
