import { foldDatagram, initialFold, MatchFold } from '@restrike/pss'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ManualAction, ManualMatch, ManualStatus } from '../contract/manual.ts'
import { feedFight, type PlayedByHand, playedByHand } from './played-by-hand.ts'

const entered = ManualMatch.parse({ number: '31', blue: { name: 'Mira Duda', country: 'cro' }, red: { name: 'Ana Lopo', country: 'ESP' } })
const point = { type: 'point', side: 'blue', kind: 'head' } as const
const start = { type: 'clock', run: true } as const
const stop = { type: 'clock', run: false } as const

let table: PlayedByHand
beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 2, 14, 9) })
  table = playedByHand()
})
afterEach(() => vi.useRealTimers())

async function begun(...actions: ManualAction[]) {
  await table.byHand.start(entered)
  for (const action of actions) await table.byHand.do(action)
}
const clockMs = () => table.state().clock.ms
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const refused = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { code: string; message: string }) => `${error.code} ${error.message}`,
  )

describe('the clock by hand', () => {
  test('ticks each second, ends the round at 0 and then stands', async () => {
    await begun(start)
    await pass(999)
    expect(clockMs()).toBe(120_000)
    await pass(1)
    expect(clockMs()).toBe(119_000)
    await pass(118_000)
    expect(table.state()).toMatchObject({ phase: 'fighting', clock: { ms: 1_000, running: true } })
    await pass(1_000)
    expect(table.state()).toMatchObject({ phase: 'round-over', clock: { ms: 0, running: false } })
    const { length } = table.journal
    await pass(10_000)
    expect([table.journal.length, length]).toEqual([122, 122])
  })

  test('keeps the part of a second at which it was stopped', async () => {
    await begun(start)
    for (let i = 0; i < 10; i++) {
      await pass(400)
      await table.byHand.do(stop)
      await pass(5_000)
      await table.byHand.do(start)
    }
    expect(clockMs()).toBe(116_000)
  })

  test('does not drift where timers come late: it shows what is true, and skips what is past', async () => {
    await begun(start)
    // The process stood still for a while.
    const now = performance.now()
    const late = vi.spyOn(performance, 'now').mockReturnValue(now + 4_300)
    await pass(1_000)
    late.mockRestore()
    expect(clockMs()).toBe(116_000)
  })

  test('where a timer is late, an action finds the clock as it truly is', async () => {
    await begun(start)
    const late = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 4_300)
    await table.byHand.do(point)
    expect(table.byHand.status().done[0]).toMatchObject({ action: point, clockMs: 116_000 })
    await table.byHand.do(stop)
    expect(table.state().clock).toEqual({ ms: 116_000, running: false })
    late.mockRestore()
  })

  test('a point in the midst of a second leaves it as it is', async () => {
    await begun(start)
    await pass(1_600)
    await table.byHand.do(point)
    await pass(400)
    expect(clockMs()).toBe(118_000)
  })

  test('set while it runs, it goes on from there', async () => {
    await begun(start)
    await pass(2_500)
    await table.byHand.do({ type: 'set-clock', ms: 30_000 })
    await pass(1_000)
    expect(table.state().clock).toEqual({ ms: 29_000, running: true })
  })

  test('one that counts up, taken over, goes on up', async () => {
    table.feed(...feedFight.slice(0, 2), 'mch;12;Final;;0;;;;;;;3;120;cntUp;;;', 'rnd;1;', 'clk;00:05;stop;')
    await table.byHand.start(undefined)
    await table.byHand.do(start)
    await pass(3_000)
    expect(clockMs()).toBe(8_000)
    await pass(112_000)
    expect(table.state()).toMatchObject({ phase: 'round-over', clock: { ms: 120_000, running: false } })
  })

  test('break and injury time tick and end like it', async () => {
    await begun(start, { type: 'end-round', winner: 'blue' }, { type: 'break', run: true, ms: 3_000 })
    await pass(2_000)
    expect(table.state().break).toEqual({ ms: 1_000 })
    await pass(1_000)
    expect(table.state()).toMatchObject({ phase: 'round-over', break: null })
    await table.byHand.do({ type: 'injury', side: 'red', run: true, ms: 2_000 })
    await pass(2_000)
    expect(table.state().injury).toEqual({ side: 'red', ms: 0, shown: false })
  })

  test('a slip is made good: a stop taken back at once has cost nothing', async () => {
    await begun(start)
    await pass(10_400)
    await table.byHand.do(stop)
    await pass(2_300)
    await table.byHand.undo()
    expect(table.state().clock).toEqual({ ms: 108_000, running: true })
    await pass(300)
    expect(clockMs()).toBe(107_000)
  })

  test('so is a clock that was set by mistake', async () => {
    await begun(start)
    await pass(10_400)
    await table.byHand.do({ type: 'set-clock', ms: 20_000 })
    await pass(2_300)
    await table.byHand.undo()
    expect(table.state().clock).toEqual({ ms: 108_000, running: true })
  })

  test('a stop taken back after a while goes on from where the clock stood', async () => {
    await begun(start)
    await pass(10_400)
    await table.byHand.do(stop)
    await pass(30_000)
    await table.byHand.undo()
    expect(table.state().clock).toEqual({ ms: 110_000, running: true })
  })

  test('while there is no way in it goes on counting, and tells once there is', async () => {
    await begun(start)
    table.open(false)
    await pass(5_500)
    expect(clockMs()).toBe(120_000)
    table.open(true)
    await pass(1_000)
    expect(clockMs()).toBe(114_000)
  })

  test('it ends with the way back', async () => {
    await begun(start)
    await table.byHand.end()
    const { length } = table.journal
    await pass(10_000)
    expect(table.journal.length).toBe(length)
  })
})

