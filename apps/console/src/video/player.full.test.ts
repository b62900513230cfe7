// The player in a real Chromium, on films whose frames say their number: what is on the canvas is the frame that the player names.
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { findChromium, launchChromium } from '@restrike/testkit'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Clip } from '@restrike/replay/contract'
import type { Player, PlayerState } from './player.ts'

const chromium = findChromium()
const fixtures = path.join(import.meta.dirname, 'fixtures')

declare global {
  interface Window {
    player: Player
    first: string[]
    open(): void
    number(): number
    openFrames(): number
    warm(): Promise<void>
  }
}

const page = `<!doctype html><style>canvas{width:320px;height:192px;display:block}</style><div id="host"><canvas></canvas></div>
<script type="module">
import { openPlayer, warmDecoder } from '/player.js'
window.warm = warmDecoder
let open = 0
const close = VideoFrame.prototype.close
const seen = new WeakSet()
VideoFrame.prototype.close = function () { if (!seen.has(this)) { seen.add(this); open-- } return close.call(this) }
const Decoder = window.VideoDecoder
if (!location.search.includes('element')) window.VideoDecoder = class extends Decoder {
  constructor(init) { super({ ...init, output: (frame) => { open++; init.output(frame) } }) }
  static isConfigSupported(config) { return Decoder.isConfigSupported(config) }
}
else delete window.VideoDecoder
window.openFrames = () => open
window.first = []
const canvas = document.querySelector('canvas')
window.open = () => { window.player = openPlayer({ canvas, host: document.getElementById('host'), onFirstFrame: (id) => window.first.push(id) }) }
window.number = () => {
  const context = canvas.getContext('2d')
  let number = 0
  for (let bit = 0; bit < 10; bit++) {
    const x = Math.round((bit * 16 + 8) / 160 * canvas.width), y = Math.round(6 / 96 * canvas.height)
    if (context.getImageData(x, y, 1, 1).data[0] > 127) number += 2 ** bit
  }
  return number
}
window.open()
</script>`

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: path.join(import.meta.dirname, 'open-player.ts'), formats: ['es'], fileName: 'player' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

function serve(code: string): Promise<Server> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').split('?')[0] ?? '/'
    if (name === '/') return response.setHeader('content-type', 'text/html').end(page)
    if (name === '/player.js') return response.setHeader('content-type', 'text/javascript').end(code)
    if (name.startsWith('/gone') || name === '/favicon.ico') return response.writeHead(404).end()
    const bytes = readFileSync(path.join(fixtures, path.basename(name)))
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? []
    response.setHeader('content-type', 'video/mp4').setHeader('accept-ranges', 'bytes')
    if (from === undefined) return response.end(bytes)
    const last = to ? Number(to) : bytes.length - 1
    return response.writeHead(206, { 'content-range': `bytes ${from}-${last}/${bytes.length}` }).end(bytes.subarray(Number(from), last + 1))
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

const angle = (connection: string, file: string, startAt: string): Clip['angles'][number] => ({
  ...{
    connection,
    url: `/${file}`,
    source: 'replay-buffer',
    startAt,
    durationMs: 4_000,
    firstVideoMs: 0,
    frames: 120,
    frameIntervalMs: 33.33,
  },
  ...{ keyFrameGapMs: 1_000, bytes: 10_000, checksum: null, original: null, trouble: null },
})
const clip = (file: string, more: Partial<Clip> = {}): Clip => ({
  ...{ clipId: file, kind: 'challenge', matchId: 'm', by: 'blue', reason: null, label: null, at: at(4), createdAt: at(4), url: `/${file}` },
  ...{ durationMs: 4_000, jumpToMs: 1_500, source: 'replay-buffer', jumpTarget: 'point', window: { fromMs: 1_000, toMs: 2_000 } },
  ...{ timings: { askedMs: 1, savedMs: 2, readyMs: 3, shownMs: null }, trouble: null, protected: true },
  angles: [angle('main', file, at(0))],
  ...more,
})
function at(seconds: number): string {
  return new Date(Date.UTC(2026, 2, 14, 9) + Math.round(seconds * 1000)).toISOString()
}

