import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LedgerEntry } from '../contract/challenge.ts'
import { entryOf } from './entry.ts'
import type { Fact } from './fact.ts'
import { at, hand, unsaid, wire, type Step } from './scratch.ts'
import { fold, nothingYet, stateOf } from './state.ts'

const entriesOf = (facts: Iterable<Fact>) => stateOf(facts).stories.map(entryOf)
const decided = (decision: LedgerEntry['decision'] & string) => ({ type: 'decision', decision }) as const
const because = (reason: LedgerEntry['reason']) => ({ type: 'reason', reason }) as const
const undo = (target: string, replacedBy: string | null = null) => ({ type: 'undo', target, replacedBy }) as const
const open = { decision: null, decidedBy: null, decidedAt: null, takenMs: null, conflict: null, effect: null }

test.each<[string, Fact[], Array<Partial<LedgerEntry>>]>([
  [
    'a request is open',
    [wire(0, 'c1', 'blue', 'request')],
    [{ challengeId: 'M-c1', by: 'blue', origin: 'wire', requestedAt: at(0), round: 2, clockMs: 61_000, acceptedAt: null, ...open }],
  ],
  [
    'accepted is still open',
    [wire(0, 'c1', 'blue', 'request'), wire(4, 'c1', 'blue', 'accepted')],
    [{ acceptedAt: at(4), wire: null, ...open }],
  ],
  [
    'denied keeps the card',
    [wire(0, 'c1', 'red', 'request'), wire(5, 'c1', 'red', 'denied')],
    [{ decision: 'denied', decidedBy: 'wire', decidedAt: at(5), takenMs: 5_000, effect: 'kept', acceptedAt: null }],
  ],
  [
    'won is upheld',
    [wire(0, 'c1', 'blue', 'request'), wire(4, 'c1', 'blue', 'accepted'), wire(31, 'c1', 'blue', 'won')],
    [{ decision: 'upheld', decidedAt: at(31), acceptedAt: at(4), takenMs: 31_000, effect: 'kept' }],
  ],
  [
    'lost is rejected, also when nothing was heard between',
    [wire(0, 'c1', 'blue', 'request'), wire(31, 'c1', 'blue', 'lost')],
    [{ decision: 'rejected', acceptedAt: at(31), effect: 'lost' }],
  ],
  [
    'accepted, then cancelled 12 ms later, ends as cancelled',
    [wire(0, 'c1', 'blue', 'request'), wire(4, 'c1', 'blue', 'accepted'), wire(4.012, 'c1', 'blue', 'cancelled')],
    [{ decision: 'cancelled', decidedAt: at(4.012), acceptedAt: at(4), takenMs: 4_012, effect: 'cancelled', conflict: null }],
  ],
  [
    'what is told again was so from the first time on',
    [
      wire(0, 'c1', 'blue', 'request'),
      ...[4, 6].map((s) => wire(s, 'c1', 'blue', 'accepted')),
      ...[7, 9].map((s) => wire(s, 'c1', 'blue', 'cancelled')),
    ],
    [{ acceptedAt: at(4), decidedAt: at(7) }],
  ],
  [
    'the referee has no card',
    [wire(0, 'c1', 'referee', 'request'), wire(9, 'c1', 'referee', 'lost')],
    [{ by: 'referee', decision: 'rejected', effect: null }],
  ],
  [
    'two at once are two',
    [wire(0, 'c1', 'blue', 'request'), wire(0, 'c2', 'red', 'request'), wire(9, 'c2', 'red', 'won')],
    [
      { challengeId: 'M-c1', ...open },
      { challengeId: 'M-c2', decision: 'upheld' },
    ],
  ],
  [
    'a second request of the same side is a second challenge',
    [wire(0, 'c1', 'blue', 'request'), wire(1, 'c2', 'blue', 'request')],
    [{ challengeId: 'M-c1' }, { challengeId: 'M-c2' }],
  ],
  [
    'an answer whose request was missed opens one',
    [wire(3, 'c1', 'red', 'accepted')],
    [{ challengeId: 'M-c1', requestedAt: at(3), acceptedAt: at(3), ...open }],
  ],
])('told by the scoring system: %s', (_what, facts, expected) => {
  expect(entriesOf(facts)).toMatchObject(expected)
})

