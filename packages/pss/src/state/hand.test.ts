import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeOrder, type HandOrder } from './hand-order.ts'
import { feedIsElsewhere } from './hand.ts'
import { LiveMatchEvent } from './match-event.ts'
import { MatchFold } from './match-fold.ts'
import { byHand, eventsOf, fighting, load, matchIdsOf, nothing, play, type Played, typesOf } from './play.ts'

const names = 'at1;Duda;Mira Duda;CRO;at2;Lopo;Ana Lopo;ESP;'
const mch = 'mch;31;Final;W -57kg;0;;;;;;Seniors;3;120;cntDown;;;'
const anew = ['start', 'pre;', names, mch, 'clk;02:00', 'rnd;1;', 'rdy;'] as const

/** A match by hand in its first round, the clock running. */
const on = () => byHand([[...anew], ['do', 'clk;02:00;start;']])

function without({ state }: Played) {
  return { ...state, lastDatagramAt: null }
}

describe('a beginning', () => {
  test('with a match opens one of its own, ready, and told as loaded', () => {
    const before = fighting()
    const begun = byHand([[...anew]], before)
    expect(begun.state).toMatchObject({ phase: 'ready', number: '31', manual: true, round: 1, blue: { longName: 'Mira Duda', score: 0 } })
    expect(begun.state.matchId).not.toBe(before.state.matchId)
    expect(eventsOf(begun, 'loaded').map(({ matchId }) => matchId)).toEqual([begun.state.matchId])
  })

  test('with the number and names of the match before opens another one all the same', () => {
    const first = byHand([[...anew]])
    expect(matchIdsOf(byHand([[...anew]], first, 2_000))).not.toContain(first.state.matchId)
  })

  test('what nobody entered is not known', () => {
    const { state } = byHand([['start', 'pre;', 'at1;;;;at2;;;;', 'mch;;;;0;;;;;;;3;120;cntDown;;;']])
    expect(state).toMatchObject({ number: null, category: null, weight: null, division: null, blue: { longName: null, country: null } })
  })

  test('without a match goes on with the one on the court, under its id and with its score', () => {
    const before = play(['sc1;4;sc2;2'], fighting())
    const begun = byHand([['start', 'clk;01:59;stop;']], before)
    expect(begun.state).toMatchObject({
      ...{ matchId: before.state.matchId, manual: true, phase: 'paused', clock: { ms: 119_000, running: false } },
      ...{ blue: { score: 4 }, red: { score: 2 } },
    })
  })

  test('in the midst of a load opens a match, so that nothing is told under the id of the one before', () => {
    const before = play(['pre;FightLoaded;'], fighting())
    const begun = byHand([['start'], ['do', 'sc1;1', 'pt1;1;']], before)
    expect(begun.state.matchId).not.toBe(before.state.matchId)
    expect(eventsOf(begun, 'point')[0]?.matchId).toBe(begun.state.matchId)
  })

  test('a second one without a match changes nothing, and takes no undo away', () => {
    const acted = byHand([['do', 'sc1;1', 'pt1;1;']], on())
    expect(byHand([['start']], acted).fold.hand).toEqual(acted.fold.hand)
  })
})