describe('a program that starts anew', () => {
  /** The same fold in another process. */
  function restarted() {
    const fold = MatchFold.parse(JSON.parse(JSON.stringify(table.fold())))
    table = playedByHand(fold)
    table.byHand.follow()
  }

  test('stops a clock that ran where it stood, tells it, and says so until somebody sets it', async () => {
    await begun(start)
    await pass(7_000)
    restarted()
    await pass(0)
    expect(table.state()).toMatchObject({ phase: 'paused', manual: true, clock: { ms: 113_000, running: false } })
    expect(table.events).toMatchObject([{ type: 'clock-stopped', manual: 1 }])
    expect(table.stopped).toEqual([true])
    await table.byHand.do(point)
    expect(table.stopped).toEqual([true])
    await table.byHand.do(start)
    expect(table.stopped).toEqual([true, false])
    await pass(1_000)
    expect(clockMs()).toBe(112_000)
  })

  test('ends a break that ran, and injury time', async () => {
    await begun(start, { type: 'end-round', winner: 'red' }, { type: 'break', run: true })
    await pass(9_000)
    restarted()
    await pass(0)
    expect(table.state()).toMatchObject({ break: null, phase: 'round-over' })
    await table.byHand.do({ type: 'injury', side: 'blue', run: true })
    restarted()
    await pass(0)
    expect(table.state().injury?.shown).toBe(false)
  })

  test('leaves a clock that stood, and the scoring system’s own, as they are', async () => {
    await begun(start, stop)
    restarted()
    await pass(1_000)
    expect([table.journal.length, table.stopped]).toEqual([0, []])
    table = playedByHand()
    table.feed(...feedFight)
    restarted()
    await pass(1_000)
    expect(table.state().clock.running).toBe(true)
  })
})

