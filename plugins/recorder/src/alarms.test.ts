import type { ObsConnection } from '@restrike/obs/contract'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alarmsOf, emptyBook, enter, saidIn, type BookChange, type Facts, type Found } from './alarms.ts'
import { AlarmKind, type Alarm } from './contract.ts'

const idle: NonNullable<ObsConnection['recording']> = {
  ...{ active: false, paused: false, path: null, bytes: null, durationMs: null, growing: null },
  ...{ startedAt: null, startedMonotonicMs: null, label: null, by: null },
}
const running = { ...idle, active: true, path: '/v/1', growing: true, label: 'M1' }

function obs(given: Partial<ObsConnection> = {}): ObsConnection {
  return {
    ...{ name: 'main', url: 'ws://127.0.0.1:4455', local: true, role: 'both', state: 'connected', since: '2026-03-14T08:00:00.000Z' },
    ...{ problem: null, fix: null, version: '31.0.0', webSocketVersion: '5.5.0', scene: null, scenes: null, byHand: null },
    ...{ recording: running, streaming: null, replayBuffer: null, virtualCamera: null, stats: null },
    wanted: { recording: null, streaming: null, replayBuffer: null, scene: null },
    ...given,
  }
}

function facts(given: Partial<Facts> = {}): Facts {
  return {
    ...{ connection: obs(), match: { id: 'M1', name: 'Match 12' }, released: false, skippedPercent: 0, mostSkippedPercent: 5 },
    ...{ fileStalled: false, picture: { black: false, frozen: false }, disk: { severity: 'ok', text: '' }, unsafeFormat: null },
    ...{ brokenOff: null, nowMs: 100_000 },
    ...given,
  }
}

const gone = obs({ state: 'unreachable', problem: 'Nothing answers at 127.0.0.1:4455', recording: null })
const stopped = obs({ recording: idle, problem: 'The folder X:\\ is not there', fix: 'Plug in the disk.' })
const brokenOff = { matchId: 'M1', why: 'its disk is full (12 MB free)', runsSinceMs: null }

describe('what is wrong, in words', () => {
  test.each<[Alarm['kind'], Alarm['severity'], Partial<Facts>, string, string]>([
    [
      'not-connected',
      'failed',
      { connection: gone },
      'Match 12 is not seen to be recorded: OBS "main" is not connected (Nothing answers',
      'taken up again',
    ],
    [
      'does-not-start',
      'failed',
      { connection: stopped },
      'Match 12 is not recorded: OBS "main" does not start (The folder X:',
      'Plug in the disk.',
    ],
    ['does-not-start', 'failed', { connection: obs({ recording: idle }) }, 'OBS "main" does not start', 'recording folder, free disk'],
    [
      'not-growing',
      'failed',
      { connection: obs({ recording: { ...running, growing: false } }) },
      'recording of Match 12 does not grow',
      'disk',
    ],
    ['not-growing', 'failed', { fileStalled: true }, 'The recording of Match 12 does not grow', 'Stop and start the recording'],
    ['frames-skipped', 'degraded', { skippedPercent: 12.4 }, 'OBS "main" skips 12 % of the frames', 'encoder'],
    ['picture-black', 'failed', { picture: { black: true, frozen: false } }, 'OBS "main" shows a black picture', 'camera, cable'],
    ['picture-frozen', 'degraded', { picture: { black: false, frozen: true } }, 'picture of OBS "main" stands still', 'camera'],
    [
      'stopped-by-hand',
      'degraded',
      { released: true, connection: stopped },
      'Match 12 is not recorded any more',
      'Press Start on the OBS page',
    ],
    ['stopped-by-obs', 'failed', { brokenOff }, 'broke off: its disk is full (12 MB free)', 'started again by itself'],
    [
      'disk-short',
      'degraded',
      { disk: { severity: 'degraded', text: '9.9 GB free, full at 16:40 (9 matches left)' } },
      '(9 matches left)',
      'Delete',
    ],
    ['disk-short', 'failed', { disk: { severity: 'failed', text: '900 MB free' }, match: null }, 'runs short: 900 MB free', 'another disk'],
    ['unsafe-format', 'degraded', { unsafeFormat: 'MP4', match: null }, 'OBS "main" records as plain MP4', 'Set MKV'],
  ])('%s, %s', (kind, severity, given, reason, fix) => {
    const found = alarmsOf(facts(given))
    expect(found).toMatchObject([{ kind, severity, connection: 'main', matchId: given.match === null ? null : 'M1' }])
    expect(found[0]?.reason).toContain(reason)
    expect(found[0]?.fix).toContain(fix)
  })

  test.each<[string, Partial<Facts>]>([
    ['all is well', {}],
    ['no match, and nothing recorded', { match: null, connection: obs({ recording: idle }) }],
    ['no match, and OBS is away', { match: null, connection: gone }],
    ['no match, and what somebody records is black', { match: null, picture: { black: true, frozen: false } }],
    ['the operator has disconnected it', { connection: obs({ state: 'disconnected', recording: null }) }],
    ['nothing is known of its recording yet', { connection: obs({ recording: null }) }],
    ['too young to tell whether it grows', { connection: obs({ recording: { ...running, growing: null } }) }],
    ['as many frames skipped as may be', { skippedPercent: 5 }],
    ['the match before broke off', { brokenOff: { ...brokenOff, matchId: 'M0' } }],
    ['it broke off, and has run again for long enough', { brokenOff: { ...brokenOff, runsSinceMs: 94_000 } }],
    ['the disk is short, and OBS away', { match: null, connection: gone, disk: { severity: 'failed', text: '' } }],
  ])('nothing when %s', (_what, given) => {
    expect(alarmsOf(facts(given))).toEqual([])
  })

  test('what broke off is said until it has run again for some seconds', () => {
    const kinds = (runsSinceMs: number | null) => alarmsOf(facts({ brokenOff: { ...brokenOff, runsSinceMs } })).map(({ kind }) => kind)
    expect([kinds(null), kinds(96_000)]).toEqual([['stopped-by-obs'], ['stopped-by-obs']])
  })

  test('one that was stopped by hand is not said to fail in other ways too', () => {
    const found = alarmsOf(facts({ released: true, connection: stopped, brokenOff, skippedPercent: 50 }))
    expect(found.map(({ kind }) => kind)).toEqual(['stopped-by-hand'])
  })

  test('several things at once are all said', () => {
    const found = alarmsOf(facts({ fileStalled: true, skippedPercent: 50, picture: { black: true, frozen: false }, unsafeFormat: 'MP4' }))
    expect(found.map(({ kind }) => kind)).toEqual(['unsafe-format', 'not-growing', 'frames-skipped', 'picture-black'])
  })
})

