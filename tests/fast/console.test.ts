// Browser journeys over the court page, in a real Chromium against the real program.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { play } from '@restrike/player'
import { MatchState } from '@restrike/pss'
import { simulateMatch } from '@restrike/pss/scenarios'
import { UdpStatus } from '@restrike/udp/contract'
import { freeUdpPort, launchChromium, startServer, until, type ServerProcess } from '@restrike/testkit'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consoleBrowser } from '../console-browser.ts'

const chromium = consoleBrowser('the court page')

/** Half a match: everything up to the second round's first clock start. */
const match = simulateMatch({ seed: 11, story: 'plain' })
const secondRound = match.entries.findIndex(({ text }) => text.startsWith('rnd;2'))
const firstHalf = match.entries.slice(0, secondRound + 1)
const secondHalf = match.entries.slice(secondRound + 1)

interface Seen {
  readonly number: string
  readonly blue: string
  readonly red: string
  readonly blueScore: string
  readonly redScore: string
}

async function seenOn(page: Page): Promise<Seen> {
  const card = (side: 'Blue' | 'Red') => page.getByRole('region', { name: side, exact: true })
  const score = (side: 'blue' | 'red') => page.locator(`section[data-side=${side}] [data-wide] > span`).first()
  const text = async (of: ReturnType<Page['locator']>) => (await of.innerText({ timeout: 5_000 })).trim()
  return {
    number: await text(page.locator('h1 > span').first()),
    blue: await text(card('Blue').locator('h2')),
    red: await text(card('Red').locator('h2')),
    blueScore: await text(score('blue')),
    redScore: await text(score('red')),
  }
}

function shouldBeSeen(state: MatchState): Seen {
  const { number, blue, red } = state
  return { number: number ?? '', blue: blue.longName ?? '', red: red.longName ?? '', blueScore: `${blue.score}`, redScore: `${red.score}` }
}

const current = async (server: ServerProcess) => MatchState.parse(await server.call('match.current'))

/** What is played is on the page when the page says what the server says. */
async function agrees(page: Page, server: ServerProcess): Promise<Seen> {
  const wanted = shouldBeSeen(await current(server))
  return until(`the page to show ${JSON.stringify(wanted)}`, async () => {
    const seen = await seenOn(page).catch(() => undefined)
    return seen && JSON.stringify(seen) === JSON.stringify(wanted) ? seen : undefined
  })
}

const heard = async (server: ServerProcess) => UdpStatus.parse(await server.call('udp.status')).datagrams

async function playAll(server: ServerProcess, entries: typeof firstHalf): Promise<void> {
  const before = await heard(server)
  const sent = await play(entries, { host: '127.0.0.1', port: server.udp, speed: Infinity })
  await until('everything to be heard', async () => ((await heard(server)) === before + sent ? true : undefined))
}

describe.skipIf(chromium === undefined)('the court page', { timeout: 60_000 }, () => {
  let browser: Browser
  let data: string
  let server: ServerProcess
  const faults: string[] = []

  const open = async (): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('WebSocket')) faults.push(message.text())
    })
    await page.goto(server.url)
    return page
  }

  beforeAll(async () => {
    data = await mkdtemp(path.join(tmpdir(), 'restrike-console-'))
    browser = await launchChromium(chromium ?? '')
    server = await startServer({ data })
  })
  afterAll(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
    await rm(data, { recursive: true, force: true })
  })

  test('says what to do while nothing has come, then follows the match; a page opened in mid-match is right at once and agrees', async () => {
    const first = await open()
    await first.getByText(String(server.udp)).first().waitFor()
    await playAll(server, firstHalf)
    const seen = await agrees(first, server)
    const second = await open()
    expect(await agrees(second, server)).toEqual(seen)
    await playAll(server, secondHalf)
    expect(await agrees(first, server)).toEqual(await agrees(second, server))
    await first.close()
    await second.close()
  })

  test('fits 1366x768 without scrolling', async () => {
    const page = await open()
    await agrees(page, server)
    const size: unknown = await page.evaluate('[document.documentElement.scrollWidth, document.documentElement.scrollHeight]')
    expect(size).toEqual([1366, 768])
    await page.close()
  })

  test('lists the match events, newest first', async () => {
    const page = await open()
    await agrees(page, server)
    const rows = page.getByRole('region', { name: 'Events' }).getByRole('listitem')
    await page
      .getByText(/wins the match|match without a winner/)
      .first()
      .waitFor()
    const tops = await rows.allInnerTexts()
    expect(tops[0]).toMatch(/wins the match|match without a winner|result/)
    expect(tops.length).toBeGreaterThan(5)
    await page.close()
  })

  test('says so when the server is killed, and is right again by itself when it is back', async () => {
    const page = await open()
    await agrees(page, server)
    // A flag, or the player that is prepared a moment later, still on its way when the server dies would be a fault of the page's, and is none.
    await page.waitForLoadState('networkidle')
    await page.waitForFunction(`performance.getEntriesByType('resource').some(({ name }) => name.includes('/open-player'))`)
    await page.waitForLoadState('networkidle')
    const port = Number(new URL(server.url).port)
    await server.kill()
    await page
      .getByText(/reconnecting/i)
      .first()
      .waitFor()
    const udp = await freeUdpPort()
    server = await startServer({ data, args: ['--http', String(port), '--udp', String(udp)] })
    await page
      .getByText(/reconnecting/i)
      .first()
      .waitFor({ state: 'detached' })
    await agrees(page, server)
    const next = simulateMatch({ seed: 12, story: 'plain', number: '318' })
    await playAll(server, [...next.entries])
    expect((await agrees(page, server)).number).toContain('318')
    await page.close()
  })

  test('met no fault in the page', () => {
    expect(faults).toEqual([])
  })
})
