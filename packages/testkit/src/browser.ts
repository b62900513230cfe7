// A real Chromium for browser journeys: the installed one, headless. Where there is none the tests say so and are skipped;
// in CI that is a failure.
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const places = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
]

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where Chromium is, or undefined, said once. */
export function findChromium(): string | undefined {
  const found = places.find((place) => place !== '' && existsSync(place))
  if (found === undefined && process.env['CI']) throw new Error('Chromium is missing: in CI no browser test may be skipped')
  if (found === undefined)
    process.stderr.write('Chromium is not installed: the browser tests are skipped (Debian: apt-get install chromium)\n')
  return found
}

export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags })
}
