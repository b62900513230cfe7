// For tests only: answers of a court where all is well, to be changed in one place each.
import { answered, type Answer } from './answer.ts'
import type { DoctorCheck } from './contract.ts'
import type { Answers } from './questions.ts'

type Value<K extends keyof Answers> = Extract<Answers[K], { ok: true }>['value']

export const now = Date.UTC(2026, 2, 7, 9, 30)

/** So many ms before the examination. */
export function ago(ms: number): string {
  return new Date(now - ms).toISOString()
}

export const own: Answers['own'] = {
  version: '0.1.0',
  node: '26.10.0',
  system: 'Linux 6.8.0 x64',
  uptimeMs: 3_600_000,
  rssBytes: 200e6,
  heapUsedBytes: 60e6,
  heapLimitBytes: 4e9,
  availableBytes: 8e9,
  totalBytes: 16e9,
  disk: answered({ path: '/data', freeBytes: 200e9, totalBytes: 500e9 }),
}

export const feed: Value<'feed'> = {
  listening: true,
  address: '0.0.0.0',
  port: 6000,
  sessionId: 1,
  datagrams: 1_234,
  bytes: 20_000,
  messages: 1_300,
  unknown: 0,
  errors: 0,
  dropped: 0,
  refused: 0,
  senders: [{ address: '192.168.1.10', datagrams: 1_234, messages: 1_300, greetings: 1, lastAt: ago(400) }],
  lastAt: ago(400),
  perSecond: 12,
  streams: {},
  journal: { waiting: 0, lost: 0 },
  problem: null,
  now: ago(0),
}

export const ethernet: Value<'interfaces'>[number] = {
  name: 'eth0',
  address: '192.168.1.5',
  family: 'IPv4',
  mac: '02:00:00:00:00:01',
  internal: false,
  kind: 'ethernet',
  recommended: true,
}

const athlete = { shortName: null, longName: null, country: null, score: null, gamJeom: 0, roundsWon: 0, lastHitLevel: null }
const noPoints = { punch: 0, body: 0, head: 0, technicalBody: 0, technicalHead: 0 }

export const court: Value<'court'> = {
  ...{ phase: 'paused', matchId: 'm1', number: '245', category: null, weight: null, division: null, rounds: 3, roundSeconds: 120 },
  ...{ blue: athlete, red: athlete, round: 2, clock: { ms: 61_000, running: false }, injury: null, break: null, roundScores: [] },
  ...{ points: { blue: noPoints, red: noPoints }, gamJeomByRound: [], challenges: [], injuries: 0, winner: null, classification: null },
  ...{ superiority: null, lastDatagramAt: ago(400), stale: false, manual: false, wasManual: false, unknownMessages: 0 },
}

export const connection: Value<'obs'>['connections'][number] = {
  ...{
    name: 'main',
    url: 'ws://127.0.0.1:4455',
    local: true,
    role: 'both',
    state: 'connected',
    since: ago(60_000),
    problem: null,
    fix: null,
  },
  ...{ version: '31.0.2', webSocketVersion: '5.5.4', scene: 'LIVE', scenes: ['LIVE'], recording: null, streaming: null },
  ...{ replayBuffer: { active: true, available: true }, virtualCamera: null },
  stats: {
    ...{ cpuPercent: 5, memoryBytes: 4e8, fps: 60, wantedFps: 60, renderMs: 2, renderSkippedFrames: 0, renderTotalFrames: 10_000 },
    ...{ outputSkippedFrames: 0, outputTotalFrames: 10_000, diskFreeBytes: 1e11 },
  },
  wanted: { recording: null, streaming: null, replayBuffer: true, scene: null },
  byHand: null,
}

export const recorder: Value<'recorder'> = {
  enabled: true,
  matchId: null,
  stopAt: null,
  connections: [],
  alarms: [],
  disks: [{ connection: 'main', freeBytes: 2e11, bytesPerSecond: 1e6, fullAt: null, matchesLeft: 120 }],
}

export const database: Value<'database'> = {
  ...{ file: '/data/restrike.db', open: true, writer: 'ok', reason: null, queuedRows: 0, queuedBytes: 0, lostRows: 0, commits: 10 },
  ...{ rows: 100, lastCommitAt: ago(1_000), commitMsP99: 4, fileBytes: 1e6, walBytes: 1e5 },
}

