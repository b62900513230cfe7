// The match by hand: takes what somebody enters, puts it where the datagrams go, and keeps its clocks going. What it comes to is decided by
// the fold, as for everything that is journaled.
import { encodeOrder, type HandOrder, handStatusOf, type MatchFold } from '@restrike/pss'
import { ManualAction, type ManualMatch, type ManualStatus } from '../contract/manual.ts'
import { stopped } from './clock-actions.ts'
import { comesTo, type Court } from './comes-to.ts'
import { HandClocks } from './hand-clocks.ts'
import { loadMessages } from './load-messages.ts'

export interface ByHandOptions {
  /** The fold as it is now. */
  fold(): MatchFold
  /** Resolves when what is put in is folded at once. */
  ready(): Promise<void>
  /** Puts a datagram in; false while there is no way in. */
  put(text: string): boolean
  after(delayMs: number, run: () => unknown): () => unknown
  /** Monotonic, ms. */
  now(): number
  /** The status has changed. */
  onStatus(status: ManualStatus): void
  /** True: clocks were stopped, because the program had ended while they ran. False: somebody has set a clock since. */
  onStopped(now: boolean): void
  readonly refuse: {
    off(): Error
    impossible(action: string, reason: string): Error
    nothing(): Error
  }
}

/** Of what was done so much is told. */
const doneTold = 50

export class ByHand {
  readonly #options: ByHandOptions
  readonly #clocks: HandClocks
  /** What is being put in: what the state becomes then is its doing. */
  #putting: HandOrder['type'] | null = null
  #told = { of: {} as unknown, text: '' }
  #stopping = false
  /** The match that was entered last. */
  #entered: { readonly matchId: string | null; readonly card: string } = { matchId: null, card: '' }

  constructor(options: ByHandOptions) {
    this.#options = options
    const { now, after } = options
    this.#clocks = new HandClocks({ now, after, tick: (message) => this.#put({ type: 'tick', what: '', messages: [message] }) })
  }

  status(): ManualStatus {
    const status = handStatusOf(this.#options.fold(), doneTold)
    if (status === null) return { active: false, since: null, done: [], feed: { datagrams: 0, lastAt: null, otherMatch: null } }
    const done = status.done.flatMap(({ n, at, round, clockMs, what }) => {
      const action = ManualAction.safeParse(parsed(what)).data
      return action ? [{ n, at: new Date(at).toISOString(), round, clockMs, action }] : []
    })
    return { active: true, since: status.since, done, feed: { ...status.feed } }
  }

  async start(match: ManualMatch | undefined): Promise<ManualStatus> {
    await this.#options.ready()
    const { hand, state } = this.#options.fold()
    if (match) return this.#enter(match)
    if (hand) return this.status()
    const { impossible } = this.#options.refuse
    if (state.matchId === null) throw impossible('start', 'There is no match on the court to go on with: enter one')
    // Whoever begins has something else to do than to watch the clock, and nobody knows for how long it was not heard.
    return this.#order({ type: 'start', what: '', messages: stopped(this.#court()) }, 'start')
  }

  #enter(match: ManualMatch): ManualStatus {
    const { hand, state } = this.#options.fold()
    const card = JSON.stringify(match)
    // Entered twice, by a double click or by two people, and nothing was done yet: one match is meant.
    if (hand?.steps.length === 0 && this.#entered.matchId === state.matchId && this.#entered.card === card) return this.status()
    const status = this.#order({ type: 'start', what: '', messages: loadMessages(match) }, 'start')
    this.#entered = { matchId: this.#options.fold().state.matchId, card }
    return status
  }

  async do(action: ManualAction): Promise<ManualStatus> {
    await this.#whileOn()
    this.#clocks.catchUp()
    const messages = comesTo(action, this.#court())
    if (typeof messages === 'string') throw this.#options.refuse.impossible(action.type, messages)
    return this.#order({ type: 'do', what: JSON.stringify(action), messages }, action.type)
  }

  /** `action`: the number that is meant; refused when another one came last. */
  async undo(action?: number): Promise<ManualStatus> {
    await this.#whileOn()
    const [last] = this.status().done
    if (!last) throw this.#options.refuse.nothing()
    if (action !== undefined && action !== last.n)
      throw this.#options.refuse.impossible('undo', 'Somebody has acted meanwhile: look at what came last now')
    this.#clocks.catchUp()
    return this.#order({ type: 'undo', what: '', messages: this.#clocks.asIfNever(last.n) }, 'undo')
  }

  async end(): Promise<ManualStatus> {
    await this.#whileOn()
    return this.#order({ type: 'end', what: '', messages: [] }, 'end')
  }

  /** The fold may have changed. Puts nothing in: it may be called in the midst of a batch. */
  follow(): void {
    const { hand, ...court } = this.#options.fold()
    const n = this.#putting === 'do' ? court.actionsByHand : null
    this.#clocks.follow(hand && court, this.#putting && { n })
    // What the scoring system sends meanwhile may be much: that is told by `look`.
    if (hand?.steps !== this.#told.of) this.#tell()
    this.#lookForOrphans()
  }

  /** To be called now and then. */
  look(): void {
    this.#tell()
    this.#lookForOrphans()
  }

  #tell(): void {
    const status = this.status()
    const text = JSON.stringify(status)
    if (text !== this.#told.text) this.#options.onStatus(status)
    this.#told = { of: this.#options.fold().hand?.steps, text }
  }

  #lookForOrphans(): void {
    if (this.#stopping || this.#clocks.orphans().length === 0) return
    this.#stopping = true
    this.#options.after(0, async () => {
      try {
        await this.#options.ready()
        const told = this.#clocks.orphans().filter((message) => this.#put({ type: 'tick', what: '', messages: [message] }))
        if (told.length > 0) this.#options.onStopped(true)
      } finally {
        this.#stopping = false
      }
    })
  }

  async #whileOn(): Promise<void> {
    await this.#options.ready()
    if (this.#options.fold().hand === null) throw this.#options.refuse.off()
  }

  #court(): Court {
    const { state, countsUp } = this.#options.fold()
    return { state, countsUp, at: new Date().toISOString() }
  }

  #order(order: HandOrder, action: string): ManualStatus {
    const { impossible } = this.#options.refuse
    if (!this.#put(order)) throw impossible(action, 'The part of the program that receives (udp) does not run')
    if (isOfClock(order)) this.#options.onStopped(false)
    return this.status()
  }

  #put(order: HandOrder): boolean {
    const before = this.#putting
    this.#putting = order.type
    try {
      return this.#options.put(encodeOrder(order))
    } finally {
      this.#putting = before
    }
  }
}

/** Whoever sets a clock knows what it should show. */
function isOfClock({ type, messages }: HandOrder): boolean {
  return type === 'end' || type === 'start' || messages.some(({ stream }) => stream === 'clk' || stream === 'brk' || stream === 'ij')
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
