// From what happens on the court, and from the operator's orders, to clips, the review on the table and the ring. The hub of the plugin.
import { ruleSetAt, type LiveMatchEvent, type MatchState, type ReviewReason, type ReviewRules } from '@restrike/pss'
import type { Cards, ChallengeBy, Clip, LedgerEntry, Mark, ReplayStatus, Review, Trouble } from './contract.ts'
import type { Buffers } from './clip/buffers.ts'
import type { ClipMaker, ClipOrder } from './clip/clip-maker.ts'
import type { ClipStore } from './clip/clip-store.ts'
import { clipOf, type Delays, type StoredClip, type StoredFilm } from './clip/stored-clip.ts'
import type { Ledger } from './ledger/ledger.ts'
import { likeliest } from './moment/likeliest.ts'
import type { RecentEvents } from './moment/recent-events.ts'
import { windowOf } from './moment/window.ts'
import { fightSince, startsAfter, type FightStarts } from './review/fight-starts.ts'
import { begun, opened, ringOf, withClip, withFailure } from './review/table.ts'

export interface ReplayRules {
  readonly autoOnChallenge: boolean
  readonly marginMs: number
  readonly preRollMs: number
  readonly postRollMs: number
  readonly decisionMs: number | null
}

export interface ReplayOptions {
  /** As they hold now. */
  rules(): ReplayRules
  readonly maker: Pick<ClipMaker, 'begin'>
  readonly store: ClipStore
  readonly ledger: Ledger
  readonly recent: RecentEvents
  readonly buffers: Buffers
  delays(): Delays
  /** Number, class and athletes of a match. */
  wordsOf(matchId: string): Promise<string>
  onReady(clip: Clip): void
  onClip(clip: Clip): void
  onFailed(order: ClipOrder & { readonly clipId: string }, trouble: Trouble): void
  /** The status may have changed. */
  onChange(): void
}

type Asked = Pick<ClipOrder, 'kind' | 'matchId' | 'challengeId' | 'by' | 'reason' | 'label'> & { readonly at: number }

/** So many clips under way are more than anybody can look at: a faulty feed must not bury OBS in requests. */
const mostInTheMaking = 6

export class Replay {
  readonly #options: ReplayOptions
  #match: MatchState | null = null
  #review: Review | null = null
  #fightStarts: FightStarts = []
  #cards: Cards | null = null
  /** When clips of this run were ordered, for the time until they are shown. */
  readonly #orderedAt = new Map<string, number>()
  readonly #making = new Set<string>()

  constructor(options: ReplayOptions) {
    this.#options = options
  }

  get matchId(): string | null {
    return this.#match?.matchId ?? null
  }

  get review(): Review | null {
    return this.#review
  }

