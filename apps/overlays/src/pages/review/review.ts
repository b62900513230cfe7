// The review for the public: who asked, that it is looked at, and how it was decided. The decision has a sign, not only a colour.
import { lettersOf } from '../../facts/country-of.ts'
import { shortNameOf } from '../../facts/match-words.ts'
import type { Shown } from '../../facts/shown.ts'
import { box, element } from '../../parts/element.ts'
import { fitted } from '../../parts/fitted.ts'
import { dataSlot, textSlot } from '../../parts/slot.ts'
import type { Page } from '../page.ts'
import './review.css'

const signs = { none: '', 'under-review': '', upheld: '✓', rejected: '✕', 'no-video': '–', cancelled: '–' } as const

export function open(): Page {
  const letter = element('div', 'letter')
  const title = element('bdi', 'title')
  const who = fitted('who', 40, 24)
  const sign = element('b', 'sign')
  const verdict = fitted('verdict', 40, 26)
  const node = box('review', letter, box('asked', title, who.node), box('result', sign, verdict.node))
  const write = { letter: textSlot(letter), title: textSlot(title), sign: textSlot(sign) }
  const side = dataSlot(node, 'side')
  const state = dataSlot(node, 'state')
  return {
    node,
    place: 'top',
    write: (shown) => {
      const { banner, words } = shown
      if (!banner || banner.state === 'none') return
      side(banner.by ?? 'referee')
      state(banner.state)
      write.letter(banner.by === 'blue' || banner.by === 'red' ? words.letters[banner.by] : '')
      write.title(words.review)
      who.write(askedBy(shown))
      write.sign(signs[banner.state])
      verdict.write(banner.state === 'under-review' ? words.underReview : words.decisions[banner.state])
    },
  }
}

function askedBy({ match, banner, words }: Shown): string {
  const by = banner?.by ?? null
  if (by === null) return ''
  if (by === 'referee') return words.askedBy(words.sides.referee)
  return [lettersOf(match[by].country), shortNameOf(by, match[by], words)].filter(Boolean).join(' ')
}
