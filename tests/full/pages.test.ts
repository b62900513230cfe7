// Every page as it stands on the screens it is used on, in both themes, while a match runs: nothing runs out of it, no word is cut off, nothing
// jumps, and axe finds no serious fault. With RESTRIKE_SHOTS=<folder> each is kept as a picture, to be looked at.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { play } from '@restrike/player'
import { simulateDay } from '@restrike/pss/scenarios'
import { launchChromium, sendAll, startServer, until, type ServerProcess } from '@restrike/testkit'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { consoleBrowser } from '../console-browser.ts'

const chromium = consoleBrowser('all pages')

const shots = process.env['RESTRIKE_SHOTS']
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const sizes = [
  { name: 'laptop', width: 1366, height: 768 },
  { name: 'desktop', width: 1920, height: 1080 },
  { name: 'tablet', width: 1024, height: 768 },
]
const themes = ['dark', 'light'] as const
const languages = ['en', 'es', 'ko'] as const
const places = [
  ...['/', '/review', '/matches', '/matches?match=MATCH', '/obs', '/overlays', '/settings', '/setup', '/jury'],
  ...[
    '/system',
    '/system?section=alarms',
    '/system?section=machine',
    '/system?section=log',
    '/system?section=configuration',
    '/system?section=tools',
  ],
]

// Texts, since they run in the browser.
const watchJumps = `globalThis.jumps = []
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput, sources } of list.getEntries())
    if (!hadRecentInput) jumps.push({ value, what: sources.map(({ node }) => (node?.textContent ?? '').slice(0, 40)).join(' | ') })
}).observe({ type: 'layout-shift' })`
/** Words that do not fit where they stand, but for those that are meant to end with dots and say the rest elsewhere. */
const findCut = `(() => {
  const cut = []
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element)
    const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '')
    if (!words || style.visibility === 'hidden' || style.clipPath !== 'none' || element.closest('svg, option, [hidden]')) continue
    const box = element.getBoundingClientRect()
    if (box.width === 0 || box.height === 0) continue
    if (style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1) cut.push(element.textContent.trim().slice(0, 60))
    if (parseFloat(style.fontSize) < 13) cut.push('under 13 px: ' + element.textContent.trim().slice(0, 60))
  }
  return cut
})()`
const overflow = `[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]`
/** What a finger could miss. Links within a sentence are as high as it is; lines of the log are dense to be read. */
const findSmall = `[...document.querySelectorAll('button, select, input:not([type=checkbox]):not([type=radio]), [role=button]')].flatMap((element) => {
  const { width, height } = element.getBoundingClientRect()
  const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 1
  return shown && height < 43.5 && !element.closest('[data-dense]') ? [(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) + ' ' + Math.round(height)] : []
})`
const runAxe = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => id + ': ' + help + ' at ' + nodes.slice(0, 3).map(({ target, failureSummary }) => target.join(' ') + ' ' + (failureSummary ?? '').slice(0, 160)).join(' ; ')))`

const Words = z.array(z.string())
const Jumps = z.array(z.object({ value: z.number(), what: z.string() }))
async function faultsOf(
  page: Page,
  withAxe: boolean,
): Promise<Record<'runsOut' | 'cut' | 'small' | 'serious', readonly (number | string)[]>> {
  const runsOut = z
    .array(z.number())
    .parse(await page.evaluate(overflow))
    .filter((by) => by > 0)
  const cut = Words.parse(await page.evaluate(findCut))
  const small = Words.parse(await page.evaluate(findSmall))
  const serious = withAxe ? Words.parse(await page.evaluate(runAxe)) : []
  return { runsOut, cut, small, serious }
}

/** As the browsers' makers count a page without jumps. */
const mostJump = 0.01

describe.skipIf(chromium === undefined)('the pages', { timeout: 240_000 }, () => {
  let browser: Browser
  let server: ServerProcess
  let matchId: string
  const over = new AbortController()
  beforeAll(async () => {
    server = await startServer()
    browser = await launchChromium(chromium ?? '')
    // A match of before, to be opened in the archive, and one that runs while the pages are looked at.
    const [earlier] = simulateDay({ seed: 3, matches: 1 })
    const texts = [...(earlier?.entries() ?? [])].map(({ text }) => text)
    await sendAll(texts, server.udp)
    const List = z.object({ matches: z.array(z.object({ id: z.string() })) })
    matchId = await until('the match in the archive', async () => List.parse(await server.call('match.list')).matches[0]?.id)
    const [now] = simulateDay({ seed: 11, matches: 60 })
    void play(now?.entries() ?? [], { host: '127.0.0.1', port: server.udp, speed: 4, signal: over.signal })
  }, 60_000)
  afterAll(async () => {
    over.abort()
    await browser.close()
    await server[Symbol.asyncDispose]()
  })

  const open = async (place: string, size: { width: number; height: number }, theme: string, language = 'en'): Promise<Page> => {
    const context = await browser.newContext({ viewport: size, hasTouch: size.width === 1024 })
    const storage = { 'mantine-color-scheme-value': theme, 'restrike-language': language }
    await context.addInitScript(`Object.entries(${JSON.stringify(storage)}).forEach(([key, value]) => localStorage.setItem(key, value))`)
    await context.addInitScript(watchJumps)
    const page = await context.newPage()
    await page.goto(`${server.url}${place.replace('MATCH', matchId)}`)
    // What the page has to show has come; from now on nothing may jump.
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(600)
    return page
  }
  const keep = async (page: Page, name: string) => {
    if (shots === undefined) return
    mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: path.join(shots, `${name.replaceAll(/[/?=]+/g, '-').replace(/^-$/, '-court')}.png`) })
  }

  test.each(places)('%s', async (place) => {
    const page = await open(place, { width: 1366, height: 768 }, 'dark')
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(String(error)))
    await page.evaluate('jumps.length = 0')
    await page.waitForTimeout(1_000)
    const jumps = Jumps.parse(await page.evaluate('jumps')).filter(({ value }) => value > mostJump)
    const seen: Record<string, unknown> = {}
    await page.evaluate(axe)
    for (const { name, ...size } of sizes) {
      for (const theme of themes) {
        await page.setViewportSize(size)
        await page.evaluate(`document.documentElement.setAttribute('data-mantine-color-scheme', '${theme}')`)
        // Two frames: what depends on the size is drawn anew.
        await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))')
        await keep(page, `${place}-${name}-${theme}`)
        const found = await faultsOf(page, name !== 'desktop')
        if (Object.values(found).some((list) => list.length > 0)) seen[`${name} ${theme}`] = found
      }
    }
    await page.context().close()
    expect({ seen, jumps, faults }).toEqual({ seen: {}, jumps: [], faults: [] })
  })

  test.each(languages.flatMap((language) => ['/', '/review', '/settings', '/overlays'].map((place) => [language, place] as const)))(
    'the words of %s fit on %s of the smallest screen',
    async (language, place) => {
      const page = await open(place, { width: 1024, height: 768 }, 'dark', language)
      await keep(page, `${place}-tablet-${language}`)
      expect(await page.evaluate('document.documentElement.lang')).toBe(language)
      const { runsOut, cut } = await faultsOf(page, false)
      await page.context().close()
      expect({ runsOut, cut }).toEqual({ runsOut: [], cut: [] })
    },
  )
})
