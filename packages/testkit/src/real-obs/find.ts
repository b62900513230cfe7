// Whether a real OBS and a screen for it are installed. Where not the tests say so and are skipped; in CI that is a failure.
import { accessSync, constants } from 'node:fs'
import path from 'node:path'

export interface ObsPrograms {
  readonly obs: string
  readonly xvfb: string
}

/** Where a program of this name is on the PATH. */
export function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => path.join(folder, name)).find(executable)
}

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

let told = false

/** Where OBS and Xvfb are, or undefined, said once. Linux only: the launcher reads /proc. */
export function findObs(): ObsPrograms | undefined {
  const obs = process.platform === 'linux' ? (process.env['OBS_PATH'] ?? onPath('obs')) : undefined
  const xvfb = onPath('Xvfb')
  if (obs && xvfb) return { obs, xvfb }
  if (process.env['CI']) throw new Error('OBS or Xvfb is missing: in CI no OBS test may be skipped')
  if (!told) process.stderr.write('OBS is not installed: the tests against it are skipped (Debian: scripts/install-obs.sh)\n')
  told = true
  return undefined
}
