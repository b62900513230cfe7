// The Korean console on a server in trouble: nothing that an operator reads is English, neither in the bar nor on any page.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { simulateDay } from '@restrike/pss/scenarios'
import { fakeObs, launchChromium, sendAll, startServer, until, type FakeObs, type ServerProcess } from '@restrike/testkit'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { consoleBrowser } from '../console-browser.ts'
import { health } from '../questions.ts'

const chromium = consoleBrowser('the words of the server')

/**
 * What is read and heard on the page, line by line, but for what is no sentence: code, values, paths, and the log.
 * A text, since it runs in the browser.
 */
const wordsOfPage = `(() => {
  const nowords = 'code, pre, script, style, textarea, [data-dense], option'
  const seen = []
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest(nowords) || !element.checkVisibility()) continue
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) if (element.hasAttribute(name)) seen.push(element.getAttribute(name))
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) seen.push(node.textContent)
  }
  return [...new Set(seen.map((words) => words.trim()))].filter((words) => words !== '')
})()`
const Words = z.array(z.string())
/** Four words of small letters after each other; `udp.port`, `/data/x` and `restrike start` are none. */
const english = /(?<![\w/.-])[A-Za-z][a-z']+(?: [a-z]['a-z]*){3}(?![\w/])/

describe.skipIf(chromium === undefined)('in Korean', { timeout: 120_000 }, () => {
  let data: string
  let obs: FakeObs
  let server: ServerProcess
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    data = await mkdtemp(path.join(tmpdir(), 'restrike-words-'))
    obs = await fakeObs({ password: 'right' })
    server = await startServer({ data })
    const connections = [
      { name: 'main', url: obs.url, password: 'wrong' },
      { name: 'side', url: 'ws://127.0.0.1:9' },
    ]
    await server.call('config.set', {
      changes: [
        { key: 'obs.connections', value: connections },
        { key: 'recorder.file', value: '{nummer}' },
      ],
    })
    const [match] = simulateDay({ seed: 3, matches: 1 })
    await sendAll(
      [...(match?.entries() ?? [])].slice(0, 40).map(({ text }) => text),
      server.udp,
    )
    await server.call('system.plugin.stop', { name: 'statistics' })
    await until('the trouble', async () =>
      (await health(server)).plugins.filter((one) => one.health !== 'ok').length > 2 ? true : undefined,
    )
    browser = await launchChromium(chromium ?? '')
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    await context.addInitScript(`localStorage.setItem('restrike-language', 'ko')`)
    page = await context.newPage()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
    await obs[Symbol.asyncDispose]()
    await rm(data, { recursive: true, force: true })
  })

  const englishOn = async () => Words.parse(await page.evaluate(wordsOfPage)).filter((words) => english.test(words))
  const open = async (place: string) => {
    await page.goto(`${server.url}${place}`)
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(1_500)
  }

  test.each(['/', '/review', '/matches', '/obs', '/overlays', '/settings', '/setup', '/jury', '/system', '/system?section=alarms'])(
    '%s has no English sentence',
    async (place) => {
      await open(place)
      expect(await englishOn()).toEqual([])
    },
  )

  test.each(['machine', 'configuration', 'tools'])('nor has the section %s of the system', async (section) => {
    await open(`/system?section=${section}`)
    expect(await englishOn()).toEqual([])
  })

  test('nor have the panels of the status bar: the verdict, the recording, the alarms', async () => {
    await open('/')
    for (const name of [/진단 열기/, /녹화 상태 열기/, /알람 열기/]) {
      await page.getByRole('button', { name }).first().click()
      await page.waitForTimeout(300)
      expect(await englishOn()).toEqual([])
      await page.keyboard.press('Escape')
    }
  })

  test('nor has the refusal of an action, and it says why', async () => {
    await open('/')
    await server.call('system.plugin.stop', { name: 'replay' })
    await page.locator('button[data-kind=primary][data-size=large]').click()
    await page.getByRole('alert').filter({ hasText: '"replay' }).waitFor()
    expect(await englishOn()).toEqual([])
  })
})
