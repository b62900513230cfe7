import type { HealthReport } from '@restrike/kernel/contract'
import { describe, expect, test } from 'vitest'
import { bufferFinding } from './buffer.ts'
import { matchFinding, overlaysFinding } from './extras.ts'
import { feedFinding } from './feed.ts'
import type { Finding } from './finding.ts'
import { folderFinding } from './folder.ts'
import { obsFinding } from './obs.ts'
import { allProved, check, clip, connection, heard, heardFrom, silentUdp, untouched } from './pictures-fixture.ts'
import type { Pictures } from './pictures.ts'
import { replayFinding } from './replay.ts'
import { settingsFinding } from './settings.ts'
import { verdictFinding } from './verdict.ts'

/** Kind and words in one line; the fix behind an arrow. */
function told(finding: Finding): string {
  if (finding.kind === 'unknown') return 'unknown'
  if (finding.kind === 'wrong') return `wrong: ${finding.problem} → ${finding.fix ?? ''}`
  return `${finding.kind}: ${finding.words}`
}

type Row = readonly [what: string, given: Partial<Pictures>, words: RegExp]

function rows(find: (pictures: Pictures) => Finding, base: Pictures, table: readonly Row[]): void {
  test.each(table)('%s', (_what, given, words) => {
    expect(told(find({ ...base, ...given }))).toMatch(words)
  })
}

const sick = (name: string, reason: string, fix: string): HealthReport => ({
  verdict: 'not-ready',
  plugins: [{ name, state: 'running', health: 'failed', reason, fix, since: '2026-03-01T07:00:00.000Z' }],
})

describe('the scoring PC', () => {
  const onlyTest = { messages: 1, greetings: 1 }
  rows(feedFinding, untouched, [
    ['is not known of while the server is silent', { udp: null }, /^unknown/],
    ['was not heard', {}, /^open: Nothing was heard yet/],
    ['was heard, by its address', { udp: heardFrom('192.168.1.20') }, /^proved: Heard from 192\.168\.1\.20\.$/],
    ['was heard as it came up', { udp: heard(['192.168.1.20'], { messages: 1, greetings: 1 }) }, /^proved: Heard from 192/],
    ['runs on this machine', { udp: heardFrom('127.0.0.1') }, /^proved: Heard from 127\.0\.0\.1\.$/],
    [
      'was not heard: the test of the port alone proves nothing',
      { udp: heard(['127.0.0.1'], onlyTest) },
      /^open: The port works.*not heard yet/,
    ],
    [
      'was not heard, by the address that the port is bound to',
      { udp: { ...heard(['192.168.1.5'], onlyTest), address: '192.168.1.5' } },
      /^open: The port works/,
    ],
    [
      'was not heard, but something else was',
      { udp: heard(['192.168.1.77', '127.0.0.1'], { messages: 0, greetings: 0 }) },
      /^open: .* came from 192\.168\.1\.77, but none .* scoring system/,
    ],
    ['is not allowed', { udp: { ...silentUdp, refused: 3 } }, /^wrong: 3 datagrams .* → Add the address/],
    [
      'cannot be heard, and who holds the port is said',
      { udp: { ...silentUdp, listening: false, problem: 'Port 6000 is taken' }, health: sick('udp', 'taken', 'Close the other program.') },
      /^wrong: Port 6000 is taken → Close the other program\.$/,
    ],
  ])
})

describe('OBS', () => {
  const obs = (...connections: ReturnType<typeof connection>[]) => ({ obs: { connections } })
  rows(obsFinding, untouched, [
    ['is not known of', { obs: null }, /^unknown/],
    ['is not there yet', {}, /^open: No OBS/],
    ['that only streams does not count', obs(connection({ role: 'stream' })), /^open: No OBS/],
    ['is connected, with its version', obs(connection()), /^proved: main: connected, OBS 31\.0\.0\.$/],
    ['is coming', obs(connection({ state: 'connecting' })), /^open: main is being connected/],
    [
      'has another password',
      obs(connection({ state: 'wrong-password', problem: 'Refused', fix: 'Type it again.' })),
      /^wrong: Refused → Type it again\.$/,
    ],
    ['was left by hand', obs(connection({ state: 'disconnected' })), /^wrong: main was disconnected by hand\. → Connect it again/],
    [
      'is away while another one is there',
      obs(connection(), connection({ name: 'b', state: 'unreachable', problem: 'b is away' })),
      /^wrong: b is away/,
    ],
  ])
})

