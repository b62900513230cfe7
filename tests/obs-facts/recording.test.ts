// What the product must know of OBS's recordings: events, names, folders, how the file grows, where a moment is in it.
import { existsSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
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
  setProfile,
  startBuffer,
  statesSince,
  stopRecord,
} from '../obs/by-hand.ts'

const programs = findObs()
const fps = 30
const inFrames = (seconds: number): number => seconds * fps

async function settingsOf(hand: RawObs, outputName: string): Promise<unknown> {
  return (await hand.ask('GetOutputSettings', { outputName }))['outputSettings']
}

async function outputs(hand: RawObs): Promise<unknown> {
  return (await hand.ask('GetOutputList'))['outputs']
}

const recordEvents = (hand: RawObs): object[] => hand.events.flatMap(({ type, data }) => (type === 'RecordStateChanged' ? [data] : []))
const stateOf = (state: string): string => `OBS_WEBSOCKET_OUTPUT_${state}`

/** Starts, lets a few pictures pass, stops; gives the path below the folder of recordings. */
async function recordNamed(hand: RawObs, name: string, folder: string): Promise<string> {
  await setProfile(hand, 'Output/FilenameFormatting', name)
  const { data } = await record(hand)
  await until('the file', () => existsSync(String(data['outputPath'])) || undefined)
  return path.relative(folder, await stopRecord(hand))
}

