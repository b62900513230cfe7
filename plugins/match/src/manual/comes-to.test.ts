import { describe, expect, test } from 'vitest'
import { initialFold, type MatchState } from '@restrike/pss'
import { ManualAction } from '../contract/manual.ts'
import { comesTo, type Court } from './comes-to.ts'

const idle = initialFold().state
type Change = Partial<Omit<MatchState, 'blue' | 'red'>> & {
  readonly blue?: Partial<MatchState['blue']>
  readonly red?: Partial<MatchState['red']>
}

/** A round under way, the clock at 1:40. */
function court({ blue, red, ...change }: Change = {}, countsUp = false): Court {
  const side = { ...idle.blue, longName: 'Mira Duda', score: 0 }
  const state: MatchState = {
    ...idle,
    ...{ matchId: 'm', phase: 'fighting', round: 1, rounds: 3, roundSeconds: 120, manual: true },
    ...{ clock: { ms: 100_000, running: true }, roundScores: [{ round: 1, blue: 0, red: 0, winner: null }] },
    ...change,
    blue: { ...side, ...blue },
    red: { ...side, longName: 'Ana Lopo', ...red },
  }
  return { state, countsUp, at: '2026-03-14T09:00:00.000Z' }
}
const standing: Change = { phase: 'paused', clock: { ms: 100_000, running: false } }
const ready: Change = { phase: 'ready', clock: { ms: 120_000, running: false } }
const over: Change = { phase: 'round-over', clock: { ms: 0, running: false } }
const open = { by: 'blue' as const, accepted: null, won: null, cancelled: false }
const stop = { stream: 'clk', ms: 100_000, action: 'stop' }
const come = (action: object, on: Court) => comesTo(ManualAction.parse(action), on)

describe('points and penalties', () => {
  test.each([
    ['punch', 1],
    ['body', 2],
    ['head', 3],
    ['technicalBody', 4],
    ['technicalHead', 5],
  ])('a %s is worth %i, the score first and then what it was for', (kind, value) => {
    expect(come({ type: 'point', side: 'red', kind }, court({ red: { score: 6 } }))).toEqual([
      { stream: 'sc', red: 6 + value },
      { stream: 'pt', side: 'red', kind },
    ])
  })

  test.each<[string, Change]>([
    ['while the clock stands', standing],
    ['before the round has begun', ready],
    ['in the break', { phase: 'break', break: { ms: 40_000 } }],
    ['behind the winner', { phase: 'finished', winner: 'blue' }],
    ['where no score was heard yet', { blue: { score: null } }],
  ])('a point may come late or early: %s', (_when, change) => {
    expect(come({ type: 'point', side: 'blue', kind: 'punch' }, court(change))).toMatchObject([{ stream: 'sc', blue: 1 }, { stream: 'pt' }])
  })

  test('a gam-jeom counts one, and a point for the opponent', () => {
    expect(come({ type: 'gam-jeom', side: 'blue' }, court({ blue: { gamJeom: 2 }, red: { score: 4 } }))).toEqual([
      { stream: 'sc', red: 5 },
      { stream: 'wg', blue: 3 },
    ])
  })

  test('a score is what it is said to be', () => {
    expect(come({ type: 'score', side: 'red', score: 3 }, court({ red: { score: 8 } }))).toEqual([{ stream: 'sc', red: 3 }])
    expect(come({ type: 'score', side: 'red', score: 8 }, court({ red: { score: 8 } }))).toBe('Red has 8 already')
  })
})

