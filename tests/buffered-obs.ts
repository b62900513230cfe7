// A fake OBS whose replay buffer saves a real film: for all of replay that needs no encoder.
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { fakeObs, type FakeObs } from '@restrike/testkit'

/** 20 s, 160x90, 10 fps, a key frame each second, B-frames; made with ffmpeg's testsrc2 and x264. */
export const film = { file: path.join(import.meta.dirname, 'fast/fixtures/buffer.mkv'), durationMs: 20_000 }

/** What it saves lies in `folder`. */
export async function bufferedObs(folder: string): Promise<FakeObs> {
  const obs = await fakeObs()
  obs.state.replay.active = true
  obs.state.nameFile = (kind, n) => path.posix.join(folder, `${kind}-${n}.mkv`)
  obs.answer('SaveReplayBuffer', () => {
    const format = obs.state.outputs.get('Replay Buffer')?.settings['format']
    if (obs.state.replay.active && typeof format === 'string') copyFileSync(film.file, path.join(folder, `${format}.mkv`))
    return 'usual'
  })
  return obs
}