describe.skipIf(!programs)('a recording of real OBS in simple mode', () => {
  let obs: RealObs
  let hand: RawObs
  beforeAll(async () => {
    obs = await startObs({ fps, replaySeconds: 5 })
  })
  afterAll(() => obs[Symbol.asyncDispose]())
  beforeEach(async () => {
    hand = await rawObs(obs.url, obs.password)
    await setProfile(hand, 'SimpleOutput/FilePath', obs.recordDir)
    await setProfile(hand, 'Output/FilenameFormatting', '%CCYY-%MM-%DD %hh-%mm-%ss')
  })
  afterEach(() => tidy(obs, hand))

  test('tells its path in STARTED and STOPPED and in the settings of simple_file_output; another client stops it as the first does', async () => {
    await using other = await rawObs(obs.url, obs.password)
    const { data } = await record(hand)
    const outputPath = data['outputPath']
    expect(String(outputPath)).toMatch(/recordings\/[\d-]+ [\d-]+\.mkv$/)
    expect(await settingsOf(hand, 'simple_file_output')).toMatchObject({ path: outputPath })
    expect(await stopRecord(other)).toBe(outputPath)
    expect(await settingsOf(hand, 'simple_file_output')).toMatchObject({ path: outputPath })
    expect(recordEvents(hand)).toEqual([
      { outputActive: false, outputPath: null, outputState: stateOf('STARTING') },
      { outputActive: true, outputPath, outputState: stateOf('STARTED') },
      { outputActive: false, outputPath: null, outputState: stateOf('STOPPING') },
      { outputActive: false, outputPath, outputState: stateOf('STOPPED') },
    ])
  })

  test('is one output beside the replay buffer', async () => {
    await record(hand)
    await startBuffer(hand)
    expect(await outputs(hand)).toMatchObject([
      { outputName: 'simple_file_output', outputKind: 'ffmpeg_muxer', outputActive: true, outputWidth: 320, outputHeight: 180 },
      { outputName: 'Replay Buffer', outputKind: 'replay_buffer', outputActive: true },
    ])
    expect(await hand.ask('GetOutputStatus', { outputName: 'simple_file_output' })).toMatchObject({
      outputActive: true,
      outputReconnecting: false,
      outputSkippedFrames: 0,
    })
  })

  test('takes its name from the profile at each start: folders are made, %% is a percent sign, every script survives', async () => {
    for (const [name, file] of [
      ['court 1/match 12/round 1', 'court 1/match 12/round 1.mkv'],
      ['100%% sure', '100% sure.mkv'],
      ['Grün ß. 2.1 café', 'Grün ß. 2.1 café.mkv'],
      ['태권도 선수', '태권도 선수.mkv'],
      ["O'Neill (R2) [x] & co; #1", "O'Neill (R2) [x] & co; #1.mkv"],
    ] as const) {
      expect(await recordNamed(hand, name, obs.recordDir)).toBe(file)
      expect(existsSync(path.join(obs.recordDir, file))).toBe(true)
    }
  })

  test('gets a number when the name is there already, and loses what is not a sign of a name', async () => {
    expect(await recordNamed(hand, 'twice', obs.recordDir)).toBe('twice.mkv')
    expect(await recordNamed(hand, 'twice', obs.recordDir)).toBe('twice (2).mkv')
    expect(await recordNamed(hand, 'a<b>c:d|e?f*g', obs.recordDir)).toBe('a_b_c_d_e_f_g.mkv')
    expect(await recordNamed(hand, String.raw`up\down`, obs.recordDir)).toBe('up/down.mkv')
    expect(await recordNamed(hand, '../above', obs.recordDir)).toBe('../above.mkv')
  })

  test('goes through a shell by its name: what stands in $( ) is run, and the file is not where OBS says', async () => {
    await setProfile(hand, 'Output/FilenameFormatting', `$(touch ${obs.work}/owned)`)
    await record(hand)
    await until('the command', () => existsSync(path.join(obs.work, 'owned')) || undefined)
    expect(existsSync(await stopRecord(hand))).toBe(false)
  })

  test('with a name too long for a file: STARTED, growing figures, STOPPED, and no file', async () => {
    await setProfile(hand, 'Output/FilenameFormatting', 'x'.repeat(300))
    await record(hand)
    await until('bytes', async () => (Number((await hand.ask('GetRecordStatus'))['outputBytes']) > 0 ? true : undefined))
    expect(existsSync(await stopRecord(hand))).toBe(false)
    expect(statesSince(hand, 'RecordStateChanged', 0)).toEqual(['STARTING', 'STARTED', 'STOPPING', 'STOPPED'])
  })

  test('takes its folder from the profile at each start, and does not start where there is none', async () => {
    const folder = path.join(obs.work, 'other folder')
    await setProfile(hand, 'SimpleOutput/FilePath', folder)
    await hand.ask('StartRecord')
    await sleep(500)
    expect([hand.events.length, await active(hand, 'Record')]).toEqual([0, false])
    await mkdir(folder)
    expect(await recordNamed(hand, 'here', folder)).toBe('here.mkv')
    expect(await hand.ask('GetRecordDirectory')).toEqual({ recordDirectory: folder })
  })

  test('has no file in the first moments after STARTED; an MKV then grows at each key frame, behind outputBytes', async () => {
    const { data } = await record(hand)
    const file = String(data['outputPath'])
    expect(existsSync(file)).toBe(false)
    await until('the file', () => existsSync(file) || undefined)
    const sizes = new Set<number>()
    const end = performance.now() + 3_500
    while (performance.now() < end) {
      sizes.add(statSync(file).size)
      await sleep(20)
    }
    const { outputBytes } = await hand.ask('GetRecordStatus')
    expect(sizes.size).toBeGreaterThanOrEqual(3)
    expect(sizes.size).toBeLessThanOrEqual(5) // at 0, 1, 2, 3 s
    expect(statSync(file).size).toBeLessThanOrEqual(Number(outputBytes))
  })

  test('stands still when its writer hangs: outputBytes stops within 3 s, StopRecord is answered, STOPPED comes when it goes on', async () => {
    const { data } = await record(hand)
    await sleep(1_000)
    const [muxer] = obs.muxers()
    if (muxer === undefined) throw new Error('no writer')
    process.kill(muxer, 'SIGSTOP')
    const stopped = performance.now()
    const bytes = async () => Number((await hand.ask('GetRecordStatus'))['outputBytes'])
    await until('outputBytes to stand still', async () => {
      const before = await bytes()
      await sleep(500)
      return before === (await bytes()) ? true : undefined
    })
    expect(performance.now() - stopped).toBeLessThan(3_000)
    expect(await active(hand, 'Record')).toBe(true)
    expect(await hand.request('StopRecord')).toMatchObject({ ok: true })
    await sleep(500)
    expect(statesSince(hand, 'RecordStateChanged', 0)).toEqual(['STARTING', 'STARTED', 'STOPPING'])
    process.kill(muxer, 'SIGCONT')
    await reached(hand, 'RecordStateChanged', 'STOPPED', 0)
    expect(filmOf(String(data['outputPath'])).seconds).toBeGreaterThan(2) // nothing is lost
  })

  test('goes on for OBS when its writer is killed: no event, growing figures, a file that stands still', async () => {
    const { data } = await record(hand)
    const file = String(data['outputPath'])
    await sleep(1_500)
    for (const pid of obs.muxers()) process.kill(pid, 'SIGKILL')
    const size = statSync(file).size
    const before = await hand.ask('GetRecordStatus')
    await sleep(1_500)
    const after = await hand.ask('GetRecordStatus')
    expect(after).toMatchObject({ outputActive: true })
    expect(Number(after['outputBytes'])).toBeGreaterThan(Number(before['outputBytes']))
    expect(statSync(file).size).toBe(size)
    expect(statesSince(hand, 'RecordStateChanged', 0)).toEqual(['STARTING', 'STARTED'])
    await stopRecord(hand)
    expect(statesSince(hand, 'RecordStateChanged', 0)).toEqual(['STARTING', 'STARTED', 'STOPPING', 'STOPPED'])
  })

  // The lag is the encoder's: five frames with x264 "ultrafast" on two cores, more where it looks ahead or has more cores.
  test('ends at the call of StopRecord and begins at STARTED, within three frames; outputDuration lags some frames behind', {
    retry: 2,
  }, async () => {
    for (let round = 0; round < 3; round += 1) {
      await paintMarker(hand, 'black')
      const started = await record(hand)
      await sleep(700 + 37 * round)
      const marked = performance.now()
      await paintMarker(hand, 'red')
      const { outputDuration } = await hand.ask('GetRecordStatus')
      await sleep(600 + 51 * round)
      const called = performance.now()
      const file = await stopRecord(hand)
      const red = firstRed(file)
      const film = filmOf(file)
      const tail = inFrames(film.end - red - (called - marked) / 1_000)
      const head = inFrames((marked - started.atMs) / 1_000 - red)
      const lag = inFrames(red - Number(outputDuration) / 1_000)
      expect(Math.abs(tail)).toBeLessThan(3)
      expect(Math.abs(head)).toBeLessThan(3)
      expect(lag).toBeGreaterThan(2)
      expect(lag).toBeLessThan(15)
    }
  })
})

