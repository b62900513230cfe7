import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LedgerEntry } from '../contract/challenge.ts'
import { HeldMatches } from './held-matches.ts'
import { LedgerStore } from './ledger-store.ts'
import { Ledger, type HandRequest, type UndoOrder } from './ledger.ts'
import { at, hand, heard, openFile, t0, tookBack, wire, type File } from './scratch.ts'
import { stateOf } from './state.ts'

/** A ledger as one run of the program has it, `s` seconds after the beginning; with a file, or with the database away. */
function run(file?: File, s = 0) {
  const clock = { s }
  const told: LedgerEntry[] = []
  const store = new LedgerStore(1_000)
  const ledger = new Ledger({ store, now: () => Date.parse(at(clock.s)), changed: (entry) => told.push(LedgerEntry.parse(entry)) })
  if (file) store.attach(file)
  return { ledger, store, told, clock }
}

const asking = (given: Partial<HandRequest> = {}): HandRequest => ({
  ...{ by: 'blue', matchId: 'M', round: 1, clockMs: 90_000, reason: null, operator: 'Ana' },
  ...given,
})
const undo = (given: Partial<UndoOrder> = {}): UndoOrder => ({ challengeId: null, replace: null, operator: 'Ben', ...given })
const standing = (entry: LedgerEntry | undefined) => entry?.actions.filter(({ undone }) => undone === null).map(({ what }) => what.type)

test('a request of the scoring system asks for one review, however often it is told', () => {
  const { ledger, told } = run()
  const request = heard(0, 'M-c1', 'blue', 'request')
  expect(ledger.hear(request)).toEqual({ challengeId: 'M-c1', request: true, joined: false })
  expect(ledger.hear(request)).toEqual({ challengeId: 'M-c1', request: false, joined: false })
  expect(ledger.hear(heard(3, 'M-c1', 'blue', 'accepted'))).toEqual({ challengeId: 'M-c1', request: false, joined: false })
  expect(told.map(({ acceptedAt }) => acceptedAt)).toEqual([null, at(3)])
})

test('what is asked by hand and then told by the scoring system is one challenge, under either id', async () => {
  const { ledger, clock } = run()
  const { challengeId } = ledger.request(asking({ reason: 'own-penalty' }))
  expect(challengeId).toBe('M-h093000000')
  clock.s = 2
  expect(ledger.hear(heard(2, 'M-c1', 'blue', 'request'))).toEqual({ challengeId, request: true, joined: true })
  ledger.hear(heard(9, 'M-c1', 'blue', 'won'))
  expect(await ledger.entry('M-c1')).toMatchObject({ challengeId, decision: 'upheld', reason: 'own-penalty', origin: 'hand' })
  expect(await ledger.list({ matchId: 'M', limit: 9 })).toHaveLength(1)
})

test('two who ask by hand for the same get the same entry, and one after its decision a new one', async () => {
  const { ledger } = run()
  const first = ledger.request(asking())
  expect(ledger.request(asking({ operator: 'Ben' })).challengeId).toBe(first.challengeId)
  expect(ledger.request(asking({ by: 'red' })).challengeId).not.toBe(first.challengeId)
  await ledger.decide(first.challengeId, 'upheld', 'Ana')
  expect(ledger.request(asking()).challengeId).not.toBe(first.challengeId)
})

test('the same decision, reason or note twice is one action', async () => {
  const { ledger } = run()
  const { challengeId: id } = ledger.request(asking())
  await Promise.all(['Ana', 'Ben'].map((operator) => ledger.decide(id, 'rejected', operator)))
  await Promise.all(['Ana', 'Ben'].map((operator) => ledger.reason(id, 'other', operator)))
  const [, entry] = await Promise.all(['Ana', 'Ben'].map((operator) => ledger.note(id, 'x', operator)))
  expect(standing(entry)).toEqual(['request', 'decision', 'reason', 'note'])
  expect(standing(await ledger.decide(id, 'upheld', 'Ben'))).toEqual(['request', 'decision', 'reason', 'note', 'decision'])
})

test('undo goes back action by action, and no further than there are', async () => {
  const { ledger } = run()
  const { challengeId: id } = ledger.request(asking({ reason: 'other' }))
  await ledger.decide(id, 'rejected', 'Ana')
  expect(await ledger.undo(undo())).toMatchObject({ decision: null, reason: 'other' })
  expect(await ledger.undo(undo({ challengeId: id }))).toMatchObject({ decision: null, reason: null })
  expect(await ledger.undo(undo())).toMatchObject({
    decision: 'cancelled',
    decidedBy: 'hand',
    hand: { operator: 'Ben' },
    effect: 'cancelled',
  })
  expect([await ledger.undo(undo()), await ledger.undo(undo({ challengeId: id }))]).toEqual([undefined, undefined])
})

