// How the recorder is: the worst of its alarms, in its own words. Pure.
import type { Health } from '@restrike/sdk'
import type { RecorderStatus } from './contract.ts'

export function healthOf({ alarms }: Pick<RecorderStatus, 'alarms'>): Health {
  const [worst] = alarms
  return worst ? { status: worst.severity, reason: worst.reason, fix: worst.fix } : { status: 'ok' }
}