describe('what makes no sense is refused, and changes nothing', () => {
  test.each([
    ['an action', () => table.byHand.do(point), /^off/],
    ['an undo', () => table.byHand.undo(), /^off/],
    ['the way back', () => table.byHand.end(), /^off/],
    ['going on with no match', () => table.byHand.start(undefined), /^impossible start: There is no match/],
  ])('%s before a beginning', async (_what, call, wanted) => {
    expect(await refused(call())).toMatch(wanted)
    expect(table.journal).toEqual([])
  })

  test('an undo of an action that is not the last any more', async () => {
    await begun()
    await table.byHand.do({ type: 'point', side: 'blue', kind: 'head' })
    await table.byHand.do({ type: 'point', side: 'red', kind: 'punch' })
    const [last, before] = table.byHand.status().done
    expect(await refused(table.byHand.undo(before?.n))).toMatch(/^impossible/)
    expect((await table.byHand.undo(last?.n)).done[0]?.n).toBe(before?.n)
  })

  test('an undo of nothing, and an action that cannot be', async () => {
    await begun()
    const before = table.fold()
    expect(await refused(table.byHand.undo())).toMatch(/^nothing/)
    expect(await refused(table.byHand.do(stop))).toBe('impossible clock: The clock stands already')
    expect(table.fold()).toBe(before)
  })

  test('a text that would end its field', () => {
    expect(ManualAction.safeParse({ type: 'winner', side: 'tie', classification: 'a;b' }).success).toBe(false)
    expect(ManualMatch.safeParse({ ...entered, category: 'a;b' }).success).toBe(false)
    expect(ManualMatch.safeParse({ ...entered, blue: { name: 'a\nb', country: '' } }).success).toBe(false)
  })

  test('anything while there is no way in', async () => {
    await begun()
    table.open(false)
    expect(await refused(table.byHand.do(point))).toMatch(/udp\) does not run/)
  })
})

test('the same match entered twice, as by a double click, is one until something is done in it; then it is another one', async () => {
  await Promise.all([table.byHand.start(entered), table.byHand.start(entered)])
  expect(table.events.filter(({ type }) => type === 'loaded')).toHaveLength(1)
  await table.byHand.start({ ...entered, number: '32' })
  expect(table.state().number).toBe('32')
  await table.byHand.start(entered)
  await table.byHand.do(point)
  await table.byHand.start(entered)
  expect(table.events.filter(({ type }) => type === 'loaded')).toHaveLength(4)
})

describe('the status', () => {
  test('tells what was done, the newest first, and what the scoring system sends meanwhile', async () => {
    await begun(start, point)
    table.feed(...feedFight)
    table.byHand.look()
    const status = table.told.at(-1)
    expect(ManualStatus.parse(status)).toEqual(status)
    expect(status).toMatchObject({
      active: true,
      done: [
        { n: 2, round: 1, clockMs: 120_000, action: point },
        { n: 1, action: start },
      ],
      feed: { datagrams: 8, otherMatch: '12' },
    })
  })

  test('is told when it changes: not with each tick, nor with each datagram of the scoring system', async () => {
    table.byHand.follow()
    await begun(start)
    await pass(5_000)
    table.feed(...feedFight)
    expect(table.told.map(({ active, done }) => [active, done.length])).toEqual([
      [false, 0],
      [true, 0],
      [true, 1],
    ])
    table.byHand.look()
    table.byHand.look()
    expect(table.told).toHaveLength(4)
  })

  test('holds the last fifty', async () => {
    await begun(...Array.from({ length: 60 }, () => point))
    expect(table.byHand.status().done.map(({ n }) => n)).toEqual(Array.from({ length: 50 }, (_, i) => 60 - i))
  })
})

/** Also words of the protocol, and what other programs would trip over. */
const words = fc.oneof(fc.constantFrom('rdy', 'at2', 'win', 'restrike-hand', '"', '{}', ''), fc.string({ unit: 'binary', maxLength: 12 }))
const card = fc
  .record({
    number: words,
    category: words,
    weight: words,
    division: words,
    blue: fc.record({ name: words, country: fc.constantFrom('', 'CRO', 'pre') }),
    red: fc.record({ name: words, country: fc.constant('ESP') }),
  })
  .map((one) => ManualMatch.safeParse(one).data)
  .filter((one) => one !== undefined)