test.each<[string, Fact[], Array<Partial<LedgerEntry>>]>([
  [
    'its request, within 60 s, is the same',
    [hand(0, 'h1', 'blue'), wire(60, 'c1', 'blue', 'request'), wire(70, 'c1', 'blue', 'lost')],
    [{ challengeId: 'M-h1', origin: 'hand', requestedAt: at(0), round: 1, clockMs: 90_000, decision: 'rejected', takenMs: 70_000 }],
  ],
  [
    'its request, later than 60 s, is another one',
    [hand(0, 'h1', 'blue'), wire(60.001, 'c1', 'blue', 'request')],
    [{ challengeId: 'M-h1' }, { challengeId: 'M-c1' }],
  ],
  [
    'a request of the other side is another one',
    [hand(0, 'h1', 'blue'), wire(1, 'c1', 'red', 'request')],
    [{ challengeId: 'M-h1' }, { challengeId: 'M-c1' }],
  ],
  [
    'only one request of it belongs to one by hand',
    [hand(0, 'h1', 'blue'), wire(1, 'c1', 'blue', 'request'), wire(2, 'c2', 'blue', 'request')],
    [{ challengeId: 'M-h1' }, { challengeId: 'M-c2' }],
  ],
  [
    'an answer without request belongs to the one by hand',
    [hand(0, 'h1', 'blue'), hand(80, 'h1', decided('rejected')), wire(90, 'c1', 'blue', 'lost')],
    [{ challengeId: 'M-h1', decision: 'rejected', effect: 'lost' }],
  ],
  [
    'an answer without request, much later, is of another one',
    [hand(0, 'h1', 'blue'), wire(180.001, 'c1', 'blue', 'lost')],
    [{ challengeId: 'M-h1' }, { challengeId: 'M-c1' }],
  ],
  [
    'a request by hand that comes second is the same',
    [wire(0, 'c1', 'blue', 'request'), hand(2, 'h1', 'blue'), hand(5, 'h1', because('other'))],
    [{ challengeId: 'M-c1', origin: 'wire', reason: 'other', operator: 'Ana', ...open }],
  ],
  [
    'a request by hand that comes second, later than 60 s, is another one',
    [wire(0, 'c1', 'blue', 'request'), hand(60, 'h1', 'blue'), hand(60.001, 'h2', 'blue')],
    [{ challengeId: 'M-c1' }, { challengeId: 'M-h2' }],
  ],
  [
    'of two requests by hand one taken back leaves the other',
    [hand(0, 'h1', 'blue', 'x'), hand(1, 'h2', 'blue', 'y'), hand(2, 'h1', undo('y'))],
    [{ challengeId: 'M-h1', ...open }],
  ],
  [
    'a request by hand after the decision is another one',
    [wire(0, 'c1', 'blue', 'request'), wire(2, 'c1', 'blue', 'won'), hand(5, 'h1', 'blue')],
    [{ challengeId: 'M-c1' }, { challengeId: 'M-h1', ...open }],
  ],
  [
    'its request after one that was taken back has its own review',
    [hand(0, 'h1', 'blue', 'x'), hand(1, 'h1', undo('x')), wire(2, 'c1', 'blue', 'request')],
    [
      { challengeId: 'M-h1', decision: 'cancelled', decidedBy: 'hand', effect: 'cancelled' },
      { challengeId: 'M-c1', ...open },
    ],
  ],
  [
    'once it has told of it too, the request by hand stays',
    [hand(0, 'h1', 'blue', 'x'), wire(1, 'c1', 'blue', 'request'), hand(2, 'h1', undo('x'))],
    [{ challengeId: 'M-h1', ...open }],
  ],
])('scoring system and operator: %s', (_what, facts, expected) => {
  expect(entriesOf(facts)).toMatchObject(expected)
})

const asked = wire(0, 'c1', 'blue', 'request')
const upheldAt20 = hand(20, 'c1', decided('upheld'))

