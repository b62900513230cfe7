// The order and the timing of real traffic, held against what the simulator sends in style `real`.
import { describe, expect, test } from 'vitest'
import { type Heard, hear, outline } from './heard.ts'
import { simulateMatch } from './simulate-match.ts'
import { stories } from './story.ts'

const matches = stories.flatMap((story) => [21, 22, 23, 24].map((seed) => hear(simulateMatch({ seed, story }).entries)))

/** One message with what came before and after it, nearest last and nearest first. */
interface Place {
  readonly one: Heard
  readonly before: readonly Heard[]
  readonly after: readonly Heard[]
  /** Outlines of the same. */
  readonly namesBefore: readonly string[]
  readonly namesAfter: readonly string[]
}

function placesOf(name: string): Place[] {
  const places = matches.flatMap((heard) => {
    const names = outline(heard)
    return heard.flatMap((one, index): Place[] =>
      names[index] === name
        ? [
            {
              one,
              before: heard.slice(0, index),
              after: heard.slice(index + 1),
              namesBefore: names.slice(0, index),
              namesAfter: names.slice(index + 1),
            },
          ]
        : [],
    )
  })
  expect(places.length).toBeGreaterThan(0)
  return places
}

const isTick = ({ message }: Heard): boolean => message.stream === 'clk' && message.action === null
const actionOf = ({ message }: Heard): string | null => (message.stream === 'clk' ? message.action : null)
const clockMs = ({ message }: Heard): number => (message.stream === 'clk' ? message.ms : Number.NaN)

describe('a load', () => {
  test('is a burst of twelve datagrams, the ready message last', () => {
    for (const { one, after, namesAfter } of placesOf('pre')) {
      expect(namesAfter.slice(0, 11)).toEqual(['ref', 'at', 'mch', 'wg', 'wrd', 's', 'sc', 'clk', 'rnd', 'sup', 'rdy'])
      const times = [one, ...after.slice(0, 11)].map(({ atMs }) => atMs)
      expect(times.slice(1).every((atMs, index) => atMs - (times[index] ?? 0) <= 3)).toBe(true)
    }
  })

  test('comes no sooner than 3.2 s after the one before', () => {
    const gaps = placesOf('pre').flatMap(({ one, before }) => {
      const last = before.findLast(({ message }) => message.stream === 'pre')
      return last === undefined ? [] : [one.atMs - last.atMs]
    })
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3_200)
  })
})

describe('scores', () => {
  test('the point comes last, after the scores', () => {
    for (const { namesBefore } of placesOf('pt')) expect(namesBefore.slice(-2)).toEqual(['sc', 's'])
  })

  test('a trunk point has its hit level before it, other points have none', () => {
    for (const { one, before, namesBefore } of placesOf('pt')) {
      const burst = namesBefore.filter((_, index) => one.atMs - (before[index]?.atMs ?? 0) <= 15)
      const isElectronic = one.message.stream === 'pt' && (one.message.kind === 'body' || one.message.kind === 'technicalBody')
      expect(burst.includes('hl')).toBe(isElectronic)
    }
  })

  test('a gam-jeom comes after the scores, without a point', () => {
    const given = placesOf('wg').filter(({ namesBefore }) => namesBefore.at(-1) !== 'mch')
    expect(given.length).toBeGreaterThan(20)
    for (const { namesBefore, namesAfter } of given) {
      expect(namesBefore.slice(-2)).toEqual(['sc', 's'])
      expect(namesAfter[0]).not.toBe('pt')
    }
  })

  test('the point that makes the gap comes after the stop and before the end of the round', () => {
    const found = matches.filter((heard) => /clk stop,((sup|hl),)*sc,s,(pt|wg),clk stopEnd/.test(outline(heard).join(',')))
    expect(found.length).toBeGreaterThan(4)
  })
})

