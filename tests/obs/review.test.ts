// The review in a real Chromium, with a real OBS whose picture carries a running time code: what is painted is what happened, in time.
// Driven by keys only.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clip } from '@restrike/replay/contract'
import { findObs, launchChromium, rawObs, startObs, until, type RawObs, type RealObs } from '@restrike/testkit'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { begin, Court, loadOf, ready } from './court.ts'
import { buffering, Replays } from './replays.ts'
import { startTimeCode, type Rgb, type TimeCode } from './time-code.ts'
import { consoleBrowser } from '../console-browser.ts'

const chromium = consoleBrowser('the review')
const fps = 30
/** The colour is changed each 40 ms, and painted and encoded a frame or two later. */
const mostErrorMs = 120
/** Twenty were seen by hand and in the benchmark; these are enough to notice when it breaks. */
const challenges = 6

const Pixel = z.object({ red: z.number(), green: z.number(), blue: z.number() })
const Shown = z.array(z.number())

/** In the page: the middle of the Marker (64x64, top right of 320x180) as it is on the canvas. */
const markerPixel = `(() => {
  const canvas = document.querySelector('canvas')
  const scale = Math.min(canvas.width / 320, canvas.height / 180)
  const [left, top] = [(canvas.width - 320 * scale) / 2, (canvas.height - 180 * scale) / 2]
  const place = [Math.round(left + 288 * scale), Math.round(top + 32 * scale)]
  const [red, green, blue] = canvas.getContext('2d').getImageData(...place, 1, 1).data
  return { red, green, blue }
})()`
/** In the page: when it tells the server that a first frame is painted. */
const listenToShown = `(() => {
  window.shown = []
  const send = WebSocket.prototype.send
  WebSocket.prototype.send = function (data) {
    if (String(data).includes('replay.shown')) window.shown.push(Date.now())
    return send.call(this, data)
  }
})()`

