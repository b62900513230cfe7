// When our pages in OBS are loaded anew: at the first sight of each OBS, since they may have come up before this program; not while the
// clock of a match runs, for a page that is well would blink.
import type { OverlaySource } from './contract.ts'
import { findSources, refreshSource, type AskObs, type FoundSource } from './sources.ts'

export interface RefresherOptions {
  readonly ask: AskObs
  /** Where the pages are; undefined while they are served nowhere. */
  front(): string | undefined
  connected(): readonly string[]
  quiet(): boolean
  readonly now: () => Date
}

export class Refresher {
  readonly #seen = new Set<string>()
  readonly #refreshedAt = new Map<string, string>()
  readonly #options: RefresherOptions

  constructor(options: RefresherOptions) {
    this.#options = options
  }

  /** To be called when anything has changed. Resolves to the sources loaded anew. */
  async atFirstSight(): Promise<readonly FoundSource[]> {
    if (!this.#options.quiet() || this.#options.front() === undefined) return []
    const fresh = this.#options.connected().filter((connection) => !this.#seen.has(connection))
    for (const connection of fresh) this.#seen.add(connection)
    return this.#refresh(fresh)
  }

  /** All of them, now. */
  async refresh(): Promise<OverlaySource[]> {
    await this.#refresh(this.#options.connected())
    return this.sources()
  }

  /** An OBS that does not answer has none to show. */
  async sources(): Promise<OverlaySource[]> {
    const found = await this.#find(this.#options.connected())
    return found.map((source) => ({ ...source, refreshedAt: this.#refreshedAt.get(keyOf(source)) ?? null }))
  }

  async #refresh(connections: readonly string[]): Promise<readonly FoundSource[]> {
    const done: FoundSource[] = []
    for (const source of await this.#find(connections)) {
      const worked = await refreshSource(this.#options.ask, source).then(
        () => true,
        () => false,
      )
      if (!worked) continue
      this.#refreshedAt.set(keyOf(source), this.#options.now().toISOString())
      done.push(source)
    }
    return done
  }

  async #find(connections: readonly string[]): Promise<FoundSource[]> {
    const front = this.#options.front()
    if (front === undefined) return []
    const found = await Promise.all(connections.map((connection) => findSources(this.#options.ask, connection, front).catch(() => [])))
    return found.flat()
  }
}

function keyOf({ connection, source }: FoundSource): string {
  return `${connection}/${source}`
}
