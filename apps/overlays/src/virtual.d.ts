// What the build makes that no file in src declares.
declare module 'virtual:country-flags' {
  /** Three letters → flag file without its ending, and English name. */
  export const countries: Readonly<Record<string, readonly [flag: string, name: string]>>
}

/** Paths under /overlay/ of every file of this build. */
declare const filesOfThisBuild: readonly string[]
