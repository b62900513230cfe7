// A fake OBS whose recordings take their time and whose replay buffer saves a real film: notes when each request for it arrived.
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fakeObs, type FakeObs } from '@restrike/testkit'
import { now } from '../clock.ts'
import { answering } from './child.ts'

/** `open`: starts it, with so many ms for the start and for the end of a recording. `seen`: what came since it was last asked. */
export type FakeObsOrder = { readonly t: 'open'; readonly recordingMs: number } | { readonly t: 'seen' }

export interface FakeObsSeen {
  readonly url: string
  /** When each request to save the replay buffer arrived, by the clock of all processes. */
  readonly saves: Float64Array
  /** Recordings that were begun. */
  readonly recordings: number
}

/** 20 s, 160x90; the film of the tests with a fake OBS. */
const film = path.resolve(import.meta.dirname, '../../../tests/fast/fixtures/buffer.mkv')

let obs: FakeObs | undefined
let saves: number[] = []

async function open(recordingMs: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'restrike-fake-obs-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const opened = await fakeObs()
  opened.state.replay.active = true
  Object.assign(opened.state.delaysMs, { start: recordingMs, stop: recordingMs })
  opened.state.nameFile = (kind, n) => path.posix.join(folder, `${kind}-${n}.mkv`)
  opened.answer('SaveReplayBuffer', async () => {
    saves.push(now())
    const format = opened.state.outputs.get('Replay Buffer')?.settings['format']
    if (typeof format === 'string') await save(path.join(folder, `${format}.mkv`))
    return 'usual' as const
  })
  obs = opened
}

async function save(file: string): Promise<void> {
  await copyFile(film, file)
  // Nobody needs it after some seconds, and there are hundreds of them.
  setTimeout(() => void rm(file, { force: true }), 20_000).unref()
}

answering<FakeObsOrder, FakeObsSeen>(async (order) => {
  if (order.t === 'open') await open(order.recordingMs)
  const seen = { saves: Float64Array.from(saves), recordings: obs?.requests.filter(({ type }) => type === 'StartRecord').length ?? 0 }
  saves = []
  return { url: obs?.url ?? '', ...seen }
})
