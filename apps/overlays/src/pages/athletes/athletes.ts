// The introduction before a fight: both athletes with their countries, and what they fight for.
import { countryName, flagOf } from '../../facts/country.ts'
import { lettersOf } from '../../facts/country-of.ts'
import { eventOf, longNameOf, oneLine } from '../../facts/match-words.ts'
import { sidesOf, type Shown, type Side } from '../../facts/shown.ts'
import { box, element } from '../../parts/element.ts'
import { fitted } from '../../parts/fitted.ts'
import { flag } from '../../parts/flag.ts'
import { dataSlot, textSlot } from '../../parts/slot.ts'
import type { Page } from '../page.ts'
import './athletes.css'

export function open(): Page {
  const event = fitted('event', 34, 24)
  const title = fitted('title', 28, 20)
  const versus = element('div', 'versus')
  const cards = [card('left'), card('right')] as const
  const write = textSlot(versus)
  return {
    node: box('athletes', box('head', event.node, title.node), box('body', cards[0].node, versus, cards[1].node)),
    place: 'middle',
    write: (shown) => {
      const { match, options, words } = shown
      const number = match.number === null ? '' : words.match(oneLine(match.number))
      event.write([eventOf(match), options.title === '' ? '' : number].filter(Boolean).join(' · '))
      title.write(oneLine(options.title) || number)
      write(words.versus)
      for (const [at, side] of sidesOf(options).entries()) cards[at]?.write(shown, side)
    },
  }
}

function card(hand: 'left' | 'right'): { readonly node: HTMLElement; readonly write: (shown: Shown, side: Side) => void } {
  const letter = element('div', 'letter')
  const picture = flag()
  const name = fitted('name', 60, 30)
  const letters = element('b', 'letters')
  const country = fitted('country', 32, 22)
  const node = element('section', `card ${hand}`, letter, box('who', picture.node, name.node, box('of', letters, country.node)))
  const write = { letter: textSlot(letter), letters: textSlot(letters) }
  const sideSlot = dataSlot(node, 'side')
  return {
    node,
    write: ({ match, options, words, flags }, side) => {
      const { country: code } = match[side]
      const full = countryName(code, options.language)
      sideSlot(side)
      write.letter(words.letters[side])
      picture.write(options.flags ? flagOf(code, flags) : null)
      name.write(longNameOf(side, match[side], words))
      write.letters(lettersOf(code))
      country.write(full === lettersOf(code) ? '' : full)
    },
  }
}
