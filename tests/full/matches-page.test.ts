// The archive as the organiser uses it: a real Chromium against the real program, after a day of matches that came over the real socket.
import { readFile } from 'node:fs/promises'
import { MatchSummary } from '@restrike/match/contract'
import { simulateDay } from '@restrike/pss/scenarios'
import { launchChromium, sendAll, startServer, type ServerProcess, until } from '@restrike/testkit'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { consoleBrowser } from '../console-browser.ts'

const chromium = consoleBrowser('the journey over the Matches page')

const dayMatches = 8
const hits = 10_000
const List = z.object({ matches: z.array(MatchSummary) })
const Events = z.object({ events: z.array(z.object({ seq: z.int(), type: z.string() })) })
const Exported = z.object({ matches: z.array(z.object({ match: z.object({ id: z.string() }) })) })

describe.skipIf(chromium === undefined)('the Matches page', () => {
  let browser: Browser
  let server: ServerProcess
  let page: Page
  let archive: readonly MatchSummary[]
  const faults: string[] = []
  const list = async (selection: object = {}) => List.parse(await server.call('match.list', { limit: 500, ...selection })).matches
  const nameOf = (match: MatchSummary | undefined) => match?.blue.longName ?? match?.blue.shortName ?? ''
  const rows = () => page.getByRole('list', { name: /newest first/ }).getByRole('link')
  const shows = (count: number) => page.getByText(count === 1 ? '1 match' : `${count} matches`, { exact: true }).waitFor()
  const download = async (menu: string, format: RegExp) => {
    await page.getByRole('button', { name: menu }).click()
    const choices = page.getByRole('dialog', { name: menu })
    const [saved] = await Promise.all([page.waitForEvent('download'), choices.getByRole('button', { name: format }).click()])
    const text = await readFile(await saved.path(), 'utf8')
    await choices.getByText(`Saved ${saved.suggestedFilename()}`, { exact: false }).waitFor()
    await page.keyboard.press('Escape')
    await choices.waitFor({ state: 'hidden' })
    return { name: saved.suggestedFilename(), text }
  }
  beforeAll(async () => {
    server = await startServer()
    const [court] = simulateDay({ seed: 17, matches: dayMatches })
    await sendAll(
      [...(court?.entries() ?? [])].map(({ text }) => text),
      server.udp,
    )
    archive = await until('the day in the archive', async () => {
      const found = await list()
      return found.length === dayMatches && found.every(({ winner }) => winner !== null) ? found : undefined
    })
    browser = await launchChromium(chromium ?? '')
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    page.on('pageerror', (error) => faults.push(String(error)))
  })
  afterAll(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
  })

  test('lists the day, newest first, and says what to do next', async () => {
    await page.goto(`${server.url}/matches`)
    await shows(dayMatches)
    await page.getByText('Choose a match').waitFor()
    const numbers = (await rows().all()).map((row) => row.locator('> :first-child').textContent())
    expect(numbers.length).toBeGreaterThan(3)
    expect(await Promise.all(numbers)).toEqual(archive.slice(0, numbers.length).map(({ number }) => number))
  })

  test('finds matches by words, number, category and country; the address keeps what was asked for', async () => {
    const [first] = archive
    await page.getByRole('textbox', { name: 'Search' }).fill(nameOf(first))
    await shows((await list({ query: nameOf(first) })).length)
    await page.getByRole('link', { name: /Clear the search/ }).click()
    await shows(dayMatches)
    await page.getByRole('textbox', { name: 'Number' }).fill(first?.number ?? '')
    await shows((await list({ number: first?.number })).length)
    await page.getByRole('link', { name: /Clear the search/ }).click()
    await page.getByRole('combobox', { name: 'Category' }).selectOption(first?.category ?? '')
    await page.getByRole('combobox', { name: 'Country' }).selectOption(first?.blue.country ?? '')
    const found = await list({ category: first?.category, country: first?.blue.country })
    await shows(found.length)
    await page.reload()
    await shows(found.length)
    expect(await page.getByRole('combobox', { name: 'Category' }).inputValue()).toBe(first?.category)
    await page.getByRole('textbox', { name: 'Search' }).fill('nobody of this name')
    await page.getByText('No match fits').waitFor()
    await page.getByRole('link', { name: /Clear the search/ }).click()
    await shows(dayMatches)
  })

  test('opens a match with all its events, one round alone, and leads back', async () => {
    const [first] = archive
    await rows().first().click()
    await page.getByRole('heading', { level: 1, name: first?.number ?? '' }).waitFor()
    await page.getByText('wins the match').first().waitFor()
    await page.getByRole('button', { name: 'R1', exact: true }).click()
    await page.getByText('wins the round').first().waitFor()
    expect(await page.getByText('wins the match').count()).toBe(0)
    await page.goBack()
    await page.getByText('Choose a match').waitFor()
    await page.goForward()
    await page.getByRole('link', { name: 'Challenges' }).click()
    const asked = z.object({ challenges: z.array(z.unknown()) }).parse(await server.call('replay.challenges', { matchId: first?.id }))
    await (asked.challenges.length === 0 ? page.getByText('No challenge in this match') : page.getByText('Reason').first()).waitFor()
    await page.getByRole('link', { name: 'Video' }).click()
    await page.getByText('No recording of this match').waitFor()
  })

  test('saves one match, and all that are found, as files with everything in them', async () => {
    const [first] = archive
    const { events } = Events.parse(await server.call('match.events', { id: first?.id, limit: 5_000 }))
    const one = 'Export this match'
    const table = await download(one, /Table of events/)
    expect(table.name).toMatch(/\.csv$/)
    expect(table.text.trimEnd().split('\r\n')).toHaveLength(1 + events.length)
    const whole = await download(one, /Everything/)
    expect(Exported.parse(JSON.parse(whole.text)).matches.map(({ match }) => match.id)).toEqual([first?.id])
    const all = await download('Export these matches', /Table of matches/)
    expect(all.text.trimEnd().split('\r\n')).toHaveLength(1 + dayMatches)
    for (const match of archive) expect(all.text).toContain(nameOf(match))
  })

  test('shows the statistics of the match, of its athlete and of the day as the program counts them', async () => {
    const [first] = archive
    const Sums = z.object({ blue: z.object({ points: z.int() }), red: z.object({ points: z.int() }) })
    const { blue, red } = Sums.parse(await server.call('statistics.match', { id: first?.id }))
    await page.getByRole('link', { name: 'Statistics', exact: true }).click()
    const row = page.getByRole('row', { name: /technique points/ })
    await row.waitFor()
    expect(await row.getByRole('cell').allTextContents()).toEqual([String(blue.points), String(red.points)])
    await page.getByRole('table', { name: 'Hits over time' }).waitFor({ state: 'attached' })
    await page.getByRole('link', { name: `Statistics of ${nameOf(first)}` }).click()
    await page.getByRole('heading', { level: 1, name: nameOf(first) }).waitFor()
    await page.getByRole('link', { name: `Open match ${first?.number}`, exact: true }).waitFor()
    await shows((await list({ athlete: nameOf(first) })).length)
    await page.getByRole('button', { name: /Remove the filter/ }).click()
    await page.getByRole('link', { name: 'Statistics of the day' }).click()
    await page.getByText(`${dayMatches} decided`).waitFor()
    const table = page.getByRole('table', { name: 'Matches over the day' })
    expect(await table.getByRole('row').count()).toBe(1 + dayMatches)
  })

  test('a match that is loaded, and then won, shows by itself', async () => {
    await page.goto(`${server.url}/matches`)
    await shows(dayMatches)
    const [court] = simulateDay({ seed: 99, matches: 1 })
    const texts = [...(court?.entries() ?? [])].map(({ text }) => text)
    const decided = texts.findIndex((text) => text.startsWith('wmh') || text.startsWith('win'))
    await sendAll(texts.slice(0, decided), server.udp)
    await shows(dayMatches + 1)
    await rows().first().getByText('on now').waitFor()
    await sendAll(texts.slice(decided), server.udp)
    await rows().first().getByRole('img', { name: 'winner' }).waitFor()
  })

  test(`draws no more of ${hits} events than can be seen, and scrolls over them without a stop`, async () => {
    const [begun = []] = openings(5, 1)
    await sendAll([...begun, ...Array.from({ length: hits }, (_, index) => `hl${(index % 2) + 1};${(index % 90) + 1};`)], server.udp)
    const [match] = await until(
      'the hits in the archive',
      async () => {
        const found = await list()
        const { events } = Events.parse(await server.call('match.events', { id: found[0]?.id, limit: 5_000, types: ['hit-level'] }))
        return events.length === 5_000 ? found : undefined
      },
      30_000,
    )
    await page.goto(`${server.url}/matches?match=${match?.id}`)
    await page.getByRole('button', { name: 'hits', exact: true }).click()
    await page
      .getByText(/^hit \d+$/)
      .first()
      .waitFor()
    const { frames, items, height } = Scrolled.parse(await page.evaluate(scrollEvents))
    process.stderr.write(
      `${height} px of events in ${frames.length} frames: median ${middle(frames)} ms, worst ${Math.max(...frames).toFixed(0)} ms\n`,
    )
    expect(height).toBeGreaterThan(hits * 40)
    expect(items).toBeLessThan(60)
    // A frame is 16.7 ms; the machine of a test may be busy.
    expect(middle(frames)).toBeLessThan(34)
  })

  test('reads older matches as somebody scrolls to them', async () => {
    const many = openings(7, 110).flat()
    await sendAll(many, server.udp)
    const newest = many.findLast((text) => text.startsWith('mch;'))?.split(';')[1]
    const all = await until('the many matches in the archive', async () => {
      const found = await list()
      return found.length > 100 && found[0]?.number === newest ? found : undefined
    })
    await page.goto(`${server.url}/matches`)
    await page.getByText('more than 100 matches', { exact: true }).waitFor()
    await rows().first().focus()
    await until(
      'the oldest match',
      async () => {
        await page.mouse.move(200, 600)
        await page.mouse.wheel(0, 3_000)
        return (await page.getByText(`${all.length} matches`, { exact: true }).count()) === 1 ? true : undefined
      },
      20_000,
    )
    await page.mouse.wheel(0, 100_000)
    await rows()
      .filter({ hasText: nameOf(archive.at(-1)) })
      .last()
      .waitFor()
  })

  test('an address with a day or a part that is none opens the page all the same', async () => {
    await page.goto(`${server.url}/matches?view=day&day=yesterday`)
    await page.getByText(/\d+ decided/).waitFor()
    await page.goto(`${server.url}/matches?match=${archive[0]?.id}&part=gossip`)
    await page.getByText('wins the match').first().waitFor()
  })

  test('met no fault in the page', () => expect(faults).toEqual([]))
})

function middle(values: readonly number[]): number {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0)
}

/** Of each match the datagrams until its clock starts for the first time. */
function openings(seed: number, matches: number): string[][] {
  const [court] = simulateDay({ seed, matches })
  return [...(court?.matches() ?? [])].map(({ entries }) => {
    const texts = [...entries].map(({ text }) => text)
    return texts.slice(0, 1 + texts.findIndex((text) => /^clk;.*;start;/.test(text)))
  })
}

/** In the page: scrolls over the events for some seconds and takes the time of each frame. */
const scrollEvents = `(async () => {
  const scroller = [...document.querySelectorAll('section[aria-label="Events"] div')].find((one) => getComputedStyle(one).overflowY === 'auto')
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const frames = []
  let items = 0
  let before = await frame()
  for (let step = 0; step < 180; step++) {
    scroller.scrollTop += 700
    const now = await frame()
    frames.push(now - before)
    before = now
    items = Math.max(items, scroller.querySelectorAll('li').length)
  }
  return { frames, items, height: scroller.scrollHeight }
})()`
const Scrolled = z.object({ frames: z.array(z.number()), items: z.int(), height: z.number() })
