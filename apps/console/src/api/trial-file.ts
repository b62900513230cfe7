// The file of the trial recording, as it is kept among the settings: on every console, and after a reload. Pure.

export interface WrittenFile {
  readonly path: string | null
  readonly bytes: number | null
  /** Server time, ms since 1970. */
  readonly at: number
}

export const trialSetting = 'console.trial-recording'

/** Of the setting, which anybody may have written: null where it is no trial. */
export function trialOf(setting: unknown): WrittenFile | null {
  if (typeof setting !== 'object' || setting === null) return null
  const { path, bytes, at }: Partial<Readonly<Record<keyof WrittenFile, unknown>>> = setting
  if (typeof at !== 'number') return null
  return { path: typeof path === 'string' ? path : null, bytes: typeof bytes === 'number' ? bytes : null, at }
}
