// The winner, as soon as one is announced: who, how it was decided, and the rounds.
import { countryName, flagOf } from '../../facts/country.ts'
import { endingText, eventOf, longNameOf } from '../../facts/match-words.ts'
import { sidesOf, type Shown } from '../../facts/shown.ts'
import { box, element } from '../../parts/element.ts'
import { fitted } from '../../parts/fitted.ts'
import { flag } from '../../parts/flag.ts'
import { roundTable } from '../../parts/round-table.ts'
import { dataSlot, textSlot } from '../../parts/slot.ts'
import type { Page } from '../page.ts'
import './winner.css'

export function open(): Page {
  const letter = element('div', 'letter')
  const title = element('bdi', 'title')
  const picture = flag()
  const name = fitted('name', 72, 34)
  const country = fitted('country', 34, 24)
  const rounds = element('b', 'rounds')
  const ending = fitted('ending', 30, 22)
  const event = fitted('event', 26, 20)
  const table = roundTable()
  const who = box('who', title, name.node, box('of', picture.node, country.node), box('how', rounds, ending.node), event.node)
  const node = box('winner', letter, who, table.node)
  const write = { letter: textSlot(letter), title: textSlot(title), rounds: textSlot(rounds) }
  const side = dataSlot(node, 'side')
  return {
    node,
    place: 'middle',
    write: (shown) => {
      const { match, options, words, flags } = shown
      const { winner } = match
      if (winner === null) return
      const one = winner === 'tie' ? null : match[winner]
      side(winner)
      write.letter(winner === 'tie' ? '' : words.letters[winner])
      write.title(winner === 'tie' ? words.draw : words.winner)
      name.write(winner === 'tie' ? bothNames(shown) : longNameOf(winner, match[winner], words))
      picture.write(one && options.flags ? flagOf(one.country, flags) : null)
      country.write(one ? countryName(one.country, options.language) : '')
      write.rounds(roundsText(shown))
      ending.write(endingText(match.classification, words))
      event.write(eventOf(match))
      table.write(shown)
    },
  }
}

function bothNames({ match, options, words }: Shown): string {
  return sidesOf(options)
    .map((side) => longNameOf(side, match[side], words))
    .join(' – ')
}

/** The winner's first; in a draw as they stand. */
function roundsText({ match, options }: Shown): string {
  const [left, right] = sidesOf(options)
  const first = match.winner === 'blue' || match.winner === 'red' ? match.winner : left
  const second = first === left ? right : left
  return `${match[first].roundsWon} : ${match[second].roundsWon}`
}
