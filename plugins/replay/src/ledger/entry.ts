// From all that was told of a challenge to its entry in the ledger: whose word counts, where they differ, what it does to the card. Pure.
import { ruleSetAt } from '@restrike/pss'
import type { Decision, LedgerAction, LedgerEntry } from '../contract/challenge.ts'
import { effectOf } from './cards.ts'
import type { Said, Story, WireStory } from './story.ts'

interface Words {
  readonly wire: LedgerEntry['wire']
  readonly hand: LedgerEntry['hand']
  readonly decision: Decision | null
}

/** What each of the two says, and what counts: a cancel of either before all, then the scoring system. */
export function wordsOf(story: Story): Words {
  const wire = story.wire && saidByWire(story.wire)
  const hand = saidByHand(story)
  const cancelled = wire?.decision === 'cancelled' || hand?.decision === 'cancelled'
  return { wire, hand, decision: cancelled ? 'cancelled' : ((wire ?? hand)?.decision ?? null) }
}

/** Of each the first time counts. Accepted alone decides nothing: the result is still to come. */
function saidByWire({ said }: WireStory): LedgerEntry['wire'] {
  const cancelled = said.find((one) => one.cancelled)
  if (cancelled) return wireWord('cancelled', cancelled)
  const result = said.find(({ won }) => won !== null)
  if (result) return wireWord(result.won === true ? 'upheld' : 'rejected', result)
  const denied = said.find(({ accepted }) => accepted === false)
  return denied ? wireWord('denied', denied) : null
}

function wireWord(decision: Decision, { at, manual }: Said): LedgerEntry['wire'] {
  return { decision, at, ...(manual === undefined ? {} : { manual: true }) }
}

/** The last decision that stands. A challenge of which nothing is left but a request that was taken back is cancelled. */
function saidByHand(story: Story): LedgerEntry['hand'] {
  const requests = story.actions.filter(({ what }) => what.type === 'request')
  const takenBack = requests.at(-1)?.undone
  if (story.origin === 'hand' && takenBack && requests.every(({ undone }) => undone !== null))
    return { decision: 'cancelled', at: takenBack.at, operator: takenBack.operator }
  const last = lastStanding(story, 'decision')
  return last ? { decision: last.what.decision, at: last.at, operator: last.operator } : null
}

type Standing<T extends LedgerAction['what']['type']> = LedgerAction & { what: Extract<LedgerAction['what'], { type: T }> }

/** The last action of this kind that was not taken back. */
function lastStanding<T extends LedgerAction['what']['type']>(story: Story, type: T): Standing<T> | undefined {
  return story.actions.findLast((action): action is Standing<T> => action.what.type === type && action.undone === null)
}

export function entryOf(story: Story): LedgerEntry {
  const { challengeId, matchId, by, origin, round, clockMs, requestedAt, firstFrameAt } = story
  const words = wordsOf(story)
  const { wire, hand, decision } = words
  const { decidedBy, decidedAt } = decidedIn(words)
  return {
    ...{ challengeId, matchId, by, origin, round, clockMs, requestedAt, firstFrameAt, wire, hand, decision, decidedBy, decidedAt },
    reason: lastStanding(story, 'reason')?.what.reason ?? null,
    note: lastStanding(story, 'note')?.what.note || null,
    acceptedAt: acceptedAt(story),
    takenMs: elapsedMs(requestedAt, decidedAt),
    reviewMs: elapsedMs(firstFrameAt, decidedAt),
    conflict: conflictOf(story, words),
    effect: effectOf(by, decision, ruleSetAt(requestedAt).review),
    clips: [...story.clips],
    operator: hand?.operator ?? lastOperator(story),
    actions: [...story.actions],
  }
}

/** Where both say what counts, it was decided when the first one did: a confirmation that comes later makes the jury no slower. */
function decidedIn({ wire, hand, decision }: Words): Pick<LedgerEntry, 'decidedBy' | 'decidedAt'> {
  const byWire = wire?.decision === decision ? wire : null
  const byHand = hand?.decision === decision ? hand : null
  const handFirst = byWire === null || (byHand !== null && Date.parse(byHand.at) < Date.parse(byWire.at))
  const first = handFirst ? byHand : byWire
  return first ? { decidedBy: handFirst ? 'hand' : 'wire', decidedAt: first.at } : { decidedBy: null, decidedAt: null }
}

function acceptedAt({ wire }: Story): string | null {
  return wire?.said.find(({ accepted }) => accepted === true)?.at ?? null
}

function lastOperator({ actions }: Story): string | null {
  return actions.findLast(({ operator, undone }) => operator !== null && undone === null)?.operator ?? null
}

/** Null where one of the two did not happen, or the clock was set back between them. */
function elapsedMs(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null
  const ms = Date.parse(to) - Date.parse(from)
  return ms < 0 ? null : ms
}

/** With their quotes: they are translated, and a value in quotes is taken for a name. */
const inWords: Readonly<Record<Decision, string>> = {
  upheld: '"upheld"',
  rejected: '"rejected"',
  denied: '"not admitted to review"',
  'no-video': '"no video"',
  cancelled: '"cancelled"',
}

function conflictOf(story: Story, { wire, hand, decision }: Words): string | null {
  if (hand === null) return null
  const entered = `the operator entered ${inWords[hand.decision]}`
  if (wire === null)
    return acceptedAt(story) !== null && hand.decision === 'denied'
      ? `The scoring system admitted the challenge to review, ${entered}. The entry counts until the scoring system tells a result: ask the jury.`
      : null
  if (wire.decision === hand.decision) return null
  const who = wire.manual ? 'The match by hand' : 'The scoring system'
  const why = decision === 'cancelled' ? 'Cancelled counts' : `${who} counts`
  return `${who} says ${inWords[wire.decision]}, ${entered}. ${why}: ask the jury, and correct what is wrong.`
}
