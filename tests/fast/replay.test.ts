// Challenges, clips and the ledger through the whole program, with a fake OBS that saves a real film.
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { simulateMatch } from '@restrike/pss/scenarios'
import { Clip, LedgerEntry, ReplayStatus, Timeline } from '@restrike/replay/contract'
import { rawSocket, runProgram, sendAll, startServer, until, type FakeObs, type RawSocket, type ServerProcess } from '@restrike/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { bufferedObs, film } from '../buffered-obs.ts'

let data: string
let obs: FakeObs
let server: ServerProcess
let socket: RawSocket

const names = ['replay.clip.ready', 'replay.clip.failed', 'replay.clip', 'replay.status', 'replay.challenge', 'replay.banner']
const configOf = (url: string) => ({
  obs: { connections: [{ name: 'main', url }] },
  recorder: { enabled: false },
  replay: { scene: { enabled: true, review: 'Replay', live: 'Live' }, preRollMs: 5_000, saveTimeoutMs: 700 },
})

beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'restrike-replay-'))
  obs = await bufferedObs(data)
  await writeFile(path.join(data, 'config.json'), JSON.stringify(configOf(obs.url)))
  server = await startServer({ data })
  socket = await rawSocket(server.wsUrl)
  for (const name of names) socket.send({ t: 'sub', name })
  await until('the buffer', async () => (await status()).buffers.find(({ state }) => state === 'ready'))
  await send(...loadOf('501'), 'rdy;FightReady;', 'rnd;1;', 'clk;02:00;start;')
})
afterAll(async () => {
  await socket.close()
  await server[Symbol.asyncDispose]()
  await obs[Symbol.asyncDispose]()
  await rm(data, { recursive: true, force: true })
})

function loadOf(number: string): string[] {
  const texts = simulateMatch({ seed: 5, story: 'plain', number }).entries.map(({ text }) => text)
  return texts.slice(
    0,
    texts.findIndex((text) => text.startsWith('rdy')),
  )
}
const send = (...texts: string[]) => sendAll(texts, server.udp)
const call = (name: string, input: object = {}) => server.call(`replay.${name}`, input)
const refusal = (name: string, input: object = {}) => call(name, input).catch((error: unknown) => String(error))
const status = async () => ReplayStatus.parse(await call('status'))
const payloads = (name: string) =>
  socket.frames.flatMap((frame) => (frame['name'] === name && frame.t === 'event' ? [frame['payload']] : []))
const clips = () => payloads('replay.clip.ready').map((payload) => Clip.parse(payload))
const nextClip = async (doing: () => Promise<unknown>): Promise<Clip> => {
  const before = clips().length
  await doing()
  return until('a clip', () => clips()[before])
}
const ledger = async () => z.object({ challenges: z.array(LedgerEntry), cards: z.unknown() }).parse(await call('challenges'))
const entryOf = async (id: string | undefined) => (await ledger()).challenges.find(({ challengeId }) => challengeId === id)

test('a request becomes a clip of this very save, opened for review, counted in the ledger', async () => {
  await send('hl1;60;', 'pt1;3;', 's1;3;')
  const clip = await nextClip(() => send('clk;01:50;stop;', 'ch1;'))
  expect(clip).toMatchObject({
    kind: 'challenge',
    by: 'blue',
    source: 'replay-buffer',
    trouble: null,
    protected: true,
    jumpTarget: 'point',
  })
  expect(clip.durationMs).toBeCloseTo(film.durationMs, -2)
  expect(clip.angles[0]?.original).toContain(clip.clipId)
  expect(clip.timings.askedMs).toBeLessThan(500)
  expect(await status()).toMatchObject({
    review: { clipId: clip.clipId, state: 'ready' },
    ring: { by: 'blue' },
    cards: { blue: 1, red: 1 },
  })
  expect(await entryOf(clip.challengeId)).toMatchObject({ by: 'blue', decision: null, clips: [clip.clipId], round: 1 })
})

test('the film is served in ranges, and nothing beside the library is', async () => {
  const [clip] = clips()
  const url = new URL(clip?.url ?? '', server.url)
  const whole = Buffer.from(await (await fetch(url)).arrayBuffer())
  const part = await fetch(url, { headers: { range: 'bytes=100-199' } })
  expect(part.status).toBe(206)
  expect(part.headers.get('content-type')).toBe('video/mp4')
  expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(100, 200))).toBe(true)
  expect(whole.toString('latin1', 4, 8)).toBe('ftyp')
  for (const other of ['/media/clips/none/1.mp4', '/media/../config.json', `/media/clips/${clip?.clipId}/..%2f..%2f..%2fconfig.json`])
    expect((await fetch(new URL(other, server.url))).status).toBe(404)
})

