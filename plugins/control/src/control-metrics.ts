// What /metrics tells of the front: WebSocket clients, what is sent to them, and how long an event takes to all of them.
import { secondsBuckets, type Metrics } from '@restrike/sdk'
import type { WireHub } from '@restrike/wire/server'

export function controlMetrics(metrics: Metrics, hub: WireHub): void {
  const fanOut = metrics.histogram('fan_out_seconds', 'Handing one event to the connections of all clients', secondsBuckets)
  hub.onEntry = (seconds) => fanOut.observe(seconds)
  metrics.gauge('clients', 'WebSocket clients', () => hub.connections)
  metrics.total('sent_events_total', 'Events sent to clients', () => hub.stats.events)
  metrics.total('sent_bytes_total', 'Bytes of events sent to clients', () => hub.stats.bytes)
  metrics.total('missed_events_total', 'Events that clients were told to have missed', () => hub.stats.missed)
  metrics.total('congested_total', 'How often a client was too slow', () => hub.stats.congested)
}
