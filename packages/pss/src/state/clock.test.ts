import { expect, test } from 'vitest'
import { eventsOf, fighting, load, phasesOf, play, typesOf } from './play.ts'

test.each<[string, string[], string, boolean]>([
  ['a start', ['clk;02:00;start;'], 'fighting', true],
  ['a falling tick without a start', ['clk;01:59'], 'fighting', true],
  ['a tick that does not move', ['clk;02:00'], 'ready', false],
  ['a rising tick of a clock that counts down', ['clk;02:10'], 'ready', false],
  ['a stop', ['clk;02:00;start;', 'clk;01:45;stop;'], 'paused', false],
  ['a stop and a start', ['clk;02:00;start;', 'clk;01:45;stop;', 'clk;01:45;start;'], 'fighting', true],
  ['the end of the round', ['clk;02:00;start;', 'clk;0:00;stopEnd;'], 'round-over', false],
  ['a stop behind the end of the round', ['clk;02:00;start;', 'clk;0:00;stopEnd;', 'clk;00:00;stop;'], 'round-over', false],
  ['an early end behind a stop', ['clk;01:27;stop;', 'clk;0:00;stopEnd;'], 'round-over', false],
  ['a winner', ['win;TIE'], 'finished', false],
  ['a stop behind the winner', ['clk;02:00;start;', 'win;BLUE', 'clk;01:00;stop;'], 'finished', false],
  ['a tick behind the winner', ['clk;02:00;start;', 'win;BLUE', 'clk;01:59'], 'finished', true],
])('after the load, %s', (_what, lines, phase, running) => {
  expect(play([...load(), ...lines]).state).toMatchObject({ phase, clock: { running } })
})

test('the phases of a load', () => {
  const [pre = '', , names = '', mch = '', ...others] = load()
  expect(phasesOf(play([pre, names, mch, ...others]))).toEqual(['loaded', 'ready'])
  expect(play([names, mch]).state.phase).toBe('loaded')
  expect(play([pre, names, mch, 'rdy;FightReady;']).state.phase).toBe('ready')
})

test('the clock is told started and stopped once per change', () => {
  const played = play([...load(), 'clk;01:59', 'clk;01:58', 'clk;01:27;stop;', 'clk;01:27;stop;', 'clk;0:00;stopEnd;', 'clk;00:00;stop;'])
  expect(typesOf(played).filter((type) => type.startsWith('clock'))).toEqual(['clock-started', 'clock-stopped'])
  expect(eventsOf(played, 'clock-stopped')[0]).toMatchObject({ clockMs: 87_000, round: 1 })
})

test('a simulator takes the clock to zero for an injury and back', () => {
  const played = play(['clk;0:00;stop;', 'ij1;1:00;show;', 'ij1;0:30;hide;', 'clk;2:00;start;', 'clk;1:59;'], fighting())
  expect(phasesOf(played)).toEqual(['paused', 'injury', 'paused', 'fighting'])
})

test('a clock that counts up runs when it rises, and not when it is set back', () => {
  const up = play([...load('12', 'Mira Duda', 'Ana Lopo', 'cntUp'), 'clk;0:00;stop;', 'clk;00:01', 'clk;00:02'])
  expect(up.state.clock.running).toBe(true)
  const set = play([...load('12', 'Mira Duda', 'Ana Lopo', 'cntUp'), 'clk;04:00'])
  expect(set.state.clock.running).toBe(false)
  const rising = play([...load('12', 'Mira Duda', 'Ana Lopo', 'cntUp'), 'clk;02:01'])
  expect(rising.state).toMatchObject({ phase: 'fighting', clock: { running: true, ms: 121_000 } })
})

test('heard in mid-match, the first tick proves nothing and the second does', () => {
  const played = play(['clk;01:20', 'clk;01:19'])
  expect(played.states.map((state) => state.phase)).toEqual(['idle', 'fighting'])
})