describe('the settings of OBS', () => {
  const setup = (...checks: ReturnType<typeof check>[]) => ({ setups: [{ connection: 'main', checks, problem: null }] })
  rows(settingsFinding, allProved, [
    ['are being looked at', { setups: [{ connection: 'main', checks: null, problem: null }] }, /^open/],
    ['are right', setup(check('format', true)), /^proved: All is right in OBS/],
    ['are no fault where they cannot be read', setup(check('key-frames', null)), /^proved/],
    [
      'are wrong, with what to do first',
      setup(check('format', false), check('folder', false)),
      /^wrong: 2 settings .* → Set the format\.$/,
    ],
    [
      'cannot be asked for',
      { setups: [{ connection: 'main', checks: null, problem: 'no answer' }] },
      /^wrong: .*main cannot be read: no answer/,
    ],
  ])
})

describe('the folder of recordings', () => {
  const nameless = [{ connection: 'main', checks: [check('folder', false)], problem: null }]
  const free = (diskFreeBytes: number) => {
    const { stats } = connection()
    return { obs: { connections: [connection({ stats: stats && { ...stats, diskFreeBytes } })] } }
  }
  rows(folderFinding, allProved, [
    ['took a file', {}, /^proved: \/videos\/test\.mkv was written, 200 GB free\.$/],
    ['was not tried', { written: null }, /^open/],
    ['took an empty file', { written: { path: '/videos/test.mkv', bytes: 0 } }, /^wrong: .*empty/],
    ['has hardly any room', free(2e9), /^wrong: Only 2\.0 GB are free where main records\. → Move/],
    ['is not there', { setups: nameless, written: null }, /^wrong: main has no folder/],
    ['is not named in the settings, and took a file', { setups: nameless }, /^proved/],
  ])
})

describe('the replay buffer', () => {
  const buffer = (state: 'ready' | 'off' | 'stuck' | 'unavailable', trouble: { reason: string; fix: string } | null = null) => ({
    replay: { review: null, ring: null, cards: null, buffers: [{ connection: 'main', state, trouble }] },
  })
  rows(bufferFinding, allProved, [
    ['is on', {}, /^proved: On at main\.$/],
    ['is off', buffer('off'), /^open/],
    ['is off for a reason', buffer('off', { reason: 'OBS refused', fix: 'Look there.' }), /^wrong: OBS refused → Look there\.$/],
    ['does not answer', buffer('stuck'), /^wrong/],
    ['is nowhere', { replay: { review: null, ring: null, cards: null, buffers: [] } }, /^wrong: No OBS keeps/],
    ['is not known of', { replay: null }, /^unknown/],
  ])
})

describe('the test replay', () => {
  const review = (state: 'making' | 'failed', trouble: { reason: string; fix: string } | null = null) => ({
    replay: {
      ...{ ring: null, cards: null, buffers: [] },
      review: {
        ...{ clipId: 'c', challengeId: null, matchId: null, by: null, openedAt: '2026-03-01T07:00:00.000Z', timings: null },
        ...{ state, trouble },
      },
    },
  })
  rows(replayFinding, allProved, [
    ['was shown, after so long', {}, /^proved: The first frame was there 1\.3 s after the press\.$/],
    ['came from the recording', { clip: clip({ shownMs: 2_000 }, { source: 'recording' }) }, /^proved: .* 2\.0 s .*from the recording/],
    ['was ready and never shown', { clip: clip({}) }, /^open: A replay was ready after 0\.9 s/],
    ['was not asked for', { clip: null }, /^open: No replay/],
    ['is being made', review('making'), /^open: A replay is being made/],
    ['failed', review('failed', { reason: 'No film', fix: 'Connect an OBS.' }), /^wrong: No film → Connect an OBS\.$/],
  ])
})

describe('the verdict', () => {
  rows(verdictFinding, untouched, [
    ['is ready', {}, /^proved/],
    [
      'is told by the part that is not well',
      { health: sick('database', 'The disk is full', 'Make room.') },
      /^wrong: The disk is full → Make room\.$/,
    ],
    ['is not known', { health: null }, /^unknown/],
  ])
})

describe('what a match can do without', () => {
  const { match } = untouched
  rows(matchFinding, untouched, [
    ['no match was seen', {}, /^open/],
    ['a match was seen', { match: match && { ...match, phase: 'paused', number: '12' } }, /^proved: Match 12 was seen/],
  ])
  rows(overlaysFinding, untouched, [
    ['the part that knows is missing', { overlays: null }, /^open/],
    ['none of our pages is in OBS', { overlays: 0 }, /^open/],
    ['some are', { overlays: 2 }, /^proved: 2 of our pages/],
  ])
})
