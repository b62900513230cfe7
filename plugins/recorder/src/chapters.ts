// Chapter marks in the file at what happens in the match, where OBS can set them: players and editors jump from one to the next.
import type { LiveMatchEvent } from '@restrike/pss'
import { AppError, type Logger } from '@restrike/sdk'

export interface ChaptersOptions {
  readonly log: Logger
  /** Files that are written for this match now, with the connection that writes each. */
  files(matchId: string): ReadonlyArray<{ readonly connection: string; readonly path: string }>
  /** Rejects with `obs.not-available` where this OBS, or the format of its file, has none. */
  mark(connection: string, title: string): Promise<unknown>
}

export class Chapters {
  readonly #options: ChaptersOptions
  /** Files that take no chapters: the first answer says so, and holds for the whole file. */
  readonly #without = new Set<string>()

  constructor(options: ChaptersOptions) {
    this.#options = options
  }

  /** Never throws and never waits. */
  take(event: LiveMatchEvent): void {
    const title = event.matchId === null ? undefined : titleOf(event)
    if (title === undefined || event.matchId === null) return
    for (const { connection, path } of this.#options.files(event.matchId))
      if (!this.#without.has(path)) void this.#mark(connection, path, title)
  }

  async #mark(connection: string, path: string, title: string): Promise<void> {
    try {
      await this.#options.mark(connection, title)
    } catch (error) {
      if (error instanceof AppError && String(error.code) === 'obs.not-available') this.#without.add(path)
      else this.#options.log.debug('a chapter could not be set', { connection, title, error })
    }
  }
}

const kinds = {
  punch: 'punch',
  body: 'body kick',
  head: 'head kick',
  technicalBody: 'turning body kick',
  technicalHead: 'turning head kick',
}

/** Of what somebody may look for in the file; undefined for the rest. */
export function titleOf(event: LiveMatchEvent): string | undefined {
  const what = whatOf(event)
  return what && `${event.round === null ? '' : `R${event.round} `}${clockOf(event.clockMs)}${what}`
}

function whatOf(event: LiveMatchEvent): string | undefined {
  switch (event.type) {
    case 'point':
      return `${event.side} ${kinds[event.kind]} +${event.value}`
    case 'gam-jeom':
      return `${event.side} gam-jeom ${event.count}`
    case 'challenge':
      return event.accepted === null && event.won === null && !event.cancelled ? `challenge ${event.by}` : undefined
    case 'round-started':
      return 'round'
    case 'injury':
      return event.action === 'show' ? `injury ${event.side}` : undefined
    case 'winner':
      return event.side === null ? undefined : `winner ${event.side}`
    default:
      return undefined
  }
}

function clockOf(ms: number | null): string {
  if (ms === null) return ''
  const seconds = Math.ceil(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} `
}