  status(): ReplayStatus {
    const { buffers } = this.#options
    return {
      review: this.#review,
      ring: ringOf(this.undecided(), this.#options.rules().decisionMs ?? rulesAt(Date.now()).decisionMs, fightSince(this.#fightStarts)),
      cards: this.#cards,
      buffers: buffers.cameras().map(({ buffer }) => buffer),
    }
  }

  /** Challenges of the match on the court without a decision. */
  undecided(): readonly LedgerEntry[] {
    return this.matchId === null ? [] : this.#options.ledger.openIn(this.matchId)
  }

  takeMatch(state: MatchState): void {
    const other = state.matchId !== this.#match?.matchId
    this.#match = state
    if (!other) return
    this.#options.buffers.nextMatch()
    void this.countCards()
  }

  /** On the receiving thread: nothing here waits. */
  hear(event: LiveMatchEvent): void {
    this.#options.recent.take(event)
    const starts = startsAfter(this.#fightStarts, event)
    if (starts !== this.#fightStarts) {
      this.#fightStarts = starts
      this.#options.onChange()
    }
    if (event.type === 'undone') this.#options.ledger.takeBack(event)
    if (event.type !== 'challenge') return
    const { challengeId, request, joined } = this.#options.ledger.hear(event)
    if (!request || joined || !this.#options.rules().autoOnChallenge) return
    if (this.#making.size >= mostInTheMaking) return
    // The state of the match comes behind the events of the same moment: it may be still the one before.
    const { matchId, by, at } = event
    this.#begin({ kind: 'challenge', matchId, challengeId, by, reason: null, label: null, at: Date.parse(at) })
  }

  /** The replay key. */
  now(by: string | null, label: string | null): string {
    return this.#begin({ kind: 'operator', matchId: this.matchId, challengeId: null, by, reason: null, label, at: Date.now() })
  }

  /** A challenge that the scoring system did not tell of. Undefined without a match. */
  challenge(by: ChallengeBy, reason: ReviewReason | null, operator: string | null): { challengeId: string; clipId: string } | undefined {
    const { matchId, round, clock } = this.#match ?? {}
    if (matchId === undefined || matchId === null) return undefined
    const entry = this.#options.ledger.request({ by, matchId, round: round ?? null, clockMs: clock?.ms ?? null, reason, operator })
    const { challengeId } = entry
    return { challengeId, clipId: this.#begin({ kind: 'challenge', matchId, challengeId, by, reason, label: null, at: Date.now() }) }
  }

  /** A stretch of the recordings: an event, or a mark, looked up later. */
  moment(order: { at: number; matchId: string | null; beforeMs: number; afterMs: number; label: string | null; open: boolean }): string {
    const { at, matchId, label } = order
    const [fromAt, toAt] = [at - order.beforeMs, at + order.afterMs]
    return this.#order(
      {
        ...{ kind: 'moment', challengeId: null, by: null, reason: null, label, at, matchId, fromAt, neededAt: fromAt, toAt, window: null },
        action: { at, target: 'moment' },
        orderedAt: Date.now(),
      },
      order.open,
    )
  }

  ready(stored: StoredClip): void {
    const { store, ledger } = this.#options
    this.#making.delete(stored.clipId)
    store.keep(stored)
    void this.#keepWords(stored)
    if (stored.challengeId !== null) ledger.addClip(stored.challengeId, stored.clipId)
    const clip = clipOf(stored, this.#options.delays())
    if (!clip) return
    this.#review = withClip(this.#review, clip)
    this.#options.onReady(clip)
    this.#options.onChange()
  }

  async came(clipId: string, film: StoredFilm): Promise<void> {
    await this.update(clipId, (clip) => ({ ...clip, films: clip.films.map((one) => (one.connection === film.connection ? film : one)) }))
  }

  failed(order: ClipOrder & { readonly clipId: string }, trouble: Trouble): void {
    this.#making.delete(order.clipId)
    this.#orderedAt.delete(order.clipId)
    this.#review = withFailure(this.#review, order.clipId, trouble)
    this.#options.onFailed(order, trouble)
    this.#options.onChange()
  }

  /** Undefined when there is no such clip. */
  async update(clipId: string, change: (clip: StoredClip) => StoredClip): Promise<Clip | undefined> {
    const stored = await this.#options.store.update(clipId, change)
    const clip = stored && clipOf(stored, this.#options.delays())
    if (!clip) return undefined
    this.#review = withClip(this.#review, clip)
    this.#options.onClip(clip)
    this.#options.onChange()
    return clip
  }

  async shown(clipId: string): Promise<boolean> {
    const now = Date.now()
    const orderedAt = this.#orderedAt.get(clipId)
    const clip = await this.update(clipId, (stored) => {
      if (stored.challengeId !== null) this.#options.ledger.shown(stored.challengeId, now)
      if (stored.timings.shownMs !== null || orderedAt === undefined) return stored
      return { ...stored, timings: { ...stored.timings, shownMs: now - orderedAt } }
    })
    this.#orderedAt.delete(clipId)
    return clip !== undefined
  }

  open(clip: Clip): void {
    this.#review = opened(clip, Date.now())
    this.#options.onChange()
  }

  close(): void {
    this.#review = null
    this.#options.onChange()
  }

  /** The reason tells which action is the likeliest: the clip then opens there. */
  async reasonGiven(entry: LedgerEntry): Promise<void> {
    const [clipId] = entry.clips
    if (clipId === undefined) return
    await this.update(clipId, (clip) => {
      const events = this.#options.recent.events()
      if (clip.window === null || !events.some(({ at }) => Date.parse(at) < (clip.window?.fromAt ?? 0)))
        return { ...clip, reason: entry.reason }
      const action = likeliest({ events, window: clip.window, by: entry.by, reason: entry.reason })
      return { ...clip, reason: entry.reason, action }
    })
  }

  mark(at: number, label: string | null, markId: string): Mark {
    const { round = null, clock } = this.#match ?? {}
    return {
      ...{ markId, matchId: this.matchId, round, clockMs: clock?.ms ?? null, label },
      at: new Date(at).toISOString(),
      madeAt: new Date().toISOString(),
    }
  }

  async countCards(): Promise<void> {
    const { matchId } = this
    const cards = matchId === null ? null : await this.#options.ledger.cards(matchId).catch(() => null)
    if (matchId !== this.matchId) return
    this.#cards = cards
    this.#options.onChange()
  }

  #begin(asked: Asked): string {
    const { recent } = this.#options
    const rules = this.#options.rules()
    const { at, by, reason } = asked
    const events = recent.events()
    const review = rulesAt(at)
    const { fromAt, toAt, startAt } = windowOf({ events, at, rules: review, marginMs: rules.marginMs, preRollMs: rules.preRollMs })
    const window = { fromAt, toAt }
    const asking = by === 'blue' || by === 'red' || by === 'referee' ? by : null
    const action = likeliest({ events, window, by: asking, reason })
    const stretch = { fromAt: startAt, neededAt: fromAt - rules.marginMs, toAt: at + rules.postRollMs }
    return this.#order({ ...asked, window, action, ...stretch, orderedAt: at }, true)
  }

  #order(order: ClipOrder, open: boolean): string {
    const clipId = this.#options.maker.begin(order, this.#options.buffers.cameras())
    this.#orderedAt.set(clipId, order.orderedAt)
    this.#making.add(clipId)
    if (open) this.#review = begun({ ...order, clipId }, Date.now())
    this.#options.onChange()
    return clipId
  }

  /** By what a clip is found. */
  async #keepWords({ clipId, label, by, matchId }: StoredClip): Promise<void> {
    const { store, wordsOf } = this.#options
    const words = [label, by, matchId && (await wordsOf(matchId).catch(() => ''))].filter(Boolean).join(' ')
    const clip = await store.clip(clipId).catch(() => undefined)
    if (clip && words !== '') store.keep(clip, words)
  }
}

function rulesAt(at: number): ReviewRules {
  return ruleSetAt(new Date(at).toISOString()).review
}
