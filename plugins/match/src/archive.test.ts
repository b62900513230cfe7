// What the archive writes of matches that come together, as they do when the journal is read again after the database was away.
import type { Database, WriteOp } from '@restrike/database/handle'
import { decodeDatagram, initialFold } from '@restrike/pss'
import { AppError } from '@restrike/sdk'
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

/** Plays a minute of a fight, the state written once a second; `fail` says which write fails. Returns what each write has of the search. */
async function searchWrites(names: (second: number) => string, fail: (write: number) => boolean = () => false): Promise<unknown[][]> {
  const writes: unknown[][] = []
  const db: Database = {
    write: (ops) => {
      const sent = writes.push(
        ops.flatMap((op) => ('params' in op && op.sql.startsWith('INSERT INTO match_search') ? [op.params[10]] : [])),
      )
      return fail(sent - 1) ? Promise.reject(new AppError('database.statement-failed', {}, 'no')) : Promise.resolve()
    },
    room: () => 1000,
    read: () => Promise.resolve([]),
    reader: () => Promise.reject(new Error('nobody asks for it here')),
    migrate: () => Promise.resolve(),
  }
  const archive = new Archive({ limitRows: 1000, stored: () => undefined, mayWrite: () => true })
  await archive.attach(db)
  let fold = initialFold()
  for (let n = 1; n <= 60; n++) {
    const text = n === 1 ? load('101') : `${names(n)}clk;01:${String(60 - n).padStart(2, '0')}`
    const folded = foldBatch(fold, 1, [{ seq: n, at: n * 1_000, monotonicMs: 0, from: 'a:1', text, messages: decodeDatagram(text) }])
    fold = folded.fold
    archive.record(folded, 1, n, n * 1_000)
    archive.keepUp(fold, 1, n, n * 1_000)
    await archive.flush(1_000)
  }
  return writes
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

test('what a match is found by is written once, not with each second of its state', async () => {
  const writes = await searchWrites(() => '')
  expect(writes.length).toBeGreaterThanOrEqual(59)
  expect(writes.flat()).toEqual(['101 final w -57kg seniors'])
})

test('names that come later are found at once', async () => {
  const writes = await searchWrites((second) => (second === 30 ? 'at1;Duda;Mira Duda;CRO;at2;Lopo;Ana Lopo;ESP;' : ''))
  expect(writes.flat()).toHaveLength(2)
  expect(writes.flat()[1]).toContain('mira duda')
})

test('what could not be written is written with the next state', async () => {
  const writes = await searchWrites(
    () => '',
    (write) => write < 3,
  )
  expect(writes.flat().length).toBeGreaterThan(1)
  expect(writes.slice(10).flat()).toEqual([])
})
