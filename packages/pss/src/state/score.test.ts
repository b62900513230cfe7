import { expect, test } from 'vitest'
import { eventsOf, fighting, load, nothing, play, typesOf } from './play.ts'

test('a lone sc1 says nothing of red', () => {
  const { state } = play(['sc1;3;'], play(['sc1;1;sc2;2'], fighting()))
  expect(state).toMatchObject({ blue: { score: 3 }, red: { score: 2 } })
})

test('the score of a round comes from sc or s, whichever came last', () => {
  const played = play(['sc1;2;sc2;0', 's11;3;s21;1;s12;9'], fighting())
  expect(played.state).toMatchObject({ blue: { score: 3 }, red: { score: 1 } })
  expect(played.state.roundScores).toEqual([{ round: 1, blue: 3, red: 1, winner: null }])
})

test('the score is told when it changes, both sides, and not when it is repeated', () => {
  const played = play(['sc1;2;sc2;0', 's11;2;s21;0;s12;0;s22;0;s13;0;s23;0', 'sc2;1;'], fighting())
  expect(eventsOf(played, 'score').map(({ blue, red }) => [blue, red])).toEqual([
    [2, 0],
    [2, 1],
  ])
})

test('a lower score within the round is a correction', () => {
  const played = play(['sc1;5;sc2;1', 'sc1;2;sc2;1'], fighting())
  expect(eventsOf(played, 'score-corrected')).toMatchObject([{ side: 'blue', from: 5, to: 2 }])
  expect(played.state.blue.score).toBe(2)
})

test('a new round starts at zero without any correction', () => {
  const played = play(['sc1;5;sc2;1', 'wg1;0;wg2;2;', 'wrd;rd1;1;rd2;0;rd3;0', 'rnd;2;'], fighting())
  expect(typesOf(played)).not.toContain('score-corrected')
  expect(played.state).toMatchObject({ round: 2, blue: { score: 0, roundsWon: 1 }, red: { score: 0, gamJeom: 0 } })
  expect(played.state.roundScores).toEqual([
    { round: 1, blue: 5, red: 1, winner: 'blue' },
    { round: 2, blue: 0, red: 0, winner: null },
  ])
  expect(played.state.gamJeomByRound).toEqual([
    { round: 1, blue: 0, red: 2 },
    { round: 2, blue: 0, red: 0 },
  ])
  expect(eventsOf(played, 'score').at(-1)).toMatchObject({ round: 2, blue: 0, red: 0 })
})

test('a round announced twice before the fight is told once', () => {
  expect(eventsOf(play(['rnd;1;', 'rnd;1;', 'clk;2:00;start;']), 'round-started')).toHaveLength(1)
})

test('a round decided is told with its winner, even against the score', () => {
  const played = play(['sc1;0;sc2;9', 'wrd;rd1;1;rd2;0;rd3;0', 'wrd;rd1;1;rd2;0;rd3;0'], fighting())
  expect(eventsOf(played, 'round-ended')).toMatchObject([{ round: 1, winner: 'blue' }])
  expect(played.state.roundScores[0]?.winner).toBe('blue')
})

test('a round that never ran exists once it is decided', () => {
  const played = play(['wrd;rd1;2;rd2;2;rd3;0'], fighting())
  expect(played.state.roundScores).toEqual([
    { round: 1, blue: 0, red: 0, winner: 'red' },
    { round: 2, blue: 0, red: 0, winner: 'red' },
  ])
  expect(played.state).toMatchObject({ round: 1, red: { roundsWon: 2 } })
})

test('heard in mid-match, rounds missed come with the last s and wrd', () => {
  const played = play(['rnd;3;', 'wrd;rd1;2;rd2;1;rd3;0', 's11;4;s21;5;s12;9;s22;2;s13;0;s23;0'])
  expect(played.state.roundScores).toEqual([
    { round: 1, blue: 4, red: 5, winner: 'red' },
    { round: 2, blue: 9, red: 2, winner: 'blue' },
    { round: 3, blue: 0, red: 0, winner: null },
  ])
  expect(played.state.gamJeomByRound.map(({ blue, red }) => blue + red)).toEqual([0, 0, 0])
})

test('a decision taken back leaves the round without a winner', () => {
  const { state } = play(['wrd;rd1;1;rd2;0;rd3;0', 'wrd;rd1;0;rd2;0;rd3;0'], fighting())
  expect(state).toMatchObject({ blue: { roundsWon: 0 }, roundScores: [{ round: 1, winner: null }] })
})

test('gam-jeoms are told when their count changes, also down', () => {
  const played = play(['wg1;0;wg2;1;', 'wg1;0;wg2;1;', 'wg2;0;'], fighting())
  expect(eventsOf(played, 'gam-jeom').map(({ side, count }) => [side, count])).toEqual([
    ['red', 1],
    ['red', 0],
  ])
})

test('superiority is who leads, null when equal', () => {
  expect(play(['sup;2'], fighting()).state.superiority).toBe('red')
  expect(play(['sup;2', 'sup;0'], fighting()).state.superiority).toBeNull()
})

test.each([
  ['win;BLUE', 'blue'],
  ['win;red', 'red'],
  ['win;TIE', 'tie'],
  ['win;ATHLETE 2;', 'red'],
])('%s makes %s the winner', (text, winner) => {
  const { state } = play([text], fighting())
  expect(state).toMatchObject({ phase: 'finished', winner })
})

test('the winner is told, and again when name and classification follow', () => {
  const played = play(['win;BLUE', 'wmh;Mira Duda;', 'wmh;Mira Duda;2-0 PTF;', 'wmh;Mira Duda;2-0 PTF;', 'wmh;;'], fighting())
  expect(eventsOf(played, 'winner').map(({ side, name, classification }) => [side, name, classification])).toEqual([
    ['blue', null, null],
    ['blue', 'Mira Duda', null],
    ['blue', 'Mira Duda', '2-0 PTF'],
  ])
  expect(played.state.classification).toBe('2-0 PTF')
})

test('the winner comes from win alone, not from a name or from the rounds', () => {
  expect(play(['wrd;rd1;1;rd2;1;rd3;0', 'wmh;Mira Duda;2-0 PTF;'], fighting()).state).toMatchObject({ winner: null, phase: 'fighting' })
})

test('a simulator that sends every value in a datagram of its own is understood', () => {
  const lines = ['pre;FightLoaded;', 'at1;A;A;CRO;at2;B;B;ESP;', load()[3] ?? '']
  const singles = ['s11;0;', 's21;0;', 's12;0;', 's22;0;', 's13;0;', 's23;0;', 'sc1;0;', 'sc2;0;', 'avt;0;', 'clk;2:00;', 'rnd;1;']
  const fight = ['rdy;FightReady;', 'clk;1:59;', 'pt1;2;', 'hl1;55;', 'sc1;2;', 's11;2;', 'clk;1:58;', 'pt2;1;', 'sc2;1;', 's21;1;']
  const end = ['clk;0:00;stop;', 'wrd;rd1;1;', 'win;ATHLETE 1;']
  const played = play([...lines, ...singles, ...fight, ...end], nothing, 100)
  expect(played.state).toMatchObject({ phase: 'finished', winner: 'blue', number: '12', unknownMessages: 0 })
  expect(played.state.roundScores).toEqual([{ round: 1, blue: 2, red: 1, winner: 'blue' }])
  expect(eventsOf(played, 'point').map((event) => event.hitLevel)).toEqual([undefined, undefined])
  expect(typesOf(played)).not.toContain('mismatch')
})
