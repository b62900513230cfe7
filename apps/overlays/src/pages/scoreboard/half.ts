// One half of the scoreboard: an athlete with flag, letters, gam-jeoms, last hit and score. The right half is the left one mirrored.
import { flagOf } from '../../facts/country.ts'
import { lettersOf } from '../../facts/country-of.ts'
import { countText, shortNameOf } from '../../facts/match-words.ts'
import type { Shown, Side } from '../../facts/shown.ts'
import { box, element } from '../../parts/element.ts'
import { fitted } from '../../parts/fitted.ts'
import { flag } from '../../parts/flag.ts'
import { pips } from '../../parts/pips.ts'
import { rolling } from '../../parts/rolling.ts'
import { dataSlot, presenceSlot, textSlot } from '../../parts/slot.ts'

/** With so many the round is lost. */
const mostGamJeoms = 5

export interface Half {
  readonly node: HTMLElement
  readonly write: (shown: Shown, side: Side) => void
}

export function half(hand: 'left' | 'right'): Half {
  const letter = element('div', 'letter')
  const picture = flag()
  const name = fitted('name', 42, 26)
  const country = element('b', 'country')
  const label = element('span', 'label')
  const penalties = pips('gam-jeom', mostGamJeoms)
  const hit = element('span', 'hit figures')
  const score = rolling('score')
  const node = element('section', `half ${hand}`)
  node.append(letter, picture.node, box('who', name.node, box('line', country, box('penalties', label, penalties.node), hit)), score.node)

  const write = { letter: textSlot(letter), country: textSlot(country), label: textSlot(label), hit: textSlot(hit) }
  const hitThere = presenceSlot(hit)
  const sideSlot = dataSlot(node, 'side')
  let athlete = ''
  return {
    node,
    write: ({ match, options, words, flags }, side) => {
      const { country: letters, score: points, gamJeom, lastHitLevel } = match[side]
      sideSlot(side)
      write.letter(words.letters[side])
      name.write(shortNameOf(side, match[side], words))
      write.country(lettersOf(letters))
      write.label(words.gamJeom)
      penalties.write(gamJeom)
      picture.write(options.flags ? flagOf(letters, flags) : null)
      hitThere(options.hits && lastHitLevel !== null)
      if (lastHitLevel !== null) write.hit(`${words.hit} ${lastHitLevel}`)
      const now = `${match.matchId} ${side}`
      score.write(countText(points), now !== athlete)
      athlete = now
    },
  }
}
