// The ledger of challenges: takes facts, keeps them, and tells what follows. It holds the matches of this run, and older ones once they
// are asked for; without a database it goes on from memory. What follows from facts is in state.ts.
import { ruleSetAt, type ReviewReason } from '@restrike/pss'
import type { Cards, Decision, LedgerEntry } from '../contract/challenge.ts'
import type { ChallengeBy } from '../contract/clip.ts'
import { cardsLeft } from './cards.ts'
import { entryOf } from './entry.ts'
import {
  actionTypes,
  factOfUndone,
  factOfWire,
  isRequest,
  type ActionType,
  type ChallengeEvent,
  type Fact,
  type Replacement,
  type UndoneEvent,
  type What,
} from './fact.ts'
import { HeldMatches } from './held-matches.ts'
import type { LedgerStore } from './ledger-store.ts'
import { canUndo } from './story.ts'

export interface LedgerOptions {
  readonly store: LedgerStore
  /** Ms since 1970. */
  now(): number
  /** Told of an entry as it is after each change. */
  changed(entry: LedgerEntry): void
}

export interface HandRequest {
  readonly by: ChallengeBy
  readonly matchId: string
  readonly round: number | null
  readonly clockMs: number | null
  readonly reason: ReviewReason | null
  readonly operator: string | null
}

export interface UndoOrder {
  /** Null: the last action over all challenges. */
  readonly challengeId: string | null
  /** What was meant instead: then it is the last action of that kind that is taken back. */
  readonly replace: Replacement | null
  readonly operator: string | null
}

/** What to say of a challenge as it stands; undefined where that is said already. */
type Saying = (entry: LedgerEntry) => What | undefined

export class Ledger {
  readonly #store: LedgerStore
  readonly #now: () => number
  readonly #matches: HeldMatches
  readonly #began: number
  /** Place of the last fact. */
  #order: number

  constructor({ store, now, changed }: LedgerOptions) {
    this.#store = store
    this.#now = now
    this.#matches = new HeldMatches(changed)
    this.#began = now() * 1_000
    this.#order = this.#began
  }

  /** On the receiving thread: nothing here waits. `request`: a review is asked for, and was not before; `joined`: by hand it was. */
  hear(event: ChallengeEvent): { challengeId: string; request: boolean; joined: boolean } {
    const isNew = this.#take([factOfWire(event, this.#nextOrder())])
    const { challengeId, origin } = this.#matches.story(event.challengeId) ?? { challengeId: event.challengeId, origin: 'wire' }
    return { challengeId, request: isNew && isRequest(event), joined: origin === 'hand' }
  }

  /** An action of a match by hand was taken back; what is left of its challenge is told behind this. */
  takeBack(event: UndoneEvent): void {
    const { challengeId } = event
    if (challengeId !== undefined) this.#take([factOfUndone({ ...event, challengeId }, this.#nextOrder())])
  }

