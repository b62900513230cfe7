import { expect, test } from 'vitest'
import { isLoading } from './match-fold.ts'
import { eventsOf, fighting, load, matchIdsOf, nothing, play, typesOf } from './play.ts'

test('nothing heard yet is idle, with scores unknown', () => {
  expect(nothing.state).toMatchObject({ phase: 'idle', matchId: null, number: null, blue: { score: null, gamJeom: 0 }, stale: false })
})

test('the load burst gives number, athletes and format, and starts at zero', () => {
  const { state } = play(load('245.A'))
  expect(state).toMatchObject({ phase: 'ready', number: '245.A', category: 'Final', weight: 'W -57kg', division: 'Seniors' })
  expect(state).toMatchObject({ rounds: 3, roundSeconds: 120, round: 1, clock: { ms: 120_000, running: false } })
  expect(state.blue).toEqual({
    shortName: 'Mira Duda',
    longName: 'Mira Duda',
    country: 'CRO',
    score: 0,
    gamJeom: 0,
    roundsWon: 0,
    lastHitLevel: null,
  })
  expect(state.roundScores).toEqual([{ round: 1, blue: 0, red: 0, winner: null }])
})

test('the id is time and number of the datagram that opened the match', () => {
  expect(play(load()).state.matchId).toBe('20260314T090000-4')
})

test('a load tells loaded, round-started and ready, once each', () => {
  expect(typesOf(play(load()))).toEqual(['loaded', 'round-started', 'ready'])
})

test('pre sets the state to zero at once and leaves the id to mch', () => {
  const before = play(['sc1;7;sc2;3', 'ch1;', 'win;BLUE'], fighting())
  const { state, fold } = play(['pre;FightLoaded;'], before)
  expect(state).toMatchObject({ phase: 'loaded', matchId: before.state.matchId, number: null, winner: null, challenges: [], round: null })
  expect(state.blue).toMatchObject({ shortName: null, score: 0 })
  expect(isLoading(fold)).toBe(true)
  expect(isLoading(play(load(), before).fold)).toBe(false)
})

test('another match gets another id, and the first one again a third', () => {
  const loads = [...load('1'), ...load('2', 'Iva Rog', 'Lea Fon'), ...load('1')]
  expect(matchIdsOf(play(loads))).toHaveLength(3)
})

test('the same match loaded again keeps its id and starts at zero', () => {
  const before = play(['sc1;4;sc2;1', 'pt1;3;', 'wg1;1;wg2;0;', 'ij0;01:00;show;'], fighting())
  const again = play(load(), before)
  expect(again.state.matchId).toBe(before.state.matchId)
  expect(eventsOf(again, 'loaded')).toHaveLength(1)
  expect(again.state).toMatchObject({ injuries: 0, injury: null, blue: { score: 0, gamJeom: 0 }, points: { blue: { head: 0 } } })
  expect(again.state.clock.running).toBe(false)
})

test.each([
  ['it was won', ['win;RED', ...load()]],
  ['its number is another', load('13')],
  ['one athlete is another', load('12', 'Mira Duda', 'Ana Lopez')],
])('a load gets a new id when %s', (_why, lines) => {
  expect(matchIdsOf(play([...load(), ...lines]))).toHaveLength(2)
})

test('loads glued into one datagram get ids of their own', () => {
  const glued = [...load('1'), ...load('2'), ...load('3')].map((text) => (text.endsWith(';') ? text : `${text};`)).join('')
  const played = play([glued])
  expect(eventsOf(played, 'loaded').map((event) => event.matchId)).toEqual([
    '20260314T090000-1',
    '20260314T090000-1-2',
    '20260314T090000-1-3',
  ])
})

test('datagram numbers that begin again within the second do not repeat an id', () => {
  const first = play([...load('1'), ...load('2')], nothing, 10)
  const second = play(load('3'), { ...first, seq: 0 }, 10)
  expect(new Set([...matchIdsOf(first), ...matchIdsOf(second)]).size).toBe(3)
})