test('two who undo at the same time take back two actions', async () => {
  const { ledger } = run()
  const { challengeId: id } = ledger.request(asking({ reason: 'other' }))
  await ledger.decide(id, 'rejected', 'Ana')
  await Promise.all([ledger.undo(undo()), ledger.undo(undo())])
  expect(standing(await ledger.entry(id))).toEqual(['request'])
})

test('undo without a challenge is of the last action of all', async () => {
  const { ledger, clock } = run()
  const one = ledger.request(asking({ matchId: 'M1' })).challengeId
  const other = ledger.request(asking({ matchId: 'M2' })).challengeId
  await ledger.decide(one, 'upheld', 'Ana')
  clock.s = -3_600
  await ledger.note(other, 'after the clock was set back', 'Ana')
  expect(await ledger.undo(undo())).toMatchObject({ challengeId: other, note: null })
  expect(await ledger.undo(undo())).toMatchObject({ challengeId: one, decision: null })
})

test('what was meant instead is an action of its own, and the other names it', async () => {
  const { ledger, told } = run()
  const { challengeId: id } = ledger.request(asking())
  await ledger.decide(id, 'rejected', 'Ana')
  await ledger.reason(id, 'opponent-fell', 'Ana')
  const before = told.length
  const entry = await ledger.undo(undo({ challengeId: id, replace: { decision: 'upheld' } }))
  const [, rejected, , upheld] = entry?.actions ?? []
  expect(entry).toMatchObject({ decision: 'upheld', reason: 'opponent-fell', operator: 'Ben' })
  expect(rejected?.undone).toEqual({ at: at(0), operator: 'Ben', replacedBy: upheld?.id })
  expect(told.slice(before)).toEqual([entry])
  expect(await ledger.undo(undo({ replace: { reason: 'other' } }))).toMatchObject({ reason: 'other', decision: 'upheld' })
})

test('without such an action there is nothing to replace', async () => {
  const { ledger } = run()
  const { challengeId: id } = ledger.request(asking())
  expect(await ledger.undo(undo({ challengeId: id, replace: { decision: 'upheld' } }))).toBeUndefined()
  expect(await ledger.entry(id)).toMatchObject({ decision: null })
})

test('a request by hand that the scoring system has told of too is not taken back', async () => {
  const { ledger } = run()
  const { challengeId: id } = ledger.request(asking())
  ledger.hear(heard(1, 'M-c1', 'blue', 'request'))
  expect(await ledger.undo(undo())).toBeUndefined()
  expect(await ledger.entry(id)).toMatchObject({ decision: null })
})

test('nobody’s challenge is answered with nothing', async () => {
  const { ledger } = run(openFile())
  ledger.addClip('M-c1', 'a')
  expect(await ledger.entry('M-c1')).toBeUndefined()
  expect(await ledger.decide('M-c1', 'upheld', null)).toBeUndefined()
  expect(await ledger.undo(undo({ challengeId: 'M-c1' }))).toBeUndefined()
  expect(await ledger.undo(undo())).toBeUndefined()
})

test('clips and the first frame belong to the entry at once', () => {
  const { ledger, told } = run()
  ledger.hear(heard(0, 'M-c1', 'blue', 'request'))
  for (const clipId of ['a', 'b', 'a']) ledger.addClip('M-c1', clipId)
  ledger.shown('M-c1', t0 + 1_800)
  ledger.shown('M-c1', t0 + 5_000)
  expect(told).toHaveLength(4)
  expect(ledger.openIn('M')).toMatchObject([{ clips: ['a', 'b'], firstFrameAt: at(1.8) }])
})

test('a clip that is looked at only after the decision has not taken the jury that long', async () => {
  const { ledger } = run()
  ledger.hear(heard(0, 'M-c1', 'blue', 'request'))
  ledger.hear(heard(20, 'M-c1', 'blue', 'lost'))
  ledger.shown('M-c1', t0 + 212_000)
  expect(await ledger.entry('M-c1')).toMatchObject({ decision: 'rejected', firstFrameAt: null, reviewMs: null })
})

