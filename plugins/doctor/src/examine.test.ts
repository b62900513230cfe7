import { describe, expect, test } from 'vitest'
import { answered, unanswered } from './answer.ts'
import { DoctorArea, Examination, examinationText, verdictText } from './contract.ts'
import { examinationOf } from './examine.ts'
import { ago, connection, feed, healthy } from './fixtures.ts'
import type { Answers } from './questions.ts'

const health = (verdict: 'ready' | 'degraded' | 'not-ready') => answered({ verdict, plugins: [] })
const silentFeed = answered({ ...feed, lastAt: null })
const noObs = answered({ connections: [{ ...connection, state: 'unreachable' as const }] })

test.each<[string, Partial<Answers>, Examination['verdict']]>([
  ['all is well', {}, 'ready'],
  ['there are warnings only', { feed: silentFeed }, 'ready'],
  ['something fails that no part has said', { obs: noObs }, 'degraded'],
  ['the parts say degraded', { health: health('degraded') }, 'degraded'],
  ['the parts say not ready', { health: health('not-ready'), obs: noObs }, 'not-ready'],
  ['nobody says anything', { health: unanswered('kernel.timeout', 'it gave no answer') }, 'not-ready'],
])('where %s', (_, change, verdict) => {
  expect(examinationOf({ ...healthy, ...change }).verdict).toBe(verdict)
})

test('an examination has something to say about each area, and no two findings of one name', () => {
  const { checks } = Examination.parse(examinationOf(healthy))
  expect(new Set(checks.map(({ area }) => area))).toEqual(new Set(DoctorArea.options))
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
})

describe('where nobody answers', () => {
  const nobody = unanswered('kernel.unavailable', 'the plugin is failed')
  const answers = Object.fromEntries(Object.keys(healthy).map((key) => [key, nobody]))
  // Every answer is taken; what is no answer stays.
  const none = { ...healthy, ...answers, now: healthy.now, own: healthy.own, setups: [] } as Answers
  test('there is an examination all the same', () => {
    const { checks, verdict } = Examination.parse(examinationOf(none))
    expect(verdict).toBe('not-ready')
    expect(new Set(checks.map(({ area }) => area))).toEqual(new Set(DoctorArea.options))
  })
  test('what the match needs fails, the rest is unknown', () => {
    const { checks } = examinationOf(none)
    const fails = checks.filter(({ status }) => status === 'fail').map(({ id }) => id)
    expect(fails).toEqual([
      'feed.port',
      'obs.connections',
      'recording.enabled',
      'replay.buffer',
      'database.writer',
      'program.parts',
      'ports.udp',
    ])
  })
  test('each remedy is a sentence', () => {
    for (const { fix } of examinationOf(none).checks) if (fix !== null) expect(fix).toMatch(/^[A-Z].{5,}\.$/)
  })
})

describe('as text', () => {
  const examination = examinationOf({ ...healthy, obs: noObs, feed: answered({ ...feed, lastAt: ago(7_000) }) })
  test('the verdict comes with what is behind it', () => {
    expect(verdictText(examination)).toBe('DEGRADED: 1 fails')
    expect(verdictText(examinationOf(healthy))).toBe('READY')
    expect(verdictText(examinationOf({ ...healthy, feed: answered({ ...feed, refused: 1, unknown: 1 }) }))).toBe('READY: 2 warnings')
  })
  test('each finding is a line under its area, with what to do under it', () => {
    const lines = examinationText(examination).split('\n')
    expect(lines.slice(0, 2)).toEqual(['Feed', '  ok        Scoring system: listening on UDP 0.0.0.0:6000'])
    const at = lines.findIndex((line) => line.startsWith('  FAILS     OBS "main": connection'))
    expect(lines[at - 1]).toBe('OBS')
    expect(lines[at + 1]).toMatch(/^ {14}what to do: Start OBS there/)
  })
})
