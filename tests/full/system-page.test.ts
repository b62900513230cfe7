// The System page and the alarms of the status bar, used as the technical assistant does, in a real Chromium against the real program.
import { AlarmsStatus } from '@restrike/alarms/contract'
import { launchChromium, sendAll, startServer, type ServerProcess } from '@restrike/testkit'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consoleBrowser } from '../console-browser.ts'

const chromium = consoleBrowser('the journey over the System page')

describe.skipIf(chromium === undefined)('the System page', () => {
  let browser: Browser
  let server: ServerProcess
  let page: Page
  const faults: string[] = []
  beforeAll(async () => {
    server = await startServer()
    browser = await launchChromium(chromium ?? '')
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    page.on('pageerror', (error) => faults.push(String(error)))
  })
  afterAll(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
  })
  const section = async (name: string, words: string | RegExp) => {
    await page.getByRole('link', { name, exact: true }).click()
    await page.getByText(words).first().waitFor()
  }

  test('shows each of its sections, with what the program says', async () => {
    await page.goto(`${server.url}/system`)
    await page.getByText('Everything is ready for a match.').waitFor()
    await page.getByText('at the scoring PC enter', { exact: false }).first().waitFor()
    await section('Alarms', 'Nothing is wrong.')
    await section('Machine', 'Event loop late, at worst')
    await section('Log', /plugin started/)
    await section('Configuration', 'event.tournament')
    await section('Tools', 'Capture of the traffic')
    const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
    expect(wide).toBe(false)
  })

  test('changes a value in the file, and takes it back', async () => {
    await section('Configuration', 'event.court')
    const row = page.getByRole('listitem').filter({ hasText: 'event.court' })
    await row.getByRole('button', { name: 'Change' }).click()
    await row.getByRole('textbox').fill('Court 7')
    await row.getByRole('button', { name: 'Save' }).click()
    await row.getByText('Court 7').waitFor()
    expect(await server.call('system.event')).toMatchObject({ court: 'Court 7' })
    const undo = row.getByRole('button', { name: 'Undo' })
    await undo.click()
    await undo.waitFor({ state: 'detached' })
    expect(await server.call('system.event')).toMatchObject({ court: '' })
  })

  test('what another page saves while somebody types is shown beside it, and one press takes the one or the other', async () => {
    const row = page.getByRole('listitem').filter({ hasText: 'event.court' })
    const type = async (mine: string, theirs: string) => {
      await row.getByRole('button', { name: 'Change' }).click()
      await row.getByRole('textbox').fill(mine)
      await server.call('config.set', { changes: [{ key: 'event.court', value: theirs }], by: 'Kim' })
      await row.getByText(`(meanwhile, by Kim). Typed here: ${mine}.`, { exact: false }).waitFor()
    }
    await section('Configuration', 'event.court')
    await type('Court 8', 'Court 9')
    await row.getByRole('button', { name: 'Save' }).click()
    await row.getByText('somebody else has changed it meanwhile', { exact: false }).waitFor()
    expect(await server.call('system.event')).toMatchObject({ court: 'Court 9' })
    await row.getByRole('button', { name: 'Keep what is typed here' }).click()
    await row.getByRole('button', { name: 'Save' }).click()
    await row.getByRole('textbox').waitFor({ state: 'detached' })
    expect(await server.call('system.event')).toMatchObject({ court: 'Court 8' })
    await type('Court 10', 'Court 11')
    await row.getByRole('button', { name: 'Take that' }).click()
    await row.getByText('Court 11').waitFor()
    expect(await row.getByRole('textbox').count()).toBe(0)
  })

  test('makes a profile of the running program and lets it be taken away', async () => {
    await section('Tools', 'CPU profile')
    const panel = page.getByRole('region', { name: 'CPU profile' })
    await panel.getByLabel('Seconds').fill('0.5')
    await panel.getByRole('button', { name: 'Record' }).click()
    const link = panel.getByRole('link')
    await link.waitFor()
    const answer = await fetch(new URL((await link.getAttribute('href')) ?? '', server.url))
    expect(await answer.json()).toMatchObject({ nodes: expect.any(Array), samples: expect.any(Array) })
  })

  test('an alarm stands in the bar on every page until it is over; who has seen it says so', async () => {
    await page.goto(server.url)
    await sendAll(['mch;Number;7;', 'clk;02:00;start;', 'clk;01:59;'], server.udp)
    const bell = page.getByRole('button', { name: /Open the alarms/ })
    await page.getByRole('button', { name: /1 alarm\b/ }).waitFor()
    await bell.click()
    await page.getByText('Nothing comes from the scoring system although the clock runs').waitFor()
    await page.getByRole('button', { name: 'Seen', exact: true }).click()
    await page.getByText(/seen by operator/).waitFor()
    expect(AlarmsStatus.parse(await server.call('alarms.current'))).toMatchObject({
      loudest: null,
      alarms: [{ acknowledgedBy: 'operator' }],
    })
    await page.keyboard.press('Escape')
    await sendAll(['clk;01:58;stop;'], server.udp)
    await page.getByRole('button', { name: /no alarm/ }).waitFor()
  })

  test('met no fault in the page', () => expect(faults).toEqual([]))
})