describe('while by hand', () => {
  test('what the scoring system tells changes nothing that is shown, is told to nobody, and is counted', () => {
    const before = on()
    const heard = play([...load('99'), 'clk;02:00;start;', 'sc1;7;sc2;7', 'pt1;3;', 'hello;'], before)
    expect(heard.state).toBe(before.state)
    expect(heard.events).toEqual([])
    expect(heard.fold.hand?.feed).toEqual({ datagrams: 16, lastAt: '2026-03-14T09:00:01.800Z' })
    expect(heard.fold.hand?.shadow.state).toMatchObject({ number: '99', phase: 'fighting', blue: { score: 7 }, manual: false })
  })

  test('each action has a number in its events, also in those of the ticks that it has set going', () => {
    const played = byHand(
      [
        ['do', 'sc1;3', 'pt1;3;'],
        ['tick', 'clk;01:58'],
        ['do', 'ch2;'],
        ['tick', 'clk;0:00;stopEnd;'],
      ],
      on(),
    )
    expect(played.events.map(({ type, manual }) => [type, manual])).toEqual([
      ['score', 2],
      ['point', 2],
      ['challenge', 3],
      ['clock-stopped', 1],
    ])
  })

  test('numbers go on in the same match after it was left to the scoring system in between', () => {
    const left = byHand([['do', 'sc1;1', 'pt1;1;'], ['end']], byHand([['start']], fighting()))
    const again = byHand([['start'], ['do', 'sc1;2', 'pt1;1;']], left)
    expect(eventsOf(again, 'point').map(({ manual }) => manual)).toEqual([2])
  })

  test('two equal actions in the same moment are two', () => {
    const twice = byHand(
      [
        ['do', 'ch1;'],
        ['do', 'ch1;'],
      ],
      on(),
      1,
    )
    expect(twice.state.challenges).toHaveLength(2)
    expect(twice.duplicates).toBe(0)
  })

  test('a tick of a clock that does not run comes too late and goes for nothing', () => {
    const stopped = byHand([['do', 'clk;01:50;stop;']], on())
    const late = byHand(
      [
        ['tick', 'clk;01:49'],
        ['tick', 'brk;00:30'],
        ['tick', 'ij1;00:30'],
      ],
      stopped,
    )
    expect(late.fold).toEqual(stopped.fold)
  })

  test('nobody is held against our own reckoning', () => {
    const played = byHand(
      [
        ['do', 'sc1;9'],
        ['do', 'clk;0:00;stopEnd;', 'wrd;rd1;2;'],
        ['do', 'wrd;rd2;2;'],
        ['do', 'win;BLUE'],
      ],
      on(),
    )
    expect(typesOf(played)).not.toContain('mismatch')
  })

  test('of the ticks between two actions only the last is kept, and of the actions the last hundred', () => {
    const ticks = Array.from({ length: 30 }, (_, i) => ['tick', `clk;01:${String(59 - i)}`] as const)
    const ticked = byHand(ticks, on())
    expect(ticked.fold.hand?.steps).toHaveLength(2)
    const many = byHand(
      Array.from({ length: 150 }, (_, i) => ['do', `sc1;${i + 1}`, 'pt1;1;'] as const),
      ticked,
    )
    expect(many.fold.hand?.steps).toHaveLength(100)
    expect(many.state.points.blue.punch).toBe(150)
    expect(JSON.stringify(many.fold).length).toBeLessThan(40_000)
    const back = byHand(
      Array.from({ length: 120 }, () => ['undo'] as const),
      many,
    )
    expect(back.state).toMatchObject({ points: { blue: { punch: 50 } }, blue: { score: 50 }, clock: { ms: 90_000, running: true } })
  })
})

