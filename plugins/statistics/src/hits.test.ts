import { expect, test } from 'vitest'
import { hitsOf } from './hits.ts'
import { hit, point, score, story, type Told } from './invented.ts'

test.each<[string, readonly Told[], readonly boolean[]]>([
  [
    'hit, score, point: the order of real systems',
    [
      [0, 9, hit('blue', 50)],
      [0.1, 9, score(2, 0)],
      [0.2, 9, point('blue', 'body', 50)],
    ],
    [true],
  ],
  [
    'point, hit, score: the order of simulators',
    [
      [0, 9, point('blue', 'body')],
      [0.1, 9, hit('blue', 50)],
      [0.2, 9, score(2, 0)],
    ],
    [true],
  ],
  [
    'two hits, the second of which scores',
    [
      [0, 9, hit('blue', 30)],
      [0.3, 9, hit('blue', 50)],
      [0.4, 9, point('blue', 'body', 50)],
    ],
    [false, true],
  ],
  [
    'a point by hand, and a hit right behind it',
    [
      [0, 9, score(1, 0)],
      [0, 9, point('blue', 'punch')],
      [0.2, 9, hit('blue', 40)],
    ],
    [false],
  ],
  [
    'a point long before the hit',
    [
      [0, 9, point('blue', 'punch')],
      [1.5, 9, hit('blue', 40)],
    ],
    [false],
  ],
  [
    'a point of the other side',
    [
      [0, 9, hit('blue', 40)],
      [0.1, 9, point('red', 'body')],
    ],
    [false],
  ],
  [
    'one point makes one hit',
    [
      [0, 9, point('red', 'body')],
      [0.1, 9, hit('red', 50)],
      [0.2, 9, hit('red', 51)],
    ],
    [true, false],
  ],
  [
    'a hit that was taken makes no second point',
    [
      [0, 9, hit('red', 50)],
      [0.1, 9, point('red', 'body', 50)],
      [0.2, 9, point('red', 'punch')],
    ],
    [true],
  ],
])('%s', (_, told, scored) => {
  expect(hitsOf(story(told)).map((one) => one.scored)).toEqual(scored)
})