test('an answer by hand that is taken back counts no more: not for the entry, the cards and the ring, nor after a restart', async () => {
  const file = openFile()
  const { ledger, told } = run(file)
  ledger.hear(heard(0, 'M-c1', 'blue', 'request', 1))
  ledger.hear(heard(9, 'M-c1', 'blue', 'lost', 2))
  expect([await ledger.cards('M'), ledger.openIn('M')]).toEqual([{ blue: 0, red: 1 }, []])
  ledger.takeBack(tookBack(10, 'M-c1', 2))
  expect(told.at(-1)).toMatchObject({ challengeId: 'M-c1', decision: null, effect: null })
  const { length } = told
  // Told twice, and of a point: neither is news.
  ledger.takeBack(tookBack(10, 'M-c1', 2))
  ledger.takeBack({ ...tookBack(11, 'M-c1', 7), challengeId: undefined })
  expect(told).toHaveLength(length)
  expect([await ledger.cards('M'), ledger.openIn('M')]).toMatchObject([{ blue: 1, red: 1 }, [{ challengeId: 'M-c1' }]])
  const after = run(file, 100).ledger
  expect(await after.list({ matchId: 'M', limit: 9 })).toEqual(await ledger.list({ matchId: 'M', limit: 9 }))
  expect(await after.cards('M')).toEqual({ blue: 1, red: 1 })
})

test('an answer by hand that is taken back before the disk was read counts no more once it is', async () => {
  const file = openFile()
  const before = run(file)
  before.ledger.hear(heard(0, 'M-c1', 'blue', 'request', 1))
  before.ledger.hear(heard(9, 'M-c1', 'blue', 'lost', 2))
  const { ledger, store } = run(undefined, 20)
  ledger.takeBack(tookBack(20, 'M-c1', 2))
  store.attach(file)
  await ledger.restore('M')
  expect(ledger.openIn('M')).toMatchObject([{ challengeId: 'M-c1', decision: null }])
})

test('cards are those of the match', async () => {
  const { ledger } = run()
  ledger.hear(heard(0, 'M-c1', 'blue', 'lost'))
  ledger.hear(heard(0, 'N-c1', 'red', 'request'))
  expect(await Promise.all(['M', 'N', 'O'].map((matchId) => ledger.cards(matchId)))).toEqual([
    { blue: 0, red: 1 },
    { blue: 1, red: 1 },
    { blue: 1, red: 1 },
  ])
  expect([ledger.openIn('M'), ledger.openIn('O')]).toEqual([[], []])
  expect(ledger.openIn('N')).toHaveLength(1)
})

test('the newest challenges come first, and no more than asked for', async () => {
  const file = openFile()
  const before = run(file)
  for (const [s, id] of [
    [0, 'M1-c1'],
    [1, 'M2-c1'],
    [1, 'M2-c2'],
    [9, 'M3-c1'],
  ] as const)
    before.ledger.hear(heard(s, id, 'referee', 'request'))
  const { ledger } = run(file, 100)
  ledger.hear(heard(5, 'M4-c1', 'red', 'request'))
  expect((await ledger.list({ limit: 4 })).map(({ challengeId }) => challengeId)).toEqual(['M3-c1', 'M4-c1', 'M2-c2', 'M2-c1'])
})

test('after a restart the ledger is as it was, and goes on', async () => {
  const file = openFile()
  const before = run(file)
  const { challengeId: id } = before.ledger.request(asking({ reason: 'other' }))
  before.ledger.hear(heard(1, 'M-c1', 'blue', 'request'))
  await before.ledger.decide(id, 'rejected', 'Ana')
  before.ledger.addClip(id, 'a')
  const { ledger, told } = run(file, 100)
  await ledger.restore('M')
  expect(await ledger.list({ matchId: 'M', limit: 9 })).toEqual(await before.ledger.list({ matchId: 'M', limit: 9 }))
  expect(told).toEqual([])
  expect(ledger.hear(heard(1, 'M-c1', 'blue', 'request')).request).toBe(false)
  expect(await ledger.undo(undo({ replace: { decision: 'upheld' } }))).toMatchObject({ challengeId: id, decision: 'upheld' })
  expect(await ledger.cards('M')).toEqual({ blue: 1, red: 1 })
})

test('after a restart with the clock set back, what is done now comes behind what was done before', async () => {
  const file = openFile()
  const before = run(file)
  const { challengeId: id } = before.ledger.request(asking())
  await before.ledger.decide(id, 'rejected', 'Ana')
  const { ledger } = run(file, -3_600)
  await ledger.restore('M')
  expect(await ledger.decide(id, 'upheld', 'Ben')).toMatchObject({ decision: 'upheld', takenMs: null })
  expect(await run(file, 100).ledger.entry(id)).toMatchObject({ decision: 'upheld' })
})

