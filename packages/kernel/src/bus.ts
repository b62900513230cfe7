// Numbered events: in-process listeners are called at once, remote subscribers read the short history of each topic.
// Knows nothing of transports; a transport taps it and keeps a cursor per subscription.
import { AppError, type AnyContract, type Disposer, type EventSpec, type Logger } from '@restrike/sdk'
import { z } from 'zod'
import { guard } from './guard.ts'

/** One event that happened. The object is shared by everybody who is told: never change it. */
export interface Entry {
  readonly name: string
  readonly seq: number
  readonly payload: unknown
}

type Listener = (payload: unknown) => unknown
export type Backlog = (after: number, limit: number) => Promise<readonly unknown[]>

/** What a transport hears, after the in-process listeners. */
export interface Tap {
  /** Every numbered event. */
  entry(entry: Entry): void
  /** The retained value of this event is forgotten: its plugin stopped. */
  gone(name: string): void
  /** A durable event continues, its older ones can be read again. */
  resumed(name: string): void
}

const seqOf = z.object({ seq: z.int().min(1) })

/** One event name: its last number, its recent entries (ascending), its listeners. */
export class Topic {
  readonly name: string
  spec: EventSpec
  seq = 0
  entries: Entry[] = []
  /** Reads events older than the kept ones from the plugin's own store, while that plugin runs. */
  backlog: Backlog | undefined
  /** The plugin that has a backlog is not running: it will be back with it. */
  away = false
  readonly listeners = new Set<Listener>()

  constructor(name: string, spec: EventSpec) {
    this.name = name
    this.spec = spec
  }

  /** The last value of a retained event. */
  get last(): Entry | undefined {
    return this.entries.at(-1)
  }

  /** The oldest number still kept; one past the last when nothing is kept. */
  get oldest(): number {
    return this.entries[0]?.seq ?? this.seq + 1
  }

  /** The kept entry numbered `seq`, or the next one after it. */
  after(seq: number): Entry | undefined {
    const first = this.entries[0]
    if (first === undefined || seq >= this.seq) return undefined
    if (seq < first.seq) return first
    // Numbers are consecutive but for durable gaps, so start at the computed place and walk.
    let at = Math.min(seq - first.seq + 1, this.entries.length - 1)
    while (at > 0 && (this.entries[at - 1]?.seq ?? 0) > seq) at--
    const found = this.entries[at]
    return found && found.seq > seq ? found : undefined
  }

  /** Continues durable numbers behind `last`; older ones are read from the plugin's own store. */
  resume(last: number, read: Backlog): void {
    // The store is the truth: more may be in it than was announced, or less, where a restored copy took its place.
    if (last !== this.seq) this.entries = []
    this.seq = last
    this.backlog = read
    this.away = false
  }

  /** The plugin stopped. Tells whether a retained value was forgotten. */
  leave(): boolean {
    this.away ||= this.backlog !== undefined
    this.backlog = undefined
    if (!this.spec.retain || !this.last) return false
    this.entries = []
    return true
  }

  record(entry: Entry): void {
    this.seq = entry.seq
    this.entries.push(entry)
    // Trimmed in bulk: shifting an array of hundreds at every event would cost more than the event.
    if (this.entries.length > Math.max(1, this.spec.history) * (this.spec.retain ? 1 : 2)) {
      this.entries = this.entries.slice(-Math.max(1, this.spec.history))
    }
  }
}

export class Bus {
  /** Tells this process's numbering from that of the one before it. */
  readonly epoch: string
  readonly #log: Logger
  readonly #topics = new Map<string, Topic>()
  readonly #taps = new Set<Tap>()

  constructor(log: Logger, epoch: string = Date.now().toString(36)) {
    this.#log = log
    this.epoch = epoch
  }

  /** Makes the events of a contract known. Of two versions of one contract, that of the plugin itself holds. */
  declare(contract: AnyContract, by: 'owner' | 'listener'): void {
    for (const [key, spec] of Object.entries(contract.events ?? {})) {
      const name = `${contract.name}.${key}`
      // A topic outlives its plugin (listeners and numbers stay), so a restart continues where it was.
      const topic = this.#topics.get(name)
      if (!topic) this.#topics.set(name, new Topic(name, spec))
      else if (by === 'owner') topic.spec = spec
    }
  }

  /** Continues a durable event where its plugin's own store ends. */
  resume(name: string, last: number, read: Backlog): void {
    const topic = this.#known(name)
    topic.resume(last, read)
    for (const tap of this.#taps) this.#guard(name, () => tap.resumed(name))
  }

  /** Every event name there is, with its last number. */
  topics(): ReadonlyArray<{ readonly name: string; readonly seq: number }> {
    return [...this.#topics.values()]
  }

  topic(name: string): Topic | undefined {
    return this.#topics.get(name)
  }

  emit(name: string, payload: unknown): void {
    const topic = this.#known(name)
    if (topic.spec.local) return this.#deliver(topic, payload)
    const parsed = z.safeParse(topic.spec.payload, payload)
    if (!parsed.success)
      throw new AppError('kernel.internal', { name }, `"${name}" was given a payload that breaks its contract: ${parsed.error.message}`)
    const seq = topic.spec.durable ? seqOf.parse(payload).seq : topic.seq + 1
    if (seq <= topic.seq) throw new AppError('kernel.internal', { name }, `"${name}" was given number ${seq} after ${topic.seq}`)
    const entry = { name, seq, payload: parsed.data }
    topic.record(entry)
    this.#deliver(topic, parsed.data)
    for (const tap of this.#taps) this.#guard(name, () => tap.entry(entry))
  }

  /** Calls `listener` for each event from now on; with the last value at once when the event is retained. */
  on(name: string, listener: Listener): Disposer {
    const topic = this.#known(name)
    topic.listeners.add(listener)
    const last = topic.spec.retain ? topic.last : undefined
    if (last) this.#guard(name, () => listener(last.payload))
    return () => topic.listeners.delete(listener)
  }

  tap(tap: Tap): Disposer {
    this.#taps.add(tap)
    return () => this.#taps.delete(tap)
  }

  /** Forgets what a stopped plugin had retained: nobody answers for it any more. */
  forget(contract: AnyContract): void {
    for (const key of Object.keys(contract.events ?? {})) {
      const topic = this.#topics.get(`${contract.name}.${key}`)
      if (!topic?.leave()) continue
      for (const tap of this.#taps) this.#guard(topic.name, () => tap.gone(topic.name))
    }
  }

  #known(name: string): Topic {
    const topic = this.#topics.get(name)
    if (!topic) throw new AppError('kernel.unknown-event', { name }, `No contract declares the event "${name}"`)
    return topic
  }

  #deliver(topic: Topic, payload: unknown): void {
    for (const listener of topic.listeners) this.#guard(topic.name, () => listener(payload))
  }

  /** A listener that throws, now or later, harms only itself. */
  #guard(name: string, run: () => unknown): void {
    guard(run, (error) => this.#log.error('a listener failed', { event: name, error }))
  }
}