describe.skipIf(!programs)('a recording of real OBS in advanced mode', () => {
  let obs: RealObs
  let hand: RawObs
  beforeAll(async () => {
    obs = await startObs({ fps, outputMode: 'Advanced', replaySeconds: 0 })
    hand = await rawObs(obs.url, obs.password)
  })
  afterAll(async () => {
    await hand.close()
    await obs[Symbol.asyncDispose]()
  })

  test('has its folder, format and replay buffer under AdvOut', async () => {
    expect(await hand.request('StartReplayBuffer')).toMatchObject({ code: 604 })
    const folder = path.join(obs.work, 'advanced')
    await mkdir(folder)
    await setProfile(hand, 'AdvOut/RecFilePath', folder)
    await setProfile(hand, 'AdvOut/RecFormat', 'mp4')
    await setProfile(hand, 'AdvOut/RecRB', 'true')
    await setProfile(hand, 'AdvOut/RecRBTime', '7')
    expect(await hand.request('StartReplayBuffer')).toMatchObject({ code: 604 })
    await reloadProfile(hand)
    await startBuffer(hand)
    expect(await settingsOf(hand, 'Replay Buffer')).toMatchObject({ directory: folder, extension: 'mp4', max_time_sec: 7 })
    expect(await recordNamed(hand, 'sub/name', folder)).toBe('sub/name.mp4')
    await endOutputs(hand)
  })

  test('tells its path in STARTED and in the settings of adv_file_output', async () => {
    const { data } = await record(hand)
    expect(await outputs(hand)).toMatchObject([{ outputName: 'adv_file_output', outputActive: true }, { outputName: 'Replay Buffer' }])
    expect(await settingsOf(hand, 'adv_file_output')).toMatchObject({ path: data['outputPath'] })
    await stopRecord(hand)
  })
})
