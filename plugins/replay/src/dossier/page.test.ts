// The page of a dossier as a browser shows it from a folder, without the program.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { findChromium, launchChromium } from '@restrike/testkit'
import { expect, onTestFinished, test } from 'vitest'
import type { LedgerEntry } from '../contract.ts'
import { dossierPage } from './page.ts'

const chromium = findChromium()
const hostile = '</script><script>document.title="taken"</script><img src=x onerror="document.title=1"> "Ö\'Neil" & söns'

const challenge: LedgerEntry = {
  ...{ challengeId: 'm1-c1', matchId: 'm1', by: 'red', reason: 'opponent-fell', note: hostile, origin: 'wire', round: 2, clockMs: 61_000 },
  ...{ requestedAt: '2026-03-14T09:00:00.000Z', acceptedAt: null, firstFrameAt: null, decision: 'upheld', decidedBy: 'hand' },
  ...{ decidedAt: '2026-03-14T09:00:12.000Z', takenMs: 12_000, reviewMs: null, wire: null, hand: null, conflict: hostile, effect: 'kept' },
  ...{ clips: [], operator: hostile, actions: [] },
}
const athlete = (longName: string, country: string) => ({ shortName: null, longName, country })
const match = {
  ...{
    id: 'm1',
    number: '245.A',
    manual: false,
    category: 'Final',
    weight: 'M -68kg',
    division: 'Seniors',
    winner: null,
    classification: null,
  },
  ...{ blue: athlete(hostile, 'FRA'), red: athlete('Živa Šarić', 'SLO'), startedAt: '2026-03-14T08:50:00.000Z', endedAt: null },
}

test.skipIf(chromium === undefined)(
  'shows everything in words, asks nobody for anything, and runs nothing',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'restrike-page-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    mkdirSync(path.join(folder, 'clips'))
    const film = { name: 'clips/1-main.mp4', connection: hostile, sha256: 'ab'.repeat(32), changed: false }
    const page = dossierPage(
      { challenge, match, clips: [], events: [], datagrams: [], missing: [hostile], program: hostile },
      [film],
      '2026-03-14T10:00:00.000Z',
    )
    writeFileSync(path.join(folder, 'index.html'), page)

    const browser = await launchChromium(chromium ?? '')
    onTestFinished(() => browser.close())
    const tab = await browser.newPage()
    const asked: string[] = []
    tab.on('request', (request) => asked.push(request.url()))
    await tab.goto(pathToFileURL(path.join(folder, 'index.html')).href)

    const words = await tab.locator('body').innerText()
    for (const word of ['245.A', 'Živa Šarić', 'SLO', 'opponent-fell', 'upheld', 'kept', '1:01', '12.0 s', film.sha256, hostile])
      expect(words).toContain(word)
    expect(await tab.title()).toBe('Challenge m1-c1')
    expect(await tab.locator('script, img').count()).toBe(0)
    expect(await tab.locator('video').getAttribute('src')).toBe('clips/1-main.mp4')
    expect(asked.every((url) => url.startsWith('file://'))).toBe(true)
  },
  30_000,
)
