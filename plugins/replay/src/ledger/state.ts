// The challenges of one match, folded from the facts. Pure. What scoring system and operator tell of one challenge is one here, so that
// a card has one review. The order in which facts are given, and how often, makes no difference: each has its place.
import { wordsOf } from './entry.ts'
import { isRequest, type Asked, type Fact } from './fact.ts'
import { begun, told, type Story } from './story.ts'

export interface State {
  /** In the order in which they began. */
  readonly stories: readonly Story[]
  /** From each id that a challenge was told of under to that of its story. */
  readonly ids: ReadonlyMap<string, string>
}

export const nothingYet: State = { stories: [], ids: new Map() }

/** The wire's request follows one by hand within this time, or the other way round. */
const joinedWithinMs = 60_000
/** So long after the request by hand an answer may come whose request on the wire was missed. */
const answeredWithinMs = 180_000

export function stateOf(facts: Iterable<Fact>): State {
  return [...facts].toSorted((a, b) => a.order - b.order || (a.factId < b.factId ? -1 : 1)).reduce(fold, nothingYet)
}

/** The next fact, whose place is behind all others. One of a challenge that nobody asked for says nothing. */
export function fold(state: State, fact: Fact): State {
  const { what } = fact
  const isNew = !state.ids.has(fact.challengeId)
  const opened = isNew && (what.type === 'wire' || what.type === 'request') ? open(state, fact, what) : state
  const before = storyOf(opened, fact.challengeId)
  if (!before) return opened
  const after = told(before, fact)
  return after === before ? opened : { ...opened, stories: opened.stories.map((story) => (story === before ? after : story)) }
}

export function storyOf(state: State, challengeId: string): Story | undefined {
  const id = state.ids.get(challengeId)
  return state.stories.find((story) => story.challengeId === id)
}

function open(state: State, fact: Fact, asked: Asked): State {
  const same = state.stories.findLast((story) => isSame(story, fact, asked))
  const ids = new Map(state.ids).set(fact.challengeId, same?.challengeId ?? fact.challengeId)
  return { ids, stories: same ? state.stories : [...state.stories, begun(fact, asked)] }
}

/** Whether a challenge first told of by this fact is one that is known already. */
function isSame(story: Story, { at }: Fact, asked: Asked): boolean {
  if (story.by !== asked.by) return false
  const apartMs = Math.abs(Date.parse(at) - Date.parse(story.requestedAt))
  const { hand, decision } = wordsOf(story)
  // By hand: pressed twice, or after the scoring system told of it.
  if (asked.type === 'request') return decision === null && apartMs <= joinedWithinMs
  // What the operator has cancelled is over: what the scoring system tells now must have its review.
  if (story.wire !== null || hand?.decision === 'cancelled') return false
  return apartMs <= (isRequest(asked) ? joinedWithinMs : answeredWithinMs)
}
