// Keys, their changing, the gamepad and finding anything, used as the operator does, in a real Chromium against the real program.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { simulateMatch } from '@restrike/pss/scenarios'
import { ReplayStatus } from '@restrike/replay/contract'
import { launchChromium, sendAll, startServer, until, type FakeObs, type ServerProcess } from '@restrike/testkit'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bufferedObs } from '../buffered-obs.ts'
import { consoleBrowser } from '../console-browser.ts'

const chromium = consoleBrowser('the journey with the keys')

/** A browser shows no gamepad that is not there: this stands in for the device, behind the browser's own interface. */
const plugPad = `
  window.pad = null
  Object.defineProperty(navigator, 'getGamepads', {
    value: () => {
      if (window.pad === null) return [null]
      const { down, axis } = window.pad
      const buttons = Array.from({ length: 17 }, (_, n) => ({ pressed: down.includes(n), value: down.includes(n) ? 1 : 0 }))
      return [{ index: 0, connected: true, mapping: 'standard', buttons, axes: [axis, 0, 0, 0] }]
    },
  })`

/** The names of the commands that the page sends from now on, in `window.sent`. */
const listenToCalls = `
  window.sent = []
  const send = WebSocket.prototype.send
  WebSocket.prototype.send = function (frame) {
    const { t, name } = JSON.parse(frame)
    if (t === 'call') window.sent.push(name)
    return send.call(this, frame)
  }`

/** How long it takes from the letter until what it finds is on the page, ms. */
const typeAndMeasure = `(async () => {
  const field = document.querySelector('[role="combobox"]')
  const began = performance.now()
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, 's')
  field.dispatchEvent(new Event('input', { bubbles: true }))
  while (!document.querySelector('[role="option"]')?.textContent.startsWith('system page')) await new Promise(requestAnimationFrame)
  return performance.now() - began
})()`

