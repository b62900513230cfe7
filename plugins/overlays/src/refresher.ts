// When our pages in OBS are loaded anew: at the first sight of each OBS, since they may have come up before this program; not while the
// clock of a match runs, for a page that is well would blink.
import type { OverlaySource } from './contract.ts'
import { findSources, refreshSource, type AskObs, type FoundSource } from './sources.ts'

/** An OBS that has just started refuses for some seconds; one that never answers is left alone in the end. */
const mostTries = 30

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
  readonly #tries = new Map<string, number>()
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
    return (await Promise.all(fresh.map((connection) => this.#see(connection)))).flat()
  }

  /** All of them, now. */
  async refresh(): Promise<OverlaySource[]> {
    for (const source of await this.#find(this.#options.connected())) await this.#press(source)
    return this.sources()
  }

  /** An OBS that does not answer has none to show. */
  async sources(): Promise<OverlaySource[]> {
    const found = await this.#find(this.#options.connected())
    return found.map((source) => ({ ...source, refreshedAt: this.#refreshedAt.get(keyOf(source)) ?? null }))
  }

  async #see(connection: string): Promise<readonly FoundSource[]> {
    const done: FoundSource[] = []
    const found = await this.#findIn(connection).catch(() => null)
    let failed = found === null
    for (const source of found ?? []) {
      if (this.#refreshedAt.has(keyOf(source))) continue
      // Answers take their time: the fight may have begun meanwhile.
      if (!this.#options.quiet()) {
        this.#seen.delete(connection)
        return done
      }
      if (await this.#press(source)) done.push(source)
      else failed = true
    }
    const tries = (this.#tries.get(connection) ?? 0) + 1
    this.#tries.set(connection, tries)
    if (failed && tries < mostTries) this.#seen.delete(connection)
    return done
  }

  async #press(source: FoundSource): Promise<boolean> {
    try {
      await refreshSource(this.#options.ask, source)
    } catch {
      return false
    }
    this.#refreshedAt.set(keyOf(source), this.#options.now().toISOString())
    return true
  }

  async #find(connections: readonly string[]): Promise<FoundSource[]> {
    const found = await Promise.all(connections.map((connection) => this.#findIn(connection).catch(() => [])))
    return found.flat()
  }

  async #findIn(connection: string): Promise<FoundSource[]> {
    const front = this.#options.front()
    return front === undefined ? [] : findSources(this.#options.ask, connection, front)
  }
}

function keyOf({ connection, source }: FoundSource): string {
  return `${connection}/${source}`
}
