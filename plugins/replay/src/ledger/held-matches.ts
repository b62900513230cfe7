// The matches whose facts are in memory, and what follows from them. It knows no disk and no clock.
import { isDeepStrictEqual } from 'node:util'
import type { LedgerAction, LedgerEntry } from '../contract/challenge.ts'
import { entryOf } from './entry.ts'
import type { ActionType, Fact } from './fact.ts'
import { fold, nothingYet, stateOf, storyOf, type State } from './state.ts'
import type { Story } from './story.ts'

interface Held {
  readonly facts: Map<string, Fact>
  state: State
  /** What the disk has of it is here too. */
  whole: boolean
}

export interface Done {
  readonly story: Story
  readonly action: LedgerAction
  /** Place of its fact among all. */
  readonly order: number
}

export class HeldMatches {
  readonly #matches = new Map<string, Held>()
  readonly #changed: (entry: LedgerEntry) => void

  /** `changed` is told of an entry as it is after each change. */
  constructor(changed: (entry: LedgerEntry) => void) {
    this.#changed = changed
  }

  ids(): string[] {
    return [...this.#matches.keys()]
  }

  isWhole(matchId: string): boolean {
    return this.#matches.get(matchId)?.whole ?? false
  }

  /** In the order in which they began; of one match, or of all. */
  stories(matchId?: string): readonly Story[] {
    if (matchId !== undefined) return this.#matches.get(matchId)?.state.stories ?? []
    return [...this.#matches.values()].flatMap(({ state }) => state.stories)
  }

  /** Under whichever of its ids. */
  story(challengeId: string): Story | undefined {
    for (const { state } of this.#matches.values()) if (state.ids.has(challengeId)) return storyOf(state, challengeId)
    return undefined
  }

  /** The last action of these kinds that stands, of these stories or of all. */
  lastAction(types: ReadonlySet<ActionType>, stories = this.stories()): Done | undefined {
    const done = stories.flatMap((story): Done[] => {
      const action = story.actions.findLast(({ what, undone }) => undone === null && types.has(what.type))
      const order = action && this.#matches.get(story.matchId)?.facts.get(action.id)?.order
      return action && order !== undefined ? [{ story, action, order }] : []
    })
    return done.toSorted((a, b) => a.order - b.order).at(-1)
  }

  knows({ matchId, factId }: Fact): boolean {
    return this.#matches.get(matchId)?.facts.has(factId) ?? false
  }

  /** New facts of one challenge, whose place is behind all others. */
  add(facts: readonly [Fact, ...Fact[]]): void {
    const [{ matchId, challengeId }] = facts
    const held = this.#held(matchId)
    const before = storyOf(held.state, challengeId)
    for (const fact of facts) {
      held.facts.set(fact.factId, fact)
      held.state = fold(held.state, fact)
    }
    const after = storyOf(held.state, challengeId)
    if (after && after !== before) this.#changed(entryOf(after))
  }

  /** All that the disk has of a match, put in its place among what was heard here. Entries that are others by it are told. */
  join(matchId: string, stored: readonly Fact[]): void {
    const held = this.#held(matchId)
    const before = held.state.stories.map(entryOf)
    // One that was told here once more keeps its first place.
    for (const fact of stored) held.facts.set(fact.factId, fact)
    held.state = stateOf(held.facts.values())
    held.whole = true
    for (const entry of before) {
      const story = storyOf(held.state, entry.challengeId)
      const now = story && entryOf(story)
      if (now && !isDeepStrictEqual(now, entry)) this.#changed(now)
    }
  }

  #held(matchId: string): Held {
    const held = this.#matches.get(matchId) ?? { facts: new Map(), state: nothingYet, whole: false }
    this.#matches.set(matchId, held)
    return held
  }
}