const found = (kind: Alarm['kind'], given: Partial<Found> = {}): Found => ({
  ...{ kind, connection: 'main', severity: 'failed', matchId: 'M1', reason: 'why', fix: 'how' },
  ...given,
})

/** Follows one alarm that is there in some stretches of time, and tells when it is said and taken back. */
function follow(kind: Alarm['kind'], isThere: (ms: number) => boolean, untilMs = 30_000): Array<[BookChange['change'], number]> {
  const said: Array<[BookChange['change'], number]> = []
  let book = emptyBook
  for (let ms = 0; ms <= untilMs; ms += 250) {
    const looked = enter(book, isThere(ms) ? [found(kind)] : [], ms, ms)
    book = looked.book
    said.push(...looked.changes.map(({ change }): [BookChange['change'], number] => [change, ms]))
  }
  return said
}

describe('coming and going', () => {
  const between = (from: number, to: number) => (ms: number) => ms >= from && ms < to

  test.each<[Alarm['kind'], number, number]>([
    ['not-connected', 1_000, 0],
    ['does-not-start', 3_000, 0],
    ['not-growing', 0, 2_000],
    ['frames-skipped', 0, 10_000],
    ['picture-black', 0, 0],
    ['picture-frozen', 0, 0],
    ['stopped-by-hand', 0, 0],
    ['stopped-by-obs', 0, 0],
    ['disk-short', 2_000, 5_000],
    ['unsafe-format', 0, 0],
    ['not-kept', 0, 0],
    ['bad-template', 0, 0],
  ])('%s is said after %i ms, and taken back after %i ms', (kind, raiseMs, clearMs) => {
    const changes = follow(kind, between(1_000, 9_000))
    // It was last seen a look before it was gone.
    expect(changes).toEqual([
      ['raised', 1_000 + raiseMs],
      ['cleared', clearMs === 0 ? 9_000 : 8_750 + clearMs],
    ])
  })

  test('what is over before it is said is never said', () => {
    expect(follow('does-not-start', between(1_000, 3_900))).toEqual([])
  })

  test('waiting begins anew with each coming', () => {
    expect(follow('not-connected', (ms) => ms % 1_000 < 750)).toEqual([])
  })

  test('what comes back before it is taken back stays said', () => {
    expect(follow('not-growing', (ms) => ms % 2_000 < 500, 20_000)).toEqual([['raised', 0]])
  })

  test('one that stays keeps the moment since when, and takes the newest words', () => {
    const first = enter(emptyBook, [found('not-growing')], 0, 1_000)
    const { book, changes } = enter(first.book, [found('not-growing', { reason: 'worse' })], 500, 1_500)
    expect(changes).toEqual([])
    expect(saidIn(book)).toMatchObject([{ reason: 'worse', since: '1970-01-01T00:00:01.000Z' }])
  })

  test('the worst come first, then the oldest', () => {
    const one = enter(emptyBook, [found('frames-skipped', { severity: 'degraded' })], 0, 0)
    const two = enter(one.book, [found('frames-skipped', { severity: 'degraded' }), found('not-growing')], 100, 100)
    const all = [found('frames-skipped', { severity: 'degraded' }), found('not-growing'), found('picture-black')]
    expect(saidIn(enter(two.book, all, 200, 200).book).map(({ kind }) => kind)).toEqual(['not-growing', 'picture-black', 'frames-skipped'])
  })

  test('whatever comes and goes: each kind is said once for an OBS, and each saying is taken back before the next', () => {
    const kinds = fc.constantFrom(...AlarmKind.options)
    const look = fc.array(fc.tuple(kinds, fc.constantFrom('main', 'side')), { maxLength: 6 })
    fc.assert(
      fc.property(fc.array(look, { maxLength: 40 }), (looks) => {
        const said = new Set<string>()
        let book = emptyBook
        for (const [i, seen] of looks.entries()) {
          const looked = enter(
            book,
            seen.map(([kind, connection]) => found(kind, { connection })),
            i * 500,
            i * 500,
          )
          book = looked.book
          for (const { change, alarm } of looked.changes) {
            const key = `${alarm.kind} ${alarm.connection}`
            expect(said.has(key)).toBe(change === 'cleared')
            if (change === 'raised') said.add(key)
            else said.delete(key)
          }
          expect(
            saidIn(book)
              .map(({ kind, connection }) => `${kind} ${connection}`)
              .toSorted(),
          ).toEqual([...said].toSorted())
        }
      }),
      { numRuns: 100 },
    )
  })
})
