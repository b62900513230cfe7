// The review as several consoles and the jury have it, in a real Chromium against the real program and a fake OBS that saves a real film: who is
// carried to it and back, what a refusal moves, and whether the line under the jury's picture is whole.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { simulateMatch } from '@restrike/pss/scenarios'
import { ReplayStatus } from '@restrike/replay/contract'
import { launchChromium, sendAll, startServer, until, type FakeObs, type ServerProcess } from '@restrike/testkit'
import type { Browser, Page, WebSocketRoute } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bufferedObs } from '../buffered-obs.ts'
import { consoleBrowser } from '../console-browser.ts'

const chromium = consoleBrowser('the review on several consoles')

/** Texts, since they run in the browser. Where everything beside the picture stands that can be pressed. */
const places = `[...document.querySelectorAll('aside :is(button, select, a, summary)')].filter((element) => element.checkVisibility()).map((element) => {
  const { x, y } = element.getBoundingClientRect()
  return [element.textContent.slice(0, 30), Math.round(x), Math.round(y)].join(' ')
})`
/** Of the line under the picture: what of it is not seen. */
const cutLine = `(() => {
  const line = document.querySelector('p[aria-live="off"]')
  const edge = Math.min(innerWidth, line.getBoundingClientRect().right)
  return [...line.children].filter((part) => part.getBoundingClientRect().right > edge + 0.5 || part.scrollWidth > part.clientWidth + 1).map((part) => part.textContent)
})()`
const partsOfLine = `[...document.querySelectorAll('p[aria-live="off"] > span')].map((part) => Math.round(part.getBoundingClientRect().x))`
/** As long as each can get in a clip of a minute at 60 frames a second. */
const longest = `(() => {
  const [frame, time, clock, round, rate, zoom] = document.querySelectorAll('p[aria-live="off"] > span')
  frame.textContent = frame.textContent.replaceAll(/\\d+/g, '3600')
  time.textContent = '20:44:44.444'
  clock.querySelector('strong').textContent = '2:44.4'
  rate.textContent = '0.25x'
  zoom.textContent = '4.0×'
})()`

const refusal = 'The challenge is on no table here, and its decision was not kept: load the page again, or look at the database.'
const Call = z.object({ t: z.literal('call'), id: z.unknown(), name: z.enum(['replay.decide', 'replay.reason']) })

/** As the server refuses: whatever is ordered of a challenge is not taken. */
function refuse(socket: WebSocketRoute): void {
  const upstream = socket.connectToServer()
  socket.onMessage((frame) => {
    const call = Call.safeParse(JSON.parse(String(frame)))
    if (!call.success) return upstream.send(frame)
    socket.send(JSON.stringify({ t: 'err', id: call.data.id, error: { code: 'replay.no-match', message: refusal, data: {} } }))
  })
}

