// Open alarms, and quantities that grow although they should not. Pure.
import { fail, ok, seen, silent, unknown, warn, type Subject } from '../check.ts'
import type { DoctorCheck } from '../contract.ts'
import type { Answers } from '../questions.ts'
import { clause, slug } from '../words.ts'

type Alarm = Extract<Answers['alarms'], { ok: true }>['value']['alarms'][number]

const area = 'alarms'
const open: Subject = { id: 'alarms.open', area, title: 'Open alarms' }
const telling: Subject = { id: 'alarms.telling', area, title: 'Telling' }
const trend: Subject = { id: 'alarms.trends', area, title: 'Trends' }

export function alarmChecks({ alarms, trends }: Pick<Answers, 'alarms' | 'trends'>): DoctorCheck[] {
  return [
    ...seen(alarms, open, 'not-needed', ({ alarms: all, problems }) => [
      ...(all.length === 0 ? [ok(open, 'None')] : all.map(alarmCheck)),
      ...problems.map((problem) => warn(telling, clause(problem), 'Check the address of the webhook, and the database.')),
    ]),
    ...trendChecks(trends),
  ]
}

function alarmCheck({ id, severity, text, fix, raisedAt, acknowledgedBy }: Alarm): DoctorCheck {
  const subject: Subject = { id: `alarms.open.${slug(id)}`, area, title: `Alarm, ${severity}` }
  const seenBy = acknowledgedBy === null ? '' : `, seen by ${acknowledgedBy}`
  const finding = `${clause(text)} (since ${raisedAt}${seenBy})`
  switch (severity) {
    case 'critical':
      return fail(subject, finding, fix ?? 'See the page of alarms.')
    case 'warning':
      return warn(subject, finding, fix ?? 'See the page of alarms.')
    case 'info':
      return { ...ok(subject, finding), fix }
    default:
      severity satisfies never
      return unknown(subject, finding)
  }
}

function trendChecks(trends: Answers['trends']): DoctorCheck[] {
  if (!trends.ok) return [silent(trend, trends)]
  const wrong = trends.value.trends.filter((one) => one.wrong)
  if (wrong.length === 0) return [ok(trend, 'Nothing grows that should not')]
  return wrong.map(({ id, text }) =>
    warn({ ...trend, id: `alarms.trends.${id}` }, clause(text), 'Make a support bundle, and restart the program when no match is on.'),
  )
}