test('the first frame painted starts the jury’s time; once', async () => {
  const { clipId, challengeId } = clips()[0] ?? { clipId: '' }
  await call('shown', { clipId })
  const first = await entryOf(challengeId)
  await call('shown', { clipId })
  expect((await entryOf(challengeId))?.firstFrameAt).toBe(first?.firstFrameAt)
  expect(first?.firstFrameAt).not.toBeNull()
  expect((await status()).ring?.startedAt).toBe(first?.firstFrameAt)
  const clip = Clip.parse(await call('clip', { clipId }))
  expect(clip.timings.shownMs).toBeGreaterThanOrEqual(clip.timings.readyMs)
})

test('the stream shows the scene of the review, and its banner, until it is decided', async () => {
  expect(payloads('replay.banner').at(-1)).toMatchObject({ state: 'under-review', by: 'blue' })
  await until('the scene', () => obs.state.scene === 'Replay' || undefined)
})

test('the timeline tells what happened within it', async () => {
  const [clip] = clips()
  const timeline = Timeline.parse(await call('timeline', { clipId: clip?.clipId }))
  expect(timeline.entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['hit-level', 'point', 'clock-stopped', 'challenge']))
  expect(timeline.clock.at(-1)).toMatchObject({ running: false, clockMs: 110_000 })
})

test('a reason, a decision, its undo, and what was meant instead', async () => {
  const challengeId = clips()[0]?.challengeId
  await call('reason', { challengeId, reason: 'head-kick-not-scored', operator: 'Ana' })
  await call('decide', { challengeId, decision: 'rejected', operator: 'Ana' })
  expect(await entryOf(challengeId)).toMatchObject({
    decision: 'rejected',
    effect: 'lost',
    operator: 'Ana',
    reason: 'head-kick-not-scored',
  })
  expect((await status()).ring).toBeNull()
  await call('undo', { challengeId, replace: { decision: 'upheld' } })
  expect(await entryOf(challengeId)).toMatchObject({ decision: 'upheld', effect: 'kept' })
  expect(payloads('replay.banner').at(-1)).toMatchObject({ state: 'upheld', by: 'blue' })
  await until('the scene of before', () => obs.state.scene === 'Live' || undefined)
  await until('the cards', async () => (await status()).cards?.blue === 1 || undefined)
  await call('undo', { challengeId })
  expect((await entryOf(challengeId))?.decision).toBeNull()
})

test('accepted, then cancelled 12 ms later, ends as cancelled and closes nothing', async () => {
  const { clipId, challengeId } = clips()[0] ?? { clipId: '' }
  await send('ch1;1;', 'ch1;-1')
  await until('the end', async () => ((await entryOf(challengeId))?.decision === 'cancelled' ? true : undefined))
  expect(await entryOf(challengeId)).toMatchObject({ decidedBy: 'wire', effect: 'cancelled' })
  expect((await status()).review?.clipId).toBe(clipId)
})

test('two within one second are two clips', async () => {
  const before = clips().length
  await send('ch1;', 'ch2;')
  const both = await until('both', () => (clips().length === before + 2 ? clips().slice(before) : undefined))
  expect(new Set(both.map(({ by }) => by))).toEqual(new Set(['blue', 'red']))
  expect(new Set(both.map(({ angles }) => angles[0]?.original)).size).toBe(2)
})

test('a challenge by hand that the scoring system tells of afterwards is one', async () => {
  await send('ch1;0;', 'ch2;1;0;')
  const before = (await ledger()).challenges.length
  const made = clips().length
  const asked = z.object({ challengeId: z.string() }).parse(await call('challenge', { by: 'red', reason: 'opponent-fell' }))
  await until('its clip', () => clips()[made])
  await send('ch2;', 'ch2;1;', 'ch2;1;1;')
  await until('the result', async () => ((await entryOf(asked.challengeId))?.decision === 'upheld' ? true : undefined))
  expect(await ledger()).toMatchObject({ challenges: { length: before + 1 } })
  expect(clips()).toHaveLength(made + 1)
})

test('the replay key makes a clip without a challenge, which can be removed; evidence cannot', async () => {
  const clip = await nextClip(() => call('now', { reason: 'look again' }))
  expect(clip).toMatchObject({ kind: 'operator', label: 'look again', protected: false })
  expect(clip.challengeId).toBeUndefined()
  await call('protect', { clipId: clip.clipId, protected: true })
  expect(await refusal('remove', { clipId: clip.clipId })).toContain('replay.protected')
  await call('protect', { clipId: clip.clipId, protected: false })
  await call('remove', { clipId: clip.clipId })
  expect(await refusal('clip', { clipId: clip.clipId })).toContain('replay.unknown-clip')
  expect((await fetch(new URL(clip.url, server.url))).status).toBe(404)
  expect(await refusal('remove', { clipId: clips()[0]?.clipId })).toContain('replay.protected')
})

