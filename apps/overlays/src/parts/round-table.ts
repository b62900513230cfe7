// Score by round, the winner of each round marked by its side's colour and letter. Rows are made once; those not yet fought are not there.
import { countText } from '../facts/match-words.ts'
import { sidesOf, type Shown } from '../facts/shown.ts'
import { box, element } from './element.ts'
import { dataSlot, slot, textSlot } from './slot.ts'
import './round-table.css'

/** More are never fought; should they be, the last ones are shown. */
const mostRows = 5

type Score = Shown['match']['roundScores'][number]

export interface RoundTable {
  readonly node: HTMLElement
  readonly write: (shown: Shown) => void
}

export function roundTable(): RoundTable {
  const rows = Array.from({ length: mostRows }, row)
  return {
    node: box('round-table', ...rows.map(({ node }) => node)),
    write: (shown) => {
      const scores = shown.match.roundScores.slice(-mostRows)
      for (const [at, each] of rows.entries()) each.write(scores[at], shown)
    },
  }
}

function row(): { readonly node: HTMLElement; readonly write: (score: Score | undefined, shown: Shown) => void } {
  const label = element('span', 'label')
  const cells = [cell('left'), cell('right')] as const
  const node = box('row', cells[0].node, label, cells[1].node)
  const write = textSlot(label)
  const hidden = slot<boolean>((is) => {
    node.hidden = is
  })
  return {
    node,
    write: (score, { options, words }) => {
      hidden(score === undefined)
      if (!score) return
      write(words.round(score.round))
      for (const [at, side] of sidesOf(options).entries()) cells[at]?.write(score, side, words.letters[side])
    },
  }
}

function cell(hand: 'left' | 'right') {
  const letter = element('span', 'mark')
  const count = element('span', 'count')
  const node = element('span', `cell ${hand}`, letter, count)
  const write = { letter: textSlot(letter), count: textSlot(count) }
  const sideSlot = dataSlot(node, 'side')
  const won = dataSlot(node, 'won')
  return {
    node,
    write: (score: Score, side: 'blue' | 'red', name: string) => {
      sideSlot(side)
      won(score.winner === side ? 'yes' : 'no')
      write.letter(score.winner === side ? name : '')
      write.count(countText(score[side]))
    },
  }
}