describe('the clock', () => {
  const starts = placesOf('clk start')

  test('ticks at once when a round starts', () => {
    const fresh = starts.filter(({ one }) => one.text === 'clk;02:00;start;')
    expect(fresh.length).toBeGreaterThan(matches.length)
    for (const { one, after } of fresh) {
      expect(after[0]?.text).toBe('clk;01:59')
      expect((after[0]?.atMs ?? 0) - one.atMs).toBeLessThanOrEqual(3)
    }
  })

  test('ticks 944 to 1051 ms apart, one second less each time', () => {
    for (const { one, before } of placesOf('clk')) {
      const last = before.findLast(({ message }) => message.stream === 'clk')
      if (last === undefined || !isTick(last) || one.text === 'clk;02:00') continue
      const pair = { apart: one.atMs - last.atMs, by: clockMs(last) - clockMs(one), is: one.text }
      expect(pair).toEqual({ ...pair, apart: Math.min(1_051, Math.max(944, pair.apart)), by: 1_000 })
    }
  })

  test('ticks only while it runs', () => {
    const ticks = placesOf('clk').filter(({ one }) => one.text !== 'clk;02:00')
    for (const { before } of ticks) expect(before.map(actionOf).findLast((action) => action !== null)).toBe('start')
  })

  test('keeps the part of a second in which it was stopped', () => {
    const resumed = starts.filter(
      ({ one, after }) => one.text !== 'clk;02:00;start;' && after.find(({ message }) => message.stream === 'clk')?.text.length === 9,
    )
    expect(resumed.length).toBeGreaterThan(20)
    for (const { one, before, after } of resumed) {
      const tick = before.findLast(isTick)
      const stop = before.findLast((other) => actionOf(other) === 'stop')
      const next = after.find(isTick)
      const ran = (stop?.atMs ?? 0) - (tick?.atMs ?? 0) + (next?.atMs ?? 0) - one.atMs
      expect(ran).toBeGreaterThan(930)
      expect(ran).toBeLessThan(1_070)
    }
  })

  test('that ran out says 00:00, a second later the end, and then the stop', () => {
    const ranOut = placesOf('clk stopEnd').filter(({ namesAfter }) => namesAfter[0] === 'clk stop')
    expect(ranOut.length).toBeGreaterThan(10)
    for (const { one, before, after } of ranOut) {
      const tick = before.findLast(isTick)
      expect([tick?.text, one.text, after[0]?.text]).toEqual(['clk;00:00', 'clk;0:00;stopEnd;', 'clk;00:00;stop;'])
      expect(one.atMs - (tick?.atMs ?? 0)).toBeGreaterThanOrEqual(944)
    }
  })
})

describe('an injury', () => {
  const shows = placesOf('ij show')

  test('is shown first and ticks at once', () => {
    for (const { one, after } of shows) expect([one.text, after[0]?.text]).toEqual(['ij0;01:00;show;', 'ij0;00:59'])
  })

  test('stops a running clock after that', () => {
    const running = shows.filter(({ before }) => before.map(actionOf).findLast((action) => action !== null) === 'start')
    expect(running.length).toBeGreaterThan(5)
    for (const { namesAfter } of running) expect(namesAfter[1]).toBe('clk stop')
  })

  test('is taken down at the value it showed, twice when the minute ran out', () => {
    const hides = placesOf('ij hide').filter(({ one }) => one.text !== 'ij0;0:00;hide;')
    for (const { one, before, namesAfter } of hides) {
      const last = before.findLast(({ message }) => message.stream === 'ij')?.text
      expect(one.text).toBe(`${last};hide;`)
      expect(namesAfter[0] === 'ij hide').toBe(last === 'ij0;00:00')
    }
  })
})

describe('rounds and the end', () => {
  test('a decision is followed by scores, statistics, and the break at once or the winner after a wait', () => {
    const decisions = placesOf('wrd').filter(({ namesBefore }) => namesBefore.at(-2) !== 'mch')
    for (const { after, namesAfter } of decisions) {
      expect(namesAfter.slice(0, 3)).toEqual(['s', 'rst', 'rsr'])
      const waitMs = (after[3]?.atMs ?? 0) - (after[2]?.atMs ?? 0)
      expect([namesAfter[3], waitMs <= 3, waitMs >= 2_400]).toEqual(namesAfter[3] === 'brk' ? ['brk', true, false] : ['win', false, true])
    }
  })

  test('a round is announced with the superiority set back, before or after', () => {
    const later = placesOf('rnd').filter(({ namesAfter }) => namesAfter[1] !== 'rdy')
    expect(later.length).toBeGreaterThan(20)
    for (const { namesBefore, namesAfter } of later) expect([namesBefore.at(-1), namesAfter[0]]).toContain('sup')
    expect(later.some(({ namesBefore }) => namesBefore.at(-1) === 'sup')).toBe(true)
    expect(later.some(({ namesAfter }) => namesAfter[0] === 'sup')).toBe(true)
  })

  test('a winner is named at once and again with the classification; a tie only once, without a name', () => {
    for (const { one, after } of placesOf('win')) {
      const form = one.text === 'win;TIE' ? /^wmh;;\d-\d WDR;$/ : /^wmh;([^;]+);\|wmh;\1;\d-\d [A-Z]{3};$/
      expect(after.map(({ text }) => text).join('|')).toMatch(form)
    }
  })

  test('a challenge taken back after it was accepted is so 12 ms later', () => {
    const gaps = Array.from({ length: 20 }, (_, seed) => hear(simulateMatch({ seed, story: 'challenge-cancelled' }).entries)).flatMap(
      (heard) => {
        const index = outline(heard).indexOf('ch accepted')
        return index < 0 ? [] : [(heard[index + 1]?.atMs ?? 0) - (heard[index]?.atMs ?? 0)]
      },
    )
    expect(gaps.length).toBeGreaterThan(5)
    expect(new Set(gaps)).toEqual(new Set([12]))
  })
})
