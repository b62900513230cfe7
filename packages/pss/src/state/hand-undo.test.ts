import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryMessages } from '../arbitrary-message.ts'
import { decodeDatagram } from '../decode.ts'
import { encodeMessage } from '../encode.ts'
import { foldDatagram } from './fold.ts'
import { courtOf, MatchFold } from './match-fold.ts'
import { LiveMatchEvent } from './match-event.ts'
import { byHand, eventsOf, fighting, load, play, type Played, typesOf } from './play.ts'

/** A round under way by hand: 4-2, a gam-jeom, a challenge that waits for its answer, the clock running. */
const midRound = () =>
  byHand(
    [
      ['start', 'clk;01:59;stop;'],
      ['do', 'sc1;4', 'pt1;4;'],
      ['do', 'sc2;2', 'pt2;2;'],
      ['do', 'sc2;3', 'wg1;1;'],
      ['do', 'ch2;'],
      ['do', 'clk;01:40;start;'],
    ],
    fighting(),
  )

const shown = ({ state }: Played) => ({ ...state, lastDatagramAt: null })

describe('taken back, it has never been', () => {
  test.each<[string, string[]]>([
    ['a point', ['sc1;7', 'pt1;3;']],
    ['a gam-jeom', ['sc1;5', 'wg2;1;']],
    ['a corrected score', ['sc1;0']],
    ['a stop', ['clk;01:40;stop;']],
    ['a clock that was set', ['clk;01:10;']],
    ['the end of the round', ['clk;0:00;stopEnd;', 'wrd;rd1;1;']],
    ['another round', ['clk;02:00;stop;', 'rnd;2;']],
    ['a break', ['clk;01:40;stop;', 'brk;01:00']],
    ['injury time', ['ij1;01:00;show;', 'clk;01:40;stop;']],
    ['a request', ['ch1;']],
    ['an answer', ['ch2;1;']],
    ['a result', ['ch2;1;0;']],
    ['a winner', ['clk;01:40;stop;', 'win;RED', 'wmh;Ana Lopo;0-0 RSC;']],
  ])('%s', (_what, wire) => {
    const before = midRound()
    const acted = byHand([['do', ...wire]], before)
    expect(shown(acted)).not.toEqual(shown(before))
    const back = byHand([['undo']], acted)
    expect(shown(back)).toEqual(shown(before))
    expect(back.fold.hand?.steps).toEqual(before.fold.hand?.steps)
    expect(eventsOf(back, 'undone')).toMatchObject([{ action: 6, manual: 6 }])
  })
})

describe('ticks', () => {
  test('stay where an action in between is taken back', () => {
    const played = byHand([['tick', 'clk;01:39'], ['do', 'sc1;5', 'pt1;1;'], ['tick', 'clk;01:38'], ['undo']], midRound())
    expect(played.state).toMatchObject({ blue: { score: 4 }, clock: { ms: 98_000, running: true } })
  })

  test('go with the start that they came behind', () => {
    const played = byHand([['tick', 'clk;01:39'], ['undo']], midRound())
    expect(played.state).toMatchObject({ phase: 'paused', clock: { ms: 119_000, running: false } })
    expect(typesOf(played)).toEqual(['undone', 'clock-stopped'])
  })

  test('go with the time that the clock was set to', () => {
    const set = byHand(
      [
        ['tick', 'clk;01:39'],
        ['do', 'clk;01:10;'],
        ['tick', 'clk;01:09'],
      ],
      midRound(),
    )
    const back = byHand([['undo']], set)
    expect(back.state.clock).toEqual({ ms: 99_000, running: true })
  })

  test('that come with an undo go for nothing where the clock stands', () => {
    const back = byHand(
      [
        ['do', 'clk;01:40;stop;'],
        ['do', 'sc1;5', 'pt1;1;'],
        ['undo', 'clk;01:37'],
      ],
      midRound(),
    )
    expect(back.state).toMatchObject({ phase: 'paused', clock: { ms: 100_000, running: false } })
  })

  test('come with an undo where the clock runs again as if it had never been stopped', () => {
    const stopped = byHand(
      [
        ['tick', 'clk;01:39'],
        ['do', 'clk;01:39;stop;'],
      ],
      midRound(),
    )
    const back = byHand([['undo', 'clk;01:37']], stopped)
    expect(back.state).toMatchObject({ phase: 'fighting', clock: { ms: 97_000, running: true } })
    expect(typesOf(back)).toEqual(['undone', 'clock-started'])
    expect(byHand([['undo']], back).state.clock).toEqual({ ms: 119_000, running: false })
  })
})

