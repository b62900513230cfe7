import { expect, test } from 'vitest'
import { comparedSums, comparedTechniques } from './compared.ts'

const counts = { punch: 1, body: 2, head: 3, technicalBody: 4, technicalHead: 5 }
const none = { punch: 0, body: 0, head: 0, technicalBody: 0, technicalHead: 0 }

test('techniques in the order of what they are worth', () => {
  expect(comparedTechniques(counts, none).map(({ label, blue, red }) => [label, blue, red])).toEqual([
    ['punch', 1, 0],
    ['body', 2, 0],
    ['head', 3, 0],
    ['turning body', 4, 0],
    ['turning head', 5, 0],
  ])
})

test('each sum of a side stands in its row; an unknown mean stays unknown', () => {
  const side = { techniques: counts, points: 11, pointsByPenalties: 2, gamJeom: 3, roundsWon: 1, hits: { count: 4, mean: 20.5, max: 60 } }
  const other = { ...side, points: 7, hits: { count: 0, mean: null, max: null } }
  expect(comparedSums({ blue: side, red: other }).map(({ blue, red }) => [blue, red])).toEqual([
    [11, 7],
    [2, 2],
    [3, 3],
    [4, 0],
    [20.5, null],
    [60, null],
  ])
})
