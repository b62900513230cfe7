// What is counted of the alarms for `/metrics`.
import type { Metrics } from '@restrike/sdk'
import { AlarmSeverity, type Alarm } from './contract.ts'

export interface Measures {
  changed(change: 'raised' | 'acknowledged' | 'resolved', alarm: Alarm): void
}

export function measureAlarms(metrics: Metrics, open: () => readonly Alarm[]): Measures {
  metrics.gauge(
    'open',
    'Alarms that are not resolved.',
    () => AlarmSeverity.options.map((severity) => [[severity], open().filter((alarm) => alarm.severity === severity).length] as const),
    ['severity'],
  )
  const raised = metrics.counter('raised_total', 'Alarms raised since the start.', ['severity'])
  return {
    changed(change, { severity }) {
      if (change === 'raised') raised.add(1, [severity])
    },
  }
}
