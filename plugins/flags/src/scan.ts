// What a look through folder and archive has found, in the words of the contract. Pure.
import type { FlagMapping, FlagScan } from './contract.ts'
import { isUnknown, ownFlagOf, urlOf } from './mapping.ts'
import type { SeenCode } from './seen-codes.ts'

interface Folder {
  readonly folder: string
  readonly files: readonly string[]
  readonly refused: ReadonlyArray<FlagScan['refused'][number]>
}

/** `trouble`: why the folder could not be looked at. Unknown codes: the most frequent first. */
export function scanOf(
  { folder, files, refused }: Folder,
  trouble: string | undefined,
  seen: ReadonlyMap<string, SeenCode>,
  mapping: (code: string) => FlagMapping,
): FlagScan {
  const own = files.flatMap((file) => {
    const url = urlOf(ownFlagOf(file), files)
    return url === null ? [] : [{ flag: ownFlagOf(file), url }]
  })
  const unknown = [...seen].filter(([code]) => isUnknown(mapping(code))).map(([code, found]) => ({ code, ...found }))
  return {
    folder,
    own: own.toSorted((a, b) => (a.flag < b.flag ? -1 : 1)),
    refused: [...(trouble === undefined ? [] : [{ file: folder, reason: `The folder cannot be read: ${trouble}.` }]), ...refused],
    seen: seen.size,
    unknown: unknown.toSorted((a, b) => b.matches - a.matches || (a.code < b.code ? -1 : 1)),
  }
}
