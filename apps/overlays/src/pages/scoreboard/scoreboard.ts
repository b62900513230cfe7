// The board at the lower edge during a fight: both athletes, score, gam-jeoms, rounds, clock, and over it what interrupts the fight.
import { interruptionOf } from '../../facts/interruption.ts'
import { clockText, eventOf, mostDots, oneLine, roundText, roundsToWin } from '../../facts/match-words.ts'
import { sidesOf } from '../../facts/shown.ts'
import { box, element } from '../../parts/element.ts'
import { pips } from '../../parts/pips.ts'
import { dataSlot, presenceSlot, textSlot } from '../../parts/slot.ts'
import type { Page } from '../page.ts'
import { half } from './half.ts'
import './scoreboard.css'

export function open(): Page {
  const halves = [half('left'), half('right')] as const
  const middle = centre()
  const tabs = tabRow()
  const bar = box('bar', halves[0].node, middle.node, halves[1].node)
  return {
    node: box('scoreboard', tabs.node, bar),
    place: 'bottom',
    write: (shown) => {
      const sides = sidesOf(shown.options)
      for (const [at, part] of halves.entries()) part.write(shown, sides[at] ?? 'blue')
      middle.write(shown)
      tabs.write(shown)
    },
  }
}

type Part = Pick<Page, 'node' | 'write'>

function centre(): Part {
  const round = element('div', 'round')
  const clock = element('div', 'clock')
  const won = [pips('dots left', mostDots), pips('dots right', mostDots)] as const
  const write = { round: textSlot(round), clock: textSlot(clock) }
  const running = dataSlot(clock, 'running')
  return {
    node: box('centre', round, clock, box('won', won[0].node, won[1].node)),
    write: ({ match, options, words }) => {
      write.round(roundText(match, words))
      write.clock(clockText(match.clock.ms))
      running(match.clock.running ? 'yes' : 'no')
      for (const [at, side] of sidesOf(options).entries()) won[at]?.write(match[side].roundsWon, roundsToWin(match))
    },
  }
}

function tabRow(): Part {
  const event = element('bdi', 'tab event')
  const word = element('bdi')
  const clock = element('span', 'figures')
  const state = element('div', 'tab state', word, clock)
  const title = element('bdi', 'tab title')
  const write = { event: textSlot(event), word: textSlot(word), clock: textSlot(clock), title: textSlot(title) }
  const there = { event: presenceSlot(event), state: presenceSlot(state), title: presenceSlot(title) }
  const kind = dataSlot(state, 'kind')
  return {
    node: box('tabs', event, state, title),
    write: ({ match, banner, options, words }) => {
      const line = [eventOf(match), match.number === null ? '' : words.match(oneLine(match.number))].filter(Boolean).join(' · ')
      if (line !== '') write.event(line)
      there.event(line !== '')
      const now = interruptionOf({ match, banner, words })
      there.state(now !== null)
      if (now) {
        kind(now.kind)
        write.word(now.text)
        write.clock(now.clock)
      }
      const own = oneLine(options.title)
      if (own !== '') write.title(own)
      there.title(own !== '')
    },
  }
}
