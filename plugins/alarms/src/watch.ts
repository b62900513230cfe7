// The watch over everything: pictures as they come, a look at them every moment, and who is told of what changed. Knows no plugin context.
import type { MonitorSample } from '@restrike/monitor/contract'
import type { HealthReport } from '@restrike/kernel/contract'
import type { RecorderStatus } from '@restrike/recorder/contract'
import type { DatabaseStatus } from '@restrike/database/contract'
import * as book from './book.ts'
import type { Alarm, AlarmRule } from './contract.ts'
import { lookAt, type Counts } from './engine.ts'
import type { Found } from './found.ts'
import type { Pictures } from './picture.ts'
import { ruleSet, type RuleSet } from './rule-set.ts'
import { foundByRecorder, foundInHealth } from './taken-over.ts'
import { emptyTrends, foundInTrends, warmUpMs, withMeasured, withSettings, type Trends, type TrendSettings } from './trends.ts'

export interface WatchConfig extends TrendSettings {
  readonly rules: readonly AlarmRule[]
  readonly disabled: readonly string[]
}

export interface WatchOptions {
  readonly own: string
  newId(): string
  changed(change: book.BookChange): void
}

/** What an open alarm of an earlier run has to be found again: pictures of slow things take ten seconds to come. */
const findAgainMs = 20_000
/** More is wrong at once only by a rule that should not be. */
const mostFound = 500

export class Watch {
  readonly #options: WatchOptions
  readonly #pictures = new Map<string, unknown>()
  #health: HealthReport = { verdict: 'ready', plugins: [] }
  #recorder: Pick<RecorderStatus, 'alarms'> = { alarms: [] }
  #rules: RuleSet
  #counts: Counts = new Map()
  #book = book.emptyBook
  #trends: Trends
  /** Reading what an earlier run left open comes first, so that nothing is raised that is raised already. */
  #begun = false

  constructor(config: WatchConfig, options: WatchOptions) {
    this.#options = options
    this.#rules = ruleSet(config.rules, config.disabled)
    this.#trends = emptyTrends(config)
  }

  get rules(): RuleSet {
    return this.#rules
  }

  get trends(): Trends {
    return this.#trends
  }

  open(): Alarm[] {
    return book.openIn(this.#book)
  }

  begin(): void {
    this.#begun = true
  }

  configure(config: WatchConfig): void {
    this.#rules = ruleSet(config.rules, config.disabled)
    this.#trends = withSettings(this.#trends, config)
    this.#take(book.strike(this.#book, (rule) => !this.#rules.holds(rule), nowIso()))
  }

  /** Alarms that an earlier run left open. */
  adopt(open: ReadonlyArray<{ key: string; alarm: Alarm }>): void {
    this.#take(book.adopt(this.#book, open, performance.now() + findAgainMs, nowIso()))
  }

  hear(event: string, picture: unknown): void {
    this.#pictures.set(event, picture)
  }

  hearHealth(report: HealthReport): void {
    this.hear('system.health', report)
    this.#health = report
  }

  hearRecorder(status: RecorderStatus): void {
    this.hear('recorder.status', status)
    this.#recorder = status
  }

  hearMonitor(sample: MonitorSample): void {
    this.hear('monitor.current', sample)
    const warm = sample.uptimeMs >= warmUpMs(this.#trends.settings)
    const memory = warm ? sample.memory.rssBytes : null
    const disk = sample.disks.find(({ purpose }) => purpose === 'data')?.freeBytes ?? null
    this.#trends = withMeasured(this.#trends, { memory, latency: sample.cpu.loopDelayMs.p99, disk }, performance.now())
  }

  hearDatabase(status: DatabaseStatus): void {
    this.hear('database.status', status)
    this.#trends = withMeasured(this.#trends, { 'slow-queries': status.commitMsP99 }, performance.now())
  }

  look(): void {
    if (!this.#begun) return
    const nowMs = performance.now()
    const pictures = this.#current()
    const standing = book.standingIn(this.#book)
    const { found, counts } = lookAt({ rules: this.#rules.inForce, pictures, counts: this.#counts, standing, nowMs })
    this.#counts = counts
    const others = [...this.#takenOver(pictures), ...foundInTrends(this.#trends, standing, nowMs)]
    const all = [...others.filter(({ rule }) => this.#rules.holds(rule)), ...found].slice(0, mostFound)
    this.#take(book.enter(this.#book, all, { nowMs, at: nowIso(), newId: this.#options.newId }))
  }

  /** Somebody has seen it; without an id: all of them. False where there is no such alarm. */
  acknowledge(id: string | undefined, by: string): boolean {
    const after = book.acknowledge(this.#book, id, by, nowIso())
    if (after) this.#take(after)
    return after !== undefined
  }

  /** Of what runs: a plugin that stopped leaves its last picture behind, and nobody answers for that any more. */
  #current(): Pictures {
    const down = new Set(this.#health.plugins.filter(({ state }) => state !== 'running').map(({ name }) => name))
    return new Map([...this.#pictures].filter(([event]) => !down.has(event.split('.')[0] ?? '')))
  }

  #takenOver(pictures: Pictures): Found[] {
    const recorder = pictures.has('recorder.status') ? foundByRecorder(this.#recorder) : []
    return [...recorder, ...foundInHealth(this.#health, this.#options.own)]
  }

  #take({ book: next, changes }: { book: book.Book; changes: readonly book.BookChange[] }): void {
    this.#book = next
    for (const change of changes) this.#options.changed(change)
  }
}

function nowIso(): string {
  return new Date().toISOString()
}