describe.skipIf(chromium === undefined)('the review', { timeout: 60_000 }, () => {
  let browser: Browser
  let data: string
  let obs: FakeObs
  let server: ServerProcess
  const faults: string[] = []

  beforeAll(async () => {
    data = await mkdtemp(path.join(tmpdir(), 'restrike-review-'))
    obs = await bufferedObs(data)
    const config = { obs: { connections: [{ name: 'main', url: obs.url }] }, recorder: { enabled: false } }
    await writeFile(path.join(data, 'config.json'), JSON.stringify(config))
    server = await startServer({ data })
    await until('the buffer', async () => (await status()).buffers.find(({ state }) => state === 'ready'))
    const texts = simulateMatch({ seed: 5, story: 'plain', number: '501' }).entries.map(({ text }) => text)
    const loaded = texts.findIndex((text) => text.startsWith('rdy'))
    await sendAll([...texts.slice(0, loaded), 'rdy;FightReady;', 'rnd;1;', 'clk;02:00;start;'], server.udp)
    await until(
      'the match',
      async () => z.object({ round: z.int().nullable() }).parse(await server.call('match.current')).round === 1 || undefined,
    )
    browser = await launchChromium(chromium ?? '')
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
    await obs[Symbol.asyncDispose]()
    await rm(data, { recursive: true, force: true })
  })

  const status = async () => ReplayStatus.parse(await server.call('replay.status'))
  const open = async (place: string, size = { width: 1366, height: 768 }, language = 'en'): Promise<Page> => {
    const page = await browser.newPage({ viewport: size })
    page.setDefaultTimeout(10_000)
    page.on('pageerror', (error) => faults.push(String(error)))
    await page.addInitScript(`localStorage.setItem('restrike-language', '${language}')`)
    await page.goto(`${server.url}${place}`)
    if (place !== '/jury') await known(page)
    return page
  }
  /** What the server says of the replay has come. */
  const known = (page: Page) => page.getByRole('button', { name: /Buffer on/ }).waitFor()
  const challenge = async () => {
    await server.call('replay.challenge', { by: 'blue' })
    await until('the clip', async () => (await status()).review?.state === 'ready' || undefined)
  }
  const at = (page: Page, place: string) => page.waitForURL(`${server.url}${place}`)

  test('who only looked on is carried back to where he was, with what he was typing; who acted, or went on, stays', async () => {
    const [typing, acting, moving] = await Promise.all([open('/system?section=configuration'), open('/obs'), open('/matches')])
    await typing.getByRole('searchbox').fill('tournament')
    await typing.getByRole('listitem').filter({ hasText: 'event.tournament' }).getByRole('button', { name: 'Change' }).click()
    await typing.getByRole('textbox', { name: 'event.tournament' }).fill('City Op')
    await challenge()
    await Promise.all([typing, acting, moving].map((page) => at(page, '/review')))
    await acting.waitForTimeout(900)
    await acting.keyboard.press('k')
    await moving.getByRole('link', { name: 'OBS', exact: true }).click()
    await at(moving, '/obs')
    await server.call('replay.close')
    await at(typing, '/system?section=configuration')
    expect(await typing.getByRole('textbox', { name: 'event.tournament' }).inputValue()).toBe('City Op')
    expect([acting, moving].map((page) => new URL(page.url()).pathname)).toEqual(['/review', '/obs'])
    await Promise.all([typing, acting, moving].map((page) => page.close()))
  })

  test('a trial recording is proved on every console, also after the page is loaded again', async () => {
    const [page, other] = await Promise.all([open('/setup'), open('/setup')])
    const proof = 'was written'
    for (const one of [page, other]) await one.getByRole('button', { name: /Folder of recordings/ }).click()
    await page.getByRole('button', { name: 'Record two seconds' }).click()
    await page.getByText(proof, { exact: false }).waitFor()
    await other.getByText(proof, { exact: false }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: /Folder of recordings/ }).click()
    await page.getByText(proof, { exact: false }).waitFor()
    await Promise.all([page, other].map((one) => one.close()))
  })

  test('a decision or a reason that is refused is said, and nothing moves under the finger', async () => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await challenge()
    await page.routeWebSocket(/api\/ws/, refuse)
    await page.goto(server.url)
    await known(page)
    await challenge()
    await page
      .getByRole('button', { name: /Upheld/i })
      .first()
      .waitFor()
    await page.waitForTimeout(900)
    const before = await page.evaluate(places)
    await page
      .getByRole('button', { name: /Upheld/i })
      .first()
      .click()
    await page.getByText(refusal).waitFor()
    expect(await page.evaluate(places)).toEqual(before)
    await page.locator('select[data-reason]').selectOption({ index: 1 })
    await page.waitForTimeout(200)
    expect(await page.evaluate(places)).toEqual(before)
    await page.close()
  })

  test.each(
    ['en', 'es', 'ko'].flatMap((language) =>
      [
        [1024, 768],
        [768, 1024],
        [1366, 768],
        [1920, 1080],
      ].map(([width, height]) => [language, width ?? 0, height ?? 0] as const),
    ),
  )(
    'the line under the picture is whole for a jury that reads %s at %d × %d, and its parts keep their places',
    async (language, width, height) => {
      if ((await status()).review === null) await challenge()
      const page = await open('/jury', { width, height }, language)
      await page.locator('p[aria-live="off"] strong').waitFor()
      await page.waitForTimeout(300)
      const before = await page.evaluate(partsOfLine)
      await page.evaluate(longest)
      expect(await page.evaluate(cutLine)).toEqual([])
      expect(await page.evaluate(partsOfLine)).toEqual(before)
      if (process.env['RESTRIKE_SHOTS'] !== undefined)
        await page.screenshot({ path: path.join(process.env['RESTRIKE_SHOTS'], `jury-${language}-${width}.png`) })
      await page.close()
    },
  )

  test('no page had a fault', () => {
    expect(faults).toEqual([])
  })
})
