// What people have chosen for codes, as it is kept in the setting `flags.map`. Pure.
import { z } from 'zod'
import { CountryCode, FlagName } from './contract.ts'

export const handMapKey = 'flags.map'

/** Null: the letters alone. */
export type HandMap = ReadonlyMap<string, string | null>

/** Anybody may write a setting: what is no mapping in it is as if it were not there. */
export function handMapOf(value: unknown): HandMap {
  const entries = Object.entries(z.record(z.string(), z.unknown()).safeParse(value).data ?? {})
  return new Map(
    entries.flatMap(([key, given]) => {
      const [code, flag] = [CountryCode.safeParse(key), FlagName.nullable().safeParse(given)]
      return code.success && flag.success ? [[code.data, flag.data] as const] : []
    }),
  )
}

/** With one code changed; undefined: no choice any more. The value of the setting, null where nothing is left. */
export function withChoice(map: HandMap, code: string, flag: string | null | undefined): Record<string, string | null> | null {
  const others = [...map].filter(([other]) => other !== code)
  const all = flag === undefined ? others : [...others, [code, flag] as const]
  return all.length === 0 ? null : Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
