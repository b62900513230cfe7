// How a real OBS behaves where one would not expect it: the facts the product relies on. Recordings are in recording.test.ts.
import { existsSync, statSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findObs, rawObs, startObs, until, type RawObs, type RealObs } from '@restrike/testkit'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  active,
  endOutputs,
  tidy,
  filmOf,
  firstRed,
  paintMarker,
  reached,
  record,
  reloadProfile,
  saveClip,
  setProfile,
  smallDisk,
  startBuffer,
  statesSince,
  stopRecord,
} from '../obs/by-hand.ts'

const programs = findObs()

/** Long enough for an event that would come; OBS needs a quarter of a second for a clip. */
const never = () => sleep(700)

describe.skipIf(!programs)('a real OBS', () => {
  let obs: RealObs
  let hand: RawObs
  beforeAll(async () => {
    // Nothing listens on port 1.
    obs = await startObs({ replaySeconds: 5, streamUrl: 'rtmp://127.0.0.1:1/live' })
  })
  afterAll(() => obs[Symbol.asyncDispose]())
  beforeEach(async () => {
    hand = await rawObs(obs.url, obs.password)
    await setProfile(hand, 'SimpleOutput/FilePath', obs.recordDir)
    await setProfile(hand, 'SimpleOutput/x264Settings', 'keyint=30')
  })
  afterEach(() => tidy(obs, hand))

  test('refuses a wrong password with close code 4009', async () => {
    await expect(rawObs(obs.url, 'wrong')).rejects.toThrow('4009')
  })

  test('overwrites a clip by the next of the same second, unless each is given a name before', async () => {
    await startBuffer(hand)
    await sleep(1_100)
    await sleep(1_020 - (Date.now() % 1_000))
    const same = [await saveClip(hand), await saveClip(hand)]
    expect(same[1]).toBe(same[0])
    const named: string[] = []
    for (const format of ['clip-1', 'clip-2', 'clip-3']) {
      await hand.ask('SetOutputSettings', { outputName: 'Replay Buffer', outputSettings: { format } })
      named.push(path.basename(await saveClip(hand)))
    }
    expect(named).toEqual(['clip-1.mkv', 'clip-2.mkv', 'clip-3.mkv'])
  })

  test('makes one clip of saves that follow within some 150 ms, at the last of them: two answers, one event', async () => {
    await startBuffer(hand)
    await sleep(1_100)
    const save = async (): Promise<boolean> => (await hand.request('SaveReplayBuffer')).ok
    const first = await save()
    await sleep(60)
    const second = await save()
    expect([first, second]).toEqual([true, true])
    await hand.event('ReplayBufferSaved')
    await never()
    expect(hand.events.filter(({ type }) => type === 'ReplayBufferSaved')).toHaveLength(1)
  })

  test('says a clip is saved when there is a plain file where its folder was', async () => {
    const folder = path.join(obs.work, 'replaced')
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder)
    await setProfile(hand, 'SimpleOutput/FilePath', folder)
    await startBuffer(hand)
    await sleep(1_600)
    await rm(folder, { recursive: true })
    const again = await saveClip(hand)
    expect(filmOf(again).seconds).toBeGreaterThan(0.2) // it makes a folder again that was only removed
    await rm(folder, { recursive: true })
    await writeFile(folder, '')
    expect(existsSync(await saveClip(hand))).toBe(false)
  })

  test('says a clip is saved that has no byte on a full disk, and the replay buffer alone goes on', async ({ skip }) => {
    const folder = path.join(obs.work, 'disk')
    using disk = await smallDisk(folder, 100)
    if (!disk) skip('no file system can be mounted here')
    await setProfile(hand, 'SimpleOutput/FilePath', folder)
    await startBuffer(hand)
    await sleep(1_100)
    await writeFile(path.join(folder, 'holiday'), Buffer.alloc(100 << 20)).catch(() => undefined)
    expect(statSync(await saveClip(hand)).size).toBe(0)
    expect(await active(hand, 'ReplayBuffer')).toBe(true)
  })

  test('stops recording and replay buffer on a full disk just as by hand: STOPPING, STOPPED, no reason', async ({ skip }) => {
    const folder = path.join(obs.work, 'disk')
    using disk = await smallDisk(folder, 100)
    if (!disk) skip('no file system can be mounted here')
    await setProfile(hand, 'SimpleOutput/FilePath', folder)
    await startBuffer(hand)
    await record(hand)
    await sleep(500)
    const from = hand.events.length
    await writeFile(path.join(folder, 'holiday'), Buffer.alloc(100 << 20)).catch(() => undefined)
    await reached(hand, 'RecordStateChanged', 'STOPPED', from, 15_000)
    await reached(hand, 'ReplayBufferStateChanged', 'STOPPED', from)
    expect(statesSince(hand, 'RecordStateChanged', from)).toEqual(['STOPPING', 'STOPPED'])
    expect(statesSince(hand, 'ReplayBufferStateChanged', from)).toEqual(['STOPPING', 'STOPPED'])
    // What tells it from a hand: both at once, and no room.
    expect((await hand.ask('GetStats'))['availableDiskSpace']).toBe(0)
  })

  test('answers ok to starts that come to nothing: no folder, no event; a dead stream stops again', async () => {
    await setProfile(hand, 'SimpleOutput/FilePath', path.join(obs.work, 'nowhere'))
    expect(await hand.request('StartRecord')).toMatchObject({ ok: true })
    expect(await hand.request('StartReplayBuffer')).toMatchObject({ ok: true })
    await never()
    expect(hand.events).toEqual([])
    expect([await active(hand, 'Record'), await active(hand, 'ReplayBuffer')]).toEqual([false, false])
    expect(await hand.request('StartStream')).toMatchObject({ ok: true })
    await reached(hand, 'StreamStateChanged', 'STOPPED', 0)
    expect(statesSince(hand, 'StreamStateChanged', 0)).toEqual(['STARTING', 'STOPPED'])
  })

  test('answers ok to StartRecord with too little room, without an event', async ({ skip }) => {
    const folder = path.join(obs.work, 'disk')
    using disk = await smallDisk(folder, 20)
    if (!disk) skip('no file system can be mounted here')
    await setProfile(hand, 'SimpleOutput/FilePath', folder)
    expect(await hand.request('StartRecord')).toMatchObject({ ok: true })
    await never()
    expect(hand.events).toEqual([])
    expect(await active(hand, 'Record')).toBe(false)
  })

  test('refuses a save between StartReplayBuffer and STARTED (501)', async () => {
    // OBS takes some 20 ms, now and then less than the way to us and back.
    const refusal = await until('a refusal', async () => {
      const from = hand.events.length
      const [, save] = await Promise.all([hand.request('StartReplayBuffer'), hand.request('SaveReplayBuffer')])
      await reached(hand, 'ReplayBufferStateChanged', 'STARTED', from)
      if (!save.ok) return save
      await endOutputs(hand)
      return undefined
    })
    expect(refusal.code).toBe(501)
    expect(await hand.request('SaveReplayBuffer')).toMatchObject({ ok: true })
    await hand.event('ReplayBufferSaved')
  })

  test('says nothing of a clip when the replay buffer is stopped right after the save', async () => {
    await startBuffer(hand)
    await sleep(1_100)
    const [save, stop] = await Promise.all([hand.request('SaveReplayBuffer'), hand.request('StopReplayBuffer')])
    expect([save.ok, stop.ok]).toEqual([true, true])
    await never()
    // As a rule there is no file either; on a busy machine one was seen.
    expect(hand.events.some(({ type }) => type === 'ReplayBufferSaved')).toBe(false)
  })

  test('cuts a clip at key frames and keeps two stretches of them: with its own distance, 8.3 s, five seconds become more', async () => {
    await startBuffer(hand)
    await sleep(6_000)
    const each = filmOf(await saveClip(hand))
    expect(each.seconds).toBeGreaterThan(3.9)
    expect(each.seconds).toBeLessThan(5.1)
    await endOutputs(hand)

    await setProfile(hand, 'SimpleOutput/x264Settings', '') // OBS's own
    await startBuffer(hand)
    await sleep(9_000)
    const own = filmOf(await saveClip(hand))
    expect(own.keyTimes).toHaveLength(2)
    expect(own.keyTimes[1]).toBeCloseTo(250 / 30, 1)
    expect(own.seconds).toBeGreaterThan(8.4)
  })

  test('ends a clip within three frames of the moment of the save', { retry: 2 }, async () => {
    await paintMarker(hand, 'black')
    await startBuffer(hand)
    await sleep(1_500)
    const marked = performance.now()
    await paintMarker(hand, 'red')
    await sleep(500)
    const saved = performance.now()
    const clip = await saveClip(hand)
    const after = filmOf(clip).end - firstRed(clip) - (saved - marked) / 1_000
    expect(Math.abs(after)).toBeLessThan(3 / 30)
    await paintMarker(hand, 'black')
  })

  test('has no replay buffer in a profile without one (604), until the profile is loaded again with no output active', async () => {
    const start = () => hand.request('StartReplayBuffer')
    await setProfile(hand, 'SimpleOutput/RecRB', 'false')
    await reloadProfile(hand)
    const requests = ['StartReplayBuffer', 'SaveReplayBuffer', 'StopReplayBuffer', 'GetReplayBufferStatus', 'GetLastReplayBufferReplay']
    for (const request of requests) expect(await hand.request(request)).toMatchObject({ ok: false, code: 604 })

    await setProfile(hand, 'SimpleOutput/RecRB', 'true')
    expect(await start()).toMatchObject({ code: 604 })
    await record(hand)
    expect(await start()).toMatchObject({ code: 604 })
    await stopRecord(hand)
    expect(await start()).toMatchObject({ code: 604 })

    await reloadProfile(hand)
    await startBuffer(hand)
  })

  test('takes format, seconds and key frames of clips from the profile at the next start of the buffer', async () => {
    await setProfile(hand, 'SimpleOutput/RecRBTime', '2')
    await setProfile(hand, 'SimpleOutput/RecFormat', 'mp4')
    await setProfile(hand, 'SimpleOutput/x264Settings', 'keyint=15')
    await startBuffer(hand)
    await sleep(2_900)
    const clip = await saveClip(hand)
    await setProfile(hand, 'SimpleOutput/RecRBTime', '5')
    await setProfile(hand, 'SimpleOutput/RecFormat', 'mkv')
    const film = filmOf(clip)
    expect(path.extname(clip)).toBe('.mp4')
    expect(film.seconds).toBeLessThan(2.1)
    expect((film.keyTimes[1] ?? 0) - (film.keyTimes[0] ?? 0)).toBeCloseTo(0.5, 2)
  })

  test('sends events before the answer of the request they come from, and the scene changed at the end of a fade', async () => {
    const from = hand.events.length
    await hand.ask('CreateProfile', { profileName: 'elsewhere' })
    expect(hand.events.slice(from).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['CurrentProfileChanging', 'CurrentProfileChanged']),
    )
    await hand.ask('SetCurrentProfile', { profileName: 'Test' })
    await hand.ask('RemoveProfile', { profileName: 'elsewhere' })

    await hand.ask('SetCurrentSceneTransition', { transitionName: 'Fade' })
    await hand.ask('SetCurrentSceneTransitionDuration', { transitionDuration: 600 })
    await hand.ask('SetCurrentProgramScene', { sceneName: 'Break' })
    const answered = performance.now()
    const { atMs } = await hand.event('CurrentProgramSceneChanged')
    expect(atMs - answered).toBeGreaterThan(400)
    await hand.ask('SetCurrentSceneTransition', { transitionName: 'Cut' })
    await hand.ask('SetCurrentProgramScene', { sceneName: 'Live' })
  })

  test('says nothing while the writer of a clip hangs, answers ok to all saves meanwhile, and makes one clip of them afterwards', async () => {
    const saved = () => hand.events.filter(({ type }) => type === 'ReplayBufferSaved').length
    await startBuffer(hand)
    await sleep(1_100)
    await hand.ask('SaveReplayBuffer')
    const muxer = await until('the writer', () => obs.muxers()[0], 1_000)
    process.kill(muxer, 'SIGSTOP')
    for (let save = 0; save < 3; save += 1) {
      expect(await hand.request('SaveReplayBuffer')).toMatchObject({ ok: true })
      await sleep(300)
    }
    expect(saved()).toBe(0)
    process.kill(muxer, 'SIGCONT')
    await until('two clips', () => (saved() === 2 ? true : undefined))
    await never()
    expect(saved()).toBe(2)
  })

  test('gives a small screenshot as BMP: 24 bits, blue first, bottom row first', async () => {
    expect((await hand.ask('GetVersion'))['supportedImageFormats']).toEqual(expect.arrayContaining(['bmp', 'jpg', 'png']))
    await hand.ask('SetCurrentProgramScene', { sceneName: 'Break' })
    const size = { imageFormat: 'bmp', imageWidth: 96, imageHeight: 54 }
    const { imageData } = await hand.ask('GetSourceScreenshot', { sourceName: 'Break', ...size })
    const began = performance.now()
    const live = await hand.ask('GetSourceScreenshot', { sourceName: 'Live', ...size })
    expect(performance.now() - began).toBeLessThan(500)
    await hand.ask('SetCurrentProgramScene', { sceneName: 'Live' })
    const [kind, base64 = ''] = String(imageData).split(',')
    expect(kind).toBe('data:image/bmp;base64')
    const bmp = Buffer.from(base64, 'base64')
    const header = { at: bmp.readUInt32LE(10), width: bmp.readInt32LE(18), height: bmp.readInt32LE(22), bits: bmp.readUInt16LE(28) }
    expect(header).toEqual({ at: 54, width: 96, height: 54, bits: 24 }) // a height above zero: bottom row first
    expect(bmp).toHaveLength(54 + 96 * 54 * 3)
    expect([...bmp.subarray(54, 57)]).toEqual([255, 0, 0])
    // The black Marker is at the top right: at the end of the file.
    const picture = Buffer.from(String(live['imageData']).split(',')[1] ?? '', 'base64')
    expect(Math.max(...picture.subarray(-15, -3))).toBeLessThan(16)
  })

  test('does not know what came after 29: chapters, the folder, another file', async () => {
    for (const [request, data] of [
      ['CreateRecordChapter'],
      ['SplitRecordFile'],
      ['SetRecordDirectory', { recordDirectory: obs.recordDir }],
    ] as const)
      expect(await hand.request(request, data)).toMatchObject({ ok: false, code: 204 })
  })

  test('answers nothing while it hangs, and all of it when it goes on', async () => {
    await obs.pause()
    const asked = hand.request('GetVersion')
    await expect(hand.request('GetSceneList', {}, 500)).rejects.toThrow('no answer within 500 ms')
    obs.resume()
    expect(await asked).toMatchObject({ ok: true })
  })

  test('killed: the connection ends with 1006 and no answer, and the file of the recording is whole', async () => {
    const { data } = await record(hand)
    await sleep(2_500)
    await obs.pause()
    const asked = hand.request('GetVersion').then(
      () => 'an answer',
      (error: unknown) => String(error),
    )
    await obs.kill()
    expect(await asked).toContain('1006')
    await until('the writer to finish', () => (obs.muxers().length === 0 ? true : undefined))
    expect(filmOf(String(data['outputPath'])).seconds).toBeGreaterThan(2)
    expect(hand.events.some(({ type }) => type === 'ExitStarted')).toBe(false)

    // The first who can log in is answered. From obs-websocket 5.5 on that may be "not ready", 207.
    const started = obs.start()
    const first = await until('the port', () => rawObs(obs.url, obs.password).catch(() => undefined), 20_000)
    expect([100, 207]).toContain((await first.request('GetSceneList')).code)
    await started
    await first.close()
    hand = await rawObs(obs.url, obs.password)
  })

  test('closed by its user: ExitStarted and close code 1001', async () => {
    await obs.stop()
    await until('the end of the connection', () => hand.closed)
    expect(hand.closed).toBe(1001)
    expect(hand.events.at(-1)?.type).toBe('ExitStarted')
    await obs.start()
    hand = await rawObs(obs.url, obs.password)
  })
})
