// The examination's verdict: the one the program gives of itself, and never "ready" beside something that fails. Pure.
import type { HealthReport } from '@restrike/kernel/contract'
import type { Answer } from './answer.ts'
import type { DoctorCheck, Examination } from './contract.ts'

/**
 * There is one verdict, shown in the status bar: each part says itself how grave its trouble is, and no look from outside makes it
 * graver. But a failing finding is not passed over either, and a warning alone changes nothing.
 */
export function verdictOf(health: Answer<HealthReport>, checks: readonly DoctorCheck[]): Examination['verdict'] {
  if (!health.ok) return 'not-ready'
  const { verdict } = health.value
  return verdict === 'ready' && checks.some(({ status }) => status === 'fail') ? 'degraded' : verdict
}