  /** By hand. The entry of before, when this challenge is known already and open. */
  request({ by, matchId, round, clockMs, reason, operator }: HandRequest): LedgerEntry {
    const told = { challengeId: this.#newId(matchId), matchId }
    const request = this.#fact(told, operator, { type: 'request', by, round, clockMs })
    this.#take(reason === null ? [request] : [request, this.#fact(told, operator, { type: 'reason', reason })])
    const story = this.#matches.story(told.challengeId)
    if (!story) throw new Error(`the request ${told.challengeId} has opened nothing`)
    return entryOf(story)
  }

  /** Resolves with undefined, here and below, when the ledger has no such challenge. Null takes the reason away. */
  reason(challengeId: string, reason: ReviewReason | null, operator: string | null): Promise<LedgerEntry | undefined> {
    return this.#say(challengeId, operator, (entry) => (entry.reason === reason ? undefined : { type: 'reason', reason }))
  }

  /** The same decision once more, as when two press at the same time, is no further action. */
  decide(challengeId: string, decision: Decision, operator: string | null): Promise<LedgerEntry | undefined> {
    return this.#say(challengeId, operator, ({ hand }) => (hand?.decision === decision ? undefined : { type: 'decision', decision }))
  }

  /** An empty one takes the note away. */
  note(challengeId: string, note: string, operator: string | null): Promise<LedgerEntry | undefined> {
    return this.#say(challengeId, operator, (entry) => ((entry.note ?? '') === note ? undefined : { type: 'note', note }))
  }

  /** Resolves with undefined when there is no such action, or it is a request that the scoring system has told of too. */
  async undo({ challengeId, replace, operator }: UndoOrder): Promise<LedgerEntry | undefined> {
    const instead = replacementsOf(replace)
    const types = new Set(instead.length > 0 ? instead.map(({ type }) => type) : actionTypes)
    await (challengeId === null ? this.#loadLastAction(types) : this.#loadChallenge(challengeId))
    // From here on nothing waits: of two that undo at the same time the second one sees what the first has done.
    const stories = this.#matches.stories()
    const asked = challengeId === null ? stories : stories.filter((story) => story === this.#matches.story(challengeId))
    const last = this.#matches.lastAction(types, asked)
    if (!last || !canUndo(last.story, last.action)) return undefined
    const { story, action } = last
    const replacements = instead.map((what) => this.#fact(story, operator, what))
    const replacedBy = replacements.find(({ what }) => what.type === action.what.type)?.factId ?? null
    this.#take([this.#fact(story, operator, { type: 'undo', target: action.id, replacedBy }), ...replacements])
    return this.#entry(story.challengeId)
  }

  /** A challenge that nobody knows has no clips. */
  addClip(challengeId: string, clipId: string): void {
    const saying: Saying = ({ clips }) => (clips.includes(clipId) ? undefined : { type: 'clip', clipId })
    this.#say(challengeId, null, saying).catch(() => undefined)
  }

  /** A frame of one of its clips was painted at this time, ms since 1970. The first one counts, unless somebody looks only after the decision. */
  shown(challengeId: string, at: number): void {
    const saying: Saying = ({ firstFrameAt, decision }) => (firstFrameAt === null && decision === null ? { type: 'shown' } : undefined)
    this.#say(challengeId, null, saying, at).catch(() => undefined)
  }

  /** By its id, or by that under which the scoring system told of it. */
  async entry(challengeId: string): Promise<LedgerEntry | undefined> {
    await this.#loadChallenge(challengeId)
    return this.#entry(challengeId)
  }

  /** Newest first. */
  async list({ matchId, limit }: { readonly matchId?: string | undefined; readonly limit: number }): Promise<LedgerEntry[]> {
    await this.#load(matchId === undefined ? await this.#store.newestMatches(limit) : [matchId])
    const newestFirst = this.#matches
      .stories(matchId)
      .toReversed()
      .toSorted((a, b) => Date.parse(b.requestedAt) - Date.parse(a.requestedAt))
    return newestFirst.slice(0, limit).map(entryOf)
  }

  /** Left in this contest, by the rules of its day; the card of an open challenge counts as there. */
  async cards(matchId: string): Promise<Cards> {
    await this.#load([matchId])
    const entries = this.#matches.stories(matchId).map(entryOf)
    return cardsLeft(entries, ruleSetAt(entries[0]?.requestedAt ?? isoOf(this.#now())).review)
  }

  /** Of a match that is in memory: heard in this run, or restored. */
  openIn(matchId: string): LedgerEntry[] {
    return this.#matches
      .stories(matchId)
      .map(entryOf)
      .filter(({ decision }) => decision === null)
  }

  /** To be called when the database has come: what it has of this match, and of all in memory, is put before what was heard here. */
  async restore(matchId: string | null): Promise<void> {
    await this.#load([...(matchId === null ? [] : [matchId]), ...this.#matches.ids()])
  }

  /** Facts of one challenge. False for what was told before. */
  #take(facts: readonly [Fact, ...Fact[]]): boolean {
    if (this.#matches.knows(facts[0])) return false
    // Kept before anybody is told.
    this.#store.keep(facts)
    this.#matches.add(facts)
    return true
  }

  /** Of what is in memory this is done at once, whatever the disk does. */
  async #say(challengeId: string, operator: string | null, saying: Saying, at?: number): Promise<LedgerEntry | undefined> {
    if (!this.#matches.story(challengeId)) await this.#loadChallenge(challengeId)
    const entry = this.#entry(challengeId)
    const what = entry && saying(entry)
    if (entry && what) this.#take([this.#fact(entry, operator, what, at)])
    return this.#entry(challengeId)
  }

  #entry(challengeId: string): LedgerEntry | undefined {
    const story = this.#matches.story(challengeId)
    return story && entryOf(story)
  }

  #fact(of: { readonly challengeId: string; readonly matchId: string }, operator: string | null, what: What, at = this.#now()): Fact {
    const { challengeId, matchId } = of
    return { factId: crypto.randomUUID(), order: this.#nextOrder(), challengeId, matchId, at: isoOf(at), operator, what }
  }

  #nextOrder(): number {
    this.#order = Math.max(this.#order + 1, Math.round(this.#now() * 1_000))
    return this.#order
  }

  /** By the time of day, UTC, such as `<matchId>-h093015250`: different also after a restart with the database away. */
  #newId(matchId: string): string {
    for (let at = this.#now(); ; at++) {
      const id = `${matchId}-h${isoOf(at).slice(11, 23).replaceAll(/[:.]/g, '')}`
      if (!this.#matches.story(id)) return id
    }
  }

  /** What was done in this run is later than anything on the disk. */
  async #loadLastAction(types: ReadonlySet<ActionType>): Promise<void> {
    if ((this.#matches.lastAction(types)?.order ?? 0) > this.#began) return
    const stored = await this.#store.lastAction(types)
    if (stored) await this.#load([stored.matchId])
  }

  async #loadChallenge(challengeId: string): Promise<void> {
    if (this.#matches.story(challengeId)) return
    const [fact] = await this.#store.ofChallenge(challengeId)
    if (fact) await this.#load([fact.matchId])
  }

  async #load(matchIds: readonly string[]): Promise<void> {
    const missing = [...new Set(matchIds)].filter((matchId) => !this.#matches.isWhole(matchId))
    if (missing.length === 0 || !this.#store.there) return
    const stored = await this.#store.ofMatches(missing)
    for (const { order } of stored) this.#order = Math.max(this.#order, order)
    const facts = Map.groupBy(stored, ({ matchId }) => matchId)
    for (const matchId of missing) this.#matches.join(matchId, facts.get(matchId) ?? [])
  }
}

function replacementsOf(replace: Replacement | null) {
  const { decision, reason } = replace ?? {}
  return [
    ...(decision === undefined ? [] : [{ type: 'decision' as const, decision }]),
    ...(reason === undefined ? [] : [{ type: 'reason' as const, reason }]),
  ]
}

function isoOf(at: number): string {
  return new Date(at).toISOString()
}
