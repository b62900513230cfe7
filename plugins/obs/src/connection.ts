// One OBS: connects endlessly, hears and asks what it is doing, tells of every change. What it should be is the wishes' affair.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from '@restrike/sdk'
import { connectObs, type ClientOptions, type ObsClient, type ObsRequest } from './client.ts'
import { wordsOf, type Words } from './connect-failure.ts'
import type { ConnectionSpec, ObsConnection, ObsOutput, ObsWanted } from './contract.ts'
import { notConnected } from './failures.ts'
import { closeCode, type Answer } from './frames.ts'
import { Gate } from './gate.ts'
import { heardEvent } from './hear.ts'
import { isLocal } from './is-local.ts'
import { unknown, type Input, type Moment, type Observed } from './observed.ts'
import { giveBackName } from './name-recording.ts'
import { now, type Port } from './port.ts'
import { Reconciler } from './reconciler.ts'
import { ReplaySaver } from './save-replay.ts'
import { Session } from './session.ts'
import { fold } from './state.ts'
import { connectionOf, type Link } from './status.ts'
import { afterChange, afterLoss, afterRelease, afterWish, noWishes, type Said, type Wishes } from './wishes.ts'

export interface ConnectionOptions {
  readonly config: { readonly pollMs: number; readonly connectTimeoutMs: number; readonly requestTimeoutMs: number }
  readonly log: Logger
  asked?: ClientOptions['asked']
  /** Something of the status may have changed. */
  onChange(): void
  onOutput(output: ObsOutput): void
  onSaved(path: string, moment: Moment, name: string): void
}

/** Loading a profile or a collection of scenes takes a fraction of a second, or one with many sources some seconds. */
const loadLimitMs = 10_000
const quietLimitMs = 20_000
/** An OBS that is started again is to be seen soon; a wrong password does not mend itself. */
const retryMs = { soon: 250, longest: 2_000, password: 5_000 }

export class Connection implements Port {
  readonly spec: ConnectionSpec
  readonly log: Logger
  readonly replays = new ReplaySaver(this)
  borrowed: Port['borrowed'] = null
  readonly #options: ConnectionOptions
  readonly #reconciler: Reconciler
  readonly #end = new AbortController()
  readonly #gate = new Gate()
  readonly #waiters = new Set<() => void>()
  readonly #saved = new Set<(path: string) => void>()
  #observed: Observed = unknown
  #wishes: Wishes = noWishes
  #link: Link = { state: 'connecting', problem: '', fix: '', since: Date.now() }
  #client: ObsClient | undefined
  #over: Promise<void> | undefined

  constructor(spec: ConnectionSpec, options: ConnectionOptions) {
    this.spec = spec
    this.log = options.log
    this.#options = options
    this.#reconciler = new Reconciler(this, () => this.#wishes.wanted)
  }

  get name(): string {
    return this.spec.name
  }

  get local(): boolean {
    return isLocal(this.spec.url)
  }

  get wanted(): ObsWanted {
    return this.#wishes.wanted
  }

  get link(): Link {
    return this.#link
  }

  get state(): ObsConnection['state'] {
    return this.#link.state
  }

  /** Begins to connect, and to reconnect, until `close`. */
  open(): void {
    this.#over ??= this.#run()
  }

  async close(): Promise<void> {
    this.#end.abort()
    this.#client?.end()
    await this.#over
  }

