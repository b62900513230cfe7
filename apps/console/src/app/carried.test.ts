import { expect, test } from 'vitest'
import { afterAct, afterMove, afterReview, atHome, type Carried, type Place } from './carried.ts'

const settings: Place = { pathname: '/settings', href: '/settings?q=a#udp' }
const review: Place = { pathname: '/review', href: '/review' }
const told = (before: Carried, clipId: string | null, at: Place, nowMs = 0) => afterReview(before, { clipId, at, nowMs })

/** On the settings page, and taken to a review at 1 s. */
function taken(): Carried {
  const quiet = told(atHome, null, settings).carried
  return told(quiet, 'a', settings, 1_000).carried
}

test('who is elsewhere when a review opens is carried to it, and back to the very place when it is over', () => {
  const quiet = told(atHome, null, settings).carried
  const there = told(quiet, 'a', settings)
  expect(there.goTo).toBe('/review')
  const back = told(there.carried, null, review)
  expect([back.goTo, back.carried.home]).toEqual(['/settings?q=a#udp', null])
})

test('a review that was open before the page was is not gone to, and its end carries nobody', () => {
  const { carried, goTo } = told(atHome, 'a', settings)
  expect(goTo).toBeNull()
  expect(told(carried, null, review).goTo).toBeNull()
})

test('who came to the review by himself stays', () => {
  const quiet = told(atHome, null, review).carried
  const { carried, goTo } = told(quiet, 'a', review)
  expect(goTo).toBeNull()
  expect(told(carried, null, review).goTo).toBeNull()
})

test('one review after the other: the way back is still the one to where it began', () => {
  const second = told(taken(), 'b', review)
  expect(second.goTo).toBeNull()
  expect(told(second.carried, null, review).goTo).toBe('/settings?q=a#udp')
})

test('who acts stays; the key that was under way as the page went does not count', () => {
  expect(afterAct(taken(), 1_300, 700).home).toBe('/settings?q=a#udp')
  const acted = afterAct(taken(), 2_000, 700)
  expect(told(acted, null, review).goTo).toBeNull()
})

test('who went on to another page is not fetched from there', () => {
  const moved = afterMove(taken(), '/matches')
  expect(told(moved, null, { pathname: '/matches', href: '/matches' }).goTo).toBeNull()
  expect(told(afterMove(moved, '/review'), null, review).goTo).toBeNull()
  expect(afterMove(taken(), '/review')).toEqual(taken())
})

test('the same review told once more changes nothing', () => {
  expect(told(taken(), 'a', review)).toEqual({ carried: taken(), goTo: null })
})
