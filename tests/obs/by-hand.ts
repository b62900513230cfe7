// What the tests against real OBS do again and again through its websocket, as its user would, and how they look into the files it wrote.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import type { RawEvent, RawObs, RealObs } from '@restrike/testkit'
import { until } from '@restrike/testkit'

type OutputEvent = 'RecordStateChanged' | 'ReplayBufferStateChanged' | 'StreamStateChanged'

const stateOf = ({ data }: RawEvent): string => String(data['outputState']).replace('OBS_WEBSOCKET_OUTPUT_', '')

/** The states an output went through since the event numbered `from`, such as STARTING, STARTED. */
export function statesSince(hand: RawObs, type: OutputEvent, from: number): string[] {
  return hand.events.slice(from).flatMap((event) => (event.type === type ? [stateOf(event)] : []))
}

export function reached(hand: RawObs, type: OutputEvent, state: string, from: number, limitMs?: number): Promise<RawEvent> {
  return until(`${type} ${state}`, () => hand.events.slice(from).find((event) => event.type === type && stateOf(event) === state), limitMs)
}

/** Starts recording and waits for STARTED; gives the event with the path. */
export async function record(hand: RawObs): Promise<RawEvent> {
  const from = hand.events.length
  await hand.ask('StartRecord')
  return reached(hand, 'RecordStateChanged', 'STARTED', from)
}

/** Stops recording and waits for STOPPED; gives the file. */
export async function stopRecord(hand: RawObs): Promise<string> {
  const from = hand.events.length
  const { outputPath } = await hand.ask('StopRecord')
  await reached(hand, 'RecordStateChanged', 'STOPPED', from)
  return String(outputPath)
}

export async function startBuffer(hand: RawObs): Promise<void> {
  const from = hand.events.length
  await hand.ask('StartReplayBuffer')
  await reached(hand, 'ReplayBufferStateChanged', 'STARTED', from)
}

/** Saves the replay buffer and waits for the event; gives the path it names. */
export async function saveClip(hand: RawObs): Promise<string> {
  const from = hand.events.length
  await hand.ask('SaveReplayBuffer')
  const { data } = await hand.event('ReplayBufferSaved', undefined, from)
  return String(data['savedReplayPath'])
}

/** `what` is category and name, such as Output/FilenameFormatting. */
export async function setProfile(hand: RawObs, what: string, value: string): Promise<void> {
  const [parameterCategory, parameterName] = what.split('/')
  await hand.ask('SetProfileParameter', { parameterCategory, parameterName, parameterValue: value })
}

/** Leaves the profile and comes back, as which OBS makes its outputs anew. */
export async function reloadProfile(hand: RawObs): Promise<void> {
  await hand.ask('CreateProfile', { profileName: 'elsewhere' })
  await hand.ask('SetCurrentProfile', { profileName: 'Test' })
  await hand.ask('RemoveProfile', { profileName: 'elsewhere' })
}

const statusOf = { Record: 'GetRecordStatus', ReplayBuffer: 'GetReplayBufferStatus', Stream: 'GetStreamStatus' } as const

export async function active(hand: RawObs, output: keyof typeof statusOf): Promise<boolean> {
  const { data } = await hand.request(statusOf[output])
  return data['outputActive'] === true
}

/** Ends every output and waits until it has ended. */
export async function endOutputs(hand: RawObs): Promise<void> {
  for (const output of ['Record', 'ReplayBuffer', 'Stream'] as const) {
    await hand.request(`Stop${output}`)
    await until(`the end of ${output}`, async () => ((await active(hand, output)) ? undefined : true), 15_000)
  }
}

/** Between two tests: ends every output. An OBS that does not get that done is started again, so that the next test finds a sound one. */
export async function tidy(obs: RealObs, hand: RawObs): Promise<void> {
  try {
    await endOutputs(hand)
  } catch {
    await obs.kill()
    await obs.start()
  } finally {
    await hand.close()
  }
}

export interface Film {
  /** Seconds of each picture. */
  readonly times: readonly number[]
  readonly keyTimes: readonly number[]
  /** When the last picture ends, on the file's own clock, which may begin before the first picture. */
  readonly end: number
  /** From the first picture to the end. */
  readonly seconds: number
}

/** Reads the pictures' times; throws when the file is none that can be read. */
export function filmOf(file: string): Film {
  const args = ['-v', 'error', '-select_streams', 'v', '-show_entries', 'packet=pts_time,flags', '-of', 'csv=p=0', file]
  const packets = execFileSync('ffprobe', args, { encoding: 'utf8' }).trim().split('\n')
  const times = packets.map((line) => Number(line.split(',')[0]))
  const keyTimes = times.filter((_, at) => packets[at]?.includes('K'))
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  const end = last + (last - first) / Math.max(1, times.length - 1)
  return { times, keyTimes, end, seconds: end - first }
}

export async function paintMarker(hand: RawObs, color: 'black' | 'red'): Promise<void> {
  await hand.ask('SetInputSettings', { inputName: 'Marker', inputSettings: { color: color === 'red' ? 0xff0000ff : 0xff000000 } })
}

/** Seconds of each picture at which the Marker (64x64, top right of 320x180) turned red, or black again. */
export function flips(file: string): Array<{ seconds: number; red: boolean }> {
  const args = ['-v', 'error', '-i', file, '-vf', 'crop=32:32:272:16,scale=1:1', '-f', 'rawvideo', '-pix_fmt', 'rgb24']
  const pixels = execFileSync('ffmpeg', [...args, '-fps_mode', 'passthrough', '-'], { maxBuffer: 1 << 26 })
  let before = false
  return filmOf(file).times.flatMap((seconds, at) => {
    const red = (pixels[3 * at] ?? 0) > 150 && (pixels[3 * at + 1] ?? 255) < 80
    if (red === before) return []
    before = red
    return [{ seconds, red }]
  })
}

/** Seconds of the first picture whose Marker is red. */
export function firstRed(file: string): number {
  const [first] = flips(file)
  if (first === undefined) throw new Error(`nothing red in ${file}`)
  return first.seconds
}

/** A file system of its own, small enough to be filled; undefined where none may be mounted. */
export async function smallDisk(folder: string, megabytes: number): Promise<Disposable | undefined> {
  await mkdir(folder, { recursive: true })
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status !== 0) return undefined
  return { [Symbol.dispose]: () => void spawnSync('umount', ['-l', folder]) }
}
