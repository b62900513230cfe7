// An example for designers: the smallest page there is, to copy from. It shows what is known, plainly, with its names.
//
// A page is built once by `open()`, and then written each time something changes, at most once a frame.
// It need not care for the connection, for old data, for its place or its look: `src/board.ts` dims it, hides it and puts it in its place.
import { clockText, countText, longNameOf } from '../../facts/match-words.ts'
import { sidesOf, type Shown } from '../../facts/shown.ts'
import { box, element } from '../../parts/element.ts'
import { dataSlot, textSlot } from '../../parts/slot.ts'
import type { Page } from '../page.ts'
import './blank.css'

export function open(): Page {
  // 1. The nodes, once. `element(tag, classes, …children)`; `bdi` for names, so that other directions of writing harm nothing.
  const round = element('bdi', 'round')
  const clock = element('div', 'clock')
  const athletes = [athlete(), athlete()] as const
  const raw = element('pre', 'raw')

  // 2. What is written into them. A slot writes only what changed, and only as text: never use innerHTML, names come from outside.
  const write = { round: textSlot(round), clock: textSlot(clock), raw: textSlot(raw) }

  return {
    node: box('blank', box('line', athletes[0].node, box('centre', round, clock), athletes[1].node), raw),
    // 3. Where it stands unless `?position=` says otherwise.
    place: 'middle',
    // 4. Called with all that is known: the match (as in `match.state`), the banner of a review, the options, the words of the language.
    write: (shown) => {
      const { match, banner, options, words } = shown
      write.round(match.round === null ? '' : words.round(match.round))
      write.clock(clockText(match.clock.ms))
      // `sidesOf` minds `?swap=1`.
      for (const [at, side] of sidesOf(options).entries()) athletes[at]?.write(shown, side)
      write.raw(JSON.stringify({ banner, match }, null, 1).slice(0, longest))
    },
  }
}

/** The picture ends somewhere. */
const longest = 6_000

/** A part of a page is built the same way: nodes, slots, a function that writes. */
function athlete(): { readonly node: HTMLElement; readonly write: (shown: Shown, side: 'blue' | 'red') => void } {
  const name = element('bdi', 'name')
  const score = element('div', 'score')
  const node = box('athlete', name, score)
  const write = { name: textSlot(name), score: textSlot(score) }
  // The style sheet takes --side and --on-side (a colour that can be read on it) from this.
  const sideSlot = dataSlot(node, 'side')
  return {
    node,
    write: ({ match, words }, side) => {
      sideSlot(side)
      write.name(longNameOf(side, match[side], words))
      write.score(countText(match[side].score))
    },
  }
}