describe('the clock', () => {
  const clock = (run: boolean) => ({ type: 'clock', run })
  test.each<[string, object, Court, object[] | RegExp]>([
    ['starts', clock(true), court(standing), [{ stream: 'clk', ms: 100_000, action: 'start' }]],
    [
      'starts where nobody has told it',
      clock(true),
      court({ ...standing, clock: { ms: null, running: false } }),
      [{ stream: 'clk', ms: 120_000, action: 'start' }],
    ],
    [
      'starts behind injury time',
      clock(true),
      court({ ...standing, injury: { side: 'red', ms: 20_000, shown: true } }),
      [
        { stream: 'ij', side: 'red', ms: 20_000, action: 'hide' },
        { stream: 'clk', ms: 100_000, action: 'start' },
      ],
    ],
    ['stops', clock(false), court(), [stop]],
    ['that runs is not started', clock(true), court(), /already/],
    ['that stands is not stopped', clock(false), court(standing), /already/],
    ['at its end is not started', clock(true), court(over), /next round/],
    [
      'that counts up starts at 0',
      clock(true),
      court({ ...standing, clock: { ms: 0, running: false } }, true),
      [{ stream: 'clk', ms: 0, action: 'start' }],
    ],
    ['is not started behind the winner', clock(true), court({ ...standing, winner: 'red' }), /winner/],
    [
      'of unknown length is not started',
      clock(true),
      court({ ...standing, roundSeconds: null, clock: { ms: null, running: false } }),
      /set it first/,
    ],
    ['is set while it runs', { type: 'set-clock', ms: 83_700 }, court(), [{ stream: 'clk', ms: 83_000, action: null }]],
    ['is set to its end while it runs', { type: 'set-clock', ms: 0 }, court(), [{ stream: 'clk', ms: 0, action: 'stopEnd' }]],
    ['is set while it stands', { type: 'set-clock', ms: 30_000 }, court(standing), [{ stream: 'clk', ms: 30_000, action: 'stop' }]],
    [
      'is set before the fight, which stays ready',
      { type: 'set-clock', ms: 90_000 },
      court(ready),
      [{ stream: 'clk', ms: 90_000, action: 'stop' }, { stream: 'rdy' }],
    ],
    ['is not set to what it shows', { type: 'set-clock', ms: 100_999 }, court(), /already/],
  ])('%s', (_what, action, on, wanted) => {
    const outcome = come(action, on)
    if (wanted instanceof RegExp) expect(outcome).toMatch(wanted)
    else expect(outcome).toEqual(wanted)
  })
})