export const machine: Value<'machine'> = {
  at: ago(500),
  uptimeMs: 3_600_000,
  cpu: { totalPercent: 20, coresPercent: [20, 20], ownPercent: 3, loopDelayMs: { p50: 0.1, p99: 2, max: 9 }, loopBusyPercent: 3 },
  memory: { heapUsedBytes: 6e7, heapTotalBytes: 8e7, externalBytes: 1e7, rssBytes: 2e8, systemTotalBytes: 16e9, systemAvailableBytes: 8e9 },
  disks: [
    { path: '/data', purpose: 'data', freeBytes: 2e11, totalBytes: 5e11, readBytesPerSecond: null, writeBytesPerSecond: null },
    { path: '/films', purpose: 'recording', freeBytes: 2e11, totalBytes: 5e11, readBytesPerSecond: null, writeBytesPerSecond: null },
  ],
  network: [{ name: 'eth0', up: true, receiveBytesPerSecond: 900, sendBytesPerSecond: 10, errors: 0, drops: 0 }],
  temperatureC: 50,
  obs: [],
  clock: { steppedMs: 0, lastStepAt: null, synchronized: true },
}

const running = { state: 'running', health: 'ok', since: ago(3_600_000) } as const
const partNames = ['udp', 'match', 'database', 'control', 'obs', 'recorder', 'replay', 'monitor']

const noPart = (name: string): Answer<never> => ({ ok: false, code: 'kernel.unknown-command', reason: `There is no command "${name}"` })

export const healthy: Answers = {
  now,
  own,
  health: answered({ verdict: 'ready', plugins: partNames.map((name) => ({ name, ...running })) }),
  plugins: answered({ plugins: partNames.map((name) => ({ name, ...running, startMs: 40, needs: [], uses: [], waitsFor: [] })) }),
  config: answered({
    ...{ file: '/data/config.json', state: 'good', used: 'file', problems: [], setAside: null, needsRestart: [] },
    ...{ changedAt: null, trouble: null },
  }),
  front: answered({
    sections: [{ name: 'server', schema: {}, values: [value('server.http', 7340), value('server.host', '127.0.0.1')] }],
  }),
  log: answered({
    ...{ folder: '/data/logs', level: 'info', levels: {}, subsystems: ['udp'], lost: 0, problem: null },
    files: [{ name: 'restrike.log', bytes: 1_000, from: null, to: null }],
    archive: { files: 3, bytes: 30_000, from: ago(86_400_000) },
  }),
  feed: answered(feed),
  interfaces: answered([ethernet]),
  court: answered(court),
  events: answered({ events: [], next: null }),
  obs: answered({ connections: [connection] }),
  setups: [{ connection: 'main', answer: answered({ ok: true, applied: [], checks: [] }) }],
  recorder: answered(recorder),
  preview: answered({ folder: null, name: '245 DESMOND - THIBAULT', sample: true }),
  recordings: answered({ recordings: [] }),
  replay: answered({ review: null, ring: null, cards: null, buffers: [{ connection: 'main', state: 'ready', trouble: null }] }),
  clips: answered({ clips: [] }),
  library: answered({ clips: 0, bytes: 0, protectedBytes: 0, freeBytes: 2e11, oldest: null }),
  database: answered(database),
  look: answered({ ok: true, problems: [] }),
  machine: answered(machine),
  alarms: answered({ alarms: [], loudest: null, problems: [] }),
  trends: answered({ trends: [] }),
  licence: noPart('license.status'),
  backups: noPart('backup.list'),
}

function value(key: string, of: unknown): Value<'front'>['sections'][number]['values'][number] {
  return { key, value: of, default: of, source: 'default', description: null, effect: 'plugin', secret: false }
}

/** The one finding of this id. */
export function found(checks: readonly DoctorCheck[], id: string): DoctorCheck {
  const check = checks.find((one) => one.id === id)
  if (!check) throw new Error(`There is no finding "${id}" among ${checks.map((one) => one.id).join(', ')}`)
  return check
}