describe('the way back', () => {
  test('to a match that the scoring system has loaded meanwhile: it is there as it stands now, and told as loaded', () => {
    const meanwhile = play([...load('99'), 'clk;02:00;start;', 'sc1;7;sc2;5'], on())
    expect(meanwhile.fold.hand && feedIsElsewhere(meanwhile.fold.hand)).toBe(true)
    const back = byHand([['end']], meanwhile)
    expect(back.state).toMatchObject({ number: '99', manual: false, phase: 'fighting', blue: { score: 7 } })
    expect(back.events).toMatchObject(['loaded', 'clock-started'].map((type) => ({ type, matchId: back.state.matchId })))
    expect(back.events.map(({ manual }) => manual)).toEqual([undefined, undefined])
  })

  test('to no other match: the one by hand goes on, and what is told next corrects it', () => {
    const entered = byHand(
      [
        ['do', 'sc1;4', 'pt1;4;'],
        ['do', 'ch1;'],
      ],
      byHand([['start', 'clk;01:59;stop;']], fighting()),
    )
    const back = byHand([['end']], play(['clk;01:40', 'sc1;2;sc2;6'], entered))
    expect(back.state).toMatchObject({ ...without(entered), lastDatagramAt: back.state.lastDatagramAt, manual: false, wasManual: true })
    const on2 = play(['sc1;5;sc2;7', 'clk;01:30;start;', 'ch1;1;'], back)
    expect(on2.state).toMatchObject({
      ...{ matchId: entered.state.matchId, blue: { score: 5 }, red: { score: 7 }, clock: { ms: 90_000, running: true } },
      challenges: [{ by: 'blue', accepted: true }],
    })
    expect(typesOf(play(['wrd;rd1;2;'], on2))).not.toContain('mismatch')
  })

  describe('after a new match, while another one stood on the feed', () => {
    const stood = () => play(['sc1;4;sc2;2'], fighting())
    const anew31 = (before: Played) => byHand([[...anew], ['do', 'sc1;9'], ['do', 'clk;01:50;start;']], before)

    test.each<[string, string[]]>([
      ['a tick', ['clk;01:40']],
      ['a score', ['sc1;5']],
      ['its reload', load().slice(0, 4)],
    ])('with %s of that one heard since, that one takes over with its own values', (_what, heard) => {
      const before = stood()
      const meanwhile = play(heard, anew31(before))
      expect(meanwhile.fold.hand && feedIsElsewhere(meanwhile.fold.hand)).toBe(true)
      const back = byHand([['end']], meanwhile)
      expect(back.state).toMatchObject({ matchId: before.state.matchId, number: '12', manual: false, red: { longName: 'Ana Lopo' } })
      expect(back.state.blue.score).not.toBe(9)
      // Those who count since the last load must not begin anew, unless it was loaded anew.
      const isReload = heard.length > 1
      expect(typesOf(back)).toEqual(isReload ? ['loaded'] : [])
    })

    test('its clock is told of where it goes on otherwise than the one that was shown', () => {
      const stopped = byHand([['do', 'clk;01:50;stop;']], anew31(stood()))
      const back = byHand([['end']], play(['clk;01:40'], stopped))
      expect(back.events).toMatchObject([{ type: 'clock-started', matchId: back.state.matchId, clockMs: 100_000 }])
      const stands = byHand([['end']], play(['clk;01:40;stop;'], anew31(stood())))
      expect(stands.events).toMatchObject([{ type: 'clock-stopped', matchId: stands.state.matchId, clockMs: 100_000 }])
    })

    test('with nothing of it heard since, the one by hand stays until it is: then that one takes over', () => {
      const before = stood()
      const back = byHand([['end']], anew31(before))
      expect(back.state).toMatchObject({ number: '31', manual: false, blue: { score: 9 } })
      const quiet = play(['hello;', 'at1;New;New One;GER;at2;Oth;Other;ITA;'], back)
      expect(quiet.state).toMatchObject({ number: '31', blue: { score: 9 }, unknownMessages: 1 })
      const on2 = play(['clk;01:30', 'sc1;5;sc2;2'], quiet)
      expect(on2.state).toMatchObject({ matchId: before.state.matchId, number: '12', blue: { score: 5 }, unknownMessages: 1 })
      expect(typesOf(on2)).toEqual(['score'])
      expect(MatchFold.parse(on2.fold)).toEqual(on2.fold)
    })

    test('a load heard instead is a load like any other, with the names that were sent before it', () => {
      const back = play(
        ['at1;New;New One;GER;at2;Oth;Other;ITA;', 'mch;13;Final;;0;;;;;;;3;120;cntDown;;;'],
        byHand([['end']], anew31(stood())),
      )
      expect(back.state).toMatchObject({ number: '13', blue: { longName: 'New One', score: 0 } })
      expect(play(['sc1;1'], back).state).toMatchObject({ number: '13', blue: { score: 1 } })
    })

    test('what was heard before that match was entered makes nothing of it', () => {
      const own = play(['clk;01:40'], byHand([['start', 'clk;01:59;stop;']], stood()))
      expect(byHand([['end']], anew31(own)).state).toMatchObject({ number: '31' })
    })

    test('by hand once more without a match goes on with what is shown, and the way back is the same', () => {
      const before = stood()
      const again = byHand([['start', 'clk;01:50;stop;']], byHand([['end']], anew31(before)))
      expect(again.state).toMatchObject({ number: '31', manual: true, blue: { score: 9 } })
      expect(byHand([['end']], play(['clk;01:30'], again)).state.matchId).toBe(before.state.matchId)
    })

    test('what was entered of that one before is part of it: numbers of actions and ids of challenges go on', () => {
      const own = byHand(
        [
          ['start', 'clk;01:59;stop;'],
          ['do', 'sc1;5', 'pt1;1;'],
          ['do', 'ch1;'],
        ],
        stood(),
      )
      const back = byHand([['end']], play(['clk;01:40'], anew31(own)))
      expect(back.state).toMatchObject({ matchId: own.state.matchId, manual: false, blue: { score: 5 }, challenges: [{ by: 'blue' }] })
      expect(eventsOf(play(['ch2;'], back), 'challenge')[0]?.challengeId).toBe(`${own.state.matchId}-c2`)
      const again = byHand(
        [
          ['start', 'clk;01:40;stop;'],
          ['do', 'sc1;6', 'pt1;1;'],
        ],
        back,
      )
      expect(eventsOf(again, 'point').map(({ manual }) => manual)).toEqual([3])
    })

    test('of several matches by hand with a silent scoring system the last one goes on', () => {
      const second = byHand([[...anew], ['do', 'sc1;3']], byHand([[...anew], ['do', 'sc1;9']]))
      const back = play(['clk;01:30'], byHand([['end']], play(['clk;01:40'], second)))
      expect(back.state).toMatchObject({ matchId: second.state.matchId, blue: { score: 3 }, clock: { ms: 90_000 } })
    })

    test('its actions by hand go on being numbered where they were', () => {
      const own = byHand([['start', 'clk;01:59;stop;'], ['do', 'sc1;5', 'pt1;1;'], ['end']], stood())
      const back = byHand([['end']], play(['clk;01:40'], anew31(own)))
      const again = byHand(
        [
          ['start', 'clk;01:40;stop;'],
          ['do', 'sc1;6', 'pt1;1;'],
        ],
        back,
      )
      expect([again.state.matchId, eventsOf(again, 'point').map(({ manual }) => manual)]).toEqual([own.state.matchId, [2]])
    })
  })

  test('in the midst of a load: it is told when it is known which match it is of', () => {
    const before = on()
    const back = byHand([['end']], play(['pre;FightLoaded;'], before))
    expect([typesOf(back), back.state.manual]).toEqual([[], false])
    const loaded = play([names, 'mch;99;Final;;0;;;;;;;3;120;cntDown;;;'], back)
    expect(loaded.state).toMatchObject({ number: '99', phase: 'loaded' })
    expect(typesOf(loaded)).toEqual(['loaded'])
    expect(loaded.state.matchId).not.toBe(before.state.matchId)
  })

  test('what was entered stays marked until another match is loaded, also where the same one is loaded again', () => {
    const back = byHand(
      [['end']],
      byHand(
        [
          ['start', 'clk;01:59;stop;'],
          ['do', 'sc1;4', 'pt1;4;'],
        ],
        fighting(),
      ),
    )
    const again = play(load('12'), back)
    expect(again.state).toMatchObject({ matchId: back.state.matchId, blue: { score: 0 }, manual: false, wasManual: true })
    expect(play(load('13'), again).state).toMatchObject({ number: '13', manual: false, wasManual: false })
  })

  test('what was entered stays marked over a match by hand that came between', () => {
    const before = play(['pre;FightLoaded;'], byHand([['start', 'clk;01:59;stop;']], fighting()))
    const back = byHand([[...anew], ['end']], before)
    expect(back.state).toMatchObject({ matchId: before.state.matchId, manual: false, wasManual: true })
  })

  test('traffic without a load makes no other match of it', () => {
    const back = byHand([['end']], play(['clk;01:20', 'clk;01:19'], on()))
    expect(back.state).toMatchObject({ number: '31', manual: false })
  })

  test('names that were sent for the next match are not lost', () => {
    const back = byHand([['end']], play(['at1;New;New One;GER;at2;Oth;Other;ITA;'], byHand([['start']], fighting())))
    const loaded = play(['mch;13;Final;;0;;;;;;;3;120;cntDown;;;'], back)
    expect(loaded.state).toMatchObject({ number: '13', blue: { longName: 'New One' }, red: { longName: 'Other' } })
  })

  test('what nobody understood meanwhile is counted', () => {
    expect(byHand([['end']], play(['hello;', 'world;'], on())).state.unknownMessages).toBe(2)
  })
})

