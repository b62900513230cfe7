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

interface ByHand {
  readonly matchId: string
  /** Number of the action. */
  readonly action: number
  readonly title: string
  readonly files: readonly string[]
}

/** More than can be taken back: an action has one chapter, or two. */
const mostByHand = 200

export class Chapters {
  readonly #options: ChaptersOptions
  /** Files that take no chapters: the first answer says so, and holds for the whole file. */
  readonly #without = new Set<string>()
  /** Of actions by hand, so that taking one back can name it. */
  #byHand: readonly ByHand[] = []
  /** The last one told, until it does not hold any more. */
  #winner: Extract<LiveMatchEvent, { type: 'winner' }> | undefined

  constructor(options: ChaptersOptions) {
    this.#options = options
  }

  /** Never throws and never waits. */
  take(event: LiveMatchEvent): void {
    const isRetold = this.#isRetold(event)
    if (event.type === 'undone') return this.#takeBack(event)
    const title = isRetold || event.matchId === null ? undefined : titleOf(event)
    if (title === undefined || event.matchId === null) return
    const files = this.#markAll(event.matchId, title)
    if (event.manual !== undefined)
      this.#byHand = [...this.#byHand, { matchId: event.matchId, action: event.manual, title, files }].slice(-mostByHand)
  }

  /** The winner is told at the decision, and again with name and classification: that is one moment. */
  #isRetold(event: LiveMatchEvent): boolean {
    const before = this.#winner
    if (event.type === 'undone' || event.type === 'clock-started') this.#winner = undefined
    if (event.type !== 'winner') return false
    this.#winner = event
    return before?.matchId === event.matchId && before.side === event.side
  }

  /** OBS takes no chapter out of a file again: whoever comes to one that does not hold is told by the next. */
  #takeBack({ matchId, action, round, clockMs }: Extract<LiveMatchEvent, { type: 'undone' }>): void {
    const isOf = (one: ByHand) => one.matchId === matchId && one.action === action
    const said = this.#byHand.filter(isOf)
    this.#byHand = this.#byHand.filter((one) => !isOf(one))
    for (const { title, files } of said) this.#markAll(matchId, `${placeOf(round, clockMs)}taken back: ${title}`, new Set(files))
  }

  /** In those of its files that take chapters, and of `only` where it is given; returns in which. */
  #markAll(matchId: string, title: string, only?: ReadonlySet<string>): string[] {
    const files = this.#options.files(matchId).filter(({ path }) => !this.#without.has(path) && (only?.has(path) ?? true))
    for (const { connection, path } of files) void this.#mark(connection, path, title)
    return files.map(({ path }) => path)
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
  return what && `${placeOf(event.round, event.clockMs)}${what}`
}

function placeOf(round: number | null, clockMs: number | null): string {
  return `${round === null ? '' : `R${round} `}${clockOf(clockMs)}`
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
