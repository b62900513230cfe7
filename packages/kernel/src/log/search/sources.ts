// Where lines of a time can be: archives by what the index says of them, finished pieces, the file that is written now. Pure.
import type { LogArchive } from '../contract.ts'
import { allLines, archiveName, byAge, fileOf, pieceOfArchive, type Piece } from '../files/names.ts'

export interface Span {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export type Source =
  | { readonly kind: 'archive'; readonly name: string }
  /** May have been archived meanwhile, under its name. */
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'live' }

/** Of one subsystem its own file, of several that of all. */
export function fileToRead(subsystems: readonly string[] | undefined): string {
  const [only, ...others] = subsystems ?? []
  return only === undefined || others.length > 0 ? allLines : fileOf(only)
}

/** In the order in which they were written. A piece that is there with its archive is read once. */
export function sourcesOf(file: string, span: Span, archives: readonly LogArchive[], pieces: readonly Piece[]): Source[] {
  const archived = archives.flatMap((archive) => {
    const piece = pieceOfArchive(archive.name)
    return piece?.file === file ? [{ piece, archive }] : []
  })
  const names = new Set(archived.map(({ archive }) => archive.name))
  const waiting = pieces.filter((piece) => piece.file === file && !names.has(archiveName(piece)))
  const all = [
    ...archived
      .filter(({ archive }) => touches(archive, span))
      .map(({ piece, archive }) => ({ piece, source: { kind: 'archive', name: archive.name } as const })),
    ...waiting.map((piece) => ({ piece, source: { kind: 'piece', piece } as const })),
  ]
  return [...all.toSorted((a, b) => byAge(a.piece, b.piece)).map(({ source }) => source), { kind: 'live' }]
}

/** Moments of this form are in order as texts are. */
function touches(archive: LogArchive, { from, to }: Span): boolean {
  return (from === undefined || archive.to >= from) && (to === undefined || archive.from <= to)
}
