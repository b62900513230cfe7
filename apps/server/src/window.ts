// The console in a window of its own: the installed Chrome, Edge or Chromium without its bars, with a profile of its own. The window is the
// user's: it may be closed, and it outlives the program, to say that the program is away.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

type Environment = Readonly<Record<string, string | undefined>>

const names = ['google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge', 'chromium', 'chromium-browser']
const macPlaces = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
const windowsPlaces = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
  String.raw`Chromium\Application\chrome.exe`,
]

/** A browser that cannot start ends within this time; one that runs is left alone. */
const startMs = 1_500

/** Where a browser may be, the one named by `RESTRIKE_BROWSER` first. */
export function browserPlaces(platform: NodeJS.Platform, env: Environment): string[] {
  const own = env['RESTRIKE_BROWSER'] === undefined || env['RESTRIKE_BROWSER'] === '' ? [] : [env['RESTRIKE_BROWSER']]
  if (platform === 'darwin') return [...own, ...macPlaces]
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter((root) => root !== undefined)
    return [...own, ...windowsPlaces.flatMap((place) => roots.map((root) => path.win32.join(root, place)))]
  }
  const folders = (env['PATH'] ?? '').split(path.posix.delimiter).filter(Boolean)
  return [...own, ...names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)))]
}

/** Without the bars of a browser, and apart from the pages that its user has open. `profile`: a folder of its own. */
export function windowArguments(url: string, profile: string): string[] {
  return [`--app=${url}`, `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check']
}

/** Resolves when the window is likely there; rejects with the reason when there is no browser, or it ends at once. */
export async function openWindow(url: string, profile: string, env: Environment): Promise<void> {
  const browser = browserPlaces(process.platform, env).find((place) => existsSync(place))
  if (browser === undefined) throw new Error('neither Chrome, Edge nor Chromium is installed')
  const child = spawn(browser, windowArguments(url, profile), { detached: true, stdio: 'ignore' })
  const ended = Promise.withResolvers<never>()
  child.once('error', (error) => ended.reject(error))
  child.once('exit', (code) => {
    // 0: it has handed the address over to one that runs already.
    if (code !== 0) ended.reject(new Error(`${path.basename(browser)} ended at once${code === null ? '' : ` with ${code}`}`))
  })
  child.unref()
  await Promise.race([ended.promise, wait(startMs)])
  // What happens to the window later is its user's doing.
  ended.promise.catch(() => undefined)
}