test.each([
  ['an end', 'end'],
  ['an undo', 'undo'],
  ['an action', 'do'],
  ['a tick', 'tick'],
] as const)('%s before a beginning changes nothing', (_what, type) => {
  const before = fighting()
  expect(byHand([[type, 'sc1;9', 'clk;01:00']], before)).toMatchObject({ fold: before.fold, events: [] })
})

test('whatever the network sends, it is not by hand', () => {
  const begin = encodeOrder({ type: 'start', what: '', messages: [{ stream: 'rdy' }] })
  for (const from of ['10.0.0.9:6000', '127.0.0.1:1', '[::1]:9']) {
    const spoofed = play([begin], fighting(), 100, from)
    expect(spoofed.fold.hand).toBeNull()
    expect(spoofed.state).toMatchObject({ manual: false, unknownMessages: 1 })
  }
  const ended = play([encodeOrder({ type: 'end', what: '', messages: [] })], on())
  expect(ended.state.manual).toBe(true)
})

const order = fc.oneof(
  fc.constantFrom<Array<readonly [HandOrder['type'], ...string[]]>>([['start', 'clk;01:59;stop;']], [[...anew]], [['end']], [['undo']]),
  fc.constantFrom('ch1;', 'ch2;1;', 'sc1;4', 'clk;01:30;start;', 'clk;01:20').map((wire) => [['do', wire] as const]),
  fc.constantFrom(...load('12'), ...load('99'), 'ch1;', 'ch2;1;1;', 'clk;01:10', 'hello;', `pre;${names}${mch}`),
)

