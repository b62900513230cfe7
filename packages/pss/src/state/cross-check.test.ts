import { expect, test } from 'vitest'
import { eventsOf, fighting, play } from './play.ts'
import { ruleSetAt } from './rule-set.ts'

const scored = ['sc1;3;sc2;0', 'pt1;3;', 'sc1;3;sc2;1', 'wg1;1;wg2;0;']
const statistics = 'rst;1;st1;0;1;0;0;0;1;st2;0;0;0;0;0;0;'

function alarms(lines: string[], before = fighting()): string[] {
  return eventsOf(play(lines, before), 'mismatch').map(({ what, ours, theirs }) => `${what} | ${ours} | ${theirs}`)
}

test('points and gam-jeoms that agree raise no alarm', () => {
  expect(alarms([...scored, 'wrd;rd1;1;rd2;0;rd3;0', statistics, 'rsr;'])).toEqual([])
})

test('a point that was never heard is an alarm, once, and the announced score stands', () => {
  const lines = ['sc1;5;sc2;0', 'pt1;3;', 'wrd;rd1;1;rd2;0;rd3;0', 's11;5;s21;0', 'wrd;rd1;1;rd2;0;rd3;0']
  expect(alarms(lines)).toEqual(['score | 3-0 | 5-0'])
  expect(play(lines, fighting()).state.blue.score).toBe(5)
})

test('statistics other than our counts are an alarm', () => {
  const theirs = statistics.replace('st1;0;1;', 'st1;1;1;')
  expect(alarms([...scored, theirs])).toEqual([
    'statistics | blue: punch 0, body 0, head 1, technicalBody 0, technicalHead 0, gamJeom 1 | blue: punch 0, body 1, head 1, technicalBody 0, technicalHead 0, gamJeom 1',
  ])
})

test('a corrected round proves nothing', () => {
  expect(alarms(['sc1;3;sc2;0', 'pt1;3;', 'sc1;0;sc2;0', 'wrd;rd1;2;rd2;0;rd3;0', statistics])).toEqual([])
})

test('nor does a round that was not heard from its beginning', () => {
  expect(alarms(['sc1;5;sc2;0', 'wrd;rd1;1;rd2;0;rd3;0', statistics], play(['clk;01:20', 'sc1;3;sc2;0']))).toEqual([])
})

test('a round announced again in its middle is not checked', () => {
  expect(alarms(['sc1;3;sc2;0', 'pt1;3;', 'rnd;1;', 'sc1;3;sc2;0', 'wrd;rd1;1;rd2;0;rd3;0'])).toEqual([])
})

test.each([
  ['the winner has not the rounds', ['wrd;rd1;1;rd2;1;rd3;0', 'win;RED'], ['winner | blue | red']],
  ['a tie is declared against the rounds', ['wrd;rd1;1;rd2;1;rd3;0', 'win;TIE'], ['winner | blue | tie']],
  ['rounds and winner agree', ['wrd;rd1;1;rd2;1;rd3;0', 'win;BLUE'], []],
  ['nobody has the rounds yet', ['wrd;rd1;1;rd2;0;rd3;0', 'win;RED'], []],
])('winner check: %s', (_what, lines, expected) => {
  expect(alarms(lines)).toEqual(expected)
})

test('the rules are those of the day', () => {
  const old = ruleSetAt('2020-01-01T00:00:00.000Z')
  const later = { ...old, validFrom: '2027-01-01', gamJeomValue: 2 }
  expect(ruleSetAt('2026-12-31T23:59:59.999Z', [old, later]).gamJeomValue).toBe(1)
  expect(ruleSetAt('2027-01-01T00:00:00.000Z', [old, later]).gamJeomValue).toBe(2)
})
