// What OBS says is not what it does: the state shown is what it does, within two seconds, and what is wrong is said in words.
import { spawnSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findObs, rawObs, startObs, until, type RealObs, type RawObs } from '@restrike/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setProfile } from '../obs/by-hand.ts'
import { begin, Court, loadOf, ready, win } from '../obs/court.ts'

const obsHere = findObs() !== undefined
const trueWithinMs = 2_000

describe.skipIf(!obsHere)('what is shown of OBS', { timeout: 60_000 }, () => {
  let obs: RealObs
  let court: Court
  let hand: RawObs
  beforeAll(async () => {
    obs = await startObs()
    court = await Court.open({
      connections: [{ name: 'main', url: obs.url, password: obs.password }],
      config: { recorder: { stopAfterMs: 500, file: '{number}', diskWarnMinutes: 0, diskAlarmMinutes: 0 }, replay: { keepBuffer: false } },
    })
    await court.connected()
    hand = await rawObs(obs.url, obs.password)
  })
  afterAll(async () => {
    await hand.close()
    await court[Symbol.asyncDispose]()
    await obs[Symbol.asyncDispose]()
  })

  const call = (command: string, input: object = {}) => court.server.call(command, input).catch((error: unknown) => String(error))

  test('a start that OBS answers with ok and never carries out: not recording, an error with a hint, an alarm in a match, mended by itself', async () => {
    await setProfile(hand, 'SimpleOutput/FilePath', path.join(obs.work, 'nowhere'))
    expect(await call('obs.recording.start')).toMatch(/409.*obs\.did-not-happen.*does not record.*recording folder does not exist/)
    expect((await court.obs()).recording).toMatchObject({ active: false, path: null })
    await court.send(...loadOf('301'), ready)
    expect((await court.alarm('does-not-start', 6_000)).reason).toContain('Match 301 is not recorded: OBS "main" does not start')
    expect((await court.obs()).problem).toMatch(/does not record/)
    await setProfile(hand, 'SimpleOutput/FilePath', obs.recordDir)
    await court.recording(12_000)
    await court.calm()
    await court.send(win)
    await court.stopped()
  })

  test('a stream to nowhere: not streaming, and not tried again behind the back', async () => {
    expect(await call('obs.streaming.start')).toMatch(/409.*obs\.did-not-happen.*does not stream/)
    expect(await court.obs()).toMatchObject({ streaming: { active: false }, wanted: { streaming: null } })
  })

  test('changes made in OBS itself are shown: recording, replay buffer, scene', async () => {
    await hand.ask('StartRecord')
    await court.seen('recording', ({ recording }) => recording?.active === true, trueWithinMs)
    await hand.ask('StartReplayBuffer')
    await court.seen('the buffer', ({ replayBuffer }) => replayBuffer?.active === true, trueWithinMs)
    await hand.ask('SetCurrentProgramScene', { sceneName: 'Break' })
    await court.seen('the scene', ({ scene }) => scene === 'Break', trueWithinMs)
    await hand.ask('StopRecord')
    await hand.ask('StopReplayBuffer')
    await court.seen('neither', ({ recording, replayBuffer }) => !recording?.active && !replayBuffer?.active, trueWithinMs)
    await hand.ask('SetCurrentProgramScene', { sceneName: 'Live' })
    await hand.ask('CreateScene', { sceneName: 'Corner' })
    await court.seen('the new scene', ({ scenes }) => scenes?.includes('Corner') === true, trueWithinMs)
    await hand.ask('RemoveScene', { sceneName: 'Corner' })
  })

  test('a pause that OBS answers with ok and does not make is an error in words', async () => {
    await call('obs.recording.start')
    await court.recording()
    await call('obs.replay-buffer.start')
    expect(await call('obs.recording.pause')).toMatch(/409.*obs\.did-not-happen.*does not pause.*Same as stream/)
    expect((await court.obs()).recording).toMatchObject({ active: true, paused: false })
    await call('obs.replay-buffer.stop')
    await call('obs.recording.stop')
  })

  test('a file writer that hangs: the recording is shown not to grow, and an alarm comes within 3 s', async () => {
    await court.send(...loadOf('302'), ready, ...begin)
    await court.recording()
    await sleep(2_500)
    const stopped = performance.now()
    for (const pid of obs.muxers()) process.kill(pid, 'SIGSTOP')
    await court.alarm('not-growing')
    expect(performance.now() - stopped).toBeLessThan(3_300)
    for (const pid of obs.muxers()) process.kill(pid, 'SIGCONT')
    await court.recording()
    await until('it to be taken back', () => court.alarms.includes('cleared not-growing') || undefined)
    await court.send(win)
    await court.stopped()
    expect((await court.measured('302')).parts).toMatchObject([{ state: 'complete' }])
  })

  test('a file writer that dies, whether OBS notices or not: an alarm within 3 s, then a second part', async () => {
    await court.send(...loadOf('303'), ready, ...begin)
    const { recording } = await court.recording()
    await sleep(3_500)
    const before = court.alarms.length
    const died = performance.now()
    for (const pid of obs.muxers()) process.kill(pid, 'SIGKILL')
    // Mostly OBS goes on as if nothing had happened; now and then it ends the recording, as by hand.
    const isSaid = (alarm: string) =>
      alarm === 'raised not-growing' || alarm === 'raised stopped-by-obs' || alarm === 'raised stopped-by-hand'
    await until('an alarm', () => court.alarms.slice(before).some(isSaid) || undefined)
    expect(performance.now() - died).toBeLessThan(3_300)
    const next = await court.seen('a new file', (now) => now.recording?.growing === true && now.recording.path !== recording?.path, 15_000)
    expect(next.recording?.label).toBe(recording?.label)
    await court.send(win)
    await court.stopped()
    expect((await court.measured('303')).parts).toHaveLength(2)
  })

  test('frames that OBS skips, because it is held up again and again: an alarm within 3 s', async () => {
    await court.send(...loadOf('305'), ready, ...begin)
    await court.recording()
    await sleep(2_000)
    const began = performance.now()
    const heldUp = async () => {
      for (let n = 0; n < 14; n++) {
        await obs.pause()
        await sleep(150)
        obs.resume()
        await sleep(120)
      }
    }
    const said = court.alarm('frames-skipped').then(() => performance.now() - began)
    await heldUp()
    expect(await said).toBeLessThan(3_300)
    await court.send(win)
    await court.stopped()
  })

  test('a file that OBS does not get closed: said as soon as the next match waits for it, which is recorded once it is', async () => {
    await court.send(...loadOf('306'), ready, ...begin)
    const { recording } = await court.recording()
    for (const pid of obs.muxers()) process.kill(pid, 'SIGSTOP')
    await court.send(...loadOf('307'), ready, ...begin)
    expect((await court.alarm('does-not-start', 6_000)).reason).toBe(
      'Match 307 is not recorded: OBS "main" has not closed the file before it',
    )
    for (const pid of obs.muxers()) process.kill(pid, 'SIGCONT')
    await court.seen('the next file', (now) => now.recording?.growing === true && now.recording.path !== recording?.path, 12_000)
    await court.send(win)
    await court.stopped()
    expect((await court.measured('306')).parts).toMatchObject([{ state: 'complete' }])
  })

  test('a picture that is black, or stands still: an alarm within 10 s each, gone with it', async () => {
    await court.send(...loadOf('304'), ready, ...begin)
    await court.recording()
    await hand.ask('SetCurrentProgramScene', { sceneName: 'Break' })
    const still = performance.now()
    await court.alarm('picture-frozen', 11_000)
    expect(performance.now() - still).toBeLessThan(10_500)
    await hand.ask('SetInputSettings', { inputName: 'Blue', inputSettings: { color: 0xff000000 } })
    const black = performance.now()
    await court.alarm('picture-black', 11_000)
    expect(performance.now() - black).toBeLessThan(10_500)
    await hand.ask('SetCurrentProgramScene', { sceneName: 'Live' })
    await court.calm()
    await court.send(win)
    await court.stopped()
  })

  test('plain MP4 raises a warning with the fix, and the command that sets MKV takes it away', async () => {
    await setProfile(hand, 'SimpleOutput/RecFormat', 'mp4')
    await court.restart()
    expect(await court.alarm('unsafe-format')).toMatchObject({ severity: 'degraded', reason: expect.stringContaining('plain MP4') })
    expect(await court.server.call('obs.setup', { apply: true, replaySeconds: 20 })).toMatchObject({ ok: true, applied: ['format'] })
    await court.calm()
  })

  test('the setup switches the replay buffer on in a profile without one, and says what it will not cut off', async () => {
    await setProfile(hand, 'SimpleOutput/RecRB', 'false')
    await setProfile(hand, 'SimpleOutput/x264Settings', '')
    for (const [request, data] of [
      ['CreateProfile', { profileName: 'spare' }],
      ['SetCurrentProfile', { profileName: 'Test' }],
      ['RemoveProfile', { profileName: 'spare' }],
    ] as const)
      await hand.ask(request, data)
    expect(await call('obs.replay-buffer.start')).toMatch(/409.*obs\.not-available.*setup check/)
    await call('obs.recording.start')
    expect(await call('obs.setup', { apply: true, replaySeconds: 25 })).toMatch(/409.*obs\.outputs-active.*recording would be cut off/)
    await call('obs.recording.stop')
    expect(await call('obs.setup', { apply: true, replaySeconds: 25 })).toMatchObject({
      ok: true,
      applied: ['replay-buffer', 'replay-length', 'key-frames'],
    })
    expect(await call('obs.replay-buffer.start')).toMatchObject({ active: true })
    await call('obs.replay-buffer.stop')
  })

  test('no question reaches OBS while it loads a profile, which would end it by a fault', async () => {
    const asking = ['obs.status', 'obs.sources', 'obs.screenshot']
    for (let n = 0; n < 12; n++) {
      await setProfile(hand, 'SimpleOutput/RecRB', 'false')
      const others = asking.map((command) => call(command))
      expect(await call('obs.setup', { apply: true, replaySeconds: 25 })).toMatchObject({ applied: ['replay-buffer'] })
      await Promise.all(others)
    }
    expect([obs.alive, (await court.obs()).state]).toEqual([true, 'connected'])
  })
})

