// The flags that can be chosen: own ones first, then countries by their name. Pure.
import type { FlagMapping, FlagScan } from '@restrike/flags/contract'
import { texts } from '../../../texts/index.ts'

export type FlagChoice = readonly [flag: string, words: string]

/** Each flag once: several codes may have the same one. */
export function choicesOf(mappings: readonly FlagMapping[], own: FlagScan['own']): readonly FlagChoice[] {
  const names = new Map<string, string>()
  for (const { flag, name } of mappings) {
    if (flag !== null && name !== null && !flag.startsWith('own/') && !names.has(flag)) names.set(flag, name)
  }
  const countries = [...names].toSorted(([, a], [, b]) => a.localeCompare(b))
  return [...own.map(({ flag }): FlagChoice => [flag, texts.settings.flags.own(flag.slice(flag.indexOf('/') + 1))]), ...countries]
}

/** As on the wire. */
export function isCode(text: string): boolean {
  return /^[A-Z\d]{1,4}$/.test(text)
}