describe('rounds, breaks, injuries, and the winner', () => {
  const injured = { side: 'red' as const, ms: 20_000, shown: true }
  test.each<[string, object, Court, object[] | RegExp]>([
    [
      'a round sets its clock',
      { type: 'round', round: 2 },
      court(over),
      [
        { stream: 'clk', ms: 120_000, action: 'stop' },
        { stream: 'rnd', round: 2 },
      ],
    ],
    [
      'a round of unknown length leaves the clock',
      { type: 'round', round: 2 },
      court({ ...over, roundSeconds: null }),
      [{ stream: 'rnd', round: 2 }],
    ],
    ['a round that is announced is not announced again', { type: 'round', round: 1 }, court(ready), /already/],
    [
      'a round begins again',
      { type: 'round', round: 1 },
      court(standing),
      [
        { stream: 'clk', ms: 120_000, action: 'stop' },
        { stream: 'rnd', round: 1 },
      ],
    ],
    ['a round is not announced behind the winner', { type: 'round', round: 2 }, court({ ...over, winner: 'tie' }), /winner/],
    [
      'a round ends by its winner',
      { type: 'end-round', winner: 'blue' },
      court(),
      [
        { stream: 'clk', ms: 0, action: 'stopEnd' },
        { stream: 'wrd', winners: [{ round: 1, winner: 'blue' }] },
      ],
    ],
    [
      'a round whose time is over is decided',
      { type: 'end-round', winner: 'red' },
      court(over),
      [{ stream: 'wrd', winners: [{ round: 1, winner: 'red' }] }],
    ],
    [
      'a round without a clock ends once there was a point',
      { type: 'end-round', winner: 'red' },
      court({ ...ready, red: { score: 1 } }),
      [
        { stream: 'clk', ms: 0, action: 'stopEnd' },
        { stream: 'wrd', winners: [{ round: 1, winner: 'red' }] },
      ],
    ],
    ['a round that has not begun does not end', { type: 'end-round', winner: 'red' }, court(ready), /not begun/],
    [
      'a round that is decided does not end',
      { type: 'end-round', winner: 'red' },
      court({ ...over, roundScores: [{ round: 1, blue: 1, red: 0, winner: 'blue' }] }),
      /decided already/,
    ],
    ['no round does not end', { type: 'end-round', winner: 'red' }, court({ round: null }), /No round/],
    ['a break', { type: 'break', run: true }, court(over), [{ stream: 'brk', ms: 60_000, action: null }]],
    [
      'a break of so long stops the clock',
      { type: 'break', run: true, ms: 30_000 },
      court(),
      [stop, { stream: 'brk', ms: 30_000, action: null }],
    ],
    [
      'a break ends where it stands',
      { type: 'break', run: false },
      court({ ...over, phase: 'break', break: { ms: 12_000 } }),
      [{ stream: 'brk', ms: 12_000, action: 'stopEnd' }],
    ],
    ['no break does not end', { type: 'break', run: false }, court(over), /no break/],
    ['a break is not begun twice', { type: 'break', run: true }, court({ ...over, break: { ms: 12_000 } }), /already/],
    [
      'an injury stops the clock',
      { type: 'injury', side: 'red', run: true },
      court(),
      [{ stream: 'ij', side: 'red', ms: 60_000, action: 'show' }, stop],
    ],
    [
      'injury time ends where it stands',
      { type: 'injury', side: 'red', run: false },
      court({ ...standing, injury: injured }),
      [{ stream: 'ij', side: 'red', ms: 20_000, action: 'hide' }],
    ],
    [
      'no injury does not end',
      { type: 'injury', side: 'red', run: false },
      court({ injury: { ...injured, shown: false } }),
      /no injury time/,
    ],
    ['an injury is not begun twice', { type: 'injury', side: 'blue', run: true }, court({ injury: injured }), /already/],
    [
      'a winner with name and rounds',
      { type: 'winner', side: 'red', classification: 'RSC' },
      court({ red: { roundsWon: 1 } }),
      [stop, { stream: 'win', winner: 'red' }, { stream: 'wmh', name: 'Ana Lopo', classification: '0-1 RSC' }],
    ],
    [
      'a winner in words that hold the rounds',
      { type: 'winner', side: 'blue', classification: '2-0 PTF' },
      court(over),
      [
        { stream: 'win', winner: 'blue' },
        { stream: 'wmh', name: 'Mira Duda', classification: '2-0 PTF' },
      ],
    ],
    ['a tie has no name', { type: 'winner', side: 'tie' }, court(over), [{ stream: 'win', winner: 'tie' }]],
    ['a second winner', { type: 'winner', side: 'blue' }, court({ ...over, winner: 'red' }), /take that back/],
    ['a request', { type: 'challenge', by: 'blue', step: 'request' }, court(), [{ stream: 'ch', by: 'blue', step: 'request' }]],
    [
      'an answer',
      { type: 'challenge', by: 'blue', step: 'lost' },
      court({ challenges: [open] }),
      [{ stream: 'ch', by: 'blue', step: 'lost' }],
    ],
    [
      'an answer to another side',
      { type: 'challenge', by: 'red', step: 'lost' },
      court({ challenges: [open] }),
      /Red has no open challenge/,
    ],
    [
      'an answer to what is answered',
      { type: 'challenge', by: 'blue', step: 'won' },
      court({ challenges: [{ ...open, won: false }] }),
      /no open challenge/,
    ],
    [
      'an acceptance again',
      { type: 'challenge', by: 'blue', step: 'accepted' },
      court({ challenges: [{ ...open, accepted: true }] }),
      /already/,
    ],
  ])('%s', (_what, action, on, wanted) => {
    const outcome = come(action, on)
    if (wanted instanceof RegExp) expect(outcome).toMatch(wanted)
    else expect(outcome).toEqual(wanted)
  })
})