test.each<[string, Fact[], Partial<LedgerEntry>]>([
  [
    'the operator is the one who decided, whoever did something later',
    [asked, upheldAt20, { ...hand(21, 'c1', { type: 'note', note: 'x' }), operator: 'Ben' }],
    { operator: 'Ana', note: 'x' },
  ],
  ['the operator alone decides', [asked, upheldAt20], { decision: 'upheld', decidedBy: 'hand', operator: 'Ana', conflict: null }],
  [
    'a result that comes later and agrees makes the jury no slower',
    [asked, upheldAt20, wire(50, 'c1', 'blue', 'won')],
    { decision: 'upheld', decidedBy: 'hand', takenMs: 20_000, wire: { decision: 'upheld', at: at(50) }, conflict: null },
  ],
  [
    'a result that comes later and differs goes before, and is said',
    [asked, upheldAt20, wire(50, 'c1', 'blue', 'lost')],
    {
      ...{ decision: 'rejected', decidedBy: 'wire', decidedAt: at(50), effect: 'lost' },
      hand: { decision: 'upheld', at: at(20), operator: 'Ana' },
      conflict:
        'The scoring system says "rejected", the operator entered "upheld". The scoring system counts: ask the jury, and correct what is wrong.',
    },
  ],
  [
    'a cancel by hand goes before a result',
    [asked, wire(9, 'c1', 'blue', 'lost'), hand(20, 'c1', decided('cancelled'))],
    { decision: 'cancelled', decidedBy: 'hand', effect: 'cancelled', conflict: expect.stringContaining('Cancelled counts') as string },
  ],
  [
    'a cancel of the scoring system goes before a decision by hand',
    [asked, upheldAt20, wire(25, 'c1', 'blue', 'cancelled')],
    { decision: 'cancelled', decidedBy: 'wire', decidedAt: at(25), conflict: expect.stringContaining('Cancelled counts') as string },
  ],
  [
    'denied by hand, admitted by the scoring system, is said',
    [asked, wire(3, 'c1', 'blue', 'accepted'), hand(20, 'c1', decided('denied'))],
    { decision: 'denied', conflict: expect.stringContaining('admitted the challenge') as string },
  ],
  [
    'a decision taken back leaves it open',
    [asked, upheldAt20, hand(21, 'c1', undo('f20'))],
    { ...open, actions: [expect.objectContaining({ id: 'f20', undone: { at: at(21), operator: 'Ana', replacedBy: null } })] as never },
  ],
  [
    'a decision taken back leaves the one before',
    [asked, hand(10, 'c1', decided('rejected')), upheldAt20, hand(21, 'c1', undo('f20'))],
    { decision: 'rejected', decidedAt: at(10) },
  ],
  [
    'a decision replaced',
    [asked, upheldAt20, hand(21, 'c1', undo('f20', 'f22')), hand(22, 'c1', decided('no-video'))],
    { decision: 'no-video', decidedAt: at(22), effect: 'returned' },
  ],
  [
    'taken back twice is taken back once',
    [asked, upheldAt20, hand(21, 'c1', undo('f20', 'f30')), hand(22, 'c1', undo('f20'))],
    { ...open, actions: [expect.objectContaining({ undone: { at: at(21), operator: 'Ana', replacedBy: 'f30' } })] as never },
  ],
  [
    'a reason replaced',
    [asked, hand(1, 'c1', because('other')), hand(2, 'c1', undo('f1', 'f3')), hand(3, 'c1', because('opponent-fell'))],
    { reason: 'opponent-fell' },
  ],
  ['an empty note is none', [asked, hand(1, 'c1', { type: 'note', note: 'x' }), hand(2, 'c1', { type: 'note', note: '' })], { note: null }],
  [
    'the first frame counts, and each clip once',
    [
      ...[asked, hand(2, 'c1', { type: 'shown' }), hand(3, 'c1', { type: 'shown' }), upheldAt20],
      ...['a', 'b', 'a'].map((clipId, i) => hand(4 + i, 'c1', { type: 'clip', clipId })),
    ],
    { firstFrameAt: at(2), reviewMs: 18_000, takenMs: 20_000, clips: ['a', 'b'] },
  ],
  [
    'a frame painted after the decision measures no review',
    [asked, upheldAt20, hand(30, 'c1', { type: 'shown' })],
    { firstFrameAt: at(30), reviewMs: null },
  ],
])('%s', (_what, facts, expected) => {
  expect(entriesOf(facts)).toMatchObject([expected])
})

const byHand = [wire(0, 'c1', 'blue', 'request', 1), wire(4, 'c1', 'blue', 'accepted', 2)]
const silent = { ...open, wire: null }