test('the disk is asked for a match once', async () => {
  const file = openFile()
  let reads = 0
  const { ledger } = run({ ...file, read: (...query) => (reads++, file.read(...query)) })
  for (let i = 0; i < 3; i++) await ledger.cards('M')
  expect(reads).toBe(1)
})

test('what another run did is found when it is asked for', async () => {
  const file = openFile()
  const before = run(file)
  const { challengeId: id } = before.ledger.request(asking())
  before.ledger.hear(heard(1, 'M-c1', 'blue', 'lost'))
  expect(await run(file, 100).ledger.entry('M-c1')).toMatchObject({ challengeId: id, decision: 'rejected' })
  expect(await run(file, 100).ledger.note(id, 'x', null)).toMatchObject({ note: 'x' })
  expect(await run(file, 100).ledger.cards('M')).toEqual({ blue: 0, red: 1 })
  expect(await run(file, 200).ledger.undo(undo())).toMatchObject({ challengeId: id, note: null })
})

test('with the database away nothing is missed, and nothing is lost when it comes', async () => {
  const file = openFile()
  const before = run(file)
  const { challengeId: id } = before.ledger.request(asking())
  const { ledger, store, told } = run(undefined, 3)
  ledger.hear(heard(3, 'N-c1', 'red', 'request'))
  // The request by hand of the run before is not known here.
  expect(ledger.hear(heard(3, 'M-c1', 'blue', 'request'))).toEqual({ challengeId: 'M-c1', request: true, joined: false })
  await ledger.decide('M-c1', 'rejected', 'Ben')
  expect([await ledger.cards('M'), (await ledger.list({ limit: 9 })).length]).toEqual([{ blue: 0, red: 1 }, 2])
  store.attach(file)
  told.length = 0
  await ledger.restore(null)
  expect(told).toMatchObject([{ challengeId: id, origin: 'hand', decision: 'rejected', clips: [] }])
  expect(await ledger.list({ matchId: 'M', limit: 9 })).toEqual(told)
  expect(await run(file, 100).ledger.list({ limit: 9 })).toEqual(await ledger.list({ limit: 9 }))
})

test('a disk that does not answer keeps no decision waiting, and loses none', async () => {
  const file = openFile()
  const { ledger, store } = run({ ...file, read: () => new Promise<never>(() => undefined) })
  const { challengeId: id } = ledger.request(asking())
  ledger.shown(id, t0)
  expect(await ledger.decide(id, 'upheld', 'Ana')).toMatchObject({ decision: 'upheld', firstFrameAt: at(0) })
  expect(await ledger.undo(undo())).toMatchObject({ decision: null })
  expect(await ledger.entry(id)).toMatchObject({ decision: null })
  store.detach()
  expect((await run(file, 9).ledger.entry(id))?.actions).toHaveLength(2)
})

test('a listener that throws costs no fact', async () => {
  const file = openFile()
  const store = new LedgerStore(10)
  store.attach(file)
  const ledger = new Ledger({
    ...{ store, now: () => t0 },
    changed: () => {
      throw new Error('a fault elsewhere')
    },
  })
  expect(() => ledger.hear(heard(0, 'M-c1', 'blue', 'request'))).toThrow('a fault elsewhere')
  expect(await run(file).ledger.entry('M-c1')).toMatchObject({ by: 'blue' })
})

test('it makes no difference what of a match was stored, and what was heard before that was read', () => {
  const facts = [
    ...[hand(0, 'h1', 'blue'), wire(2, 'c1', 'blue', 'request'), wire(3, 'c2', 'red', 'request')],
    ...[hand(4, 'h1', { type: 'reason', reason: 'other' }), hand(5, 'h2', 'red'), hand(6, 'c1', { type: 'decision', decision: 'upheld' })],
    ...[wire(7, 'c1', 'blue', 'accepted'), wire(7.012, 'c1', 'blue', 'cancelled'), hand(8, 'h2', { type: 'clip', clipId: 'k' })],
    ...[hand(9, 'h1', { type: 'undo', target: 'f6', replacedBy: null }), hand(70, 'h3', 'blue'), wire(75, 'c3', 'blue', 'lost')],
  ]
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: facts.length, maxLength: facts.length }), fc.subarray(facts), (stored, twice) => {
      const held = new HeldMatches(() => undefined)
      for (const [i, fact] of facts.entries()) if (!stored[i]) held.add([fact])
      held.join('M', [...twice, ...facts.filter((_fact, i) => stored[i])])
      expect(held.stories('M')).toEqual(stateOf(facts).stories)
    }),
  )
})
