// The feed's word as it stands in the status bar, with its tone. Pure.
import type { FeedWord } from '../../api/feed.ts'
import { texts } from '../../texts.ts'
import { formatAge } from '../../ui/format.ts'
import type { Tone } from '../../ui/tone.ts'

export interface FeedWords {
  readonly tone: Tone
  /** The part that stays, and the number that ticks behind it. */
  readonly word: string
  readonly age: string
  /** Somebody should look now. */
  readonly loud: boolean
}

const { feed } = texts.status

export function feedWords(word: FeedWord, ageMs: number | null): FeedWords {
  switch (word) {
    case 'unknown':
      return { tone: 'unknown', word: `${feed.name} ${feed.unknown}`, age: '', loud: false }
    case 'off':
      return { tone: 'bad', word: feed.off, age: '', loud: true }
    case 'waiting':
      return { tone: 'plain', word: `${feed.name} ${feed.waiting}`, age: '', loud: false }
    case 'live':
      return { tone: 'good', word: feed.name, age: formatAge(ageMs), loud: false }
    case 'quiet':
      return { tone: 'plain', word: feed.silent, age: formatAge(ageMs), loud: false }
    case 'silent':
      return { tone: 'bad', word: feed.silent, age: formatAge(ageMs), loud: true }
    default:
      return word satisfies never
  }
}
