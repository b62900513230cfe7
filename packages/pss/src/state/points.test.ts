import { expect, test } from 'vitest'
import { eventsOf, fighting, play } from './play.ts'

test.each([
  [1, 'punch', 1],
  [2, 'body', 2],
  [3, 'head', 3],
  [4, 'technicalBody', 4],
  [5, 'technicalHead', 5],
])('pt1;%i is a %s point worth %i', (code, kind, value) => {
  const played = play([`pt1;${code};`], fighting())
  expect(eventsOf(played, 'point')).toEqual([
    expect.objectContaining({ side: 'blue', kind, value, round: 1, clockMs: 119_000, at: '2026-03-14T09:00:01.500Z' }),
  ])
  expect(played.state.points.blue).toMatchObject({ [kind]: 1 })
})

test.each<[string, string[], Array<number | undefined>]>([
  ['in the real order the point has the level of its hit', ['hl2;87;', 'sc1;0;sc2;2', 's21;2', 'pt2;2;'], [87]],
  ['a point given by hand has none', ['sc1;0;sc2;3', 'pt2;3;'], [undefined]],
  ['a hit of the other side is not its own', ['hl1;87;', 'sc2;2', 'pt2;2;'], [undefined]],
  ['a hit serves one point only', ['hl2;87;', 'sc2;2', 'pt2;2;', 'sc2;4', 'pt2;2;'], [87, undefined]],
  ['with the point first it has none', ['pt2;2;', 'hl2;87;', 'sc2;2;'], [undefined]],
  ['nor is that hit given to the next point', ['pt2;2;', 'hl2;87;', 'sc2;2;', 'pt2;2;', 'hl2;60;', 'sc2;4;'], [undefined, undefined]],
])('%s', (_what, lines, levels) => {
  const points = eventsOf(play(lines, fighting(), 60), 'point')
  expect(points.map((event) => event.hitLevel)).toEqual(levels)
})

test('a hit without a point is forgotten after a second', () => {
  const hit = play(['hl2;40;'], fighting())
  expect(eventsOf(play(['sc2;1', 'pt2;1;'], hit, 900), 'point')[0]).not.toHaveProperty('hitLevel')
})

test('the last hit level stands with the athlete', () => {
  const played = play(['hl1;30;', 'hl1;44;'], fighting())
  expect(played.state).toMatchObject({ blue: { lastHitLevel: 44 }, red: { lastHitLevel: null } })
  expect(eventsOf(played, 'hit-level').map((event) => event.level)).toEqual([30, 44])
})

test('a correction lowers the score and never the count of points', () => {
  const { state } = play(['sc1;3;sc2;0', 'pt1;3;', 'sc1;0;sc2;0'], fighting())
  expect(state).toMatchObject({ blue: { score: 0 }, points: { blue: { head: 1 } } })
})
