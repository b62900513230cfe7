// The compact board for a corner: two rows, a round and a clock; what interrupts the fight in a line under it.
import { flagOf } from '../../facts/country.ts'
import { lettersOf } from '../../facts/country-of.ts'
import { interruptionOf } from '../../facts/interruption.ts'
import { clockText, countText, roundText, roundsToWin, mostDots, shortNameOf } from '../../facts/match-words.ts'
import { sidesOf, type Shown, type Side } from '../../facts/shown.ts'
import { box, element } from '../../parts/element.ts'
import { fitted } from '../../parts/fitted.ts'
import { flag } from '../../parts/flag.ts'
import { pips } from '../../parts/pips.ts'
import { rolling } from '../../parts/rolling.ts'
import { dataSlot, presenceSlot, textSlot } from '../../parts/slot.ts'
import type { Page } from '../page.ts'
import './corner.css'

export function open(): Page {
  const rows = [row(), row()] as const
  const round = element('bdi', 'round')
  const clock = element('span', 'clock')
  const word = fitted('word', 24, 18)
  const rest = element('span', 'rest')
  const state = box('state', word.node, rest)
  const write = { round: textSlot(round), clock: textSlot(clock), rest: textSlot(rest) }
  const stateThere = presenceSlot(state)
  const kind = dataSlot(state, 'kind')
  return {
    node: box('corner', box('panel', box('head', round, clock), rows[0].node, rows[1].node), state),
    place: 'top-left',
    write: (shown) => {
      const { match, options, words } = shown
      write.round(roundText(match, words))
      write.clock(clockText(match.clock.ms))
      for (const [at, side] of sidesOf(options).entries()) rows[at]?.write(shown, side)
      const now = interruptionOf(shown)
      stateThere(now !== null)
      if (!now) return
      kind(now.kind)
      word.write(now.text)
      write.rest(now.clock)
    },
  }
}

function row(): { readonly node: HTMLElement; readonly write: (shown: Shown, side: Side) => void } {
  const letter = element('div', 'letter')
  const picture = flag()
  const country = element('b', 'country')
  const name = fitted('name', 28, 20)
  const won = pips('dots', mostDots)
  const penalties = element('span', 'penalties')
  const score = rolling('score')
  const node = box('row', letter, picture.node, country, name.node, box('marks', won.node, penalties), score.node)
  const write = { letter: textSlot(letter), country: textSlot(country), penalties: textSlot(penalties) }
  const penaltiesThere = presenceSlot(penalties)
  const sideSlot = dataSlot(node, 'side')
  let athlete = ''
  return {
    node,
    write: ({ match, options, words, flags }, side) => {
      const state = match[side]
      sideSlot(side)
      write.letter(words.letters[side])
      picture.write(options.flags ? flagOf(state.country, flags) : null)
      write.country(lettersOf(state.country))
      name.write(shortNameOf(side, state, words))
      won.write(state.roundsWon, roundsToWin(match))
      penaltiesThere(state.gamJeom > 0)
      if (state.gamJeom > 0) write.penalties(`${words.gamJeomShort} ${state.gamJeom}`)
      const now = `${match.matchId} ${side}`
      score.write(countText(state.score), now !== athlete)
      athlete = now
    },
  }
}
