// The browser that the console is looked at with: only where both are there.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { findChromium } from '@restrike/testkit'

/** Where Chromium is, if the console is built as well; otherwise it is said what is skipped. In CI neither may be missing. */
export function consoleBrowser(what: string): string | undefined {
  const chromium = findChromium()
  const built = existsSync(path.resolve(import.meta.dirname, '../apps/console/dist/index.html'))
  if (!built && process.env['CI']) throw new Error('The console is not built: in CI no test of its pages may be skipped')
  if (chromium !== undefined && built) return chromium
  process.stderr.write(`No Chromium, or the console is not built (npm run build): skipped: ${what}\n`)
  return undefined
}
