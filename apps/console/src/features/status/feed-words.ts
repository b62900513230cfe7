// The feed's word as it stands in the status bar, with its tone. Pure.
import type { FeedWord } from '../../api/feed.ts'
import { texts } from '../../texts/index.ts'
import type { Tone } from '../../ui/tone.ts'

export interface FeedWords {
  readonly tone: Tone
  readonly word: string
  /** The age of the last packet belongs behind the word. */
  readonly hasAge: boolean
  /** Somebody should look now. */
  readonly loud: boolean
}

const { feed } = texts.status

export function feedWords(word: FeedWord): FeedWords {
  switch (word) {
    case 'unknown':
      return { tone: 'unknown', word: `${feed.name} ${feed.unknown}`, hasAge: false, loud: false }
    case 'off':
      return { tone: 'bad', word: feed.off, hasAge: false, loud: true }
    case 'waiting':
      return { tone: 'plain', word: `${feed.name} ${feed.waiting}`, hasAge: false, loud: false }
    case 'live':
      return { tone: 'good', word: feed.name, hasAge: true, loud: false }
    case 'quiet':
      return { tone: 'plain', word: feed.silent, hasAge: true, loud: false }
    case 'silent':
      return { tone: 'bad', word: feed.silent, hasAge: true, loud: true }
    default:
      return word satisfies never
  }
}
