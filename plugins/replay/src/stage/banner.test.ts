import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Decision, LedgerEntry, Review } from '../contract.ts'
import { bannerAfter, noBanner, type BannerFacts, type BannerState } from './banner.ts'

const at = (seconds: number): number => Date.UTC(2026, 2, 14, 9) + seconds * 1000

function entry(challengeId: string, decision: Decision | null = null): LedgerEntry {
  return {
    ...{ challengeId, matchId: 'm1', by: 'blue', reason: null, note: null, origin: 'wire', round: 1, clockMs: 60_000 },
    ...{ requestedAt: new Date(at(0)).toISOString(), acceptedAt: null, firstFrameAt: null, decision, decidedBy: null, decidedAt: null },
    ...{ takenMs: null, reviewMs: null, wire: null, hand: null, conflict: null, effect: null, clips: [], operator: null, actions: [] },
  }
}

function review(challengeId: string | null): Review {
  const openedAt = new Date(at(0)).toISOString()
  return { ...{ clipId: 'k', challengeId, matchId: 'm1', by: 'blue', state: 'making', openedAt }, trouble: null, timings: null }
}

/** What is told step by step: `10 c1` opens its review, `10 -` leaves it, `15 c1 upheld` decides, `15 c1 null` takes it back. */
function play(...steps: readonly string[]): string[] {
  let state = noBanner(at(0))
  let looked: Review | null = null
  const entries = new Map<string, LedgerEntry>()
  return steps.map((step) => {
    const [seconds = '', what = '', decided] = step.split(' ')
    let changed: LedgerEntry | null = null
    if (decided !== undefined) {
      changed = entry(what, decided === 'null' ? null : (decided as Decision))
      entries.set(what, changed)
    } else if (what === '-') looked = null
    else if (what !== '') {
      looked = review(what)
      if (!entries.has(what)) entries.set(what, entry(what))
    }
    const open = [...entries.values()].filter(({ decision }) => decision === null)
    state = bannerAfter(state, { review: looked, open, changed, now: at(Number(seconds)) })
    return [state.banner.state, state.banner.challengeId].filter((part) => part !== null).join(' ')
  })
}

test.each<[string, string[], string[]]>([
  [
    'a review until its result, and that for 8 s',
    ['1 c1', '20 c1 upheld', '27', '28'],
    ['under-review c1', 'upheld c1', 'upheld c1', 'none'],
  ],
  [
    'each way it may end',
    ['1 c1', '2 c1 no-video', '3 c2', '4 c2 cancelled', '5 c3', '6 c3 rejected'],
    ['under-review c1', 'no-video c1', 'under-review c2', 'cancelled c2', 'under-review c3', 'rejected c3'],
  ],
  ['nothing of one that was not admitted', ['1 c1', '2 c1 denied'], ['under-review c1', 'none']],
  [
    'a second one instead of the first',
    ['1 c1', '5 c2', '6 c1 upheld', '9 c2 rejected'],
    ['under-review c1', 'under-review c2', 'under-review c2', 'rejected c2'],
  ],
  ['nothing once it was left undecided', ['1 c1', '5 -'], ['under-review c1', 'none']],
  ['the result of one that was just left', ['1 c1', '5 -', '12 c1 upheld', '20'], ['under-review c1', 'none', 'upheld c1', 'none']],
  ['no result that nobody waits for any more', ['1 c1', '5 -', '40 c1 upheld'], ['under-review c1', 'none', 'none']],
  [
    'the review again when its decision was taken back',
    ['1 c1', '5 c1 upheld', '7 c1 null', '60 c1 rejected'],
    ['under-review c1', 'upheld c1', 'under-review c1', 'rejected c1'],
  ],
  [
    'nothing when the decision of a left review was taken back',
    ['1 c1', '4 c1 upheld', '5 -', '6 c1 null'],
    ['under-review c1', 'upheld c1', 'upheld c1', 'none'],
  ],
  [
    'another result when it was corrected',
    ['1 c1', '5 c1 upheld', '12 c1 rejected', '19', '20'],
    ['under-review c1', 'upheld c1', 'rejected c1', 'rejected c1', 'none'],
  ],
  ['nothing when it was corrected long after', ['1 c1', '5 c1 upheld', '99 c1 rejected'], ['under-review c1', 'upheld c1', 'none']],
  ['nothing of one that nobody has looked at', ['1 c9 upheld'], ['none']],
  ['nothing of one decided long ago that is looked at again', ['1 c1 upheld', '2 c1'], ['none', 'none']],
])('the stream is told %s', (_what, steps, told) => {
  expect(play(...steps)).toEqual(told)
})

const facts = (more: Partial<BannerFacts>): BannerFacts => ({ review: null, open: [], changed: null, now: at(0), ...more })

test('a clip without a challenge is nobody’s business', () => {
  const before = noBanner(at(0))
  expect(bannerAfter(before, facts({ review: review(null), open: [entry('c1')] }))).toBe(before)
})

test('a result stays as long as it was to, whatever else is told of its challenge', () => {
  const under = bannerAfter(noBanner(at(0)), facts({ review: review('c1'), open: [entry('c1')] }))
  const upheld = bannerAfter(under, facts({ changed: entry('c1', 'upheld'), now: at(10) }))
  expect(upheld).toMatchObject({ until: at(18), banner: { since: new Date(at(10)).toISOString(), by: 'blue' } })
  const noted = { ...entry('c1', 'upheld'), note: 'clear hit' }
  expect(bannerAfter(upheld, facts({ changed: noted, now: at(15) }))).toBe(upheld)
})

test('the same review told again changes nothing', () => {
  const look = facts({ review: review('c1'), open: [entry('c1')] })
  const under = bannerAfter(noBanner(at(0)), look)
  expect(bannerAfter(under, { ...look, now: at(9) })).toBe(under)
})

test('whatever happens, a result goes by itself, and a review stands only while it is looked at and open', () => {
  const step = fc.record({
    looked: fc.constantFrom(null, 'c1', 'c2'),
    decided: fc.constantFrom(null, 'c1', 'c2'),
    decision: fc.constantFrom(null, 'upheld', 'denied', 'cancelled'),
    afterMs: fc.integer({ min: 0, max: 20_000 }),
  })
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let state: BannerState = noBanner(at(0))
      let now = at(0)
      const decisions = new Map<string, Decision | null>([
        ['c1', null],
        ['c2', null],
      ])
      for (const { looked, decided, decision, afterMs } of steps) {
        now += afterMs
        if (decided !== null) decisions.set(decided, decision)
        const open = [...decisions].filter(([, how]) => how === null).map(([id]) => entry(id))
        state = bannerAfter(state, { review: looked && review(looked), open, changed: decided && entry(decided, decision), now })
        const isOpen = open.some(({ challengeId }) => challengeId === looked)
        expect(state.banner.state === 'under-review').toBe(isOpen)
        expect(state.until === null || state.until > now).toBe(true)
        expect(state.until !== null).toBe(!['none', 'under-review'].includes(state.banner.state))
      }
    }),
  )
})
