// Real files, made by ffmpeg, through the real thread.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GrowingMkv } from './growing-mkv.ts'
import { wholeFragments } from './growing-mp4.ts'
import { MediaThread, type FilmOrder, type FilmResult } from './media.ts'

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0
if (!hasFfmpeg && process.env['CI']) throw new Error('ffmpeg is missing: in CI no test of films may be skipped')
if (!hasFfmpeg) console.warn('ffmpeg is missing: making films is not tested')

const folder = mkdtempSync(path.join(tmpdir(), 'restrike-media-'))
const media = new MediaThread()
afterAll(async () => {
  await media[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

const at = (name: string) => path.join(folder, name)
const make = (input: string, more: Partial<FilmOrder> = {}) => media.make({ input: at(input), output: at(`out/${input}.mp4`), ...more })
const source = ['-f', 'lavfi', '-i', 'testsrc2=size=160x90:rate=30:duration=6', '-f', 'lavfi', '-i', 'sine=duration=6']
const encode = ['-c:v', 'libx264', '-preset', 'veryfast', '-g', '30', '-pix_fmt', 'yuv420p']

function ffmpeg(...args: string[]): void {
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args])
}

/** A sum of each picture of a film, in order of showing. */
function pictures(file: string): string[] {
  const lines = execFileSync('ffmpeg', ['-v', 'error', '-i', file, '-map', '0:v', '-fps_mode', 'passthrough', '-f', 'framemd5', '-'], {
    encoding: 'utf8',
  }).split('\n')
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(',')[5]?.trim() ?? '')
}

