// What /metrics tells of OBS: requests by how long they take, and what each OBS says of itself.
import { secondsBuckets, type Metrics } from '@restrike/sdk'
import type { ClientOptions } from './client.ts'
import type { ObsConnection } from './contract.ts'

export function obsMetrics(metrics: Metrics, status: () => readonly ObsConnection[]): NonNullable<ClientOptions['asked']> {
  const requests = metrics.histogram('request_seconds', 'Requests to OBS, from sending to its answer', secondsBuckets, ['request'])
  const failures = metrics.counter('request_failures_total', 'Requests that OBS refused or did not answer', ['request'])
  const each = (name: string, help: string, read: (connection: ObsConnection) => number | null) =>
    metrics.gauge(name, help, () => status().map((connection) => [[connection.name], read(connection)] as const), ['connection'])
  each('connected', 'Whether it is connected', ({ state }) => Number(state === 'connected'))
  each('recording', 'Whether it records', ({ recording }) => (recording === null ? null : Number(recording.active)))
  each('replay_buffer', 'Whether its replay buffer runs', ({ replayBuffer }) =>
    replayBuffer === null ? null : Number(replayBuffer.active),
  )
  each('fps', 'Frames a second that it draws', ({ stats }) => stats?.fps ?? null)
  return (what, seconds, ok) => {
    requests.observe(seconds, [what])
    if (!ok) failures.add(1, [what])
  }
}