describe.skipIf(chromium === undefined || !findObs())('the review', { timeout: 120_000 }, () => {
  let browser: Browser
  let obs: RealObs
  let court: Court
  let hand: RawObs
  let code: TimeCode
  let replays: Replays
  let page: Page
  let jury: Page
  const faults: string[] = []

  const open = async (where: string): Promise<Page> => {
    const opened = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    opened.on('pageerror', (error) => faults.push(error.message))
    await opened.goto(`${court.server.url}${where}`)
    return opened
  }

  beforeAll(async () => {
    obs = await startObs({ fps })
    court = await Court.open({
      connections: [{ name: 'main', url: obs.url, password: obs.password }],
      config: { recorder: { stopAfterMs: 500, file: '{number}', skippedPercent: 100 }, replay: { marginMs: 0 } },
    })
    await court.connected()
    hand = await rawObs(obs.url, obs.password)
    code = await startTimeCode(hand)
    replays = await Replays.of(court)
    browser = await launchChromium(chromium ?? '')
    page = await open('/')
    jury = await open('/jury')
    await court.send(...loadOf('402'), ready, ...begin)
    await court.recording()
    await buffering(court)
    await sleep(5_500)
  }, 60_000)
  afterAll(async () => {
    await code.stop()
    await browser.close()
    await replays[Symbol.asyncDispose]()
    await hand.close()
    await court[Symbol.asyncDispose]()
    await obs[Symbol.asyncDispose]()
  })

  const painted = async (of: Page): Promise<Rgb> => Pixel.parse(await of.evaluate(markerPixel))
  const textOf = async (of: Page): Promise<string> => (await of.textContent('main')) ?? ''
  const frameOf = async (of: Page): Promise<number> => Number(/frame (\d+)\//.exec(await textOf(of))?.[1] ?? Number.NaN)
  const isAt = (of: Page, frame: number) => until(`frame ${frame}`, async () => ((await frameOf(of)) === frame ? true : undefined))

  /** By how much the painted frame is off the moment that it should show. */
  const errorOf = async (clip: Clip): Promise<number> => {
    const rgb = await painted(page)
    const moment = Date.parse(clip.angles[0]?.startAt ?? '') + clip.jumpToMs
    return code.momentOf(rgb, moment) - moment
  }

  test('a challenge opens it by itself, parked at the action, and the picture is of that moment', async () => {
    await court.send('pt1;3;')
    await sleep(1_200)
    const began = performance.now()
    const told = replays.answer(() => court.send('ch1;'))
    await page.waitForURL('**/review')
    await page.getByText(/^frame [1-9]\d*\/\d+$/).waitFor()
    const { clip } = await told
    if (!clip) throw new Error('no clip')
    console.log(`first frame ${(performance.now() - began).toFixed(0)} ms after the datagram: ${JSON.stringify(clip.timings)}`)
    expect(clip.jumpTarget).toBe('point')
    const error = await errorOf(clip)
    console.log(`the picture is ${error.toFixed(0)} ms off`)
    expect(Math.abs(error)).toBeLessThan(mostErrorMs)
  })

  test('is stepped, played and looked into by keys, and the jury sees the same frame', async () => {
    const start = await frameOf(page)
    for (let n = 0; n < 3; n++) await page.keyboard.press('.')
    await isAt(page, start + 3)
    await isAt(jury, start + 3)
    await page.keyboard.press(',')
    await isAt(page, start + 2)
    await page.keyboard.press('ArrowLeft')
    await isAt(page, start + 2 - fps)
    await page.keyboard.press('j')
    await sleep(400)
    await page.keyboard.press('k')
    await expect.poll(() => frameOf(page)).toBeLessThan(start + 2 - fps)
    const stopped = await frameOf(page)
    await isAt(jury, stopped)
    expect(await painted(jury)).toEqual(await painted(page))
    await page.keyboard.press('g')
    await isAt(page, start)
    await page.keyboard.press('+')
    await page.getByText('1.5×').waitFor()
    await jury.getByText('1.5×').waitFor()
    await page.keyboard.press('0')
    await page.keyboard.press('s')
    await until('it to play', async () => ((await frameOf(page)) === start ? undefined : true))
    await page.keyboard.press('s')
  })

  test('is decided by a key, told to the jury, taken back and decided anew', async () => {
    await page.getByRole('timer').waitFor()
    await page.keyboard.press('x')
    await page.getByText('card lost').first().waitFor()
    await jury.getByRole('status').getByText('REJECTED').waitFor()
    await page.keyboard.press('z')
    await page.getByRole('timer').waitFor()
    await page.keyboard.press('u')
    await page.getByText('card kept').first().waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => url.pathname === '/')
    await jury.getByText('No review').waitFor()
  })

  test(`${challenges} challenges in a row: each shows its own moment, the slowest within two seconds`, async () => {
    const times: number[] = []
    const errors: number[] = []
    const names = new Set<string>()
    await page.evaluate(listenToShown)
    for (let n = 0; n < challenges; n++) {
      await court.send('clk;01:40;start;', `pt${1 + (n % 2)};2;`)
      await sleep(650 + 37 * (n % 9))
      const began = Date.now()
      const { clip } = await replays.answer(() => court.send(`ch${1 + (n % 2)};`))
      if (!clip) throw new Error(`challenge ${n + 1} got no clip`)
      const shown = await until('the first frame', async () => Shown.parse(await page.evaluate('window.shown')).at(n))
      times.push(shown - began)
      names.add(clip.clipId)
      errors.push(await errorOf(clip))
      await court.send(`ch${1 + (n % 2)};0;`)
    }
    const sorted = times.toSorted((a, b) => a - b)
    console.log(
      `datagram to first painted frame: p50 ${sorted[Math.floor(challenges / 2)]}, p95 ${sorted[challenges - 2]}, most ${sorted.at(-1)} ms`,
    )
    console.log(`off by ${errors.map((error) => error.toFixed(0)).join(' ')} ms`)
    expect(names.size).toBe(challenges)
    expect(Math.max(...times)).toBeLessThan(2_000)
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(mostErrorMs)
  })

  test('met no fault in the pages', () => {
    expect(faults).toEqual([])
  })
})
