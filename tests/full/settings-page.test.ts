// The settings and the checklist of the morning, used as the technical assistant does, in a real Chromium against the real program.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { findChromium, launchChromium, startServer, type ServerProcess } from '@restrike/testkit'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

const chromium = findChromium()
const built = existsSync(path.resolve(import.meta.dirname, '../../apps/console/dist/index.html'))
if (chromium === undefined || !built)
  process.stderr.write('No Chromium, or the console is not built: the journey over settings and checklist is skipped\n')

const Sections = z.object({
  sections: z.array(z.object({ values: z.array(z.object({ key: z.string(), value: z.unknown(), source: z.string() })) })),
})

describe.skipIf(chromium === undefined || !built)('settings and checklist', () => {
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
  const valueOf = async (key: string) => {
    const { sections } = Sections.parse(await server.call('config.get', { section: key.split('.')[0] }))
    return sections.flatMap(({ values }) => values).find((value) => value.key === key)
  }
  const openSection = async (name: string) => {
    await page.goto(`${server.url}/settings#${name}`)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
  }
  const row = (key: string) => page.locator(`[data-key="${key}"]`)
  const save = () => page.getByRole('button', { name: 'Save all' })

  test('a number is changed in the unit that people think in; what it was stands there, and one press brings it back', async () => {
    await openSection('recorder')
    await page.getByLabel('Go on after the winner', { exact: true }).fill('12,5')
    await page.getByText('1 change, not saved').waitFor()
    await save().click()
    await page.getByText('Go on after the winner changed from 30 s to 12.5 s').waitFor()
    expect(await valueOf('recorder.stopAfterMs')).toMatchObject({ value: 12_500, source: 'file' })
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByText('Put back as it was.').waitFor()
    await page.waitForFunction(`document.querySelector('[data-key="recorder.stopAfterMs"] input').value === '30'`)
    expect(await valueOf('recorder.stopAfterMs')).toMatchObject({ value: 30_000, source: 'default' })
  })

  test('a value that cannot be is refused at its field, and holds the saving of all others up', async () => {
    await openSection('replay')
    await page.getByLabel('Limit for saving', { exact: true }).fill('99')
    await row('replay.saveTimeoutMs').getByText('This must be at most 30 s.').waitFor()
    expect(await save().getAttribute('aria-disabled')).toBe('true')
    await page.getByLabel('Limit for saving', { exact: true }).fill('a lot')
    await row('replay.saveTimeoutMs').getByText('This is not a number.').waitFor()
    await page.getByRole('button', { name: 'Undo edits' }).click()
    expect(await page.getByLabel('Limit for saving', { exact: true }).inputValue()).toBe('3')
    expect(await valueOf('replay.saveTimeoutMs')).toMatchObject({ value: 3000 })
  })

  test('what only the server knows to be wrong stands at its field too, and nothing is saved', async () => {
    await openSection('alarms')
    await page.getByRole('button', { name: 'Add to “Webhooks”' }).click()
    await row('alarms.webhooks').getByLabel('Url').fill('ftp://example.org/alarm')
    await save().click()
    await page.getByText('The server refused it, and nothing was changed', { exact: false }).waitFor()
    await row('alarms.webhooks').getByRole('alert').waitFor()
    expect(await valueOf('alarms.webhooks')).toMatchObject({ value: [], source: 'default' })
    await page.getByRole('button', { name: 'Undo edits' }).click()
    await row('alarms.webhooks').getByRole('alert').waitFor({ state: 'detached' })
  })

  test('what a flag has given is locked, with the reason', async () => {
    await openSection('udp')
    await row('udp.port').getByText('Given by --udp at the start of the program', { exact: false }).waitFor()
    expect(await page.getByLabel('Port', { exact: true }).isDisabled()).toBe(true)
  })

  test('edits wait while another page is looked at, and over several sections they are saved together', async () => {
    await openSection('event')
    await page.getByLabel('Tournament', { exact: true }).fill('City Open')
    await page.getByRole('link', { name: 'Recording' }).click()
    await page.getByRole('switch', { name: 'Chapter marks' }).click()
    await page.getByRole('link', { name: 'Court', exact: true }).click()
    await page.getByRole('link', { name: 'Settings', exact: true }).click()
    await page.getByText('2 changes, not saved').waitFor()
    await save().click()
    await page.getByText('Tournament changed from empty to City Open').waitFor()
    await page.getByText('Chapter marks changed from on to off').waitFor()
    expect(await server.call('system.event')).toMatchObject({ tournament: 'City Open' })
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByText('Put back as it was.').waitFor()
    expect(await valueOf('recorder.chapters')).toMatchObject({ value: true })
  })

  test('a setting is found by what it is about, whatever its section', async () => {
    await page.getByRole('searchbox', { name: 'Find a setting' }).fill('disk warn')
    await page.getByLabel('Disk: warn below', { exact: true }).waitFor()
    await page.getByText('1 setting fits').waitFor()
    await page.getByRole('searchbox').press('Escape')
  })

  test('colours are changed at once', async () => {
    await openSection('here-look')
    const good = () => page.evaluate(`getComputedStyle(document.documentElement).getPropertyValue('--good').trim()`)
    const before = await good()
    await page.getByRole('button', { name: 'Colour-blind safe' }).click()
    expect(await good()).not.toBe(before)
    await page.getByRole('button', { name: 'Standard' }).click()
    expect(await good()).toBe(before)
  })

  test('the checklist goes from nothing heard to a datagram proved, by keys alone', async () => {
    await page.goto(`${server.url}/setup`)
    await page.getByText('Nothing was heard yet.', { exact: false }).waitFor()
    const first = page.getByRole('button', { name: /Scoring PC/ })
    expect(await first.innerText()).toContain('to do now')
    await page.getByRole('button', { name: 'Send a test datagram' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('The test datagram was heard after', { exact: false }).waitFor()
    await page.getByText('The port works', { exact: false }).waitFor()
    expect(await first.innerText()).toContain('proved')
    await page.getByRole('button', { name: 'Next step' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'OBS connected' }).waitFor()
    await page.getByText('No OBS that records is known yet.').waitFor()
  })

  test('fits the screen of a small laptop and of a tablet', async () => {
    for (const [width, height] of [
      [1366, 768],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (const where of ['/settings#replay', '/settings#alarms', '/setup']) {
        await page.goto(`${server.url}${where}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        expect(await page.evaluate('[document.documentElement.scrollWidth, document.documentElement.scrollHeight]')).toEqual([
          width,
          height,
        ])
      }
    }
  })

  test('met no fault in the page', () => expect(faults).toEqual([]))
})
