// The findings of an examination by what they are about, those that need somebody first in each. Pure.
import type { DoctorArea, DoctorCheck } from '@restrike/doctor/contract'
import type { Tone } from '../../../ui/tone.ts'

export interface AreaGroup {
  readonly area: DoctorArea
  /** Of the worst finding. */
  readonly tone: Tone
  /** The worst first. */
  readonly checks: readonly DoctorCheck[]
}

export const checkTones = { ok: 'good', warn: 'warn', fail: 'bad', unknown: 'unknown' } satisfies Record<DoctorCheck['status'], Tone>
const urgency = { fail: 0, warn: 1, unknown: 2, ok: 3 } satisfies Record<DoctorCheck['status'], number>

/** Areas with something wrong come first; the others stay in the order of the examination. */
export function groupByArea(checks: readonly DoctorCheck[]): readonly AreaGroup[] {
  const areas = [...new Set(checks.map(({ area }) => area))]
  const groups = areas.map((area) => {
    const sorted = checks.filter((check) => check.area === area).toSorted((a, b) => urgency[a.status] - urgency[b.status])
    return { area, worst: sorted[0]?.status ?? 'ok', checks: sorted }
  })
  return groups
    .toSorted((a, b) => urgency[a.worst] - urgency[b.worst])
    .map(({ area, worst, checks: sorted }) => ({ area, tone: checkTones[worst], checks: sorted }))
}
