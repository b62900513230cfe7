import { expect, test } from 'vitest'
import { askEvents, type Call } from './asking.ts'
import { loaded, round, started, story, winner } from './invented.ts'

const told = story([
  [0, null, loaded],
  [1, 120, round(1)],
  [2, 120, started],
  [200, 0, winner('blue')],
])

test('the events of a match are read to the last page, also behind one that has fewer than were asked for, or none', async () => {
  const pages = new Map([
    [0, { events: told.slice(0, 1), next: 7 }],
    [7, { events: [], next: 9 }],
    [9, { events: told.slice(1), next: null }],
  ])
  // `as`: only this one question is asked.
  const call = (async (_name: string, { after }: { after: number }) => pages.get(after)) as unknown as Call
  expect(await askEvents(call, 'm', new AbortController().signal)).toEqual(told)
})
