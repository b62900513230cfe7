// When what is known may be shown: surely, dimmed, or not at all.
import { expect, test } from 'vitest'
import { demoPicture } from '../demo/demo-picture.ts'
import { nothingKnown, type Picture } from './picture.ts'
import { trustChangesIn, trustIn } from './trust.ts'

const known = demoPicture('scoreboard')
const lost: Picture = { ...known, lostAt: 1_000 }
const stale: Picture = { ...known, match: known.match && { ...known.match, stale: true }, staleAt: 0 }

test.each<[string, Picture, number, string, number | null]>([
  ['nothing known yet', nothingKnown, 0, 'none', null],
  ['known and heard', known, 9_999_999, 'sure', null],
  ['lost just now', lost, 1_000, 'sure', 1_000],
  ['lost for less than a second', lost, 1_999, 'sure', 1],
  ['lost for a second', lost, 2_000, 'doubtful', 9_000],
  ['lost for nearly ten seconds', lost, 10_999, 'doubtful', 1],
  ['lost for ten seconds', lost, 11_000, 'none', null],
  ['a scoring system that fell silent', stale, 0, 'doubtful', 10_000],
  ['a scoring system that was silent for ten seconds', stale, 10_000, 'none', null],
  ['both at once', { ...stale, lostAt: 0 }, 500, 'doubtful', 500],
  ['lost after ten seconds of silence', { ...stale, lostAt: 9_500 }, 10_000, 'none', 500],
])('%s', (_what, picture, now, trust, changesIn) => {
  expect([trustIn(picture, now), trustChangesIn(picture, now)]).toEqual([trust, changesIn])
})
