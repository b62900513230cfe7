// The result of the round that has just ended, over those before it; shown until the next one is announced.
import { flagOf } from '../../facts/country.ts'
import { lettersOf } from '../../facts/country-of.ts'
import { clockText, shortNameOf } from '../../facts/match-words.ts'
import { sidesOf, type Shown, type Side } from '../../facts/shown.ts'
import { box, element } from '../../parts/element.ts'
import { fitted } from '../../parts/fitted.ts'
import { flag } from '../../parts/flag.ts'
import { roundTable } from '../../parts/round-table.ts'
import { dataSlot, presenceSlot, textSlot } from '../../parts/slot.ts'
import type { Page } from '../page.ts'
import './round.css'

export function open(): Page {
  const title = element('bdi', 'title')
  const rest = element('bdi', 'rest')
  const table = roundTable()
  const heads = [athlete('left'), athlete('right')] as const
  const write = { title: textSlot(title), rest: textSlot(rest) }
  const restThere = presenceSlot(rest)
  return {
    node: box('round-result', box('head', title, rest), box('body', heads[0].node, table.node, heads[1].node)),
    place: 'middle',
    write: (shown) => {
      const { match, words } = shown
      write.title(titleOf(shown))
      restThere(match.break !== null)
      if (match.break) write.rest(`${words.break} ${clockText(match.break.ms)}`)
      for (const [at, side] of sidesOf(shown.options).entries()) heads[at]?.write(shown, side)
      table.write(shown)
    },
  }
}

function titleOf({ match, words }: Shown): string {
  const last = match.roundScores.at(-1)
  const round = last?.round ?? match.round ?? 1
  return last?.winner ? words.roundTo(round, shortNameOf(last.winner, match[last.winner], words)) : words.round(round)
}

function athlete(hand: 'left' | 'right'): { readonly node: HTMLElement; readonly write: (shown: Shown, side: Side) => void } {
  const letter = element('div', 'letter')
  const picture = flag()
  const country = element('b', 'country')
  const name = fitted('name', 40, 24)
  const node = box(`athlete ${hand}`, letter, box('of', picture.node, country), name.node)
  const write = { letter: textSlot(letter), country: textSlot(country) }
  const sideSlot = dataSlot(node, 'side')
  return {
    node,
    write: ({ match, options, words, flags }, side) => {
      sideSlot(side)
      write.letter(words.letters[side])
      picture.write(options.flags ? flagOf(match[side].country, flags) : null)
      write.country(lettersOf(match[side].country))
      name.write(shortNameOf(side, match[side], words))
    },
  }
}
