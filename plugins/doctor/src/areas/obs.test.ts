import { expect, test } from 'vitest'
import { answered, notAsked, unanswered } from '../answer.ts'
import type { DoctorCheck } from '../contract.ts'
import { connection, found, healthy } from '../fixtures.ts'
import { obsChecks } from './obs.ts'

const stats = connection.stats ?? (undefined as never)
const checksOf = (change: Partial<typeof connection>) =>
  obsChecks({ ...healthy, obs: answered({ connections: [{ ...connection, ...change }] }) })

test('an OBS where all is well has nothing to do', () => {
  expect(checksOf({}).map(({ status }) => status)).not.toContain('warn')
  expect(found(checksOf({}), 'obs.main.connection').finding).toBe('Connected to ws://127.0.0.1:4455, for recording and streaming')
})

test.each<[string, Partial<typeof connection>, DoctorCheck['status'], RegExp]>([
  ['a wrong password', { state: 'wrong-password', problem: 'x' }, 'fail', /runs, and refuses the password/],
  ['an OBS that is not there', { state: 'unreachable', problem: 'Connection refused.' }, 'fail', /cannot be reached: Connection refused$/],
  ['an OBS that starts', { state: 'connecting' }, 'warn', /^Not connected .* yet$/],
  ['one that is left alone', { state: 'disconnected' }, 'warn', /^Left alone by hand/],
  ['one that does not do what it should', { problem: 'OBS does not start the buffer' }, 'warn', /but: OBS does not start the buffer/],
])('%s is told apart', (_, change, status, finding) => {
  expect(found(checksOf(change), 'obs.main.connection')).toMatchObject({ status, finding: expect.stringMatching(finding) })
})

test('of an OBS that is away nothing else is said', () => {
  expect(checksOf({ state: 'unreachable' })).toHaveLength(1)
})

test.each<[string, Partial<typeof connection>, string, DoctorCheck['status']]>([
  ['an old version', { version: '29.1.3' }, 'version', 'warn'],
  ['the first good version', { version: '30.2.0' }, 'version', 'ok'],
  ['a buffer that is off', { replayBuffer: { active: false, available: true } }, 'buffer', 'warn'],
  ['no buffer in the profile', { replayBuffer: { active: false, available: false } }, 'buffer', 'warn'],
  ['an unknown buffer', { replayBuffer: null }, 'buffer', 'unknown'],
  ['a stream without a buffer', { role: 'stream', replayBuffer: null }, 'buffer', 'ok'],
  ['skipped frames in encoding', { stats: { ...stats, outputSkippedFrames: 101 } }, 'frames', 'warn'],
  ['skipped frames in drawing', { stats: { ...stats, renderSkippedFrames: 101 } }, 'frames', 'warn'],
  ['a few skipped frames', { stats: { ...stats, outputSkippedFrames: 100, renderSkippedFrames: 100 } }, 'frames', 'ok'],
  ['a low rate', { stats: { ...stats, fps: 50 } }, 'frames', 'warn'],
  ['nothing drawn yet', { stats: { ...stats, outputTotalFrames: 0, renderTotalFrames: 0 } }, 'frames', 'ok'],
])('%s', (_, change, id, status) => {
  expect(found(checksOf(change), `obs.main.${id}`).status).toBe(status)
})

test('settings: the good ones are counted, each other one is told with what is needed', () => {
  const setting = { current: '10 s', needed: 'at least 30 s', fix: 'Set it.', settable: true }
  const checks = obsChecks({
    ...healthy,
    setups: [
      {
        connection: 'main',
        answer: answered({
          ok: false,
          applied: [],
          checks: [
            { ...setting, key: 'replay-length', ok: false },
            { ...setting, key: 'key-frames', ok: null, settable: false },
            { ...setting, key: 'format', ok: true },
          ],
        }),
      },
    ],
  })
  expect(found(checks, 'obs.main.settings').finding).toBe('1 setting is as recording and replay need them')
  expect(found(checks, 'obs.main.settings.replay-length')).toMatchObject({
    status: 'warn',
    finding: '10 s; needed: at least 30 s',
    fix: 'Set it. Or let the program set it: obs.setup {"apply":true}.',
  })
  expect(found(checks, 'obs.main.settings.key-frames')).toMatchObject({ status: 'unknown', fix: 'Set it.' })
})

test('settings that were not looked at say why', () => {
  const setups = [{ connection: 'main', answer: notAsked('Not looked at while the clock runs') }]
  expect(found(obsChecks({ ...healthy, setups }), 'obs.main.settings')).toMatchObject({
    status: 'unknown',
    finding: 'Not looked at while the clock runs',
  })
})

test('without a connection nothing is recorded, and without the part nothing is seen', () => {
  expect(obsChecks({ ...healthy, obs: answered({ connections: [] }) })).toMatchObject([
    { status: 'warn', finding: expect.stringMatching(/nothing is recorded/) },
  ])
  const gone = unanswered('kernel.unavailable', '"obs.status" cannot run: plugin "obs" is stopped')
  expect(obsChecks({ ...healthy, obs: gone })).toMatchObject([
    { status: 'fail', finding: 'Cannot be seen: "obs.status" cannot run: plugin "obs" is stopped' },
  ])
})
