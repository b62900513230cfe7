import { expect, test } from 'vitest'
import { round, roundEnded, started, stopped, story, type Told, winner } from './invented.ts'
import { roundTimes } from './round-times.ts'

test.each<[string, readonly Told[], number | null, number | null]>([
  [
    'heard whole',
    [
      [0, 120, round(1)],
      [5, 120, started],
      [65, 60, stopped],
      [80, 60, started],
      [140, 0, stopped],
      [150, 0, roundEnded('red')],
    ],
    120_000,
    150_000,
  ],
  [
    'ended by the winner',
    [
      [0, 120, round(1)],
      [5, 120, started],
      [25, 100, stopped],
      [40, 100, winner('blue')],
    ],
    20_000,
    40_000,
  ],
  [
    'not announced',
    [
      [5, 120, { ...started, round: 1 }],
      [125, 0, { ...stopped, round: 1 }],
      [130, 0, { ...roundEnded('red'), round: 1 }],
    ],
    null,
    null,
  ],
  [
    'still on',
    [
      [0, 120, round(1)],
      [5, 120, started],
      [25, 100, stopped],
    ],
    null,
    null,
  ],
  [
    'a stop that was not heard',
    [
      [0, 120, round(1)],
      [5, 120, started],
      [30, 90, started],
      [120, 0, stopped],
      [130, 0, roundEnded('red')],
    ],
    null,
    130_000,
  ],
  [
    'a start that was not heard',
    [
      [0, 120, round(1)],
      [120, 0, stopped],
      [130, 0, roundEnded('red')],
    ],
    null,
    130_000,
  ],
  [
    'decided without a fight',
    [
      [0, 120, round(1)],
      [30, 120, roundEnded('red')],
    ],
    null,
    30_000,
  ],
  [
    'gone on behind an end that was corrected',
    [
      [0, 120, round(1)],
      [5, 120, started],
      [10, 115, stopped],
      [11, 115, roundEnded('red')],
      [20, 115, started],
      [30, 105, stopped],
      [40, 105, roundEnded('blue')],
    ],
    15_000,
    40_000,
  ],
])('a round %s', (_, told, foughtMs, takenMs) => {
  expect(roundTimes(story(told)).get(1)).toEqual({ foughtMs, takenMs })
})

test('a clock of the machine that was set back makes no duration below nothing', () => {
  const setBack: readonly Told[] = [
    [100, 120, round(1)],
    [105, 120, started],
    [20, 60, stopped],
    [30, 0, roundEnded('red')],
  ]
  expect(roundTimes(story(setBack)).get(1)).toEqual({ foughtMs: null, takenMs: null })
})
