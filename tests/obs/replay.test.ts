// From a challenge to its clip with a real OBS: by the buffer, and where that fails by the recording, within three seconds.
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { watch } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { LedgerEntry } from '@restrike/replay/contract'
import { findObs, rawObs, startObs, until, type RawObs, type RealObs } from '@restrike/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { begin, Court, loadOf, ready } from './court.ts'
import { saveClip, smallDisk } from './by-hand.ts'
import { buffering, Replays, type Told } from './replays.ts'

/** What the jury accepts. */
const mostMs = 3_000

function passFull(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
}

const Ledger = z.object({ challenges: z.array(LedgerEntry) })

describe.skipIf(!findObs())('a challenge', { timeout: 60_000 }, () => {
  let obs: RealObs
  let court: Court
  let hand: RawObs
  let replays: Replays
  let place: string
  let disk: Disposable | undefined
  beforeAll(async () => {
    place = await mkdtemp(path.join(tmpdir(), 'restrike-small-'))
    // Larger than what OBS, and this program, take for a full disk.
    disk = await smallDisk(place, 320)
    obs = await startObs({ fps: 30, recordDir: place })
    court = await Court.open({
      connections: [{ name: 'main', url: obs.url, password: obs.password }],
      config: { recorder: { stopAfterMs: 500, file: '{number}' }, replay: { marginMs: 0 } },
    })
    await court.connected()
    hand = await rawObs(obs.url, obs.password)
    replays = await Replays.of(court)
    await court.send(...loadOf('401'), ready, ...begin)
    await court.recording()
    await buffering(court)
    // So that the buffer reaches back as far as a review needs it.
    await sleep(5_500)
  })
  afterAll(async () => {
    await replays[Symbol.asyncDispose]()
    await hand.close()
    await court[Symbol.asyncDispose]()
    await obs[Symbol.asyncDispose]()
    disk?.[Symbol.dispose]()
    await rm(place, { recursive: true, force: true })
  })

  const fetched = async ({ clip }: Told): Promise<Buffer> => {
    const response = await fetch(new URL(clip?.url ?? '', court.server.url))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('video/mp4')
    return Buffer.from(await response.arrayBuffer())
  }
  const seconds = async (told: Told): Promise<number> => {
    const file = path.join(obs.work, 'fetched.mp4')
    await writeFile(file, await fetched(told))
    return Number(
      execFileSync('ffprobe', ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', file], { encoding: 'utf8' }),
    )
  }
  const pause = () => sleep(400)

  test('becomes a clip from the buffer, parked at the last action, and can be fetched', async () => {
    await court.send('hl1;55;', 'pt1;3;', 's1;3;')
    await sleep(900)
    const told = await replays.answer(() => court.send('clk;01:40;stop;', 'ch1;'))
    expect(told.clip).toMatchObject({ source: 'replay-buffer', kind: 'challenge', by: 'blue', trouble: null, jumpTarget: 'point' })
    const { jumpToMs = 0, durationMs = 0, window, timings } = told.clip ?? {}
    expect(durationMs - jumpToMs).toBeGreaterThan(800)
    expect(durationMs - jumpToMs).toBeLessThan(3_000)
    expect(window?.toMs).toBeLessThanOrEqual(durationMs)
    expect(Math.abs((await seconds(told)) * 1000 - durationMs)).toBeLessThan(120)
    console.log(`clip ready after ${told.ms} ms: ${JSON.stringify(timings)}`)
    expect(told.ms).toBeLessThan(mostMs)
  })

  test('answered and cancelled: the ledger has it, the review stays open', async () => {
    // And the fight goes on: from here on what may be reviewed counts back from the request.
    await court.send('ch1;1;', 'ch1;-1', 'clk;01:40;start;')
    const entry = await until('the ledger', async () => {
      const { challenges } = Ledger.parse(await court.server.call('replay.challenges'))
      return challenges.find(({ decision }) => decision !== null)
    })
    expect(entry).toMatchObject({ by: 'blue', decision: 'cancelled', effect: 'cancelled', clips: [replays.told[0]?.clip?.clipId] })
    expect(await court.server.call('replay.status')).toMatchObject({
      review: { clipId: replays.told[0]?.clip?.clipId, state: 'ready' },
      ring: null,
    })
  })

  test('two within one second are both answered, each by a film of its own', async () => {
    const { length } = replays.told
    await court.send('ch1;')
    await sleep(150)
    await court.send('ch2;')
    const both = [await replays.next(length), await replays.next(length + 1)]
    expect(both.map(({ clip }) => clip?.by)).toEqual(['blue', 'red'])
    expect(both.map(({ clip }) => clip?.source)).toEqual(['replay-buffer', 'replay-buffer'])
    const [blue, red] = await Promise.all(both.map(fetched))
    expect(blue?.equals(red ?? Buffer.alloc(0))).toBe(false)
    const [first, second] = both.map(({ clip }) => Date.parse(clip?.angles[0]?.startAt ?? '') + (clip?.durationMs ?? 0))
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(50)
  })

  test('what OBS’s user saves meanwhile is not taken for it, and has a name of its own', async () => {
    await pause()
    const byHand = saveClip(hand)
    const told = await replays.answer(() => court.send('ch0;'))
    expect(told.clip?.angles[0]?.original).toContain(told.clip?.clipId ?? 'no clip')
    await byHand
    await pause()
    expect(await saveClip(hand)).not.toContain('replay-')
  })

  test('the key answers as well', async () => {
    const told = await replays.answer(() => court.server.call('replay.now', {}))
    expect(told.clip).toMatchObject({ kind: 'operator', source: 'replay-buffer' })
    expect(told.ms).toBeLessThan(mostMs)
  })

  test('buffer stopped by hand: from the running recording, and it says so', async () => {
    await hand.ask('StopReplayBuffer')
    await court.seen('no buffer', ({ replayBuffer }) => replayBuffer?.active === false)
    const told = await replays.answer(() => court.send('ch2;'))
    expect(told.clip).toMatchObject({ source: 'recording', trouble: { reason: expect.stringMatching(/recording.*is off/i) } })
    expect(told.ms).toBeLessThan(mostMs)
    expect(await seconds(told)).toBeGreaterThan(4)
    console.log(`from the recording after ${told.ms} ms`)
    // Answered with an error where it runs again already.
    await hand.request('StartReplayBuffer')
    await buffering(court)
    await sleep(5_500)
  })

  test('a file writer that hangs: from the recording, and the buffer is tried again', async () => {
    const recording = new Set(obs.muxers())
    const saving = replays.answer(() => court.send('ch1;'))
    const muxer = await until('the writer', () => obs.muxers().find((pid) => !recording.has(pid)), 1_500)
    process.kill(muxer, 'SIGSTOP')
    const told = await saving
    expect(told.clip?.source).toBe('recording')
    expect(told.ms).toBeLessThan(mostMs)
    const during = await replays.answer(() => court.send('ch1;'))
    expect(during.clip?.source).toBe('recording')
    process.kill(muxer, 'SIGCONT')
    await until(
      'the buffer',
      async () => {
        const again = await replays.answer(() => court.send('ch1;'))
        return again.clip?.source === 'replay-buffer' || undefined
      },
      15_000,
    )
  })

  test('the file is deleted as soon as it is there: from the recording', async () => {
    await pause()
    const watcher = watch(obs.recordDir, (_event, name) => {
      if (name?.startsWith('replay-')) void rm(path.join(obs.recordDir, name), { force: true })
    })
    const told = await replays.answer(() => court.send('ch2;')).finally(() => watcher.close())
    expect(told.clip?.source).toBe('recording')
    expect(told.ms).toBeLessThan(mostMs)
  })

  test('OBS is killed while it saves: from the file it leaves, or it says why not', async () => {
    await pause()
    const told = await replays.answer(async () => {
      await court.send('ch1;')
      await obs.kill()
    })
    expect(told.ms).toBeLessThan(mostMs)
    if (told.failed) expect(told.failed.reason).toMatch(/OBS|recording/)
    else expect(told.clip?.source).toBe('recording')
    console.log(`after a kill, ${told.ms} ms: ${told.failed?.reason ?? told.clip?.trouble?.reason}`)
  })

  test('the disk is full: what was recorded before is shown, or it says why not', async () => {
    if (!disk) return console.warn('no file system can be mounted here: the full disk is not tried')
    if (!obs.alive) await obs.start()
    await court.recording(20_000)
    await sleep(2_500)
    const { bavail, bsize } = await statfs(obs.recordDir)
    // OBS writes at the same time: where that took the last of it, the disk is as full as it is to be.
    await writeFile(path.join(obs.recordDir, 'full'), Buffer.alloc(Math.max(0, bavail * bsize - 200_000))).catch(passFull)
    await sleep(1_500)
    const told = await replays.answer(() => court.send('ch1;'))
    expect(told.ms).toBeLessThan(mostMs)
    console.log(`with a full disk, ${told.ms} ms: ${told.failed?.reason ?? `${told.clip?.durationMs} ms, ${told.clip?.trouble?.reason}`}`)
    expect(told.failed ?? told.clip?.trouble).toMatchObject({ reason: expect.stringMatching(/\w/), fix: expect.stringMatching(/\w/) })
    await rm(path.join(obs.recordDir, 'full'), { force: true })
  })

  test('its files are kept with their checksums', async () => {
    const clip = await until('a checksum', () => replays.changed.find(({ angles }) => typeof angles[0]?.checksum === 'string'))
    const body = await (await fetch(new URL(clip.url, court.server.url))).arrayBuffer()
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', body)).toString('hex')
    expect(digest).toBe(clip.angles[0]?.checksum)
  })
})