  status(): ObsConnection {
    return connectionOf(this.spec, this.#link, this.#observed, this.#wishes, this.#reconciler.trouble(), performance.now())
  }

  observed(): Observed {
    return this.#observed
  }

  want(said: Said): void {
    this.#wishes = afterWish(this.#wishes, said)
    this.#changed()
  }

  /** The operator ends an output through this program: it is not wanted any more. */
  release(output: 'recording' | 'streaming' | 'replay-buffer'): void {
    const label = output === 'recording' ? (this.#observed.recording?.label ?? null) : null
    this.#wishes = afterRelease(this.#wishes, output, label, new Date())
  }

  /** An order takes its place behind those under way. */
  order<T>(work: () => Promise<T>): Promise<T> {
    return this.#reconciler.serial(work)
  }

  call(type: string, data?: Readonly<Record<string, unknown>>, limitMs = this.#options.config.requestTimeoutMs): Promise<unknown> {
    if (this.#gate.held) return this.#gate.passed().then(() => this.call(type, data, limitMs))
    const client = this.#link.state === 'connected' ? this.#client : undefined
    return client ? client.call(type, data, limitMs) : Promise.reject(notConnected(this.spec.name, this.#link))
  }

  /** Nothing else is asked of OBS while this is under way. */
  async quietly(work: (call: Port['call']) => Promise<void>): Promise<void> {
    const client = this.#client
    if (!client || this.#link.state !== 'connected') throw notConnected(this.spec.name, this.#link)
    const { requestTimeoutMs } = this.#options.config
    this.#gate.hold('work', quietLimitMs)
    try {
      await client.idle()
      await work((type, data, limitMs = requestTimeoutMs) => client.call(type, data, limitMs))
    } finally {
      this.#gate.release('work')
    }
  }

  tell(input: Input): void {
    const { observed, changes } = fold(this.#observed, input)
    this.#observed = observed
    for (const change of changes) {
      this.#wishes = afterChange(this.#wishes, change)
      this.#options.onOutput({ name: this.spec.name, ...change })
    }
    this.#changed()
  }

  until(fits: (observed: Observed) => boolean, limitMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (fit: boolean) => {
        clearTimeout(timer)
        this.#waiters.delete(look)
        resolve(fit)
      }
      const look = () => {
        if (fits(this.#observed)) done(true)
        else if (this.#link.state !== 'connected') done(false)
      }
      const timer = setTimeout(() => done(false), limitMs)
      this.#waiters.add(look)
      look()
    })
  }

  /** Several requests in one frame, worked on in order. Rejects as `call` does; an answer for each may be a refusal. */
  batch(requests: readonly ObsRequest[], limitMs = this.#options.config.requestTimeoutMs): Promise<readonly Answer[]> {
    if (this.#gate.held) return this.#gate.passed().then(() => this.batch(requests, limitMs))
    const client = this.#link.state === 'connected' ? this.#client : undefined
    return client ? client.batch(requests, limitMs) : Promise.reject(notConnected(this.spec.name, this.#link))
  }

  /** The next fitting path that OBS says it has saved the replay buffer to; undefined after `limitMs`, when cancelled, or when the connection is gone. */
  nextSaved(limitMs: number, fits: (path: string) => boolean): { saved: Promise<string | undefined>; cancel: () => void } {
    const { promise, resolve } = Promise.withResolvers<string | undefined>()
    const done = (path?: string) => {
      clearTimeout(timer)
      this.#saved.delete(hear)
      this.#waiters.delete(look)
      resolve(path)
    }
    const hear = (path: string) => {
      if (fits(path)) done(path)
    }
    const look = () => {
      if (this.#link.state !== 'connected') done()
    }
    const timer = setTimeout(done, limitMs)
    this.#saved.add(hear)
    this.#waiters.add(look)
    return { saved: promise, cancel: done }
  }

  #changed(): void {
    for (const look of this.#waiters) look()
    if (this.#link.state === 'connected') this.#reconciler.look()
    this.#options.onChange()
  }

  #enter(words: Words): void {
    const same = words.state === this.#link.state
    this.#link = { ...words, since: same ? this.#link.since : Date.now() }
    this.#changed()
  }

  async #run(): Promise<void> {
    const { signal } = this.#end
    for (let failures = 0; !signal.aborted; failures++) {
      const { url, password, name } = this.spec
      const { asked } = this.#options
      const { connectTimeoutMs } = this.#options.config
      const onEvent = (type: string, data: unknown) => this.#hear(type, data)
      const connected = await connectObs({ name, url, password, connectTimeoutMs, signal, onEvent, ...(asked && { asked }) })
      if (connected.ok) {
        failures = 0
        this.#enter(await this.#live(connected.client))
      } else if (connected.failure.kind !== 'given-up') {
        const words = wordsOf(connected.failure, url)
        if (words.problem !== this.#link.problem) this.log.warn('OBS cannot be connected', { connection: name, problem: words.problem })
        this.#enter(words)
      }
      await sleep(waitMs(this.#link.state, failures), undefined, { signal }).catch(() => undefined)
    }
    this.#enter({ state: 'disconnected', problem: '', fix: '' })
  }

  /** From the password's acceptance to the end of the session; resolves to what is to be said then. */
  async #live(client: ObsClient): Promise<Words> {
    const options = this.#options
    this.#client = client
    const session = new Session(client, {
      // As it holds at each look.
      get config() {
        return options.config
      },
      tell: (input) => this.tell(input),
      observed: () => this.#observed,
      mayAsk: () => this.#gate.passed(),
      hung: () => client.end(),
    })
    try {
      this.#enter({ state: 'connecting', problem: 'OBS is still starting', fix: 'Wait a moment; look at OBS if it stays.' })
      if (await session.greet()) {
        this.#reconciler.forget()
        this.log.info('connected to OBS', { connection: this.spec.name, version: this.#observed.version })
        this.#enter({ state: 'connected', problem: '', fix: '' })
        session.watch()
        giveBackName(this).catch((error: unknown) => this.log.warn('the file name format of OBS could not be set back', { error }))
      }
      const code = await client.closed
      this.log.warn('the connection to OBS ended', { connection: this.spec.name, code, failure: session.failure?.kind })
      return session.failure ? wordsOf(session.failure, this.spec.url) : closedWords(code)
    } finally {
      session.end()
      client.end()
      this.#client = undefined
      this.#gate.open()
      this.#wishes = afterLoss(this.#wishes, performance.now())
      this.#link = { ...this.#link, state: 'connecting', since: Date.now() }
      this.tell({ type: 'lost' })
    }
  }

  #hear(type: string, data: unknown): void {
    const moment = now()
    this.#minds(type)
    if (type === 'ReplayBufferSaved') return this.#heardSaved(data, moment)
    if (type === 'SceneListChanged' || type === 'CurrentSceneCollectionChanged') return void this.#readScenes(this.#client)
    const input = heardEvent(type, data, moment)
    if (input) this.tell(input)
  }

  /** OBS begins to load something, and is done with it. */
  #minds(type: string): void {
    const [, what, step] = /^Current(Profile|SceneCollection)Chang(ing|ed)$/.exec(type) ?? []
    if (what === undefined) return
    if (step === 'ing') this.#gate.hold(what, loadLimitMs)
    else this.#gate.release(what)
  }

  #heardSaved(data: unknown, moment: Moment): void {
    const path = typeof data === 'object' && data !== null && 'savedReplayPath' in data ? data.savedReplayPath : undefined
    if (typeof path !== 'string') return
    for (const tell of this.#saved) tell(path)
    this.#options.onSaved(path, moment, this.spec.name)
  }

  /** Also while it is still greeted: what was asked a moment ago may be old already. */
  async #readScenes(client: ObsClient | undefined): Promise<void> {
    if (!client) return
    const { requestTimeoutMs } = this.#options.config
    const input = await Session.scenes({ call: (type) => client.call(type, undefined, requestTimeoutMs) }).catch(() => undefined)
    if (input && client === this.#client) this.tell(input)
  }
}

function waitMs(state: Link['state'], failures: number): number {
  return state === 'wrong-password' ? retryMs.password : Math.min(retryMs.longest, retryMs.soon * 2 ** Math.min(failures, 10))
}

function closedWords(code: number): Words {
  const again = 'It is connected again by itself once OBS runs.'
  if (code === closeCode.ended) return { state: 'connecting', problem: 'OBS was closed', fix: again }
  if (code === closeCode.kicked)
    return { state: 'connecting', problem: 'OBS threw this program out (Kick in its session list)', fix: again }
  return { state: 'connecting', problem: 'The connection to OBS broke: OBS ended suddenly, or the network is gone', fix: again }
}
