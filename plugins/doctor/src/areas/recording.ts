// The recording: whether it is wanted, what is wrong with it, where it goes, whether the last one is whole. Pure.
import { fail, ok, seen, silent, unknown, warn, type Subject } from '../check.ts'
import type { DoctorCheck } from '../contract.ts'
import { alarmName } from '../names.ts'
import type { Answers } from '../questions.ts'
import { clause, slug } from '../words.ts'

type Asked = Pick<Answers, 'recorder' | 'preview' | 'recordings'>
type Status = Extract<Answers['recorder'], { ok: true }>['value']

const area = 'recording'
const enabled: Subject = { id: 'recording.enabled', area, title: 'Recording' }
const alarm: Subject = { id: 'recording.alarm', area, title: 'Alarms' }
const folder: Subject = { id: 'recording.folder', area, title: 'Folder' }
const last: Subject = { id: 'recording.last', area, title: 'Last recording' }

const wrongFiles: Partial<Record<string, string>> = {
  damaged: 'it is smaller than what OBS wrote, or does not open',
  missing: 'it is not where OBS said it is',
}

export function recordingChecks({ recorder, preview, recordings }: Asked): DoctorCheck[] {
  return [
    ...seen(recorder, enabled, 'needed', (status) => [enabledCheck(status), ...alarmChecks(status)]),
    folderCheck(preview),
    lastCheck(recordings),
  ]
}

function enabledCheck({ enabled: on, connections, matchId }: Status): DoctorCheck {
  if (!on) return warn(enabled, 'Switched off: matches are not recorded', 'Set recorder.enabled to true.')
  const running = connections.filter(({ state }) => state === 'recording')
  if (running.length > 0) {
    const list = running.map(({ connection, growing }) => `"${connection}"${growing === true ? ' (growing)' : ''}`)
    return ok(enabled, `A match is recorded by ${list.join(', ')}`)
  }
  const released = connections.filter(({ state }) => state === 'released')
  if (matchId !== null && released.length > 0)
    return warn(
      enabled,
      `Stopped by hand in this match: ${released.map(({ connection }) => `"${connection}"`).join(', ')}`,
      'Start the recording in OBS, or on the OBS page.',
    )
  return ok(enabled, matchId === null ? 'Each match is recorded; none is on now' : 'The match is about to be recorded')
}

function alarmChecks({ alarms }: Status): DoctorCheck[] {
  if (alarms.length === 0) return [ok(alarm, 'None')]
  return alarms.map(({ kind, connection, severity, reason, fix, since }) => {
    const subject = { ...alarm, id: `recording.alarm.${kind}.${slug(connection)}`, title: `Alarm: ${alarmName(kind)}` }
    return (severity === 'failed' ? fail : warn)(subject, `${clause(reason)} (since ${since})`, fix)
  })
}

function folderCheck(preview: Asked['preview']): DoctorCheck {
  if (!preview.ok) return silent(folder, preview)
  const { folder: place, name, sample } = preview.value
  const shown = place === null ? `"${name}" in the folder that is set in OBS` : `"${name}" in ${place}`
  return ok(folder, `${sample ? 'A match' : 'This match'} would be called ${shown}`)
}

function lastCheck(recordings: Asked['recordings']): DoctorCheck {
  if (!recordings.ok) return silent(last, recordings)
  const [latest] = recordings.value.recordings
  if (!latest) return unknown(last, 'There is none yet')
  const wrong = latest.parts.find(({ state }) => wrongFiles[state] !== undefined)
  if (wrong)
    return warn(
      last,
      `${wrong.path}: ${wrongFiles[wrong.state] ?? wrong.state}`,
      'Look for the file on the machine of OBS, and whether its disk is full.',
    )
  return ok(last, `${latest.path} (${latest.parts.map(({ state }) => state).join(', ')})`)
}
