import { expect, test } from 'vitest'
import { acknowledge, adopt, emptyBook, enter, openIn, standingIn, strike, type Book, type BookChange } from './book.ts'
import type { Alarm } from './contract.ts'
import type { Found } from './found.ts'

const thing = (fields: Partial<Found> = {}): Found => {
  const kind = fields.kind ?? 'cpu'
  const about = fields.about ?? null
  const key = about === null ? kind : `${kind} ${about}`
  return {
    key,
    rule: kind,
    kind,
    about,
    plugin: 'monitor',
    severity: 'warning',
    text: 'Busy',
    fix: 'Wait.',
    words: null,
    forMs: 0,
    clearForMs: 1_000,
    ...fields,
  }
}

/** A book and a clock; each letter of a line is one look of `stepMs`. */
function keeper(stepMs = 250) {
  let book: Book = emptyBook
  let nowMs = 0
  let ids = 0
  const told: string[] = []
  const all: BookChange[] = []
  const take = (after: { book: Book; changes: BookChange[] } | undefined): void => {
    if (!after) return
    book = after.book
    all.push(...after.changes)
    told.push(...after.changes.map(({ change, key }) => `${nowMs} ${change} ${key}`))
  }
  const at = () => new Date(1_800_000_000_000 + nowMs).toISOString()
  return {
    told,
    all,
    look(...found: Found[]): void {
      take(enter(book, found, { nowMs, at: at(), newId: () => `id-${++ids}` }))
      nowMs += stepMs
    },
    play(line: string, found: Found): void {
      for (const letter of line) this.look(...(letter === 'x' ? [found] : []))
    },
    acknowledge: (id?: string) => take(acknowledge(book, id, 'Kim', at())),
    adopt: (open: ReadonlyArray<{ key: string; alarm: Alarm }>, forMs: number) => take(adopt(book, open, nowMs + forMs, at())),
    strike: (rule: string) => take(strike(book, (other) => other === rule, at())),
    sleep: (ms: number) => void (nowMs += ms),
    open: () => openIn(book),
    standing: () => standingIn(book),
  }
}

const summary = ({ told }: { told: string[] }) => told.map((line) => line.split(' ').slice(1).join(' '))

test('what is wrong is said once it has been wrong for long enough, and taken back once it has been well for long enough', () => {
  const it = keeper()
  it.play('xxxxxx......', thing({ forMs: 1_000, clearForMs: 1_000 }))
  expect(it.told).toEqual(['1000 raised cpu', '2250 resolved cpu'])
})

test('a spike is not said', () => {
  const it = keeper()
  it.play('xxx.........xxx.........xxx', thing({ forMs: 1_000 }))
  expect(it.told).toEqual([])
})

test('short spikes far apart never add up', () => {
  const it = keeper()
  it.play('xx......'.repeat(50), thing({ forMs: 1_000 }))
  expect(it.told).toEqual([])
})

test('what blinks is one alarm: raised once, and not resolved between two blinks', () => {
  const it = keeper()
  it.play('xx..'.repeat(50), thing({ forMs: 2_000, clearForMs: 1_000 }))
  expect(summary(it)).toEqual(['raised cpu'])
  it.play('....', thing())
  expect(summary(it)).toEqual(['raised cpu', 'resolved cpu'])
})

test('a blink that is said at once is one alarm too', () => {
  const it = keeper()
  it.play('x...x...x...x......', thing({ clearForMs: 1_500 }))
  expect(summary(it)).toEqual(['raised cpu', 'resolved cpu'])
})

test('a sleep of the machine counts as no time of being wrong', () => {
  const it = keeper()
  it.play('x', thing({ forMs: 30_000 }))
  it.sleep(3_600_000)
  it.play('x', thing({ forMs: 30_000 }))
  expect(it.told).toEqual([])
})

test('words follow what is seen, the alarm stays the same', () => {
  const it = keeper()
  it.look(thing({ text: '93 %' }))
  it.look(thing({ text: '97 %' }))
  expect(it.open()).toMatchObject([{ id: 'id-1', text: '97 %' }])
  expect(summary(it)).toEqual(['raised cpu'])
})

test('one that gets worse is loud again, also when somebody has seen it', () => {
  const it = keeper()
  it.look(thing())
  it.acknowledge()
  expect(it.open()).toMatchObject([{ acknowledgedBy: 'Kim' }])
  it.look(thing({ severity: 'critical' }))
  expect(it.open()).toMatchObject([{ id: 'id-1', severity: 'critical', acknowledgedBy: null }])
  expect(summary(it)).toEqual(['raised cpu', 'acknowledged cpu', 'raised cpu'])
})

test('one between bad and worse stays worse until it has been better for long enough', () => {
  const it = keeper()
  for (let i = 0; i < 20; i++) it.look(thing({ severity: i % 2 === 0 ? 'critical' : 'warning' }))
  expect(summary(it)).toEqual(['raised cpu'])
  for (let i = 0; i < 6; i++) it.look(thing({ severity: 'warning' }))
  expect(it.open()).toMatchObject([{ severity: 'warning' }])
})