describe.skipIf(chromium === undefined)('the keys', () => {
  let data: string
  let obs: FakeObs
  let server: ServerProcess
  let browser: Browser
  let page: Page
  let other: Page
  const faults: string[] = []
  const open = async (where: string) => {
    const opened = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    opened.on('pageerror', (error) => faults.push(String(error)))
    await opened.addInitScript(plugPad)
    await opened.goto(server.url + where)
    return opened
  }
  beforeAll(async () => {
    data = await mkdtemp(path.join(tmpdir(), 'restrike-keys-'))
    obs = await bufferedObs(data)
    const config = { obs: { connections: [{ name: 'main', url: obs.url }] }, recorder: { enabled: false } }
    await writeFile(path.join(data, 'config.json'), JSON.stringify(config))
    server = await startServer({ data })
    browser = await launchChromium(chromium ?? '')
    await until('the buffer', async () => (await replay()).buffers.find(({ state }) => state === 'ready'))
    await sendAll([...loadOf('501'), 'rdy;FightReady;', 'rnd;1;', 'clk;02:00;start;', 'clk;01:50;stop;'], server.udp)
    page = await open('/')
    other = await open('/')
    await page.getByRole('heading', { name: /501/ }).waitFor()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
    await obs[Symbol.asyncDispose]()
    await rm(data, { recursive: true, force: true })
  })

  const loadOf = (number: string) => {
    const texts = simulateMatch({ seed: 5, story: 'plain', number }).entries.map(({ text }) => text)
    return texts.slice(
      0,
      texts.findIndex((text) => text.startsWith('rdy')),
    )
  }
  const replay = async () => ReplayStatus.parse(await server.call('replay.status'))
  const keptKeys = async () => z.object({ value: z.unknown() }).parse(await server.call('settings.get', { key: 'console.keys' })).value
  const row = (words: string) =>
    page
      .getByRole('region', { name: /^On .* page$/ })
      .getByRole('listitem')
      .filter({ hasText: words })
  const change = async (words: string, key: string) => {
    await row(words).getByRole('button', { name: 'Change' }).click()
    await page.keyboard.press(key)
  }
  const sentBy = async (from: Page) => z.array(z.string()).parse(await from.evaluate('window.sent'))
  const toKeys = async () => {
    await page.goto(`${server.url}/settings#here-keys`)
    await row('mark this moment').waitFor()
  }

  test('lead to the pages', async () => {
    for (const [key, address] of [
      ['F4', '/review'],
      ['F8', '/matches'],
      ['7', '/system'],
      ['F2', '/'],
    ] as const) {
      await page.keyboard.press(key)
      await page.waitForURL((url) => url.pathname === address)
    }
  })

  test('are changed for every window at once, and the old key does nothing any more', async () => {
    await other.getByRole('button', { name: 'MARK M' }).waitFor()
    await toKeys()
    await change('mark this moment', 'y')
    await row('mark this moment').getByText('Y', { exact: true }).waitFor()
    await page.getByText('"mark this moment" now has Y.').waitFor()
    expect(await keptKeys()).toEqual({ mark: 'Y' })
    await other.getByRole('button', { name: 'MARK Y' }).waitFor()
    await other.evaluate(listenToCalls)
    await other.keyboard.press('m')
    await other.keyboard.press('y')
    await until('the mark', async () => ((await sentBy(other)).includes('replay.mark') ? true : undefined))
    expect((await sentBy(other)).filter((name) => name === 'replay.mark')).toHaveLength(1)
  })

  test('are refused where another action has them, and where they are the browser’s', async () => {
    await change('mark this moment', 'u')
    await page.getByText('U is taken by "upheld" (On the review page).').waitFor()
    // It still waits for another one.
    await page.keyboard.press('F5')
    await page.getByText('F5 belongs to the browser.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('F5 belongs to the browser.').waitFor({ state: 'detached' })
    expect(await keptKeys()).toEqual({ mark: 'Y' })
  })

  test('go back to what they were: one, all, and that is taken back as well', async () => {
    await change('upheld', 'Insert')
    await row('upheld').getByText('Ins', { exact: true }).waitFor()
    await row('mark this moment')
      .getByRole('button', { name: /back to M/ })
      .click()
    await row('mark this moment').getByText('M', { exact: true }).waitFor()
    expect(await keptKeys()).toEqual({ uphold: 'Insert' })
    await page.getByRole('button', { name: 'All keys back to the standard' }).click()
    await row('upheld').getByText('U', { exact: true }).waitFor()
    expect(await keptKeys()).toBeNull()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await row('upheld').getByText('Ins', { exact: true }).waitFor()
    await server.call('settings.set', { key: 'console.keys', value: ['rubbish'] })
    await row('upheld').getByText('U', { exact: true }).waitFor()
  })

  test('stay as they were while the settings are away', async () => {
    await server.call('settings.set', { key: 'console.keys', value: { mark: 'Y' } })
    await other.getByRole('button', { name: 'MARK Y' }).waitFor()
    await server.call('system.plugin.stop', { name: 'settings' })
    await page.getByText('The server has not told its settings', { exact: false }).waitFor()
    await expect(row('mark this moment').getByRole('button', { name: 'Change' }).getAttribute('aria-disabled')).resolves.toBe('true')
    expect(await other.getByRole('button', { name: /^MARK/ }).textContent()).toBe('MARK Y')
    await server.call('system.plugin.start', { name: 'settings' })
    await row('mark this moment').getByText('Y', { exact: true }).waitFor()
  })

  test('stand in the sheet as they are now', async () => {
    await server.call('settings.set', { key: 'console.keys', value: { sequence: 'Numpad7' } })
    await page.keyboard.press('?')
    const sheet = page.getByRole('region', { name: 'Keys' }).filter({ hasText: 'Change keys' })
    await sheet.getByText('Num 7').waitFor()
    await sheet.getByText('Recording and streaming have no key', { exact: false }).waitFor()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    await server.call('settings.set', { key: 'console.keys', value: null })
  })

  test('work while Hangul is on', async () => {
    await page.goto(server.url)
    await page.getByRole('heading', { name: /501/ }).waitFor()
    await page.evaluate(`window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ㅏ', code: 'KeyK', ctrlKey: true }))`)
    await page.getByRole('combobox', { name: 'Find anything' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('combobox').waitFor({ state: 'detached' })
  })

  test('Ctrl with K opens a match', async () => {
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: 'Find anything' })
    await page.locator('[role="combobox"]:focus').waitFor()
    await page.keyboard.type('501')
    const found = page.getByRole('option').filter({ hasText: '501' })
    await found.waitFor()
    expect(await found.getAttribute('aria-selected')).toBe('true')
    expect(await field.getAttribute('aria-activedescendant')).toBe(await found.getAttribute('id'))
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/matches' && url.searchParams.has('match'))
    await field.waitFor({ state: 'detached' })
  })

  test('what is found here is there within 100 ms, and what is chosen stays when the archive answers', async () => {
    await page.goto(server.url)
    await page.getByRole('heading', { name: /501/ }).waitFor()
    await page.keyboard.press('Control+k')
    await page.locator('[role="combobox"]:focus').waitFor()
    const tookMs = z.number().parse(await page.evaluate(typeAndMeasure))
    process.stderr.write(`found here within ${tookMs.toFixed(0)} ms\n`)
    expect(tookMs).toBeLessThan(100)
    await page.keyboard.press('ArrowDown')
    const chosen = await page.locator('[role="option"][aria-selected="true"]').textContent()
    await page.getByText('Asking the archive').waitFor({ state: 'detached' })
    expect(await page.locator('[role="option"][aria-selected="true"]').textContent()).toBe(chosen)
    await page.keyboard.press('Escape')
  })

  test('finding blocks nothing behind it, and gives an order where one stands', async () => {
    await page.goto(server.url)
    await page.getByRole('heading', { name: /501/ }).waitFor()
    await page.getByRole('button', { name: 'Find anything' }).click()
    await page.keyboard.type('dark')
    await page.keyboard.press('Enter')
    await page.locator('html[data-mantine-color-scheme="light"]').waitFor()
    await page.keyboard.press('t')
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
    await page.keyboard.press('Control+k')
    await page.getByText('Orders', { exact: true }).click()
    await page.locator('[role="combobox"]:focus').waitFor()
    await page.getByRole('button', { name: /^MARK/ }).click()
    await page.getByRole('button', { name: /^marked/ }).waitFor()
    await page.getByRole('combobox').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await page.getByRole('option', { name: /system page/ }).click()
    await page.waitForURL((url) => url.pathname === '/system')
  })

  test('finding does not come up again on the way back from a review', async () => {
    await page.goto(server.url)
    await page.getByRole('heading', { name: /501/ }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').waitFor()
    await server.call('replay.now')
    await page.waitForURL((url) => url.pathname === '/review')
    await page.keyboard.press('F2')
    await page.getByRole('heading', { name: /501/ }).waitFor()
    expect(await page.getByRole('combobox').count()).toBe(0)
    await server.call('replay.close')
  })

  test('the gamepad steps by its stick, and decides only when a button is held', async () => {
    await page.goto(`${server.url}/review`)
    await page.getByText('Nothing to review yet').waitFor()
    await sendAll(['clk;01:50;start;', 'pt1;3;', 's1;3;', 'clk;01:48;stop;', 'ch1;'], server.udp)
    const frame = async () =>
      Number(
        /frame (\d+)/.exec(
          (await page
            .getByText(/frame \d+\//)
            .first()
            .textContent()) ?? '',
        )?.[1],
      )
    const before = await until('the frame it opens at', async () => ((await frame()) > 5 ? frame() : undefined), 20_000)
    const pad = (down: readonly number[], axis = 0) =>
      page.evaluate(`window.pad = ${JSON.stringify({ down, axis })}; window.dispatchEvent(new Event('gamepadconnected'))`)
    await page.bringToFront()
    await pad([])
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    await pad([14])
    await until('a frame back', async () => ((await frame()) < before ? true : undefined))
    await pad([])
    const stepped = await frame()
    await pad([], 0.7)
    await until('some frames on', async () => ((await frame()) > stepped + 5 ? true : undefined))
    await pad([])
    const upheld = page.locator('[data-decision="upheld"]')
    await pad([3])
    await page.getByText('hold: upheld').waitFor()
    await pad([])
    await page.getByText('hold: upheld').waitFor({ state: 'detached' })
    expect(await upheld.getAttribute('aria-pressed')).toBe('false')
    await pad([3])
    await until('the decision', async () => ((await upheld.getAttribute('aria-pressed')) === 'true' ? true : undefined))
  })

  test('met no fault in the page', () => expect(faults).toEqual([]))
})
