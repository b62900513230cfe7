// All that was told of one challenge, fact by fact, with nothing concluded from it: that is entry.ts. A fact given twice changes nothing.
import type { LedgerAction } from '../contract/challenge.ts'
import type { ChallengeBy } from '../contract/clip.ts'
import { isRequest, type Action, type Asked, type Fact, type WireSaid } from './fact.ts'

/** Something that the scoring system said; `manual` where somebody did so by hand in its stead. */
export type Said = Pick<WireSaid, 'accepted' | 'won' | 'cancelled' | 'manual'> & { readonly at: string }

export interface WireStory {
  readonly wireId: string
  /** All of it that counts, in order. */
  readonly said: readonly Said[]
  /** Actions by hand whose answers were taken back. */
  readonly unsaid: readonly number[]
}

export interface Story {
  readonly challengeId: string
  readonly matchId: string
  readonly by: ChallengeBy
  readonly origin: 'wire' | 'hand'
  readonly round: number | null
  readonly clockMs: number | null
  /** When it was first heard of: of the answer, where the request was missed. */
  readonly requestedAt: string
  readonly wire: WireStory | null
  /** In the order in which they were done. */
  readonly actions: readonly LedgerAction[]
  readonly clips: readonly string[]
  readonly firstFrameAt: string | null
}

/** As it begins, before its first fact is told. */
export function begun({ challengeId, matchId, at }: Fact, { type, by, round, clockMs }: Asked): Story {
  const origin = type === 'wire' ? 'wire' : 'hand'
  return { challengeId, matchId, by, origin, round, clockMs, requestedAt: at, wire: null, actions: [], clips: [], firstFrameAt: null }
}

/** The same object when it says nothing new. */
export function told(story: Story, fact: Fact): Story {
  const { what, at } = fact
  switch (what.type) {
    case 'wire':
      return { ...placed(story, what), wire: said(story.wire, fact, what) }
    case 'unsaid':
      return unsaid(story, what.action)
    case 'request':
    case 'reason':
    case 'decision':
    case 'note':
      return acted(story, fact, what)
    case 'undo':
      return takenBack(story, fact, what)
    case 'clip':
      return story.clips.includes(what.clipId) ? story : { ...story, clips: [...story.clips, what.clipId] }
    case 'shown':
      return story.firstFrameAt === null ? { ...story, firstFrameAt: at } : story
    default:
      return what satisfies never
  }
}

function said(before: WireStory | null, { challengeId, at }: Fact, { accepted, won, cancelled, manual }: WireSaid): WireStory {
  const wire = before ?? { wireId: challengeId, said: [], unsaid: [] }
  // Behind an undo what is left of the challenge is told again: only that all of it is gone is news.
  if (manual !== undefined && wire.unsaid.includes(manual) && !cancelled) return wire
  return { ...wire, said: [...wire.said, { at, accepted, won, cancelled, manual }] }
}

function unsaid(story: Story, action: number): Story {
  const { wire } = story
  const left = wire?.said.filter((one) => one.manual !== action || isRequest(one)) ?? []
  if (!wire || left.length === wire.said.length) return story
  return { ...story, wire: { ...wire, said: left, unsaid: [...wire.unsaid, action] } }
}

function acted(story: Story, { factId: id, at, operator }: Fact, what: Action): Story {
  if (story.actions.some((action) => action.id === id)) return story
  const asked = what.type === 'request'
  const action: LedgerAction = { id, at, operator, what: asked ? { type: 'request', by: what.by } : what, undone: null }
  return { ...(asked ? placed(story, what) : story), actions: [...story.actions, action] }
}

function takenBack(story: Story, { at, operator }: Fact, { target, replacedBy }: { target: string; replacedBy: string | null }): Story {
  const index = story.actions.findIndex(({ id }) => id === target)
  const action = story.actions[index]
  if (!action || !canUndo(story, action)) return story
  return { ...story, actions: story.actions.with(index, { ...action, undone: { at, operator, replacedBy } }) }
}

/** A request that the scoring system has told of too is no slip of the hand. */
export function canUndo({ wire }: Story, { what, undone }: LedgerAction): boolean {
  return undone === null && !(what.type === 'request' && wire !== null)
}

/** Round and clock, from whoever knew them first. */
function placed(story: Story, { round, clockMs }: Asked): Story {
  return { ...story, round: story.round ?? round, clockMs: story.clockMs ?? clockMs }
}