function times(file: string): number[] {
  const args = ['-v', 'error', '-select_streams', 'v', '-show_entries', 'packet=pts_time', '-of', 'csv=p=0', file]
  return execFileSync('ffprobe', args, { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number)
    .toSorted((a, b) => a - b)
}

const okay = (result: FilmResult) => {
  if (result.kind !== 'ok') throw new Error(`${result.kind}: ${result.reason}`)
  return result
}

test.each<[string, Buffer | undefined, string]>([
  ['none.mkv', undefined, 'missing'],
  ['empty.mkv', Buffer.alloc(0), 'empty'],
  ['zeros.mkv', Buffer.alloc(50_000), 'empty'],
  ['text.mkv', Buffer.from('not a film'.repeat(300)), 'damaged'],
])('%s is told as what it is, and nothing is written', async (name, bytes, kind) => {
  if (bytes) writeFileSync(at(name), bytes)
  expect(await make(name)).toMatchObject({ kind })
  expect(existsSync(at(`out/${name}.mp4`))).toBe(false)
})

test('a folder is no film, and what cannot be written is said', async () => {
  expect(await media.make({ input: folder, output: at('x.mp4') })).toMatchObject({ kind: 'unreadable' })
  expect(await media.checksum(at('none.mp4'))).toMatchObject({ kind: 'missing' })
})

test('an order that is called off, or meets a closed thread, is rejected with the reason', async () => {
  const abort = new AbortController()
  const called = media.make({ input: at('none.mkv'), output: at('x.mp4') }, { signal: abort.signal })
  abort.abort(new Error('called off'))
  await expect(called).rejects.toThrow('called off')
  const other = new MediaThread()
  await other[Symbol.asyncDispose]()
  await expect(other.make({ input: 'a', output: 'b' })).rejects.toThrow('closed')
})

describe.skipIf(!hasFfmpeg)('films', () => {
  beforeAll(() => {
    ffmpeg(...source, ...encode, '-c:a', 'aac', '-bf', '2', at('plain.mkv'))
    ffmpeg(...source, ...encode, '-c:a', 'aac', '-bf', '2', at('plain.mp4'))
    ffmpeg(...source, ...encode, '-an', '-bf', '0', at('silent.mkv'))
    ffmpeg(...source, ...encode, '-c:a', 'mp2', at('odd-sound.mkv'))
    const uneven = [
      '-vf',
      String.raw`settb=1/1000,setpts=(N*33+mod(N*7\,11))/1000/TB`,
      '-fps_mode',
      'passthrough',
      '-enc_time_base',
      '1/1000',
    ]
    ffmpeg(...source, ...uneven, ...encode, '-an', at('uneven.mkv'))
    ffmpeg(...source, ...encode, '-c:a', 'aac', '-movflags', '+frag_keyframe+empty_moov+default_base_moof', at('fragments.mp4'))
  }, 60_000)

  test.each(['plain.mkv', 'plain.mp4', 'silent.mkv', 'uneven.mkv', 'fragments.mp4'])(
    '%s: every picture, at its very time',
    async (name) => {
      const film = okay(await make(name))
      expect(pictures(at(`out/${name}.mp4`))).toEqual(pictures(at(name)))
      const [before, after] = [times(at(name)), times(at(`out/${name}.mp4`))]
      expect(film.frames).toBe(before.length)
      for (const [n, time] of before.entries()) expect(Math.abs((after[n] ?? 0) - time)).toBeLessThan(0.0005)
      expect(film.keyFrameGapMs).toBeLessThan(1_050)
      expect(film).toMatchObject({ width: 160, height: 90, inputStartMs: 0, missingEndMs: 0 })
      expect(readFileSync(at(`out/${name}.mp4`)).toString('latin1', 4, 8)).toBe('ftyp')
    },
  )

  test('sound goes with it, unless an MP4 does not take it', async () => {
    okay(await make('plain.mkv'))
    const streams = (file: string) =>
      execFileSync('ffprobe', ['-v', 'error', '-show_entries', 'stream=codec_name', '-of', 'csv=p=0', file], { encoding: 'utf8' })
    expect(streams(at('out/plain.mkv.mp4')).trim().split('\n')).toEqual(['h264', 'aac'])
    okay(await make('odd-sound.mkv'))
    expect(streams(at('out/odd-sound.mkv.mp4'))).toContain('h264')
  })

  test.each([false, true])(
    'a cut has the pictures of the whole, from the key frame before its beginning on (still written: %s)',
    async (growing) => {
      for (const name of growing ? ['plain.mkv', 'silent.mkv', 'fragments.mp4'] : ['plain.mkv', 'plain.mp4']) {
        const cut = { fromMs: 2_700, toMs: 4_200 }
        const film = okay(await make(name, { cut, ...(growing ? { growing: { limitMs: 200 } } : {}) }))
        expect(film.inputStartMs).toBeGreaterThanOrEqual(2_000)
        expect(film.inputStartMs).toBeLessThan(2_100)
        expect(film.inputStartMs + film.durationMs).toBeGreaterThan(4_200 - 40)
        const [all, some] = [pictures(at(name)), pictures(at(`out/${name}.mp4`))]
        const first = all.indexOf(some[0] ?? '')
        expect(some).toEqual(all.slice(first, first + some.length))
      }
    },
  )

  test('a recording that grows is waited for, and what is missing at the limit is said', async () => {
    const whole = readFileSync(at('silent.mkv'))
    writeFileSync(at('growing.mkv'), whole.subarray(0, Math.floor(whole.length / 2)))
    const short = okay(await make('growing.mkv', { cut: { fromMs: 1_000, toMs: 5_500 }, growing: { limitMs: 100 } }))
    expect(short.missingEndMs).toBeGreaterThan(1_000)
    const waiting = make('growing.mkv', { cut: { fromMs: 1_000, toMs: 5_500 }, growing: { limitMs: 5_000 } })
    setTimeout(() => appendFileSync(at('growing.mkv'), whole.subarray(Math.floor(whole.length / 2))), 200)
    expect(okay(await waiting).missingEndMs).toBeLessThan(50)
  })

  test('an MP4 that gets its index at its end cannot be cut before, and that is said', async () => {
    const whole = readFileSync(at('plain.mp4'))
    writeFileSync(at('open.mp4'), whole.subarray(0, Math.floor(whole.length / 2)))
    expect(await make('open.mp4', { cut: { fromMs: 0, toMs: 1_000 }, growing: { limitMs: 100 } })).toMatchObject({
      kind: 'unsupported',
      reason: expect.stringContaining('MKV'),
    })
  })

  test('a checksum is that of the file', async () => {
    okay(await make('silent.mkv'))
    const sum = createHash('sha256')
      .update(readFileSync(at('out/silent.mkv.mp4')))
      .digest('hex')
    expect(await media.checksum(at('out/silent.mkv.mp4'))).toMatchObject({ kind: 'ok', checksum: sum })
  })

  test('a file that was cut off or damaged anywhere ends in an answer, soon, and in no half file', { timeout: 60_000 }, async () => {
    const whole = readFileSync(at('plain.mkv'))
    const damage = fc.record({
      length: fc.integer({ min: 0, max: whole.length }),
      spots: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
    })
    let n = 0
    await fc.assert(
      fc.asyncProperty(damage, fc.boolean(), async ({ length, spots }, growing) => {
        const bytes = Buffer.from(whole.subarray(0, length))
        for (const [place, value] of spots) if (place < length) bytes[place] = value
        const name = `damaged-${n++}.mkv`
        writeFileSync(at(name), bytes)
        const order = {
          input: at(name),
          output: at(`out/${name}.mp4`),
          ...(growing ? { cut: { fromMs: 1_000, toMs: 2_000 }, growing: { limitMs: 20 } } : {}),
        }
        const result = await media.make(order, { limitMs: 2_000 })
        expect(existsSync(order.output)).toBe(result.kind === 'ok')
      }),
      { numRuns: 40 },
    )
    expect(readdirSync(at('out')).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  const reading = (bytes: Buffer) => (position: number, length: number) => bytes.subarray(position, position + length)

  test('an MKV that grows byte by byte never loses a cluster that is there, nor goes backwards', () => {
    const whole = readFileSync(at('silent.mkv'))
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 40 }), (steps) => {
        let size = 0
        let end = Number.NEGATIVE_INFINITY
        const mkv = new GrowingMkv((position, length) => reading(whole.subarray(0, size))(position, length))
        for (const step of steps) {
          size = Math.min(whole.length, size + step)
          mkv.look(size)
          expect(mkv.endMs).toBeGreaterThanOrEqual(end)
          end = mkv.endMs
        }
        size = whole.length
        mkv.look(size)
        expect(mkv.endMs).toBeCloseTo((times(at('silent.mkv')).at(-1) ?? 0) * 1000, -1)
      }),
      { numRuns: 5 },
    )
  })

  test('fragments count when they are whole', () => {
    const whole = readFileSync(at('fragments.mp4'))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length }), (size) => {
        const seen = wholeFragments(reading(whole.subarray(0, size)), size)
        if (typeof seen !== 'string') expect(seen.bytes).toBeLessThanOrEqual(size)
      }),
    )
    expect(wholeFragments(reading(whole), whole.length)).toMatchObject({ endMs: 5_000 })
    const plain = readFileSync(at('plain.mp4'))
    expect(wholeFragments(reading(plain), plain.length)).toBe('closed')
  })
})