test('a piece is cut out of a clip, from the key frame on', async () => {
  const [clip] = clips()
  const piece = Clip.parse(await call('cut', { clipId: clip?.clipId, fromMs: 5_500, toMs: 8_000, label: 'the kick' }))
  expect(piece).toMatchObject({ kind: 'cut', label: 'the kick', protected: true })
  expect(piece.durationMs).toBeGreaterThan(2_400)
  expect(piece.durationMs).toBeLessThan(3_200)
  expect(Date.parse(piece.angles[0]?.startAt ?? '') - Date.parse(clip?.angles[0]?.startAt ?? '')).toBe(5_000)
})

test('a video delay moves the action later in the film', async () => {
  const [clip] = clips()
  const before = Clip.parse(await call('clip', { clipId: clip?.clipId })).jumpToMs
  await call('delay', { connection: 'main', videoDelayMs: 250 })
  expect(Clip.parse(await call('clip', { clipId: clip?.clipId })).jumpToMs).toBeCloseTo(before + 250, 0)
  await call('delay', { connection: 'main', videoDelayMs: 0 })
})

test('marks are kept with their moment', async () => {
  const mark = z.object({ at: z.iso.datetime(), matchId: z.string() }).parse(await call('mark', { offsetMs: -3_000, label: 'fall' }))
  expect(Date.now() - Date.parse(mark.at)).toBeGreaterThanOrEqual(3_000)
  expect(await call('marks', { matchId: mark.matchId })).toMatchObject({ marks: [{ label: 'fall', round: 1 }] })
})

test('the dossier of a challenge is one file that proves itself', async () => {
  const { challengeId } = clips()[0] ?? {}
  const made = z
    .object({ url: z.string(), path: z.string(), checksum: z.string(), head: z.string() })
    .parse(await call('dossier', { challengeId }))
  const response = await fetch(new URL(made.url, server.url))
  expect(response.headers.get('content-disposition')).toContain('.zip')
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.checksum)
  const checked = await runProgram(['verify-dossier', made.path])
  expect(checked).toMatchObject({ code: 0, stdout: expect.stringContaining(made.head) })
  bytes[Math.floor(bytes.length / 3)] = (bytes[Math.floor(bytes.length / 3)] ?? 0) ^ 1
  await writeFile(path.join(data, 'changed.zip'), bytes)
  expect(await runProgram(['verify-dossier', path.join(data, 'changed.zip')])).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('was changed'),
  })
  expect(await refusal('dossier', { challengeId: 'none' })).toContain('replay.unknown-challenge')
})

test('a moment that no recording has is said to be nowhere', async () => {
  expect(await refusal('moment', { at: '2020-01-01T00:00:00.000Z' })).toMatch(/404.*replay\.nothing-recorded/)
})

test('the buffer is off and nothing is recorded: the review says why, and what to do', async () => {
  await server.call('obs.replay-buffer.stop')
  await until('it to be seen', async () => ((await status()).buffers[0]?.state === 'off' ? true : undefined))
  await until('it to be said', async () => {
    const { plugins } = z.object({ plugins: z.array(z.looseObject({ name: z.string() })) }).parse(await server.call('system.health'))
    return plugins.some(({ name, health }) => name === 'replay' && health === 'degraded') || undefined
  })
  const before = payloads('replay.clip.failed').length
  const began = Date.now()
  await call('now')
  const failed = await until('the failure', () => payloads('replay.clip.failed')[before])
  expect(Date.now() - began).toBeLessThan(3_000)
  expect(failed).toMatchObject({ reason: expect.stringMatching(/is off/), fix: expect.stringMatching(/Start it/) })
  expect((await status()).review).toMatchObject({ state: 'failed', trouble: { reason: expect.stringMatching(/is off/) } })
})

test('what is kept is there after the power was cut', async () => {
  const told = await ledger()
  const { clips: listed } = z.object({ clips: z.array(Clip) }).parse(await call('clips', { limit: 500 }))
  await until('everything to be on the disk', async () => {
    const stored = await readFile(path.join(data, 'restrike.db')).then(
      () => true,
      () => undefined,
    )
    return stored
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  await socket.close()
  await server.kill()
  server = await startServer({ data })
  socket = await rawSocket(server.wsUrl)
  const again = await until('the ledger', async () => {
    const now = await ledger()
    return now.challenges.length === told.challenges.length ? now : undefined
  })
  expect(again.challenges).toEqual(told.challenges)
  const after = z.object({ clips: z.array(Clip) }).parse(await call('clips', { limit: 500 })).clips
  expect(after.map(({ clipId }) => clipId)).toEqual(listed.map(({ clipId }) => clipId))
  expect((await fetch(new URL(listed[0]?.url ?? '', server.url))).status).toBe(200)
  expect(z.object({ clips: z.array(Clip) }).parse(await call('clips', { query: '501 look' })).clips).toEqual([])
  expect(z.object({ clips: z.array(Clip) }).parse(await call('clips', { query: '501 blue' })).clips.length).toBeGreaterThan(0)
})
