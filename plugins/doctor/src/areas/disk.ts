// The disks: the one of the data, those of the recordings, and how long they will do. Pure.
import { fail, ok, silent, unknown, warn, type Subject } from '../check.ts'
import type { DoctorCheck } from '../contract.ts'
import type { Answers } from '../questions.ts'
import { size, slug } from '../words.ts'

type Asked = Pick<Answers, 'own' | 'machine' | 'recorder'>
type Forecast = Extract<Answers['recorder'], { ok: true }>['value']['disks'][number]
interface Space {
  readonly path: string
  readonly freeBytes: number | null
  readonly totalBytes: number | null
}

const area = 'disk'
const data: Subject = { id: 'disk.data', area, title: 'Data' }
const forecast: Subject = { id: 'disk.forecast', area, title: 'Forecast' }

const failBytes = 1e9
const warnBytes = 10e9
const matchesFail = 1
const matchesWarn = 10

export function diskChecks({ own, machine, recorder }: Asked): DoctorCheck[] {
  const disks = machine.ok ? machine.value.disks : []
  const measured = disks.find(({ purpose }) => purpose === 'data')
  // Looked at by the doctor itself where nobody else does.
  const place = measured ?? (own.disk.ok ? own.disk.value : undefined)
  return [
    place ? spaceCheck(data, place) : silent(data, own.disk.ok ? machine : own.disk),
    ...disks
      .filter(({ purpose }) => purpose === 'recording')
      .map((disk) => spaceCheck({ id: `disk.recording.${slug(disk.path)}`, area, title: 'Recordings' }, disk)),
    ...forecastChecks(recorder),
  ]
}

function spaceCheck(subject: Subject, { path, freeBytes, totalBytes }: Space): DoctorCheck {
  if (freeBytes === null) return unknown(subject, `${path}: the free space cannot be read`, 'Check that the disk is there.')
  const free = size(freeBytes)
  const finding = totalBytes === null ? `${free} free at ${path}` : `${free} free of ${size(totalBytes)} at ${path}`
  const fix = 'Move old recordings to another disk, or delete what is not needed.'
  if (freeBytes < failBytes) return fail(subject, finding, fix)
  return freeBytes < warnBytes ? warn(subject, finding, fix) : ok(subject, finding)
}

function forecastChecks(recorder: Asked['recorder']): DoctorCheck[] {
  if (!recorder.ok) return [silent(forecast, recorder)]
  const { disks } = recorder.value
  if (disks.length === 0) return [unknown(forecast, 'No OBS has told of its disk')]
  return disks.map(forecastCheck)
}

function forecastCheck({ connection, freeBytes, fullAt, matchesLeft }: Forecast): DoctorCheck {
  const subject = { ...forecast, id: `disk.forecast.${slug(connection)}`, title: `Recordings of "${connection}"` }
  const free = `${size(freeBytes)} free where "${connection}" records`
  if (fullAt === null && matchesLeft === null) return ok(subject, `${free}; for how long is known once something was recorded`)
  const until = fullAt === null ? '' : `, full at ${fullAt} without a break`
  const left = matchesLeft === null ? '' : `, ${matchesLeft} matches left`
  const finding = `${free}${until}${left}`
  const fix = 'Move old recordings to another disk, or choose another folder in OBS.'
  if (matchesLeft !== null && matchesLeft < matchesFail) return fail(subject, finding, fix)
  return matchesLeft !== null && matchesLeft < matchesWarn ? warn(subject, finding, fix) : ok(subject, finding)
}