test.each<[string, Fact[], Partial<LedgerEntry>]>([
  ['an acceptance', [...byHand, unsaid(5, 'c1', 2)], { ...silent, acceptedAt: null }],
  ['a denial', [wire(0, 'c1', 'red', 'request', 1), wire(4, 'c1', 'red', 'denied', 2), unsaid(5, 'c1', 2)], silent],
  [
    'a result: what is left of it is told again, and was so from the first time on',
    [...byHand, wire(9, 'c1', 'blue', 'lost', 3), unsaid(10, 'c1', 3), wire(10.001, 'c1', 'blue', 'accepted', 3)],
    { ...silent, acceptedAt: at(4) },
  ],
  [
    'a result, and then the acceptance',
    [...[...byHand, wire(9, 'c1', 'blue', 'lost', 3), unsaid(10, 'c1', 3), wire(10.001, 'c1', 'blue', 'accepted', 3)], unsaid(11, 'c1', 2)],
    { ...silent, acceptedAt: null },
  ],
  [
    'a result, for another one',
    [...byHand, wire(9, 'c1', 'blue', 'lost', 3), unsaid(10, 'c1', 3), wire(12, 'c1', 'blue', 'won', 4)],
    { decision: 'upheld', decidedAt: at(12), effect: 'kept' },
  ],
  ['a cancel', [...byHand, wire(9, 'c1', 'blue', 'cancelled', 3), unsaid(10, 'c1', 3), wire(10.001, 'c1', 'blue', 'accepted', 3)], silent],
  [
    'a result, and the operator’s decision counts again',
    [...byHand, hand(5, 'c1', decided('upheld')), wire(9, 'c1', 'blue', 'lost', 3), unsaid(10, 'c1', 3)],
    { decision: 'upheld', decidedBy: 'hand', wire: null, conflict: null },
  ],
  [
    'nothing: then what was said is told as entered by hand',
    [...byHand, hand(5, 'c1', decided('upheld')), wire(9, 'c1', 'blue', 'lost', 3)],
    {
      wire: { decision: 'rejected', at: at(9), manual: true },
      conflict:
        'The match by hand says "rejected", the operator entered "upheld". The match by hand counts: ask the jury, and correct what is wrong.',
    },
  ],
  [
    'the request: it stays told as cancelled',
    [wire(0, 'c1', 'blue', 'request', 1), unsaid(1, 'c1', 1), wire(1.001, 'c1', 'blue', 'cancelled', 1)],
    { decision: 'cancelled', decidedBy: 'wire', effect: 'cancelled' },
  ],
  [
    'nothing of what the scoring system has told itself',
    [wire(0, 'c1', 'blue', 'request'), wire(9, 'c1', 'blue', 'lost'), unsaid(10, 'c1', 3)],
    { decision: 'rejected', effect: 'lost' },
  ],
])('of a match by hand is taken back: %s', (_what, facts, expected) => {
  expect(entriesOf(facts)).toMatchObject([expected])
})

test('what is said of a challenge that nobody knows says nothing', () => {
  expect(entriesOf([hand(1, 'c9', decided('upheld')), hand(2, 'c9', undo('f1'))])).toEqual([])
})

const by = fc.constantFrom('blue' as const, 'red' as const, 'referee' as const)
const said = fc.oneof(
  fc.record({
    id: fc.constantFrom('c1', 'c2', 'c3'),
    step: fc.constantFrom<Step>('request', 'accepted', 'denied', 'won', 'lost', 'cancelled'),
    manual: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  }),
  fc.record({ id: fc.constantFrom('c1', 'c2', 'c3'), action: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ id: fc.constantFrom('h1', 'h2'), what: by }),
  fc.record({
    id: fc.constantFrom('h1', 'h2', 'c1'),
    what: fc.oneof(
      fc.constantFrom(decided('upheld'), decided('cancelled'), decided('rejected'), because('other'), because(null)),
      fc.nat({ max: 39 }).map((target) => undo(`f${target}`)),
      fc.constantFrom({ type: 'clip', clipId: 'k' } as const, { type: 'shown' } as const),
    ),
  }),
)
/** Anything in any order of sense, each fact some seconds after the one before. */
const facts = fc.array(fc.record({ said, by, afterS: fc.constantFrom(0.012, 1, 30, 61) }), { maxLength: 40 }).map((steps) => {
  let s = 0
  return steps.map((step, i) => {
    s = Math.round((s + step.afterS) * 1_000) / 1_000
    if ('step' in step.said) return wire(s, step.said.id, step.by, step.said.step, step.said.manual)
    if ('action' in step.said) return unsaid(s, step.said.id, step.said.action)
    return hand(s, step.said.id, step.said.what, `f${i}`)
  })
})

test('the fold is the same in whatever batches, in whatever order, with facts given twice', () => {
  fc.assert(
    fc.property(facts, fc.array(fc.nat()), fc.infiniteStream(fc.nat()), (all, again, shuffle) => {
      const oneByOne = all.reduce(fold, nothingYet).stories.map(entryOf)
      const twice = again.flatMap((i) => all.at(i % Math.max(1, all.length)) ?? [])
      const mixed = [...all, ...twice].map((fact) => ({ fact, key: shuffle.next().value ?? 0 })).toSorted((a, b) => a.key - b.key)
      expect(entriesOf(mixed.map(({ fact }) => fact))).toEqual(oneByOne)
    }),
  )
})

test('whatever is told, no two challenges of the scoring system share an entry', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const { stories, ids } = stateOf(all)
      const told = [...new Set(all.filter(({ what }) => what.type === 'wire').map(({ challengeId }) => challengeId))]
      const entries = told.map((id) => stories.find(({ challengeId }) => challengeId === ids.get(id)))
      expect(entries.map((story) => story?.wire?.wireId)).toEqual(told)
    }),
  )
})
