// Browser journeys over the OBS page, in a real Chromium against the real program and a real OBS.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findObs, launchChromium, rawObs, startObs, startServer, until, type RealObs, type ServerProcess } from '@restrike/testkit'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consoleBrowser } from '../console-browser.ts'

const chromium = consoleBrowser('the OBS page')
const programs = findObs()

/** Longer than the buttons that must be held ask for. */
const heldMs = 900

async function programScene(obs: RealObs): Promise<unknown> {
  await using hand = await rawObs(obs.url, obs.password)
  return (await hand.ask('GetCurrentProgramScene'))['currentProgramSceneName']
}

async function isRecording(obs: RealObs): Promise<unknown> {
  await using hand = await rawObs(obs.url, obs.password)
  return (await hand.ask('GetRecordStatus'))['outputActive']
}

describe.skipIf(chromium === undefined || !programs)('the OBS page', { timeout: 90_000 }, () => {
  let browser: Browser
  let obs: RealObs
  let folder: string
  let server: ServerProcess
  let page: Page
  const faults: string[] = []

  const open = async (url: string): Promise<Page> => {
    const opened = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    opened.on('pageerror', (error) => faults.push(error.message))
    await opened.goto(`${url}/obs`)
    return opened
  }
  const connections = (of: Page) => of.getByRole('complementary', { name: 'OBS connections' })
  const recording = () => page.getByRole('region', { name: 'Recording', exact: true })
  const bar = () => page.getByRole('button', { name: /Open the recording/ })

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'restrike-console-obs-'))
    obs = await startObs({ fps: 15 })
    const config = path.join(folder, 'config.json')
    await writeFile(config, JSON.stringify({ obs: { connections: [{ name: 'main', url: obs.url, password: obs.password ?? '' }] } }))
    browser = await launchChromium(chromium ?? '')
    server = await startServer({ args: ['--config', config] })
    page = await open(server.url)
  })
  afterAll(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
    await obs[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  test('is reached from the court and says which OBS is connected', async () => {
    await page.goto(server.url)
    await page.getByRole('navigation').getByRole('link', { name: 'OBS' }).click()
    await connections(page).getByText('connected', { exact: true }).waitFor()
    await connections(page)
      .getByText(/OBS \d+\.\d+.* websocket \d+/)
      .waitFor()
    expect(await page.getByRole('link', { name: 'OBS', exact: true }).getAttribute('aria-current')).toBe('page')
  })

  test('shows the picture on program, and all that is pressed in a hurry without scrolling', async () => {
    const picture = page.getByRole('img', { name: 'Picture of the scene Live' })
    await picture.waitFor()
    expect(await picture.getAttribute('src')).toMatch(/^data:image\/jp/)
    const scenes = page.getByRole('region', { name: 'Scenes' })
    for (const part of [picture, recording(), scenes]) {
      const box = await part.boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(768)
    }
  })

  test('changes the scene on program', async () => {
    const scene = (name: string) => page.getByRole('region', { name: 'Scenes' }).getByRole('button', { name })
    await scene('Break').click()
    await until('OBS to show Break', async () => ((await programScene(obs)) === 'Break' ? true : undefined))
    await page.getByRole('img', { name: 'Picture of the scene Break' }).waitFor()
    expect(await scene('Break').getAttribute('aria-pressed')).toBe('true')
    await scene('Live').click()
    await page.getByRole('img', { name: 'Picture of the scene Live' }).waitFor()
  })

  test('shows and hides a source', async () => {
    await page.getByRole('button', { name: 'Hide Marker' }).click()
    await page.getByRole('button', { name: 'Show Marker' }).click()
    await page.getByRole('button', { name: 'Hide Marker' }).waitFor()
  })

  test('records: the bar says that the file grows, a slip does not stop it, a held press does', async () => {
    await recording().getByRole('button', { name: 'START' }).click()
    await bar().getByText('growing', { exact: true }).waitFor()
    expect(await bar().innerText()).toMatch(/REC\s+\d\d:\d\d\s+growing/)
    const stop = recording().getByRole('button', { name: /Stop recording/ })
    await stop.click()
    await recording().getByText('hold longer').waitFor()
    expect(await isRecording(obs)).toBe(true)
    await stop.click({ delay: heldMs })
    await bar().getByText('not recording', { exact: true }).waitFor()
    expect(await isRecording(obs)).toBe(false)
    await recording().getByRole('button', { name: 'START' }).waitFor()
  })

  test('says in words within 5 s that OBS is gone, and is right again by itself', async () => {
    await obs.kill()
    await connections(page).getByText('not reachable').waitFor({ timeout: 5_000 })
    await page.getByText('No picture: OBS is not connected').waitFor({ timeout: 1_000 })
    await bar().getByText('OBS not reachable', { exact: true }).waitFor({ timeout: 1_000 })
    await obs.start()
    await connections(page).getByText('connected', { exact: true }).waitFor({ timeout: 20_000 })
    await page.getByRole('img', { name: 'Picture of the scene Live' }).waitFor()
  })

  test('without a connection says what to do; a wrong password is said in words and mended in its place', async () => {
    await using empty = await startServer()
    const first = await open(empty.url)
    await first.getByText('Tools > WebSocket Server Settings').waitFor()
    await first.getByLabel('Address', { exact: true }).fill(obs.url)
    await first.getByLabel('Password', { exact: true }).fill('not-the-password')
    await first.getByRole('button', { name: 'Connect', exact: true }).click()
    await connections(first).getByText('wrong password').waitFor()
    await first.getByRole('button', { name: 'Change', exact: true }).click()
    await first.getByLabel('Password', { exact: true }).fill(obs.password ?? '')
    await first.getByRole('button', { name: 'Connect', exact: true }).click()
    await connections(first).getByText('connected', { exact: true }).waitFor()
    await first.close()
  })

  test('met no fault in the page', () => {
    expect(faults).toEqual([])
  })
})
