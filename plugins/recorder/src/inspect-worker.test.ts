// Real files, made by ffmpeg, read by the real thread.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Inspector, type Inspection } from './inspect.ts'

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0
if (!hasFfmpeg && process.env['CI']) throw new Error('ffmpeg is missing: in CI no test of media files may be skipped')
if (!hasFfmpeg) console.warn('ffmpeg is missing: media files are not tested')

const folder = mkdtempSync(path.join(tmpdir(), 'restrike-inspect-'))
const inspector = new Inspector()
afterAll(async () => {
  await inspector.close()
  rmSync(folder, { recursive: true })
})

const at = (name: string) => path.join(folder, name)
const look = (name: string) => inspector.inspectFile(at(name))
const source = ['-f', 'lavfi', '-i', 'testsrc=size=160x90:rate=30:duration=3']
const encode = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '30', '-pix_fmt', 'yuv420p']

function ffmpeg(...args: string[]): void {
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args])
}

function make(name: string, ...options: string[]): void {
  ffmpeg(...source, ...encode, ...options, at(name))
}

/** The first part of a file, and zeros behind it. */
function cut(name: string, from: string, part: number, zeros = 0): void {
  const bytes = readFileSync(at(from))
  writeFileSync(at(name), Buffer.concat([bytes.subarray(0, Math.floor(bytes.length * part)), Buffer.alloc(zeros)]))
}

test('a file that is not there is missing', async () => {
  expect(await look('none.mkv')).toEqual({ kind: 'missing' })
  writeFileSync(at('plain'), 'x')
  expect(await look('plain/below.mkv')).toEqual({ kind: 'missing' })
})

test.each<[string, Buffer, RegExp]>([
  ['empty.mkv', Buffer.alloc(0), /empty/],
  ['zeros.mp4', Buffer.alloc(100_000), /empty/],
  ['text.mkv', Buffer.from('not a film'.repeat(500)), /not what its name says/],
])('%s is damaged', async (name, bytes, reason) => {
  writeFileSync(at(name), bytes)
  const checksum = createHash('sha256').update(bytes).digest('hex')
  expect(await look(name)).toEqual({ kind: 'damaged', bytes: bytes.length, checksum, reason: expect.stringMatching(reason) })
})

test('a folder, and a kind of file nobody knows, are unreadable', async () => {
  expect(await inspector.inspectFile(folder)).toMatchObject({ kind: 'unreadable', bytes: null, checksum: null })
  writeFileSync(at('list.m3u8'), '#EXTM3U\n#EXTINF:3,\nh0.ts\n')
  expect(await look('list.m3u8')).toMatchObject({ kind: 'unreadable', bytes: 25, checksum: expect.any(String) })
})

