// All that was told of one challenge, fact by fact, with nothing concluded from it: that is entry.ts. A fact given twice changes nothing.
import type { LedgerAction } from '../contract/challenge.ts'
import type { ChallengeBy } from '../contract/clip.ts'
import type { Action, Asked, Fact, WireSaid } from './fact.ts'

/** When the scoring system said what; the first time of each. */
export interface WireStory {
  readonly wireId: string
  readonly acceptedAt: string | null
  readonly deniedAt: string | null
  readonly result: { readonly won: boolean; readonly at: string } | null
  readonly cancelledAt: string | null
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

const silent = { acceptedAt: null, deniedAt: null, result: null, cancelledAt: null }

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

function said(before: WireStory | null, { challengeId, at }: Fact, { accepted, won, cancelled }: WireSaid): WireStory {
  const { wireId, acceptedAt, deniedAt, result, cancelledAt } = before ?? { ...silent, wireId: challengeId }
  return {
    wireId,
    acceptedAt: accepted === true ? (acceptedAt ?? at) : acceptedAt,
    deniedAt: accepted === false ? (deniedAt ?? at) : deniedAt,
    result: won === null ? result : (result ?? { won, at }),
    cancelledAt: cancelled ? (cancelledAt ?? at) : cancelledAt,
  }
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
