// What the archive writes of matches that come together, as they do when the journal is read again after the database was away.
import type { Database, WriteOp } from '@restrike/database/handle'
import { decodeDatagram, initialFold } from '@restrike/pss'
import { expect, test } from 'vitest'
import { Archive } from './archive.ts'
import { foldBatch } from './fold-batch.ts'

const minute = 60_000

/** Rows of matches as they stand behind all writes: number, minute of the load, minute of the end. */
async function matchesAfter(told: ReadonlyArray<readonly [atMin: number, text: string]>): Promise<unknown[][]> {
  const written: WriteOp[] = []
  const db: Database = {
    write: async (ops) => void written.push(...ops),
    room: () => 1000,
    read: () => Promise.resolve([]),
    reader: () => Promise.reject(new Error('nobody asks for it here')),
    migrate: () => Promise.resolve(),
  }
  const archive = new Archive({ limitRows: 1000, stored: () => undefined, mayWrite: () => true })
  await archive.attach(db)
  const datagrams = told.map(([atMin, text], i) => ({
    ...{ seq: i + 1, at: atMin * minute, monotonicMs: 0, from: 'a:1', text, messages: decodeDatagram(text) },
  }))
  const last = datagrams.at(-1)
  archive.record(foldBatch(initialFold(), 1, datagrams), 1, last?.seq ?? 0, last?.at ?? 0)
  await archive.flush(1_000)
  const rows = new Map<unknown, unknown[]>()
  const inMinutes = (ms: unknown) => (typeof ms === 'number' ? ms / minute : ms)
  for (const op of written) {
    const params = 'params' in op ? op.params : []
    if (op.sql.startsWith('INSERT INTO matches')) rows.set(params[0], [params[1], inMinutes(params[11]), inMinutes(params[12])])
    const ended = op.sql.startsWith('UPDATE matches') ? rows.get(params[1]) : undefined
    if (ended) ended[2] ??= inMinutes(params[0])
  }
  return [...rows.values()]
}

const load = (number: string) => `pre;FightLoaded;mch;${number};Final;W -57kg;0;;;;;;Seniors;3;120;cntDown;;;`

test('matches that come together each have the times at which they were loaded and ended', async () => {
  expect(
    await matchesAfter([
      [1, load('101')],
      [2, 'rnd;1;'],
      [9, 'win;BLUE;2-0 PTF;'],
      [11, load('102')],
      [12, 'rnd;1;'],
      [20, load('103')],
      [30, 'rnd;1;'],
    ]),
  ).toEqual([
    ['101', 1, 9],
    ['102', 11, 20],
    ['103', 20, null],
  ])
})