describe.skipIf(!hasFfmpeg)('of media', () => {
  beforeAll(() => {
    make('a.mkv')
    make('a.mp4')
    make('fast.mp4', '-movflags', '+faststart')
    make('fragmented.mp4', '-movflags', 'frag_keyframe+empty_moov')
    make('a.mov')
    make('a.ts')
    make('a.flv')
    ffmpeg('-f', 'lavfi', '-i', 'sine=duration=3', at('sound.mkv'))
    ffmpeg('-f', 'lavfi', '-i', 'sine=duration=3', '-itsoffset', '0.5', ...source, ...encode, at('late.mkv'))
    // Without an end the head says no length, as in a file whose writer is killed.
    ffmpeg(...source, ...encode, '-f', 'matroska', '-live', '1', at('live.mkv'))
  })

  test.each(['a.mkv', 'a.mp4', 'fast.mp4', 'fragmented.mp4', 'a.mov', 'a.ts'])(
    '%s is 3 s of 30 frames, a key frame each second',
    async (name) => {
      const file = await look(name)
      expect(file).toMatchObject({ kind: 'ok', bytes: statSync(at(name)).size, frames: 90, keyFrames: 3, firstVideoMs: 0 })
      if (file.kind !== 'ok') return
      expect(file.checksum).toBe(
        createHash('sha256')
          .update(readFileSync(at(name)))
          .digest('hex'),
      )
      expect(file.durationMs).toBeCloseTo(3000, -1)
      expect(file.lastVideoMs).toBeCloseTo(2966.7, -1)
      expect(file.frameIntervalMs).toBeCloseTo(33.33, 1)
      expect(file.keyFrameGapMs).toBeCloseTo(1000, -1)
    },
  )

  test('the clock of a transport stream begins at its first frame', async () => {
    const [ts, mkv] = await Promise.all([look('a.ts'), look('a.mkv')])
    expect(ts).toMatchObject({ originMs: 1400, declaredMs: null })
    expect(mkv).toMatchObject({ originMs: 0, declaredMs: 3000 })
  })

  test('the frames of a long transport stream are not counted, its length is known', async () => {
    ffmpeg('-f', 'lavfi', '-i', 'testsrc=size=160x90:rate=30:duration=30', ...encode, '-bf', '2', at('long.ts'))
    expect(await look('long.ts')).toMatchObject({ kind: 'ok', frames: null, keyFrames: null, keyFrameGapMs: null })
    expect(await look('long.ts')).toMatchObject({ durationMs: expect.closeTo(30_000, -1), frameIntervalMs: expect.closeTo(33.33, 1) })
  })

  test('a picture that comes after the sound begins later than 0', async () => {
    expect(await look('late.mkv')).toMatchObject({ kind: 'ok', frames: 90, firstVideoMs: expect.closeTo(500, -2) })
  })

  test('an MKV that nobody ended is as long as its frames', async () => {
    cut('killed.mkv', 'live.mkv', 0.7)
    expect(await look('live.mkv')).toMatchObject({ kind: 'ok', frames: 90, declaredMs: null })
    const file = await look('killed.mkv')
    expect(file).toMatchObject({ kind: 'ok', declaredMs: null })
    if (file.kind === 'ok') expect(file.durationMs).toBeCloseTo(((file.frames ?? 0) * 1000) / 30, -1)
  })

  test('FLV cannot be measured, but has its checksum', async () => {
    const checksum = createHash('sha256')
      .update(readFileSync(at('a.flv')))
      .digest('hex')
    expect(await look('a.flv')).toMatchObject({ kind: 'unreadable', bytes: statSync(at('a.flv')).size, checksum })
  })

  test.each<[string, string, number, number, RegExp]>([
    ['an MKV cut off in the middle', 'a.mkv', 0.5, 0, /says 3.0 s, but only/],
    ['an MKV with an end of zeros', 'a.mkv', 0.5, 100_000, /Nothing was written to its last/],
    ['an MP4 without its index', 'a.mp4', 0.5, 0, /No video/],
    ['an MP4 cut off behind its index', 'fast.mp4', 0.7, 0, /last frames are missing/],
    ['sound alone', 'sound.mkv', 1, 0, /No video/],
  ])('%s is damaged', async (what, from, part, zeros, reason) => {
    const name = `${what.replaceAll(' ', '-')}${path.extname(from)}`
    cut(name, from, part, zeros)
    expect(await look(name)).toMatchObject({ kind: 'damaged', reason: expect.stringMatching(reason) })
  })

  test('a fragmented MP4 cut off in the middle is as long as what is in it', async () => {
    cut('cut-fragmented.mp4', 'fragmented.mp4', 0.6)
    const file = await look('cut-fragmented.mp4')
    if (file.kind !== 'ok') throw new Error(file.kind)
    expect(file.frames).toBeGreaterThan(30)
    expect(file.frames).toBeLessThan(60)
    expect(file.durationMs).toBeCloseTo(((file.frames ?? 0) * 1000) / 30, -1)
  })

  test('rubbish at the end of an MKV, at which mediabunny turns for ever, ends with the checksum', async () => {
    cut('rubbish.mkv', 'a.mkv', 0.5, 30_000)
    await using hasty = new Inspector({ stallMs: 1_500 })
    const file: Inspection = await hasty.inspectFile(at('rubbish.mkv'))
    expect(file).toMatchObject({ kind: 'unreadable', checksum: expect.any(String), reason: expect.stringContaining('stuck') })
  })

  test('no cut makes it throw or hang', async () => {
    await using hasty = new Inspector({ stallMs: 5_000 })
    for (const from of ['a.mkv', 'fragmented.mp4', 'a.ts']) {
      for (let part = 0.05; part < 1; part += 0.1) {
        cut('part', from, part)
        const file = await hasty.inspectFile(at('part'))
        expect('reason' in file ? file.reason : '').not.toMatch(/stuck|thread/)
      }
    }
    truncateSync(at('part'))
  })
})
