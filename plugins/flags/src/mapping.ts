// Which flag a code has: what somebody chose, else a file named after it, else the built-in one. Pure.
import path from 'node:path'
import type { FlagMapping } from './contract.ts'
import type { HandMap } from './hand-map.ts'

/** What differs from the built-in flags. */
export interface Differences {
  readonly hand: HandMap
  /** Files of own flags, the best picture of one name first. */
  readonly files: readonly string[]
}

export interface BuiltIn {
  /** Code to flag and name. */
  readonly codes: Readonly<Record<string, readonly [flag: string, name: string]>>
  /** Codes that are shown by letters on purpose, with their names. */
  readonly lettersOnly: Readonly<Record<string, string>>
}

const ownPrefix = 'own/'

export const ownFlagOf = (file: string): string => ownPrefix + file

/** Undefined for a built-in flag. */
export function ownFileOf(flag: string): string | undefined {
  return flag.startsWith(ownPrefix) ? flag.slice(ownPrefix.length) : undefined
}

/** Path on the server of the picture of a flag; null where its file is not there. */
export function urlOf(flag: string, files: readonly string[]): string | null {
  const file = ownFileOf(flag)
  if (file === undefined) return `/flags/${flag}.svg`
  return files.includes(file) ? `/flags/own/${encodeURIComponent(file)}` : null
}

/** Code to picture, by code; null: the letters alone. */
export function changedUrls({ hand, files }: Differences): Record<string, string | null> {
  const ofFiles = [...filesByCode(files)].map(([code, file]) => [code, urlOf(ownFlagOf(file), files)] as const)
  const ofHand = [...hand].map(([code, flag]) => [code, flag === null ? null : urlOf(flag, files)] as const)
  return Object.fromEntries([...new Map([...ofFiles, ...ofHand])].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Looks up codes one after the other. */
export function mappingBy({ hand, files }: Differences, { codes, lettersOnly }: BuiltIn): (code: string) => FlagMapping {
  const byCode = filesByCode(files)
  return (code) => {
    const [builtIn, name] = codes[code] ?? [null, lettersOnly[code] ?? null]
    const file = byCode.get(code)
    const chosen = hand.get(code)
    const mapping = (flag: string | null, source: FlagMapping['source']): FlagMapping => ({
      ...{ code, flag, url: flag === null ? null : urlOf(flag, files), name, source },
    })
    if (chosen !== undefined) return mapping(chosen, 'hand')
    return file === undefined ? mapping(builtIn, 'built-in') : mapping(ownFlagOf(file), 'file')
  }
}

/** Every code that has a flag or a name, by code. */
export function allMappings(differences: Differences, builtIn: BuiltIn): FlagMapping[] {
  const known = [...Object.keys(builtIn.codes), ...Object.keys(builtIn.lettersOnly)]
  const codes = new Set([...known, ...differences.hand.keys(), ...filesByCode(differences.files).keys()])
  return [...codes].toSorted().map(mappingBy(differences, builtIn))
}

/** Nobody knows a flag for it, and nobody wants the letters alone. */
export function isUnknown({ flag, url, name, source }: FlagMapping): boolean {
  if (flag !== null) return url === null
  return source === 'built-in' && name === null
}

function filesByCode(files: readonly string[]): Map<string, string> {
  const byCode = new Map<string, string>()
  for (const file of files) {
    const code = path.parse(file).name.toUpperCase()
    if (/^[A-Z0-9]{1,4}$/.test(code) && !byCode.has(code)) byCode.set(code, file)
  }
  return byCode
}