test('traffic with no load heard gets an id of its own, and keeps what is not known null', () => {
  const { state } = play(['clk;01:12', 'sc1;3;'])
  expect(state).toMatchObject({
    matchId: '20260314T090000-1',
    number: null,
    round: null,
    blue: { shortName: null, score: 3, roundsWon: 0 },
  })
  expect(state.red.score).toBeNull()
})

test('port messages, garbage and names alone open no match', () => {
  const { state } = play(['Udp Port 6000 connected;', 'hello;', 'clk;abc', 'ref;;;', 'at1;A;A;CRO;at2;B;B;ESP;', 'avt;0;'])
  expect(state).toMatchObject({ matchId: null, phase: 'idle', blue: { shortName: 'A' }, unknownMessages: 1 })
})

test('a simulator that sends no pre, and the names first, loads all the same', () => {
  const lines = load().filter((text) => !text.startsWith('pre'))
  expect(play(lines).state).toMatchObject({ phase: 'ready', number: '12', blue: { shortName: 'Mira Duda' }, red: { country: 'ESP' } })
})

test('names right before an mch belong to the new match, also without pre', () => {
  const [, , names = '', mch = ''] = load('13', 'Iva Rog', 'Lea Fon')
  const played = play([names, mch], fighting())
  expect(played.states[0]?.blue.shortName).toBe('Mira Duda')
  expect(played.state).toMatchObject({ number: '13', blue: { shortName: 'Iva Rog' } })
  expect(matchIdsOf(played)).toHaveLength(2)
})

test('names without a load are a correction, and a reload under the corrected name is the same match', () => {
  const before = fighting()
  const corrected = play(['at1;Mira Dudan;Mira Dudan;CRO;', 'clk;01:58'], before)
  const { state } = corrected
  expect(state).toMatchObject({ matchId: before.state.matchId, blue: { shortName: 'Mira Dudan' }, red: { shortName: 'Ana Lopo' } })
  expect(play(load('12', 'Mira Dudan'), corrected).state.matchId).toBe(before.state.matchId)
})

test('names behind their mch are taken, and tell a reload from another match of the same number', () => {
  const [pre = '', , names = '', mch = ''] = load()
  const [, , others = ''] = load('12', 'Iva Rog', 'Lea Fon')
  const first = play([pre, mch, names, 'rdy;FightReady;'])
  expect(first.state.blue.shortName).toBe('Mira Duda')
  expect(matchIdsOf(play([pre, mch, names, 'rdy;FightReady;'], first))).toEqual(matchIdsOf(first))
  const other = play([pre, mch, others, 'rdy;FightReady;'], first)
  expect(other.state.matchId).not.toBe(first.state.matchId)
  expect(other.state).toMatchObject({ blue: { shortName: 'Iva Rog' }, red: { shortName: 'Lea Fon' } })
})

test('athletes named one by one are both taken', () => {
  const [pre = '', , , mch = ''] = load()
  const { state } = play([pre, 'at1;A;A;CRO;', 'at2;B;B;ESP;', mch])
  expect(state).toMatchObject({ blue: { shortName: 'A' }, red: { shortName: 'B' } })
})

test('a pre behind its mch belongs to it', () => {
  const [pre = '', , names = '', mch = ''] = load()
  expect(play([names, mch, pre, 'rdy;FightReady;']).state).toMatchObject({ number: '12', blue: { shortName: 'Mira Duda' } })
})

test('when the mch of a load is lost, its traffic is not given to the match before', () => {
  const before = play(['sc1;5;sc2;0'], fighting())
  const lines = load('13', 'Iva Rog', 'Lea Fon').filter((text) => !text.startsWith('mch'))
  const { state } = play(lines, before)
  expect(state.matchId).not.toBe(before.state.matchId)
  expect(state).toMatchObject({ number: null, phase: 'ready', blue: { shortName: 'Iva Rog', score: 0 } })
})

test('an mch in the midst of its burst still names the match, and takes nothing back', () => {
  const [pre = '', , names = '', mch = '', ...others] = load()
  const played = play([pre, names, ...others, mch])
  expect(played.state).toMatchObject({ number: '12', round: 1, phase: 'ready', blue: { shortName: 'Mira Duda' } })
  expect(matchIdsOf(played)).toHaveLength(1)
})
