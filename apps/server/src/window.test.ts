import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { until } from '@restrike/testkit'
import { expect, onTestFinished, test } from 'vitest'
import { browserPlaces, openWindow, windowArguments } from './window.ts'

test('the one named goes first; then each known one, Chrome before Edge before Chromium', () => {
  expect(browserPlaces('linux', { PATH: '/a:/b', RESTRIKE_BROWSER: '/my/browser' }).slice(0, 3)).toEqual([
    '/my/browser',
    '/a/google-chrome-stable',
    '/b/google-chrome-stable',
  ])
  expect(browserPlaces('linux', { PATH: '/a' }).at(-1)).toBe('/a/chromium-browser')
  expect(browserPlaces('darwin', {})[1]).toBe('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge')
  expect(browserPlaces('win32', { ProgramFiles: String.raw`C:\Program Files` })).toContain(
    String.raw`C:\Program Files\Microsoft\Edge\Application\msedge.exe`,
  )
  expect(browserPlaces('linux', {})).toEqual([])
})

/** A program that stands for a browser: it writes down how it was called. */
function browser(script: string): { readonly place: string; readonly told: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'restrike-window-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const place = path.join(folder, 'browser')
  const told = path.join(folder, 'told')
  writeFileSync(place, `#!/bin/sh\n${script.replaceAll('TOLD', told)}\n`)
  chmodSync(place, 0o755)
  return { place, told }
}

test.skipIf(process.platform === 'win32')('opens the address without bars and apart from the pages of the user', async () => {
  const { place, told } = browser('printf "%s\\n" "$@" > TOLD')
  await openWindow('http://127.0.0.1:7340', '/data/window', { RESTRIKE_BROWSER: place })
  await until('the call of the browser', () => (existsSync(told) ? true : undefined), 2_000)
  expect(readFileSync(told, 'utf8').trim().split('\n')).toEqual(windowArguments('http://127.0.0.1:7340', '/data/window'))
})

test.skipIf(process.platform === 'win32')('a browser that ends at once, or is none, is said', async () => {
  await expect(openWindow('http://127.0.0.1:1', '/data/window', { RESTRIKE_BROWSER: browser('exit 21').place })).rejects.toThrow(
    'browser ended at once with 21',
  )
  await expect(openWindow('http://127.0.0.1:1', '/data/window', { PATH: '' })).rejects.toThrow('neither Chrome, Edge nor Chromium')
})