describe.skipIf(!obsHere)('a recording disk that fills', { timeout: 60_000 }, () => {
  test('is said early, then loudly; OBS stops by itself, that is said, and once there is room recording goes on', async ({ skip }) => {
    await using obs = await startObs({ bitrate: 2_000 })
    const disk = path.join(obs.work, 'disk')
    await mkdir(disk)
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=140m', 'tmpfs', disk]).status !== 0) skip('no file system can be mounted here')
    try {
      await using hand = await rawObs(obs.url, obs.password)
      await setProfile(hand, 'SimpleOutput/FilePath', disk)
      await using court = await Court.open({
        connections: [{ name: 'main', url: obs.url, password: obs.password }],
        config: { recorder: { stopAfterMs: 500, file: '{number}', diskWarnMinutes: 60, diskAlarmMinutes: 1 } },
      })
      await court.connected()
      await court.send(...loadOf('401'), ready, ...begin)
      const early = await court.alarm('disk-short', 15_000)
      expect(early).toMatchObject({ severity: 'degraded', reason: expect.stringMatching(/runs short: \d+ MB free, full at \d\d:\d\d/) })
      const [forecast] = (await court.recorder()).disks
      expect(forecast?.bytesPerSecond).toBeGreaterThan(100_000)
      await writeFile(path.join(disk, 'holiday.mkv'), Buffer.alloc(84 << 20))
      await until(
        'it to be loud',
        async () => (await court.recorder()).alarms.find(({ kind, severity }) => kind === 'disk-short' && severity === 'failed'),
        10_000,
      )
      await writeFile(path.join(disk, 'more.mkv'), Buffer.alloc(60 << 20)).catch(() => undefined)
      expect((await court.alarm('stopped-by-obs', 10_000)).reason).toContain('its disk is full')
      await rm(path.join(disk, 'holiday.mkv'))
      await rm(path.join(disk, 'more.mkv'))
      await court.recording(15_000)
      await court.send(win)
      await court.stopped()
      const { parts } = await court.measured('401')
      expect(parts.length).toBeGreaterThanOrEqual(2)
      expect(court.alarms).toContain('raised stopped-by-obs')
    } finally {
      spawnSync('umount', ['-l', disk])
    }
  })
})
