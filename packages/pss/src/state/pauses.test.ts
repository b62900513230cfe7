import { expect, test } from 'vitest'
import { eventsOf, fighting, phasesOf, play } from './play.ts'

test('kye-shi: the clock stops behind the show, and the phase stays injury until it is hidden', () => {
  const lines = ['ij0;01:00;show;', 'ij0;00:59', 'clk;01:32;stop;', 'ij0;00:58', 'ij0;00:58;hide;', 'clk;01:32;start;', 'clk;01:31']
  const played = play(lines, fighting())
  expect(phasesOf(played)).toEqual(['injury', 'paused', 'fighting'])
  expect(played.states[3]?.injury).toEqual({ side: 'unknown', ms: 58_000, shown: true })
  expect(played.states[4]?.injury).toEqual({ side: 'unknown', ms: 58_000, shown: false })
  expect(played.state).toMatchObject({ injury: null, injuries: 1 })
})

test.each([
  ['ij0', 'unknown'],
  ['ij1', 'blue'],
  ['ij2', 'red'],
])('%s is the injury of %s', (token, side) => {
  const played = play([`${token};1:00;show;`], fighting())
  expect(played.state.injury?.side).toBe(side)
  expect(eventsOf(played, 'injury')[0]).toMatchObject({ side, ms: 60_000, action: 'show' })
})

test('injury time that runs out is hidden twice and told once', () => {
  const played = play(['clk;01:32;stop;', 'ij0;01:00;show;', 'ij0;00:00', 'ij0;00:00;hide;', 'ij0;0:00;hide;'], fighting())
  expect(eventsOf(played, 'injury').map((event) => event.action)).toEqual(['show', 'hide'])
  expect(played.state.phase).toBe('paused')
})

test('each show counts, also within one stop', () => {
  const played = play(['ij0;01:00;show;', 'ij0;00:55;hide;', 'ij0;01:00;show;', 'ij0;01:00;reset;'], fighting())
  expect(played.state).toMatchObject({ injuries: 2, injury: { ms: 60_000, shown: true } })
})

test('an odd injury time of 1:60 is taken', () => {
  expect(play(['ij2;1:60;show;'], fighting()).state).toMatchObject({ phase: 'injury', injury: { side: 'red', ms: 120_000 } })
})

test('an injury clock heard ticking in mid-match is shown', () => {
  expect(play(['ij0;00:41']).state).toMatchObject({ phase: 'injury', injury: { ms: 41_000, shown: true }, injuries: 0 })
})

test('the break begins with its first tick and ends with stopEnd', () => {
  const played = play(['clk;0:00;stopEnd;', 'brk;00:59', 'brk;00:58', 'brk;0:00;stopEnd;', 'rnd;2;'], fighting())
  expect(phasesOf(played)).toEqual(['round-over', 'break', 'round-over', 'ready'])
  expect(played.states[2]?.break).toEqual({ ms: 58_000 })
  expect(played.state.break).toBeNull()
  expect(eventsOf(played, 'break').map(({ ms, action }) => [ms, action])).toEqual([
    [59_000, 'start'],
    [0, 'stopEnd'],
  ])
})

test('a skipped break ends with the next round', () => {
  const played = play(['clk;0:00;stopEnd;', 'brk;00:59', 'rnd;2;'], fighting())
  expect(played.state).toMatchObject({ phase: 'ready', break: null, round: 2 })
})

test('a break goes on after a winner without taking the end back', () => {
  expect(play(['brk;00:59', 'win;RED', 'brk;00:58'], fighting()).state.phase).toBe('finished')
})