test('in whatever order things come: no request has the id of another, no action the number of another, what was by hand is marked, and a snapshot goes on the same', () => {
  fc.assert(
    fc.property(fc.array(order, { maxLength: 60 }), (orders) => {
      const requests: string[] = []
      const actions: string[] = []
      const byHandOnce = new Set<string | null>()
      orders.reduce((before, one) => {
        const after = typeof one === 'string' ? play([one], before) : byHand(one, before)
        if (after.state.manual) byHandOnce.add(after.state.matchId)
        expect(after.state.wasManual).toBe(byHandOnce.has(after.state.matchId))
        for (const event of after.events) expect(LiveMatchEvent.parse(event)).toEqual(event)
        for (const event of eventsOf(after, 'challenge'))
          if (event.accepted === null && event.won === null && !event.cancelled) requests.push(event.challengeId)
        if (after.state.matchId === before.state.matchId && after.fold.actionsByHand > before.fold.actionsByHand)
          actions.push(`${after.state.matchId} ${after.fold.actionsByHand}`)
        return { ...after, fold: MatchFold.parse(JSON.parse(JSON.stringify(after.fold))) }
      }, fighting())
      expect(requests).toEqual([...new Set(requests)])
      expect(actions).toEqual([...new Set(actions)])
    }),
    { numRuns: 500 },
  )
})

test('a stored fold from before there was anything by hand is still read', () => {
  const { hand: _hand, parked: _parked, actionsByHand: _actions, challengesUndone: _undone, state, ...rest } = fighting().fold
  const { manual: _manual, wasManual: _was, ...before } = state
  expect(MatchFold.parse(JSON.parse(JSON.stringify({ ...rest, state: before })))).toEqual(fighting().fold)
})

test('matches opened on both sides in the same second, by datagrams of the same number, have ids of their own', () => {
  // The socket is opened anew in between: numbers begin again.
  const again = (before: Played) => ({ ...before, seq: 0 })
  const first = byHand([[...anew]], nothing, 1)
  const heard = play([`pre;${names}mch;99;Final;;0;;;;;;;3;120;cntDown;;;`], again(first), 1)
  const back = byHand([['end']], heard, 1)
  const third = byHand([[...anew]], again(back), 1)
  const ids = [first, back, third].map(({ state }) => state.matchId)
  expect(back.state.number).toBe('99')
  expect(new Set(ids).size).toBe(3)
})
