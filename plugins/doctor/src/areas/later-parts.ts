// Licence and backups: parts that may not be there, and whose answers are read without knowing their exact shape. Pure.
import { z } from 'zod'
import { ok, silent, unknown, warn, type Subject } from '../check.ts'
import type { DoctorCheck } from '../contract.ts'
import type { Answers } from '../questions.ts'
import { span } from '../words.ts'

const licence: Subject = { id: 'licence.status', area: 'licence', title: 'Licence' }
const backup: Subject = { id: 'backup.last', area: 'backup', title: 'Last backup' }

const dayMs = 86_400_000
const endsSoonMs = 14 * dayMs
const lateMs = dayMs

const day = z.iso.datetime({ offset: true })
const Licence = z
  .object({ state: z.string() })
  .or(z.object({ status: z.string() }))
  .and(z.object({ validUntil: day.nullish(), expiresAt: day.nullish() }))
const Backups = z.object({ backups: z.array(z.object({ at: day.optional(), createdAt: day.optional(), verified: z.boolean().nullish() })) })

export function licenceChecks({ licence: answer, now }: Pick<Answers, 'licence' | 'now'>): DoctorCheck[] {
  if (!answer.ok) return [silent(licence, answer)]
  const read = Licence.safeParse(answer.value)
  if (!read.success) return [silent(licence, answer)]
  const state = 'state' in read.data ? read.data.state : read.data.status
  const until = read.data.validUntil ?? read.data.expiresAt ?? null
  if (until === null) return [unknown(licence, `It says "${state}", and not until when`)]
  const leftMs = Date.parse(until) - now
  if (leftMs <= 0)
    return [warn(licence, `Ended ${span(-leftMs)} ago (it says "${state}")`, 'Renew it: license.activate. Matches go on meanwhile.')]
  const finding = `"${state}", for ${span(leftMs)} more`
  return [leftMs < endsSoonMs ? warn(licence, finding, 'Renew it while this machine is on the internet.') : ok(licence, finding)]
}

export function backupChecks({ backups: answer, now }: Pick<Answers, 'backups' | 'now'>): DoctorCheck[] {
  if (!answer.ok) return [silent(backup, answer)]
  const read = Backups.safeParse(answer.value)
  if (!read.success) return [silent(backup, answer)]
  const dated = read.data.backups.flatMap(({ at, createdAt, verified }) => {
    const when = at ?? createdAt
    return when === undefined ? [] : [{ atMs: Date.parse(when), verified }]
  })
  const latest = dated.toSorted((a, b) => b.atMs - a.atMs)[0]
  if (!latest) return [warn(backup, 'There is none', 'Make one: backup.create.')]
  const ageMs = now - latest.atMs
  const finding = `${span(ageMs)} ago`
  if (latest.verified === false)
    return [warn(backup, `${finding}; it could not be read back`, 'Make another one to another disk: backup.create.')]
  return [ageMs > lateMs ? warn(backup, finding, 'Make one in the next break: backup.create.') : ok(backup, finding)]
}