test('the worst and newest stand first', () => {
  const it = keeper()
  const [a, b, c, d] = [
    thing({ kind: 'a' }),
    thing({ kind: 'b', severity: 'critical' }),
    thing({ kind: 'c', severity: 'info' }),
    thing({ kind: 'd' }),
  ]
  it.look(a, c)
  it.look(a, b, c)
  it.look(a, b, c, d)
  expect(it.open().map(({ rule }) => rule)).toEqual(['b', 'd', 'a', 'c'])
})

test('one is acknowledged by its id, all without; twice changes nothing; an id that is none is told', () => {
  const it = keeper()
  it.look(thing({ kind: 'a' }), thing({ kind: 'b' }))
  it.acknowledge('id-1')
  it.acknowledge('id-1')
  it.acknowledge()
  expect(summary(it).filter((line) => line.startsWith('ack'))).toEqual(['acknowledged a', 'acknowledged b'])
  expect(acknowledge(emptyBook, 'id-1', 'Kim', '')).toBeUndefined()
})

test('alarms raised in one look have times of their own', () => {
  const it = keeper()
  it.look(thing({ kind: 'a' }), thing({ kind: 'b' }))
  expect(new Set(it.open().map(({ raisedAt }) => raisedAt)).size).toBe(2)
})

test('what stands is what is said, not what is waited for', () => {
  const it = keeper()
  it.look(thing({ kind: 'a' }), thing({ kind: 'b', forMs: 1_000 }))
  expect([...it.standing()]).toEqual(['a'])
})

test('a rule that no longer holds takes its alarms with it at once', () => {
  const it = keeper()
  it.look(thing({ kind: 'a', clearForMs: 3_600_000 }), thing({ kind: 'b' }))
  it.strike('a')
  expect(it.open().map(({ rule }) => rule)).toEqual(['b'])
  expect(summary(it).at(-1)).toBe('resolved a')
})

const full = thing({ kind: 'data-disk-full', about: '/d', severity: 'critical' })
const low = thing({ kind: 'data-disk-low', about: '/d' })

test('what another alarm says is not said twice, neither at once nor later', () => {
  const it = keeper()
  it.look(low, full)
  expect(summary(it)).toEqual(['raised data-disk-full /d'])
})

test('one that is overtaken by a worse one makes room for it, and is back when that is over', () => {
  const it = keeper()
  it.look(low)
  it.look(low, full)
  it.play('xxxxxxxx', low)
  expect(summary(it)).toEqual([
    'raised data-disk-low /d',
    'raised data-disk-full /d',
    'resolved data-disk-low /d',
    'raised data-disk-low /d',
    'resolved data-disk-full /d',
  ])
  expect(it.open()).toHaveLength(1)
})

test('of another disk it is another fact', () => {
  const it = keeper()
  it.look(full, thing({ kind: 'data-disk-low', about: '/e' }))
  expect(it.open()).toHaveLength(2)
})

const opened = (key: string, id: string, raisedAt = '2026-01-01T10:00:00.000Z') => ({
  key,
  alarm: {
    ...{
      id,
      rule: key,
      about: null,
      severity: 'warning',
      text: 'Busy',
      fix: null,
      raisedAt,
      acknowledgedAt: raisedAt,
      acknowledgedBy: 'Lee',
    },
    resolvedAt: null,
  } satisfies Alarm,
})

test('one that was open when the program ended goes on as the same one, without waiting and without being told once more', () => {
  const it = keeper()
  it.adopt([opened('cpu', 'old')], 5_000)
  expect(it.open()).toEqual([])
  it.look(thing({ forMs: 30_000 }))
  expect(it.open()).toMatchObject([{ id: 'old', acknowledgedBy: 'Lee', raisedAt: '2026-01-01T10:00:00.000Z' }])
  expect(it.told).toEqual([])
})

test('one that is not found again is resolved after a while', () => {
  const it = keeper()
  it.adopt([opened('cpu', 'old')], 1_000)
  it.play('......', thing())
  expect(it.told).toEqual(['1000 resolved cpu'])
  expect(it.all[0]?.alarm).toMatchObject({ id: 'old', resolvedAt: expect.any(String) })
})

test('one that was raised anew before the old one was known does not stand twice', () => {
  const it = keeper()
  it.look(thing())
  it.adopt([opened('cpu', 'old')], 5_000)
  it.look(thing())
  expect(it.open()).toMatchObject([{ id: 'id-1' }])
  expect(it.all.map(({ change, alarm }) => `${change} ${alarm.id}`)).toEqual(['raised id-1', 'resolved old'])
})

test('of two that were left open for the same thing the newer one goes on', () => {
  const it = keeper()
  it.adopt([opened('cpu', 'newer', '2026-01-02T10:00:00.000Z'), opened('cpu', 'older')], 5_000)
  it.look(thing())
  expect(it.open()).toMatchObject([{ id: 'newer' }])
  expect(it.all.map(({ change, alarm }) => `${change} ${alarm.id}`)).toEqual(['resolved older'])
})