describe('what others were told is set right', () => {
  test('a score', () => {
    const back = byHand([['undo']], byHand([['do', 'sc1;7', 'pt1;3;']], midRound()))
    expect(eventsOf(back, 'score-corrected')).toMatchObject([{ side: 'blue', from: 7, to: 4, manual: 6 }])
    expect(eventsOf(back, 'score')).toMatchObject([{ blue: 4, red: 3, manual: 6 }])
  })

  test('a round that was announced too early: the score of the one before is no correction', () => {
    const back = byHand([['undo']], byHand([['do', 'clk;02:00;stop;', 'rnd;2;']], midRound()))
    expect(typesOf(back)).toEqual(['undone', 'score', 'clock-started'])
    expect(eventsOf(back, 'score')).toMatchObject([{ round: 1, blue: 4, red: 3 }])
  })

  test('a request is told as cancelled, and its id is not used again', () => {
    const before = midRound()
    const asked = byHand([['do', 'ch1;']], before)
    const back = byHand([['undo']], asked)
    const id = `${before.state.matchId}-c2`
    expect(eventsOf(back, 'challenge')).toMatchObject([{ challengeId: id, by: 'blue', cancelled: true, accepted: null, won: null }])
    const again = byHand(
      [
        ['do', 'ch1;'],
        ['do', 'ch2;1;'],
      ],
      back,
    )
    expect(eventsOf(again, 'challenge').map(({ challengeId }) => challengeId)).toEqual([
      `${before.state.matchId}-c3`,
      `${before.state.matchId}-c1`,
    ])
    const wired = play(['ch1;'], byHand([['end']], byHand([['undo'], ['undo']], again)))
    expect(eventsOf(wired, 'challenge')[0]?.challengeId).toBe(`${before.state.matchId}-c4`)
  })

  test('a request that was cancelled is told as cancelled once, when it goes itself', () => {
    const back = byHand(
      [['undo'], ['undo']],
      byHand(
        [
          ['do', 'ch1;'],
          ['do', 'ch1;-1'],
        ],
        midRound(),
      ),
    )
    expect(eventsOf(back, 'challenge').map(({ cancelled }) => cancelled)).toEqual([true])
  })

  test('a result falls back to the acceptance; an acceptance is not told as a new request', () => {
    const accepted = byHand([['do', 'ch2;1;']], midRound())
    expect(eventsOf(byHand([['undo']], byHand([['do', 'ch2;1;1;']], accepted)), 'challenge')).toMatchObject([{ accepted: true, won: null }])
    expect(eventsOf(byHand([['undo']], accepted), 'challenge')).toEqual([])
  })

  test('an undo names the challenge that was asked for or answered, and only then one', () => {
    const before = midRound()
    const id = before.state.matchId
    const done = byHand(
      [
        ['do', 'ch2;1;'],
        ['do', 'ch1;'],
        ['do', 'sc1;5', 'pt1;1;'],
      ],
      before,
    )
    const back = byHand([['undo'], ['undo'], ['undo']], done)
    expect(eventsOf(back, 'undone').map(({ challengeId }) => challengeId)).toEqual([undefined, `${id}-c2`, `${id}-c1`])
  })

  test('a winner: the match is on again, and its reload is no other match', () => {
    const won = byHand([['do', 'clk;01:40;stop;', 'win;RED']], midRound())
    const back = byHand([['undo']], won)
    expect(back.state).toMatchObject({ phase: 'fighting', winner: null })
    const reloaded = play(load(), byHand([['end']], back))
    expect(reloaded.state.matchId).toBe(won.state.matchId)
  })
})

test('where nothing is left to take back nothing happens', () => {
  const begun = byHand([['start']], fighting())
  expect(byHand([['undo']], begun)).toMatchObject({ fold: begun.fold, events: [] })
})

const { pre: _pre, mch: _mch, at: _at, ref: _ref, port: _port, ...within } = arbitraryMessages
const message = fc.oneof(...Object.values(within)).map((one) => encodeMessage(one))
const clock = fc.constantFrom(
  'clk;01:30',
  'clk;01:20',
  'clk;0:00;stopEnd;',
  'brk;00:40',
  'brk;0:00;stopEnd;',
  'ij1;00:20',
  'ij2;0:00;hide;',
)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.array(message, { minLength: 1, maxLength: 3 }).map((wire) => ['do', ...wire] as const) },
  { weight: 3, arbitrary: clock.map((wire) => ['tick', wire] as const) },
  { weight: 1, arbitrary: fc.constant(['undo'] as const) },
  { weight: 1, arbitrary: fc.constantFrom(...load('99'), 'sc1;1;sc2;1', 'hello;').map((text) => ['feed', text] as const) },
)

function playSteps(steps: ReadonlyArray<readonly ['do' | 'tick' | 'undo' | 'feed', ...string[]]>, before: Played): Played[] {
  let played = before
  return steps.map(([type, ...wire]) => {
    played = type === 'feed' ? play(wire, played) : byHand([[type, ...wire]], played)
    return played
  })
}

test('whatever was done by hand, with all of it taken back the match stands as it stood', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const begun = byHand([['start', 'clk;01:59;stop;']], fighting())
      const done = playSteps(steps, begun).at(-1) ?? begun
      const back = byHand(
        steps.map(() => ['undo']),
        done,
      )
      expect(shown(back)).toEqual(shown(begun))
      const {
        challengesUndone: _undone,
        opened: _opened,
        ledger: _ledger,
        actionsByHand: _actions,
        state: _state,
        ...rest
      } = courtOf(back.fold)
      expect(courtOf(begun.fold)).toMatchObject(rest)
    }),
  )
})

test('base and list, folded, are what is shown; a snapshot goes on the same; and all fits its schema', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.nat(29), (steps, cut) => {
      const begun = byHand([['start', 'clk;01:59;stop;']], fighting())
      const plays = playSteps(steps, begun)
      for (const { events } of plays) for (const event of events) expect(LiveMatchEvent.parse(event)).toEqual(event)
      const whole = plays.at(-1) ?? begun
      expect(MatchFold.parse(whole.fold)).toEqual(whole.fold)
      const first = plays[Math.min(cut, plays.length - 1)] ?? begun
      const restored = { ...first, fold: MatchFold.parse(JSON.parse(JSON.stringify(first.fold))) }
      const rest = playSteps(steps.slice(Math.min(cut, plays.length - 1) + 1), restored).at(-1) ?? restored
      expect(rest.fold).toEqual(whole.fold)
    }),
  )
})

test('an order of which parts are broken changes nothing and does not throw', () => {
  const { fold, seq, ms } = midRound()
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const whole = `restrike-hand;${text}`
      expect(() =>
        foldDatagram(fold, { seq, at: ms, monotonicMs: ms, from: 'manual', text: whole, messages: decodeDatagram(whole) }),
      ).not.toThrow()
    }),
  )
})
