// The overlay pages as OBS shows them: in a real Chromium, against the real program.
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { findChromium, launchChromium, sendAll, startServer, until, type ServerProcess } from '@restrike/testkit'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

const chromium = findChromium()
const dist = path.resolve(import.meta.dirname, '../../apps/overlays/dist')
const built = existsSync(path.join(dist, 'index.html'))
if (!built) process.stderr.write('The overlays are not built: run npm run build --workspace apps/overlays\n')

const load = [
  'pre;FightLoaded;',
  'at1;N. DESMOND;Noah Desmond;FRA;at2;M. THIBAULT;Mathieu Thibault;SUI;',
  'mch;245;Semifinals;M -68kg;0;#0000ff;#FFFFFF;#ff0000;#FFFFFF;null;Seniors;3;120;cntDown;20;5;',
]
const fight = ['rnd;1;', 'rdy;FightReady;', 'clk;02:00;start;', 'clk;01:23', 's11;12;s21;9', 'wg1;2;wg2;1', 'clk;01:22;stop;']
const end = ['clk;00:00;stopEnd;', 'wrd;rd1;1;rd2;1;rd3;0', 's11;12;s21;9;s12;8;s22;5', 'win;BLUE', 'wmh;Noah Desmond;2-0 PTF;']

/** Which parts of the board are written from now on, into `touched`. */
const noteWrites = `
  globalThis.touched = new Set()
  new MutationObserver((records) => {
    for (const { target } of records) touched.add((target.closest ? target : target.parentElement).closest('.half, .centre, .tabs')?.className ?? 'elsewhere')
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })`

/** Which properties are animated from now on, into `animated`. */
const noteAnimations = `
  globalThis.animated = []
  const animate = Element.prototype.animate
  Element.prototype.animate = function (frames, timing) {
    animated.push(...Object.keys(frames))
    return animate.call(this, frames, timing)
  }`

/** Numbers stand, flags and letters are there. */
const drawn = `document.getAnimations().length === 0 && document.fonts.status === 'loaded' && [...document.images].every(({ complete }) => complete)`

/** What rolls from now on is still rolling when it is looked at. */
const rollSlowly = `
  const animate = Element.prototype.animate
  Element.prototype.animate = function (frames, timing) {
    return animate.call(this, frames, { ...timing, duration: 60_000 })
  }`

const readPixels = `async (url) => {
  const picture = await createImageBitmap(await (await fetch(url)).blob())
  const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
  canvas.drawImage(picture, 0, 0)
  const at = (x, y) => [...canvas.getImageData(x, y, 1, 1).data]
  return { corner: at(3, 3), middle: at(960, 500), board: at(960, 1020)[3] }
}`

/** Nodes of the board that stand out of it; what a line cuts off is not seen. */
const countSpilt = `(() => {
  const board = document.querySelector('.board')
  const { left, right } = board.getBoundingClientRect()
  return [...board.querySelectorAll('*:not(bdi, .fitted > *)')].filter((inner) => {
    const box = inner.getBoundingClientRect()
    return box.width > 0 && (box.left < left - 1 || box.right > right + 1)
  }).length
})()`

const js = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0)

test.skipIf(!built)('all scripts of all pages together are below 60 kB', () => {
  const bytes = js(dist)
  expect(bytes).toBeGreaterThan(10_000)
  expect(bytes).toBeLessThan(60_000)
})

