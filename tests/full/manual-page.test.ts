// A match entered by hand on the court page, as the operator does when the scoring system is missing, in a real Chromium against the real program.
import { MatchState } from '@restrike/pss'
import { LedgerEntry } from '@restrike/replay/contract'
import { launchChromium, sendAll, startServer, until, type ServerProcess } from '@restrike/testkit'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { consoleBrowser } from '../console-browser.ts'

const chromium = consoleBrowser('the journey of a match by hand')

/** On a busy machine; unladen it is one or two frames. */
const seenElsewhereMs = 300

const longest = 'Repechage semifinal of the continental championship, day two'
const longName = 'Bartholomäus-Alexander Konstantinopoulos-Wittelsbach'

describe.skipIf(chromium === undefined)('a match by hand', () => {
  let browser: Browser
  let server: ServerProcess
  let page: Page
  let second: Page
  const faults: string[] = []
  const open = async (width: number, height: number): Promise<Page> => {
    const opened = await browser.newPage({ viewport: { width, height } })
    opened.setDefaultTimeout(10_000)
    opened.on('pageerror', (error) => faults.push(String(error)))
    await opened.goto(server.url)
    return opened
  }
  beforeAll(async () => {
    server = await startServer()
    browser = await launchChromium(chromium ?? '')
    page = await open(1366, 768)
    second = await open(1024, 768)
  })
  afterAll(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
  })

  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).click()
  const card = (on: Page, side: 'blue' | 'red') => on.locator(`section[data-place][data-side="${side}"]`)
  const score = (on: Page, side: 'blue' | 'red', value: number) =>
    card(on, side).locator('[data-wide]').getByText(String(value), { exact: true }).waitFor()
  const court = async () => MatchState.parse(await server.call('match.current'))
  const ledger = async () => z.object({ challenges: z.array(LedgerEntry) }).parse(await server.call('replay.challenges')).challenges
  const undoes = (words: string) => page.getByRole('button', { name: `Undo: ${words}`, exact: true }).waitFor()
  const overflows = (on: Page) =>
    on.evaluate('document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth')
  const fits = async () => {
    for (const [width, height] of [
      [1920, 1080],
      [1024, 768],
      [1366, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      expect(await overflows(page)).toBe(false)
    }
  }

  test('begins from the idle court with the keyboard alone, and a second window has it at once', async () => {
    await press('Enter the match by hand')
    await page.getByLabel('Match number').waitFor()
    for (const text of ['77', longest, 'M -68 kg', 'Seniors', '3', '0:20', 'fra', longName, 'SUI', 'M. Thibault']) {
      await page.keyboard.type(text)
      if (text === 'fra') await page.getByRole('img', { name: 'France' }).waitFor()
      await page.keyboard.press('Enter')
    }
    await page.getByText('BY HAND', { exact: true }).waitFor()
    await second.getByText('BY HAND', { exact: true }).waitFor()
    await second.getByRole('heading', { name: '77' }).waitFor()
    expect(await court()).toMatchObject({ manual: true, number: '77', rounds: 3, roundSeconds: 20, blue: { country: 'FRA' } })
  })

  test('a point shows everywhere, is named on the undo button, and taken back everywhere', async () => {
    await page.getByRole('button', { name: 'Start the clock' }).waitFor()
    if ((await court()).round === null) await page.keyboard.press('v')
    await page.keyboard.press(' ')
    await page.getByRole('button', { name: 'Stop the clock' }).waitFor()
    const seen = second.evaluate<number>(changeOf('section[data-place][data-side="blue"] [data-wide]'))
    await page.evaluate(
      `window.pressedAt = 0; addEventListener('click', () => { window.pressedAt = Date.now() }, { capture: true, once: true })`,
    )
    await press('Blue: head kick +3')
    await Promise.all([score(page, 'blue', 3), score(second, 'blue', 3)])
    const tookMs = (await seen) - Number(await page.evaluate('window.pressedAt'))
    process.stdout.write(`A point by hand was on the second window after ${tookMs} ms\n`)
    expect(tookMs).toBeLessThan(seenElsewhereMs)
    await undoes('Blue: head kick +3')
    await press('Undo: Blue: head kick +3')
    await Promise.all([score(page, 'blue', 0), score(second, 'blue', 0)])
    expect(await court()).toMatchObject({ points: { blue: { head: 0 } } })
  })

  test('what was taken back is struck through in the events, and what is by hand is marked', async () => {
    await page.keyboard.press('d')
    await score(page, 'red', 3)
    await press('Events')
    await page.locator('del', { hasText: 'head kick +3' }).waitFor()
    await page.getByText('taken back by hand').waitFor()
    const standing = page.getByRole('listitem').filter({ hasText: 'head kick +3' }).filter({ hasText: 'Red' })
    await standing.getByTitle('entered by hand').waitFor()
    await press('Enter')
  })

  test('Enter held on a button gives one point, and a key after a list an order', async () => {
    const before = (await court()).blue.score ?? 0
    await page.getByRole('button', { name: 'Blue: punch +1', exact: true }).focus()
    await page.keyboard.down('Enter')
    // Held: the browser repeats it.
    await page.keyboard.down('Enter')
    await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await page.getByRole('combobox', { name: 'How it was won' }).selectOption('PTG')
    await page.keyboard.press('1')
    await score(page, 'blue', before + 2)
    await page.keyboard.press('z')
    await score(page, 'blue', before + 1)
    await page.keyboard.press('z')
    await score(page, 'blue', before)
    await page.getByRole('combobox', { name: 'How it was won' }).selectOption('PTF')
  })

  test('a replay that cannot be is refused at the button, asked for by key as well', async () => {
    await server.call('system.plugin.stop', { name: 'replay' })
    await page.keyboard.press('r')
    const refusal = page.locator('[data-refused]')
    await refusal.waitFor()
    await refusal.click()
    await refusal.waitFor({ state: 'detached' })
    await server.call('system.plugin.start', { name: 'replay' })
  })

  test('a corrected score, a gam-jeom with its point, and a challenge with its answer', async () => {
    await press('Red: one point less')
    await score(page, 'red', 2)
    await page.getByRole('textbox', { name: 'Blue: score of the round' }).fill('7')
    await page.keyboard.press('Enter')
    await score(page, 'blue', 7)
    await page.keyboard.press('q')
    await score(page, 'red', 3)
    await page.keyboard.press(' ')
    await page.getByRole('button', { name: 'Start the clock' }).waitFor()
    await press('Red: challenge requested')
    // The review opens by itself on all screens, as for each request.
    for (const on of [page, second]) {
      await on.waitForURL('**/review')
      await on.keyboard.press('F2')
    }
    await page.getByText('Challenge: requested').waitFor()
    await press('challenge accepted')
    await press('challenge rejected')
    await page.getByText('Challenge: none open').waitFor()
    expect(await court()).toMatchObject({ blue: { gamJeom: 1 }, challenges: [{ by: 'red', accepted: true, won: false }] })
  })

  test('a key that was meant for the court decides nothing in a review that opens under it', async () => {
    await page.evaluate(pressAsItOpens('x'))
    await page.keyboard.press('w')
    await page.getByRole('button', { name: /^REJECTED/ }).waitFor()
    await page.waitForFunction('window.slipped')
    const upheld = page.locator('[data-decision="upheld"][aria-pressed="true"]')
    await until('a decision that is meant', async () => {
      await page.keyboard.press('u')
      return (await upheld.count()) > 0 ? true : undefined
    })
    // Tapped twice it is one, for one undo to take back.
    await page.keyboard.press('u')
    await page.keyboard.press('u')
    expect((await ledger())[0]?.actions.map(({ what }) => what)).toEqual([{ type: 'decision', decision: 'upheld' }])
  })

  test('what the review decided is taken back by its key, and says nothing of the next challenge', async () => {
    expect(
      await second.evaluate(
        `(() => { const { scrollWidth, clientWidth } = document.querySelector('[role="toolbar"]'); return scrollWidth - clientWidth })()`,
      ),
    ).toBe(0)
    const takenBack = page.getByText('Taken back.', { exact: false })
    await page.keyboard.press('z')
    await takenBack.waitFor()
    await server.call('replay.challenge', { by: 'referee' })
    await takenBack.waitFor({ state: 'detached' })
  })

  test('what the review decided the court suggests, so that one press tells the match', async () => {
    const asked = (await ledger()).find(({ by }) => by === 'blue')
    await server.call('replay.decide', { challengeId: asked?.challengeId, decision: 'rejected' })
    for (const on of [page, second]) await on.keyboard.press('F2')
    await page.getByText('Challenge: requested · Review: REJECTED').waitFor()
    await fits()
    await page.locator('[data-suggested="true"]').getByRole('button', { name: 'challenge rejected' }).click()
    await page.getByText('Challenge: none open').waitFor()
    expect((await court()).challenges.at(-1)).toMatchObject({ by: 'blue', won: false })
    await expect.poll(async () => (await ledger()).find(({ by }) => by === 'blue')?.wire?.decision).toBe('rejected')
  })

  test('a refusal stands at its button, and goes when somebody has read it', async () => {
    await press('The round goes to Blue')
    await undoes('Blue: wins the round')
    await press('The round goes to Red')
    const refusal = page.getByText('Round 1 is decided already', { exact: false })
    await refusal.waitFor()
    await refusal.click()
    await refusal.waitFor({ state: 'detached' })
  })

  test('the second round, and the winner', async () => {
    await press('Announce round 2')
    await page.getByText('Round 2 of 3').waitFor()
    await page.keyboard.press('v')
    await page.getByText('Round 2 is announced already').click()
    await page.keyboard.press('4')
    await score(page, 'blue', 4)
    await press('The round goes to Blue')
    await undoes('Blue: wins the round')
    await press('The match goes to Blue')
    await second.getByText('Blue wins').first().waitFor()
    expect(await court()).toMatchObject({ phase: 'finished', winner: 'blue', classification: '2-0 PTF', blue: { roundsWon: 2 } })
    await press('Undo: Blue: wins the match, PTF')
    await expect.poll(async () => (await court()).winner).toBe(null)
    await press('The match goes to Blue')
    await expect.poll(async () => (await court()).winner).toBe('blue')
  })

  test('fits all screens without scrolling', async () => {
    await fits()
  })

  test('the scoring system sends again: the band says so, and leads back to its match', async () => {
    await sendAll(nextMatch, server.udp)
    await page.getByText('The scoring system is sending again: match 124.').waitFor()
    expect(await court()).toMatchObject({ number: '77' })
    await press('Follow match 124')
    await page.getByText('BY HAND', { exact: true }).waitFor({ state: 'detached' })
    await second.getByRole('heading', { name: '124' }).waitFor()
    expect(await court()).toMatchObject({ manual: false, number: '124' })
  })

  test('a feed lost in mid-round goes on by hand with its score', async () => {
    await sendAll(['rnd;1;', 'clk;00:20;start;', 'sc1;2;', 'pt1;2;', 'clk;00:19;'], server.udp)
    await score(page, 'blue', 2)
    await press('Go on by hand')
    await page.getByText('BY HAND', { exact: true }).waitFor()
    await page.keyboard.press('1')
    await score(page, 'blue', 3)
    expect(await court()).toMatchObject({ manual: true, number: '124', round: 1 })
    await press('Events')
    await press('Follow the scoring system again')
    await page.getByText('BY HAND', { exact: true }).waitFor({ state: 'detached' })
  })

  test('a match that is not over is left for another one only by holding the button', async () => {
    await press('By hand')
    await press('Go on with match 124')
    await page.getByText('BY HAND', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Blue: punch +1', exact: true }).waitFor()
    await sendAll(
      nextMatch.map((text) => text.replace(';124;', ';125;').replaceAll('Noah', 'Nils')),
      server.udp,
    )
    const follow = page.getByRole('button', { name: /^Follow match 125/ })
    await follow.click()
    await page.getByText('hold longer').waitFor()
    expect(await court()).toMatchObject({ manual: true, number: '124' })
    await follow.hover()
    await page.mouse.down()
    await page.getByText('BY HAND', { exact: true }).waitFor({ state: 'detached' })
    await page.mouse.up()
    expect(await court()).toMatchObject({ manual: false, number: '125' })
  })

  test('the places of blue and red are swapped on this screen only, and stay so', async () => {
    await page.keyboard.press('l')
    await page.locator('section[data-place="left"][data-side="red"]').waitFor()
    await second.locator('section[data-place="left"][data-side="blue"]').waitFor()
    await page.reload()
    await page.locator('section[data-place="left"][data-side="red"]').waitFor()
  })

  test('met no fault in the pages', () => expect(faults).toEqual([]))
})

/** Presses a key in the moment in which the decisions of the review come to the page. For the page to run. */
const pressAsItOpens = (key: string) => `{
  const watcher = new MutationObserver(() => {
    if (!document.querySelector('[data-decision]')) return
    watcher.disconnect()
    window.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', code: 'Key${key.toUpperCase()}', cancelable: true }))
    window.slipped = true
  })
  watcher.observe(document.body, { childList: true, subtree: true })
}`

/** What the scoring system sends when another match is loaded. */
const nextMatch = [
  'pre;FightLoaded;',
  'at1;N. ANN;Noah Ann;FRA;at2;M. BEA;Mia Bea;SUI;',
  'mch;124;Final;M -68kg;0;#0000ff;#FFFFFF;#ff0000;#FFFFFF;null;Seniors;3;20;cntDown;20;5;',
  'rdy;FightReady;',
]

/** When what the selector finds changes next and is painted, ms since 1970. For the page to run. */
const changeOf = (selector: string) => `new Promise((resolve) => {
  const watcher = new MutationObserver(() => {
    watcher.disconnect()
    requestAnimationFrame(() => resolve(Date.now()))
  })
  watcher.observe(document.querySelector(${JSON.stringify(selector)}), { childList: true, subtree: true, characterData: true })
})`
