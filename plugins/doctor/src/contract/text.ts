// An examination as plain text: for a terminal, a file, a mail. Pure, and fit for browsers.
import type { DoctorArea, DoctorCheck, Examination } from '../contract.ts'

const areaNames: Record<DoctorArea, string> = {
  program: 'Program',
  configuration: 'Configuration',
  log: 'Log',
  feed: 'Feed',
  obs: 'OBS',
  recording: 'Recording',
  replay: 'Replay',
  disk: 'Disk',
  database: 'Database',
  clock: 'Clock',
  ports: 'Ports',
  alarms: 'Alarms',
  licence: 'Licence',
  backup: 'Backup',
}
const statusWords: Record<DoctorCheck['status'], string> = { ok: 'ok', warn: 'WARNING', fail: 'FAILS', unknown: 'unknown' }
const margin = 10

/** `READY`, or `DEGRADED: 1 fails, 2 warnings`. */
export function verdictText({ verdict, checks }: Examination): string {
  const number = (status: DoctorCheck['status']) => checks.filter((check) => check.status === status).length
  const [fails, warnings] = [number('fail'), number('warn')]
  const told = [
    ...(fails > 0 ? [`${fails} ${fails === 1 ? 'fails' : 'fail'}`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
  ]
  return [verdict.toUpperCase(), ...(told.length > 0 ? [told.join(', ')] : [])].join(': ')
}

/** Area by area, each finding on a line of its own and what to do under it. */
export function examinationText({ checks }: Examination): string {
  const areas = [...new Set(checks.map(({ area }) => area))]
  return areas
    .map((area) => [areaNames[area], ...checks.filter((check) => check.area === area).flatMap(checkLines)].join('\n'))
    .join('\n\n')
}

function checkLines({ status, title, finding, fix }: DoctorCheck): string[] {
  const lines = [`  ${statusWords[status].padEnd(margin)}${title}: ${finding}`]
  if (fix !== null) lines.push(`${' '.repeat(margin + 4)}what to do: ${fix}`)
  return lines
}
