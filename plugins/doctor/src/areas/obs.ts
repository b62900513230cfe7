// The OBS doctor: each connection as it is, its settings, its frames. Pure.
import { fail, ok, seen, silent, unknown, warn, type Subject } from '../check.ts'
import type { DoctorCheck } from '../contract.ts'
import { settingName } from '../names.ts'
import type { Answers, SetupAnswer } from '../questions.ts'
import { clause, count, percent, slug } from '../words.ts'

type Connection = Extract<Answers['obs'], { ok: true }>['value']['connections'][number]

const area = 'obs'
const connections: Subject = { id: 'obs.connections', area, title: 'Connections' }

/** Chapters in recordings, and all else that is used. */
const goodVersion = [30, 2] as const
const skippedWarnPercent = 1
const slowShare = 0.9

export function obsChecks({ obs, setups }: Pick<Answers, 'obs' | 'setups'>): DoctorCheck[] {
  return seen(obs, connections, 'needed', ({ connections: all }) =>
    all.length === 0
      ? [warn(connections, 'None: nothing is recorded, and there is no replay', 'Connect OBS on the OBS page, or with obs.connect.')]
      : all.flatMap((one) => connectionChecks(one, setups)),
  )
}

function connectionChecks(one: Connection, setups: readonly SetupAnswer[]): DoctorCheck[] {
  const about = (id: string, title: string): Subject => ({ id: `obs.${slug(one.name)}.${id}`, area, title: `OBS "${one.name}": ${title}` })
  const state = stateCheck(about('connection', 'connection'), one)
  if (one.state !== 'connected') return [state]
  const setup = setups.find(({ connection }) => connection === one.name)
  return [
    state,
    versionCheck(about('version', 'version'), one.version),
    bufferCheck(about('buffer', 'replay buffer'), one),
    frameCheck(about('frames', 'frames'), one.stats),
    ...(setup ? setupChecks(about, setup.answer) : []),
  ]
}

function stateCheck(subject: Subject, { state, url, role, problem, fix }: Connection): DoctorCheck {
  const why = problem === null ? '' : `: ${clause(problem)}`
  switch (state) {
    case 'connected':
      return problem === null
        ? ok(subject, `Connected to ${url}, for ${role === 'both' ? 'recording and streaming' : role}`)
        : warn(subject, `Connected to ${url}, but${why}`, fix ?? 'Look at OBS.')
    case 'wrong-password':
      return fail(
        subject,
        `OBS at ${url} runs, and refuses the password`,
        'Enter the password that OBS shows under Tools > WebSocket Server Settings.',
      )
    case 'unreachable':
      return fail(
        subject,
        `OBS at ${url} cannot be reached${why}`,
        fix ?? 'Start OBS there, and switch its WebSocket server on: Tools > WebSocket Server Settings.',
      )
    case 'connecting':
      return warn(subject, `Not connected to ${url} yet${why}`, fix ?? 'Wait a moment; if it stays so, look at OBS.')
    case 'disconnected':
      return warn(subject, `Left alone by hand: ${url}`, 'Connect it again on the OBS page when it is to be used.')
    default:
      state satisfies never
      return unknown(subject, 'Its state is not known')
  }
}

function versionCheck(subject: Subject, version: string | null): DoctorCheck {
  if (version === null) return unknown(subject, 'OBS has not told it yet')
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const good = major > goodVersion[0] || (major === goodVersion[0] && minor >= goodVersion[1])
  return good
    ? ok(subject, version)
    : warn(
        subject,
        `${version}: it knows no chapters in recordings`,
        `Install OBS ${goodVersion.join('.')} or newer, not on the day of matches.`,
      )
}

function bufferCheck(subject: Subject, { replayBuffer, role }: Connection): DoctorCheck {
  if (role === 'stream') return ok(subject, 'Not needed for streaming')
  if (replayBuffer === null) return unknown(subject, 'OBS has not told it yet')
  if (!replayBuffer.available)
    return warn(
      subject,
      'Switched off in the settings of OBS: replays are cut from the recording',
      'Settings > Output > Replay Buffer > Enable Replay Buffer, or obs.setup {"apply":true}.',
    )
  if (replayBuffer.active) return ok(subject, 'Running')
  return warn(subject, 'Not running: replays are cut from the recording', 'Start it on the OBS page, or with obs.replay-buffer.start.')
}

function frameCheck(subject: Subject, stats: Connection['stats']): DoctorCheck {
  if (stats === null) return unknown(subject, 'OBS has not told it yet')
  const { fps, wantedFps, renderSkippedFrames, renderTotalFrames, outputSkippedFrames, outputTotalFrames } = stats
  const rendering = shareOf(renderSkippedFrames, renderTotalFrames)
  const encoding = shareOf(outputSkippedFrames, outputTotalFrames)
  const rate = wantedFps === null ? `${fps.toFixed(1)} a second` : `${fps.toFixed(1)} of ${wantedFps} a second`
  const finding = `${rate}; ${percent(rendering)} missed in drawing, ${percent(encoding)} in encoding`
  if (encoding > skippedWarnPercent)
    return warn(
      subject,
      finding,
      'The encoder is too slow: choose a faster preset, a smaller picture, or the encoder of the graphics card.',
    )
  if (rendering > skippedWarnPercent || (wantedFps !== null && fps < wantedFps * slowShare))
    return warn(subject, finding, 'The graphics card is busy: close other programs, take sources out of the scene.')
  return ok(subject, finding)
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : (part / whole) * 100
}

function setupChecks(about: (id: string, title: string) => Subject, answer: SetupAnswer['answer']): DoctorCheck[] {
  const subject = about('settings', 'its settings')
  if (!answer.ok) return [silent(subject, answer)]
  const wrong = answer.value.checks.filter(({ ok: good }) => good !== true)
  const right = answer.value.checks.length - wrong.length
  return [
    ...(right > 0 ? [ok(subject, `${count(right, 'setting is', 'settings are')} as recording and replay need them`)] : []),
    ...wrong.map(({ key, ok: good, current, needed, fix, settable }) => {
      const own = about(`settings.${key}`, settingName(key))
      if (good === null) return unknown(own, `${current}; needed: ${needed}`, fix)
      return warn(own, `${current}; needed: ${needed}`, settable ? `${fix} Or let the program set it: obs.setup {"apply":true}.` : fix)
    }),
  ]
}
