// The settings and the checklist of the morning, used as the technical assistant does, in a real Chromium against the real program.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fakeObs, launchChromium, sendAll, startServer, type ServerProcess } from '@restrike/testkit'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { consoleBrowser } from '../console-browser.ts'

const chromium = consoleBrowser('the journey over settings and checklist')

const Sections = z.object({
  sections: z.array(z.object({ values: z.array(z.object({ key: z.string(), value: z.unknown(), source: z.string() })) })),
})

describe.skipIf(chromium === undefined)('settings and checklist', () => {
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

  test('a secret within an entry is saved as it was typed, stays what it is, and is not sent to another address', async () => {
    const token = async () => /"token": "([^"]*)"/.exec(await readFile(path.join(server.data, 'config.json'), 'utf8'))?.[1]
    await openSection('alarms')
    const hooks = row('alarms.webhooks')
    await page.getByRole('button', { name: 'Add to “Webhooks”' }).click()
    await hooks.getByLabel('Url').fill('http://127.0.0.1:9/one')
    await hooks.getByRole('button', { name: 'Enter: Token' }).click()
    await hooks.locator('input[type=password]').pressSequentially('hush')
    await save().click()
    await hooks.getByText('set', { exact: true }).waitFor()
    expect(await token()).toBe('hush')
    await hooks.getByLabel('From').selectOption('critical')
    await save().click()
    await page.getByText('No changes').waitFor()
    expect(await token()).toBe('hush')
    await hooks.getByLabel('Url').fill('http://127.0.0.1:9/two')
    await hooks.getByText('not set', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Undo edits' }).click()
    await hooks.getByText('set', { exact: true }).waitFor()
    await hooks.getByRole('button', { name: 'Remove entry 1 of “Webhooks”' }).click()
    await save().click()
    await page.getByText('No changes').waitFor()
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

  test('the checklist tells its own test datagram from the scoring system, and goes on, by keys alone', async () => {
    await page.goto(`${server.url}/setup`)
    await page.getByText('Nothing was heard yet.', { exact: false }).waitFor()
    const first = page.getByRole('button', { name: /Scoring PC/ })
    expect(await first.innerText()).toContain('to do now')
    await page.getByRole('button', { name: 'Send a test datagram' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('The test datagram was heard after', { exact: false }).waitFor()
    await page.getByText('The port works', { exact: false }).waitFor()
    expect(await first.innerText()).toContain('to do now')
    await sendAll(['clk;02:00;'], server.udp)
    await page.getByText('Heard from 127.0.0.1.').waitFor()
    expect(await first.innerText()).toContain('proved')
    await page.getByRole('button', { name: 'Next step' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'OBS connected' }).waitFor()
    // The button pressed is gone; the keys go on from the step itself.
    expect(await page.evaluate(`document.activeElement.querySelector('h2')?.textContent`)).toBe('OBS connected')
    await page.getByText('No OBS that records is known yet.').waitFor()
  })

  test('an OBS whose password was mistyped is corrected where it is told', async () => {
    await using obs = await fakeObs({ password: 'right one' })
    await page.goto(`${server.url}/setup`)
    await page.getByRole('heading', { name: 'OBS connected' }).waitFor()
    await page.getByLabel('Address', { exact: true }).fill(`ws://127.0.0.1:${obs.port}`)
    await page.getByLabel('Password', { exact: true }).fill('wrong one')
    await page.keyboard.press('Enter')
    await page.getByText('OBS refused the password').waitFor()
    const form = page.getByRole('form', { name: 'Change main' })
    expect(await form.getByLabel('Address', { exact: true }).inputValue()).toBe(`ws://127.0.0.1:${obs.port}`)
    await form.getByLabel('Password', { exact: true }).fill('right one')
    await page.keyboard.press('Enter')
    await page.getByText('main: connected', { exact: false }).waitFor()
    await form.waitFor({ state: 'detached' })
  })

  test('what another console saves meanwhile is shown beside what is typed, and one press takes the one or the other', async () => {
    await openSection('event')
    const other = await browser.newPage()
    other.on('pageerror', (error) => faults.push(String(error)))
    await other.goto(`${server.url}/settings#event`)
    const told = 'Tournament changed from empty to City Open'
    await page.getByLabel('Tournament', { exact: true }).fill('Spring Cup')
    await other.getByLabel('Tournament', { exact: true }).fill('City Open')
    await other.getByRole('button', { name: 'Save all' }).click()
    await other.getByText(told).waitFor()
    await row('event.tournament').getByText(told).waitFor()
    await row('event.tournament').getByText('by operator). Typed here: Spring Cup.', { exact: false }).waitFor()
    // From elsewhere the saving leads to it, and does nothing until somebody has decided.
    await page.getByRole('link', { name: 'Recording' }).click()
    await save().click()
    await page.waitForFunction(`document.activeElement.value === 'Spring Cup'`)
    await save().click()
    expect(await valueOf('event.tournament')).toMatchObject({ value: 'City Open' })
    await page.getByRole('button', { name: 'Tournament: keep what is typed here' }).click()
    await row('event.tournament').getByText(told).waitFor({ state: 'detached' })
    await save().click()
    await page.getByText('Tournament changed from City Open to Spring Cup').waitFor()
    await other.getByRole('button', { name: 'Undo', exact: true }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByText('Put back as it was.').waitFor()
    expect(await valueOf('event.tournament')).toMatchObject({ value: 'City Open' })
    await page.getByLabel('Tournament', { exact: true }).fill('Autumn Cup')
    await server.call('config.set', { changes: [{ key: 'event.tournament', value: 'Winter Cup' }], by: 'Kim' })
    await row('event.tournament').getByText('by Kim)', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Tournament: take what was saved meanwhile' }).click()
    await page.getByText('No changes').waitFor()
    expect(await page.getByLabel('Tournament', { exact: true }).inputValue()).toBe('Winter Cup')
    await other.close()
  })

  test('an address leads to what is folded away; what waits for the next start is told as such', async () => {
    await page.goto(`${server.url}/settings#match.bufferEvents`)
    await page.getByLabel('Events in memory', { exact: true }).fill('20000')
    await save().click()
    await page.getByText('Events in memory changed from 500000 to 20000').waitFor()
    const told = 'Changed: holds from the next start of the program on. Until then: 500000.'
    await row('match.bufferEvents').getByText(told, { exact: false }).waitFor()
    expect(await page.getByLabel('Events in memory', { exact: true }).inputValue()).toBe('20000')
    await page.reload()
    await page.getByLabel('Events in memory', { exact: true }).waitFor()
    expect(await page.getByLabel('Events in memory', { exact: true }).inputValue()).toBe('20000')
    await page.getByLabel('Events in memory', { exact: true }).fill('30000')
    await save().click()
    await page.getByText('Events in memory changed from 500000 to 30000').waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByText('Put back as it was.').waitFor()
    await page.waitForFunction(`document.querySelector('[data-key="match.bufferEvents"] input').value === '20000'`)
    await page.getByRole('button', { name: 'Set “Events in memory” back to its default' }).click()
    await save().click()
    await row('match.bufferEvents').getByText(told, { exact: false }).waitFor({ state: 'detached' })
  })

  test('a link to a section shows where that is in the list', async () => {
    await openSection('history')
    await page.waitForFunction(`document.querySelector('nav [href$="#history"]')?.getBoundingClientRect().bottom <= innerHeight`)
  })

  test('the address of the console cannot be set to one at which nobody reaches it', async () => {
    await openSection('server')
    await page.getByLabel('Address', { exact: true }).fill('192.168.1.1')
    await save().click()
    await row('server.host').getByText('"192.168.1.1" is not an address of this machine alone', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Undo edits' }).click()
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