describe.skipIf(chromium === undefined || !built)('the overlay pages', { timeout: 60_000 }, () => {
  let browser: Browser
  let context: BrowserContext
  let server: ServerProcess
  const faults: string[] = []
  const outside: string[] = []

  const send = (...texts: string[]) => sendAll(texts, server.udp)
  const open = async (name: string, query = ''): Promise<Page> => {
    const page = await context.newPage()
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(`${server.url}/overlay/${name}${query}`)
    return page
  }
  const shown = (page: Page, as: 'yes' | 'dim' | 'no', limitMs = 5_000) =>
    page.locator(`.board[data-shown=${as}]`).waitFor({ state: 'attached', timeout: limitMs })
  const text = async (page: Page, selector: string) => (await page.locator(selector).innerText()).trim()
  const opacity = (page: Page) => page.evaluate<number>(`Number(getComputedStyle(document.querySelector('.board')).opacity)`)
  const score = (side: string) => `.half[data-side=${side}] .score .now`
  /** What the board says of both sides, left to right. */
  const board = async (page: Page) => ({
    sides: await page.evaluate<string[]>(`[...document.querySelectorAll('.half')].map((half) => half.dataset.side)`),
    names: await page.locator('.half .name').allInnerTexts(),
    scores: await page.locator('.half .score .now').allInnerTexts(),
  })
  /** As it is when the numbers have come to rest. */
  const agrees = (page: Page, wanted: { blue: string; red: string }) =>
    until(`${wanted.blue} : ${wanted.red} on the page`, async () =>
      (await text(page, score('blue'))) === wanted.blue && (await text(page, score('red'))) === wanted.red ? true : undefined,
    )

  beforeAll(async () => {
    browser = await launchChromium(chromium ?? '')
    server = await startServer()
  })
  afterAll(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
  })
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, serviceWorkers: 'block' })
    context.on('request', (request) => {
      const { origin } = new URL(request.url())
      if ((origin !== 'null' && origin !== server.url) || request.method() !== 'GET') outside.push(`${request.method()} ${request.url()}`)
    })
  })
  afterEach(async () => {
    await context.close()
    expect({ faults: faults.splice(0), outside: outside.splice(0) }).toEqual({ faults: [], outside: [] })
  })

  test('says nothing while nothing is known, and shows a match as soon as it is loaded', async () => {
    const page = await open('scoreboard')
    await shown(page, 'no')
    expect(await opacity(page)).toBe(0)
    await send(...load)
    await shown(page, 'yes')
    expect((await board(page)).names).toEqual(['N. DESMOND', 'M. THIBAULT'])
  })

  test('opened late it is right at once', async () => {
    await send(...load, ...fight)
    const page = await open('scoreboard')
    await shown(page, 'yes')
    expect(await board(page)).toEqual({ sides: ['blue', 'red'], names: ['N. DESMOND', 'M. THIBAULT'], scores: ['12', '9'] })
    expect(await text(page, '.clock')).toBe('1:22')
    expect(await text(page, '.event')).toBe('Semifinals · M -68kg · Seniors · Match 245')
    expect(await page.locator('.half[data-side=blue] .gam-jeom i[data-on=yes]').count()).toBe(2)
    await page.locator('.half[data-side=blue] .flag[data-there=yes]').waitFor()
    const corner = await open('corner')
    await shown(corner, 'yes')
    expect(await corner.locator('.row .score .now').allInnerTexts()).toEqual(['12', '9'])
  })

  test('follows each number, also downwards, and writes no other node', async () => {
    await send(...load, ...fight)
    const page = await open('scoreboard')
    await agrees(page, { blue: '12', red: '9' })
    // What came with the load has been drawn: numbers have rolled, flags are there, names fitted beside them.
    await until('the load to be drawn', async () => ((await page.evaluate(drawn)) === true ? true : undefined))
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    await page.evaluate(noteWrites)
    await send('s11;11;s21;9')
    await agrees(page, { blue: '11', red: '9' })
    expect(await page.evaluate('[...touched]')).toEqual(['half left'])
  })

  test('rolls its numbers by transform and opacity only, and not at all where motion is reduced', async () => {
    await send(...load, ...fight)
    const rolling = await open('scoreboard')
    const still = await open('scoreboard')
    await still.emulateMedia({ reducedMotion: 'reduce' })
    for (const page of [rolling, still]) {
      await agrees(page, { blue: '12', red: '9' })
      await page.evaluate(noteAnimations)
    }
    await send('s11;13;s21;9')
    for (const page of [rolling, still]) await agrees(page, { blue: '13', red: '9' })
    const animated = (page: Page) => page.evaluate('[...new Set(animated)].toSorted()')
    expect(await animated(rolling)).toEqual(['opacity', 'transform'])
    expect(await animated(still)).toEqual([])
  })

  test('a number that still rolls when the sides are swapped rolls no further under the other name', async () => {
    await send(...load, ...fight)
    const page = await open('scoreboard')
    await agrees(page, { blue: '12', red: '9' })
    await page.evaluate(rollSlowly)
    await send('s11;12;s21;12')
    await agrees(page, { blue: '12', red: '12' })
    const rolls = (hand: string) =>
      page.evaluate<number>(`document.querySelector('.half.${hand} .score').getAnimations({ subtree: true }).length`)
    expect(await rolls('right')).toBeGreaterThan(0)
    await server.call('overlays.set', { name: 'scoreboard', options: { swap: true } })
    await page.locator('.half.right[data-side=blue]').waitFor()
    expect(await rolls('right')).toBe(0)
    await server.call('overlays.set', { name: 'scoreboard', options: {} })
  })

  test('a name that fitted before its flag came is made smaller, not cut', async () => {
    await send('pre;FightLoaded;', 'at1;N. DESMOND;;FRA;at2;WOLFESCHLEGELSTEINHAUS;;SUI;', ...load.slice(2), ...fight)
    const page = await open('scoreboard')
    await page.locator('.half[data-side=red] .flag[data-there=yes]').waitFor()
    const cut = () =>
      page.evaluate<boolean>(
        `(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)(document.querySelector('.half[data-side=red] .name'))`,
      )
    await until('the whole name', async () => ((await cut()) ? undefined : true))
  })

  test('swaps the sides', async () => {
    await send(...load, ...fight)
    const page = await open('scoreboard', '?swap=1')
    await shown(page, 'yes')
    expect(await board(page)).toEqual({ sides: ['red', 'blue'], names: ['M. THIBAULT', 'N. DESMOND'], scores: ['9', '12'] })
    const [left = 0, right = 0] = await Promise.all([0, 1].map(async (at) => (await page.locator('.half .score').nth(at).boundingBox())?.x))
    expect(left).toBeLessThan(right)
  })

  test('takes its options from the address, then from the server while it is open', async () => {
    await send(...load, ...fight)
    const page = await open('scoreboard', '?blue=ffe000')
    const theme = (name: string) => page.locator(`.board[data-theme=${name}]`).waitFor({ timeout: 5_000 })
    await theme('dark')
    await server.call('overlays.set', { name: 'scoreboard', options: { theme: 'light', blue: '#004400', language: 'es' } })
    await theme('light')
    expect(await text(page, '.round')).toBe('Asalto 1')
    const colours = await page.evaluate(
      `(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.querySelector('.half[data-side=blue] .score')))`,
    )
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 224, 0)'])
    await server.call('overlays.set', { name: 'scoreboard', options: {} })
    await theme('dark')
  })

  test('is transparent around its board, and of one colour where it is to be keyed out', async () => {
    await send(...load, ...fight)
    const pixels = async (query: string) => {
      const page = await open('scoreboard', query)
      await shown(page, 'yes')
      await until('the board to be there', async () => ((await opacity(page)) === 1 ? true : undefined))
      const png = (await page.screenshot({ omitBackground: true })).toString('base64')
      const read = await context.newPage()
      return read.evaluate(`(${readPixels})('data:image/png;base64,${png}')`)
    }
    expect(await pixels('')).toEqual({ corner: [0, 0, 0, 0], middle: [0, 0, 0, 0], board: 255 })
    expect(await pixels('?chroma=00b140')).toEqual({ corner: [0, 177, 64, 255], middle: [0, 177, 64, 255], board: 255 })
  })

  test('writes hostile names as they are, and keeps them in their box', async () => {
    const hostile = '<img src=x onerror="hacked=1">'
    const long = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(8).trim()
    await send('pre;FightLoaded;', `at1;${hostile};${hostile};<b>;at2;${long};${long};ZZZ;`, ...load.slice(2), ...fight)
    for (const name of ['scoreboard', 'corner', 'blank']) {
      const page = await open(name)
      await shown(page, 'yes')
      expect((await page.locator('.name').allInnerTexts())[0]).toBe(hostile)
      expect(await page.evaluate('globalThis.hacked')).toBeUndefined()
      expect(await page.locator('img[src=x], .board b b').count()).toBe(0)
      const spilt = await page.evaluate(countSpilt)
      expect([name, spilt]).toEqual([name, 0])
    }
  })

  test('each page comes when it has something to say, and goes', async () => {
    await send('pre;FightLoaded;', ...load.slice(1, 2), load[2]?.replace('245', '246') ?? '')
    const names = ['athletes', 'round', 'winner', 'review'] as const
    const all = await Promise.all(names.map(async (name) => [name, await open(name)] as const))
    const seen = async (...wanted: string[]) => {
      for (const [name, page] of all) await shown(page, wanted.includes(name) ? 'yes' : 'no')
    }
    const of = (name: (typeof names)[number]) => all.find(([is]) => is === name)?.[1] ?? raise()
    await seen('athletes')
    expect(await of('athletes').locator('.card .name').allInnerTexts()).toEqual(['Noah Desmond', 'Mathieu Thibault'])
    await send(...fight)
    await seen()
    const { challengeId } = (await server.call('replay.challenge', { by: 'red' })) as { challengeId: string }
    await seen('review')
    expect(await text(of('review'), '.who')).toBe('SUI M. THIBAULT')
    expect(await text(of('review'), '.verdict')).toBe('Under review')
    await server.call('replay.decide', { challengeId, decision: 'upheld' })
    await of('review').getByText('Accepted').waitFor()
    await send('clk;00:00;stopEnd;', 'wrd;rd1;1;rd2;0;rd3;0')
    await shown(of('round'), 'yes')
    await of('round').getByText('Round 1 to N. DESMOND').waitFor()
    await send(...end)
    await shown(of('winner'), 'yes')
    await shown(of('round'), 'no')
    expect(await text(of('winner'), '.name')).toBe('Noah Desmond')
    expect(await text(of('winner'), '.ending')).toBe('by final score')
  })

  test('shows an invented match on demand, and asks no server for it', async () => {
    for (const name of ['scoreboard', 'corner', 'athletes', 'round', 'winner', 'review', 'blank']) {
      const page = await context.newPage()
      const sockets: string[] = []
      page.on('websocket', (socket) => sockets.push(socket.url()))
      await page.goto(`${server.url}/overlay/${name}?demo=1&language=ko`)
      await shown(page, 'yes')
      expect([name, sockets]).toEqual([name, []])
    }
  })

  test('loads itself anew when its script did not come, as soon as the server answers', async () => {
    await send(...load, ...fight)
    for (const file of ['index', 'scoreboard']) {
      const page = await context.newPage()
      await page.route(new RegExp(`/assets/${file}-[^/]*\\.js$`), (route) => route.abort(), { times: 1 })
      await page.goto(`${server.url}/overlay/scoreboard`)
      await shown(page, 'yes', 10_000)
    }
  })

  test.each(['athletes', 'winner', 'scoreboard'])('%s stays within its free edge when its flags come late', async (name) => {
    const page = await context.newPage()
    const flags = Promise.withResolvers<void>()
    await page.route(/\/flags\//, async (route) => {
      await flags.promise
      await route.continue()
    })
    await page.goto(`${server.url}/overlay/${name}?demo=1&position=bottom-right&margin=0`)
    await shown(page, 'yes')
    flags.resolve()
    await page.locator('.flag[data-there=yes]').first().waitFor()
    const box = await until('the board to stand', async () => (await page.locator('.board').boundingBox()) ?? undefined)
    expect([Math.round(box.x + box.width), Math.round(box.y + box.height)]).toEqual([1920, 1080])
  })

  test('fits a source of another size', async () => {
    const page = await open('scoreboard', '?demo=1')
    await page.setViewportSize({ width: 1280, height: 720 })
    await until('the board to lie within', async () => {
      const box = await page.locator('.board').boundingBox()
      return box && box.x >= 63 && box.x + box.width <= 1217 && box.y + box.height <= 685 ? true : undefined
    })
  })
})

function raise(): never {
  throw new Error('no such page')
}