describe.skipIf(chromium === undefined)('the player', { timeout: 30_000 }, () => {
  let browser: Browser
  let server: Server
  let tab: Page
  let url: string
  const faults: string[] = []

  beforeAll(async () => {
    server = await serve(await bundle())
    // Bound above, so its address is no path of a pipe.
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    browser = await launchChromium(chromium ?? '')
  })
  afterAll(async () => {
    await browser.close()
    server.close()
  })
  beforeEach(async () => {
    await tab?.close()
    tab = await browser.newPage({ viewport: { width: 800, height: 600 } })
    tab.on('pageerror', (error) => faults.push(error.message))
    await tab.goto(url)
    await tab.waitForFunction(() => 'player' in window)
  })

  const state = (): Promise<PlayerState> => tab.evaluate(() => window.player.state())
  /** Paused, with this frame on the canvas. */
  const shows = (frame: number) =>
    tab.waitForFunction((wanted) => {
      const { painted, frame: now, playing } = window.player.state()
      return painted && now === wanted && !playing && window.number() === wanted
    }, frame)
  const load = async (given: Clip) => {
    await tab.evaluate((one) => window.player.load(one), given)
    await tab.waitForFunction(() => window.player.state().painted)
  }
  const step = (frames: number) => tab.evaluate((n) => window.player.step(n), frames)

  test('opens parked where the clip says, and says once that its first frame is there', async () => {
    await load(clip('numbers-30.mp4'))
    await shows(45)
    expect(await state()).toMatchObject({ mode: 'frames', frames: 135, clipId: 'numbers-30.mp4', playing: false })
    expect((await state()).at).toBe(Date.parse(at(1.5)))
    expect(await tab.evaluate(() => window.first)).toEqual(['numbers-30.mp4'])
  })

  test.each([
    ['30 fps', 'numbers-30.mp4'],
    ['60 fps', 'numbers-60.mp4'],
    ['uneven frame times', 'numbers-vfr.mp4'],
    ['a key frame each 250 frames', 'numbers-long.mp4'],
  ])('100 frames on and 100 back land on the same picture, each in between is shown: %s', async (_what, file) => {
    await load(clip(file, { jumpToMs: 0 }))
    await shows(0)
    const seen = await tab.evaluate(async () => {
      const numbers: number[] = []
      for (let n = 1; n <= 200; n++) {
        const wanted = n <= 100 ? n : 200 - n
        window.player.step(n <= 100 ? 1 : -1)
        while (window.player.state().frame !== wanted) await new Promise((resolve) => setTimeout(resolve, 1))
        numbers.push(window.number())
      }
      return numbers
    })
    expect(seen).toEqual([...Array.from({ length: 100 }, (_none, n) => n + 1), ...Array.from({ length: 100 }, (_none, n) => 99 - n)])
  })

  test('a step key that is held arrives at the right frame, however fast', async () => {
    await load(clip('numbers-30.mp4', { jumpToMs: 0 }))
    await tab.evaluate(() => {
      for (let n = 0; n < 77; n++) window.player.step(1)
    })
    await shows(77)
    await tab.evaluate(() => {
      for (let n = 0; n < 30; n++) window.player.step(-1)
    })
    await shows(47)
    await step(-1_000)
    await shows(0)
    await step(1_000)
    await shows(134)
  })

  test('any position shows the frame that is on the screen then', async () => {
    await load(clip('numbers-60.mp4'))
    for (const [ms, frame] of [
      [2_000, 120],
      [16, 0],
      [17, 1],
      [2_999, 179],
      [1_000, 60],
      [999, 59],
    ] as const) {
      await tab.evaluate((position) => window.player.seekTo(position), ms)
      await shows(frame)
    }
  })

  test('plays forwards and backwards in order, at the speed that is asked for', async () => {
    await load(clip('numbers-30.mp4', { jumpToMs: 0 }))
    const numbers = (ms: number) =>
      tab.evaluate(async (limit) => {
        const seen: Array<[number, number]> = []
        const stop = window.player.subscribe(() => {
          const { frame } = window.player.state()
          if (seen.at(-1)?.[0] !== frame) seen.push([frame, window.number()])
        })
        await new Promise((resolve) => setTimeout(resolve, limit))
        stop()
        return seen
      }, ms)
    await tab.evaluate(() => window.player.play(1))
    const forwards = await numbers(1_000)
    expect(forwards.every(([frame, shown]) => frame === shown)).toBe(true)
    expect(forwards.map(([frame]) => frame)).toEqual(forwards.map(([frame]) => frame).toSorted((a, b) => a - b))
    expect(forwards.at(-1)?.[0]).toBeGreaterThan(20)
    await tab.evaluate(() => window.player.play(-1))
    const backwards = await numbers(700)
    expect(backwards.every(([frame, shown]) => frame === shown)).toBe(true)
    expect(backwards.map(([frame]) => frame)).toEqual(backwards.map(([frame]) => frame).toSorted((a, b) => b - a))
    expect(backwards.length).toBeGreaterThan(8)
    await tab.evaluate(() => window.player.pause())
    const { frame } = await state()
    await shows(frame)
  })

  test('loops between the marks', async () => {
    await load(clip('numbers-30.mp4', { jumpToMs: 1_000 }))
    const seen = await tab.evaluate(async () => {
      window.player.setMark('in')
      window.player.seekTo(1_300)
      window.player.setMark('out')
      window.player.setLoop(true)
      window.player.seekTo(1_000)
      window.player.play(1)
      const frames: number[] = []
      const stop = window.player.subscribe(() => void frames.push(window.player.state().frame))
      await new Promise((resolve) => setTimeout(resolve, 1_200))
      stop()
      return frames
    })
    expect(Math.max(...seen)).toBeLessThanOrEqual(39)
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(30)
    expect(seen.filter((frame, n) => frame < (seen[n - 1] ?? 0)).length).toBeGreaterThanOrEqual(2)
  })

  test('the standard sequence begins before the action at full speed, and goes on to its second part', async () => {
    await load(clip('numbers-60.mp4', { jumpToMs: 2_900, window: { fromMs: 2_800, toMs: 2_950 } }))
    await tab.evaluate(() => window.player.toggleSequence())
    await tab.waitForFunction(() => window.player.state().sequence === 0 && window.player.state().frame > 120)
    expect(await state()).toMatchObject({ playing: true, rate: 1 })
    await tab.waitForFunction(() => window.player.state().sequence === 1)
    await tab.evaluate(() => window.player.toggleSequence())
    expect(await state()).toMatchObject({ playing: false, sequence: null })
  })

  test('another angle shows the same moment, and goes back to it', async () => {
    const angles = [angle('main', 'numbers-30.mp4', at(0)), angle('side', 'numbers-60.mp4', at(0.5))]
    await load(clip('numbers-30.mp4', { angles, jumpToMs: 1_500 }))
    await shows(45)
    await tab.evaluate(() => window.player.setAngle(1))
    await shows(60)
    expect((await state()).at).toBe(Date.parse(at(1.5)))
    await tab.evaluate(() => window.player.setAngle(0))
    await shows(45)
  })

  test('an angle that came later is taken over without losing the place', async () => {
    await load(clip('numbers-30.mp4', { angles: [angle('main', 'numbers-30.mp4', at(0)), { ...angle('side', '', at(0)), url: null }] }))
    await shows(45)
    await step(3)
    await shows(48)
    const angles = [angle('main', 'numbers-30.mp4', at(0)), angle('side', 'numbers-60.mp4', at(0))]
    await tab.evaluate((given) => window.player.load(given), clip('numbers-30.mp4', { angles }))
    await shows(48)
    await tab.evaluate(() => window.player.setAngle(1))
    await shows(96)
  })

  test('follows the frame that another page shows', async () => {
    await load(clip('numbers-30.mp4'))
    const view = { clipId: 'numbers-30.mp4', angle: 'main', frame: 72, frames: 135, positionMs: 72_000 / 30, playing: true, rate: 0.5 }
    await tab.evaluate((given) => window.player.follow(given), { ...view, zoom: 1, x: 0.5, y: 0.5, marks: { inMs: null, outMs: null } })
    await shows(72)
  })

  test('holds no more frames than its budget, and lets all go at the end', async () => {
    await load(clip('numbers-long.mp4', { jumpToMs: 0 }))
    for (const ms of [8_000, 1_000, 5_000, 0, 8_900]) {
      await tab.evaluate((position) => window.player.seekTo(position), ms)
      await tab.waitForFunction((wanted) => window.player.state().frame === Math.floor((wanted * 30) / 1000 + 0.001), ms)
    }
    await tab.evaluate(() => window.player.close())
    await tab.waitForFunction(() => window.openFrames() === 0)
  })

  test('a film that is gone is said in words', async () => {
    await tab.evaluate((given) => window.player.load(given), clip('gone.mp4'))
    await tab.waitForFunction(() => window.player.state().problem !== null)
    expect((await state()).problem).toBe('The film of this clip is gone.')
  })

  test('without WebCodecs the video element plays, and says so', async () => {
    await tab.goto(`${url}?element`)
    await tab.waitForFunction(() => 'player' in window)
    await load(clip('numbers-30.mp4', { angles: [{ ...angle('main', 'numbers-30.mp4', at(0)), frames: 135, durationMs: 4_500 }] }))
    expect((await state()).mode).toBe('element')
    await shows(45)
    await step(1)
    await shows(46)
    await step(-2)
    await shows(44)
  })

  test('the decoder can be warmed before there is a film', async () => {
    await tab.evaluate(() => window.warm())
    await load(clip('numbers-30.mp4'))
    await shows(45)
  })

  test('met no fault in the page', () => {
    expect(faults).toEqual([])
  })
})
