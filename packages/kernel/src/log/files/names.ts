// Names of log files, of finished pieces, and of their archives, and the way between them. Pure.

/** The file with the lines of all. */
export const allLines = 'restrike'

/** Folders below that of the log. */
export const finishedFolder = 'finished'
export const archiveFolder = 'archive'

/** A finished part of a log file: its archive has the same three. */
export interface Piece {
  /** Local, of the day on which it was begun. */
  readonly day: string
  /** Cleaned for a file name. */
  readonly file: string
  readonly number: number
}

/** What Windows takes for a device. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** A subsystem as the name of its file: `.log` comes behind it. */
export function fileOf(subsystem: string): string {
  const cleaned = subsystem
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]+/g, '-')
    .slice(0, 60)
  const name = cleaned.replaceAll(/^-+|-+$/g, '') || 'unnamed'
  return name === allLines || devices.test(name) ? `${name}-own` : name
}

export const liveName = (file: string) => `${file}.log`
export const pieceName = ({ day, file, number }: Piece) => `${day}.${file}.${digits(number)}.log`
export const archiveName = ({ day, file, number }: Piece) => `${day}/${file}.${digits(number)}.log.gz`

export const fileOfLiveName = (name: string): string | undefined => /^([a-z0-9_-]+)\.log$/.exec(name)?.[1]
export const pieceOfName = (name: string) => piece(/^(\d{4}-\d\d-\d\d)\.([a-z0-9_-]+)\.(\d{4,9})\.log$/.exec(name))
export const pieceOfArchive = (name: string) => piece(/^(\d{4}-\d\d-\d\d)\/([a-z0-9_-]+)\.(\d{4,9})\.log\.gz$/.exec(name))

/** The order in which they were written. */
export function byAge(a: Piece, b: Piece): number {
  return a.day === b.day ? a.number - b.number : a.day < b.day ? -1 : 1
}

/** `2026-03-07`, by the clock on the wall. */
export function localDay(time: Date): string {
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
}

function piece(found: RegExpExecArray | null): Piece | undefined {
  const [, day, file, number] = found ?? []
  return day === undefined || file === undefined ? undefined : { day, file, number: Number(number) }
}

const digits = (number: number) => String(number).padStart(4, '0')
const two = (number: number) => String(number).padStart(2, '0')
