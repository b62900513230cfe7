import type { LiveMatchEvent } from '@restrike/pss'
import { AppError } from '@restrike/sdk'
import { expect, test } from 'vitest'
import { Chapters, titleOf } from './chapters.ts'

const common = { matchId: 'M1', round: 2, clockMs: 83_000, at: '2026-03-14T09:30:00.000Z' }
const head: LiveMatchEvent = { ...common, type: 'point', side: 'blue', kind: 'head', value: 3 }
const asked = { ...common, type: 'challenge', challengeId: 'M1-c1', by: 'red', accepted: null, won: null, cancelled: false } as const

test.each<[LiveMatchEvent, string | undefined]>([
  [head, 'R2 1:23 blue head kick +3'],
  [{ ...common, type: 'gam-jeom', side: 'red', count: 4 }, 'R2 1:23 red gam-jeom 4'],
  [{ ...common, clockMs: 120_000, type: 'round-started' }, 'R2 2:00 round'],
  [asked, 'R2 1:23 challenge red'],
  [{ ...asked, accepted: true }, undefined],
  [{ ...common, type: 'injury', side: 'blue', ms: 60_000, action: 'show' }, 'R2 1:23 injury blue'],
  [{ ...common, type: 'injury', side: 'blue', ms: 60_000, action: 'hide' }, undefined],
  [{ ...common, round: null, clockMs: null, type: 'winner', side: 'tie', name: null, classification: null }, 'winner tie'],
  [{ ...common, type: 'clock-started' }, undefined],
])('%j is called %s', (event, title) => {
  expect(titleOf(event)).toBe(title)
})

/** Chapters of two files, and what was asked. */
function opened(refuse: (connection: string) => Error | undefined) {
  const marks: string[] = []
  const chapters = new Chapters({
    log: { debug() {}, info() {}, warn() {}, error() {} },
    files: (matchId) => (matchId === 'M1' ? ['main', 'side'].map((connection) => ({ connection, path: `/v/${connection}.mp4` })) : []),
    mark: async (connection, title) => {
      marks.push(`${connection} ${title}`)
      const error = refuse(connection)
      if (error) throw error
    },
  })
  return { chapters, marks, settled: () => new Promise((resolve) => setImmediate(resolve)) }
}

test('each file of the match gets its mark, a match that is not recorded none', () => {
  const { chapters, marks } = opened(() => undefined)
  chapters.take(head)
  chapters.take({ ...head, matchId: 'M2' })
  expect(marks).toEqual(['main R2 1:23 blue head kick +3', 'side R2 1:23 blue head kick +3'])
})

test('a file that takes none is asked once, one that failed for another reason again', async () => {
  const { chapters, marks, settled } = opened((connection) =>
    connection === 'main' ? new AppError('obs.not-available', {}, 'no chapters') : new AppError('obs.no-answer', {}, 'slow'),
  )
  chapters.take(head)
  await settled()
  chapters.take(asked)
  await settled()
  expect(marks.map((mark) => mark.split(' ')[0])).toEqual(['main', 'side', 'side'])
})

test('what is taken back by hand is said by a chapter of its own, for the first one cannot be had out of the file again', () => {
  const { chapters, marks } = opened(() => undefined)
  chapters.take({ ...head, manual: 3 })
  chapters.take({ ...common, type: 'score', blue: 3, red: 0, manual: 3 })
  chapters.take({ ...common, clockMs: 80_000, type: 'undone', action: 3, manual: 3 })
  expect(marks.filter((mark) => mark.startsWith('main'))).toEqual([
    'main R2 1:23 blue head kick +3',
    'main R2 1:20 taken back: R2 1:23 blue head kick +3',
  ])
})

test('what had no chapter in this file needs none when it is taken back, nor what was taken back already', () => {
  const { chapters, marks } = opened(() => undefined)
  const undone: LiveMatchEvent = { ...common, type: 'undone', action: 3, manual: 3 }
  chapters.take({ ...head, matchId: 'M2', manual: 3 })
  chapters.take(undone)
  chapters.take({ ...head, manual: 3 })
  chapters.take(undone)
  chapters.take(undone)
  expect(marks.filter((mark) => mark.includes('taken back'))).toHaveLength(2)
})

test('the winner has one chapter, though told again with name and classification; one decided anew has another', () => {
  const { chapters, marks } = opened(() => undefined)
  const winner: LiveMatchEvent = { ...common, type: 'winner', side: 'blue', name: null, classification: null, manual: 3 }
  const again: LiveMatchEvent = { ...winner, name: 'Duda', classification: 'PTF' }
  const undone: LiveMatchEvent = { ...common, type: 'undone', action: 3, manual: 3 }
  for (const event of [winner, again, undone, winner, again, { ...common, type: 'clock-started' } as const, again]) chapters.take(event)
  expect(marks.filter((mark) => mark.startsWith('main'))).toEqual([
    'main R2 1:23 winner blue',
    'main R2 1:23 taken back: R2 1:23 winner blue',
    'main R2 1:23 winner blue',
    'main R2 1:23 winner blue',
  ])
})