test('any match that may be entered arrives as it was entered, and its winner with it', async () => {
  await fc.assert(
    fc.asyncProperty(card, words, async (one, classification) => {
      table = playedByHand()
      await table.byHand.start(one)
      const known = (text: string) => (text === '' ? null : text.toWellFormed())
      const { number, category, weight, division, blue, red, phase, round } = table.state()
      expect({ number, category, weight, division }).toEqual({
        ...{ number: known(one.number), category: known(one.category), weight: known(one.weight), division: known(one.division) },
      })
      expect([blue.longName, blue.country, red.longName, red.country]).toEqual(
        [one.blue.name, one.blue.country, one.red.name, one.red.country].map(known),
      )
      expect({ phase, round }).toEqual({ phase: 'ready', round: 1 })
      const win = ManualAction.safeParse({ type: 'winner', side: 'red', classification })
      if (!win.success) return
      await table.byHand.do(win.data)
      expect(table.state()).toMatchObject({ phase: 'finished', winner: 'red' })
    }),
  )
})

const side = fc.constantFrom('blue' as const, 'red' as const)
const action: fc.Arbitrary<ManualAction> = fc.oneof(
  fc.record({
    type: fc.constant('point' as const),
    side,
    kind: fc.constantFrom('punch', 'body', 'head', 'technicalBody', 'technicalHead'),
  }),
  fc.record({ type: fc.constant('gam-jeom' as const), side }),
  fc.record({ type: fc.constant('score' as const), side, score: fc.nat(9) }),
  fc.record({ type: fc.constant('clock' as const), run: fc.boolean() }),
  fc.record({ type: fc.constant('set-clock' as const), ms: fc.nat(120).map((s) => s * 1000) }),
  fc.record({ type: fc.constant('round' as const), round: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ type: fc.constant('end-round' as const), winner: side }),
  fc.record({ type: fc.constant('break' as const), run: fc.boolean() }),
  fc.record({ type: fc.constant('injury' as const), side, run: fc.boolean() }),
  fc.record({
    type: fc.constant('challenge' as const),
    by: fc.constantFrom('referee', 'blue', 'red'),
    step: fc.constantFrom('request', 'accepted', 'denied', 'won', 'lost', 'cancelled'),
  }),
  fc.record({
    type: fc.constant('winner' as const),
    side: fc.constantFrom('blue', 'red', 'tie'),
    classification: fc.constantFrom('', 'PTF'),
  }),
)

test('any match by hand, beside a scoring system that sends: the journal folded anew is what is shown, and undoing all is the beginning', async () => {
  const steps = fc.array(fc.tuple(action, fc.integer({ min: 0, max: 4_000 }), fc.constantFrom('', 'sc1;9;sc2;9', 'clk;00:10', 'undo')), {
    maxLength: 40,
  })
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      table = playedByHand()
      table.feed(...feedFight)
      await table.byHand.start(undefined)
      const beginning = { ...table.state(), lastDatagramAt: null }
      for (const [what, ms, also] of list) {
        await table.byHand.do(what).catch(() => undefined)
        await pass(ms)
        if (also === 'undo') await table.byHand.undo().catch(() => undefined)
        else if (also !== '') table.feed(also)
      }
      let again = initialFold()
      for (const datagram of table.journal) again = foldDatagram(again, datagram).fold
      expect(again).toEqual(table.fold())
      while (table.byHand.status().done.length > 0) await table.byHand.undo()
      expect({ ...table.state(), lastDatagramAt: null }).toEqual(beginning)
      await table.byHand.end()
      expect(table.state().manual).toBe(false)
    }),
    { numRuns: 60 },
  )
})
