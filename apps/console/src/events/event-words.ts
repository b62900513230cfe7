// A match event in the words of the mat. Pure.
import type { MatchEvent } from '@restrike/pss'
import { texts } from '../texts/index.ts'
import { formatClock, orUnknown } from '../ui/format.ts'
import { challengeState } from './challenge-state.ts'

/** `strong`: what a replay may be about; `quiet`: course of the match; `alarm`: something contradicts. */
export type Weight = 'strong' | 'plain' | 'quiet' | 'alarm'

export interface EventWords {
  readonly text: string
  /** Said after it, more quietly. */
  readonly detail?: string
  readonly weight: Weight
}

type Of<T extends MatchEvent['type']> = Extract<MatchEvent, { type: T }>

const words = texts.events

export function eventWords(event: MatchEvent): EventWords {
  switch (event.type) {
    case 'point':
      return pointWords(event)
    case 'gam-jeom':
      return { text: words.gamJeom(event.count), weight: 'strong' }
    case 'hit-level':
      return { text: words.hit(event.level), weight: 'quiet' }
    case 'score':
      return { text: words.score(orUnknown(event.blue), orUnknown(event.red)), weight: 'quiet' }
    case 'score-corrected':
      return { text: words.corrected(event.from, event.to), weight: 'strong' }
    case 'challenge':
      return { text: words.challenge[challengeState(event)], weight: 'strong' }
    case 'injury':
    case 'break':
      return { text: pauseWords(event), weight: 'plain' }
    case 'winner':
      return winnerWords(event)
    case 'mismatch':
      return { text: words.mismatch[event.what], detail: words.mismatch.values(event.ours, event.theirs), weight: 'alarm' }
    case 'unknown':
      return { text: words.unknown, detail: event.text, weight: 'quiet' }
    default:
      return courseWords(event)
  }
}

function courseWords(
  event: Of<'clock-started' | 'clock-stopped' | 'loaded' | 'ready' | 'round-started' | 'round-ended' | 'undone'>,
): EventWords {
  switch (event.type) {
    case 'clock-started':
      return { text: words.clockStarted, weight: 'quiet' }
    case 'clock-stopped':
      return { text: words.clockStopped, weight: 'quiet' }
    case 'loaded':
      return { text: words.loaded, weight: 'plain' }
    case 'ready':
      return { text: words.ready, weight: 'quiet' }
    case 'round-started':
      return { text: words.roundStarted(orUnknown(event.round)), weight: 'plain' }
    case 'round-ended':
      return { text: words.roundEnded, weight: 'strong' }
    case 'undone':
      return { text: words.undone, weight: 'strong' }
    default:
      return event satisfies never
  }
}

function pointWords({ kind, value, hitLevel }: Of<'point'>): EventWords {
  const text = `${words.point[kind]} +${value}`
  return hitLevel === undefined ? { text, weight: 'strong' } : { text, detail: words.hit(hitLevel), weight: 'strong' }
}

function pauseWords(event: Of<'injury' | 'break'>): string {
  if (event.type === 'injury') return event.action === 'show' ? words.injury.show(formatClock(event.ms)) : words.injury[event.action]
  return event.action === 'start' ? words.break.start(formatClock(event.ms)) : words.break[event.action]
}

function winnerWords({ side, name, classification }: Of<'winner'>): EventWords {
  const text = side === null ? words.result : side === 'tie' ? words.tie : words.wins
  const detail = [name, classification].filter((part) => part !== null && part !== '').join(' · ')
  return detail === '' ? { text, weight: 'strong' } : { text, detail, weight: 'strong' }
}

/** Whose event it is, where it is anybody's. */
export function eventSide(event: MatchEvent): 'blue' | 'red' | 'referee' | null {
  switch (event.type) {
    case 'point':
    case 'gam-jeom':
    case 'hit-level':
    case 'score-corrected':
      return event.side
    case 'challenge':
      return event.by
    case 'injury':
      return event.side === 'unknown' ? null : event.side
    case 'round-ended':
      return event.winner
    case 'winner':
      return event.side === 'tie' ? null : event.side
    default:
      return null
  }
}
