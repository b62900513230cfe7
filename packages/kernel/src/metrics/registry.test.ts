// What Prometheus reads: names, types, labels, histograms; what cannot be read hides nothing else.
import { expect, test } from 'vitest'
import { MetricRegistry } from './registry.ts'

test('a counter counts, by labels, and their values are escaped', () => {
  const registry = new MetricRegistry()
  const { metrics } = registry.of('udp')
  const plain = metrics.counter('datagrams_total', 'Datagrams received')
  const labelled = metrics.counter('messages_total', 'Messages', ['stream'])
  plain.add()
  plain.add(4)
  labelled.add(2, ['a"b\\c\nd'])
  expect(registry.text()).toBe(
    [
      '# HELP restrike_udp_datagrams_total Datagrams received',
      '# TYPE restrike_udp_datagrams_total counter',
      'restrike_udp_datagrams_total 5',
      '# HELP restrike_udp_messages_total Messages',
      '# TYPE restrike_udp_messages_total counter',
      'restrike_udp_messages_total{stream="a\\"b\\\\c\\nd"} 2',
      '',
    ].join('\n'),
  )
})

test('a histogram tells how many are at or below each limit, their sum and their count', () => {
  const registry = new MetricRegistry()
  const times = registry.of('database').metrics.histogram('commit_seconds', 'Commits', [0.1, 1], ['kind'])
  for (const value of [0.05, 0.1, 0.5, 7]) times.observe(value, ['rows'])
  expect(registry.text().split('\n').slice(2, -1)).toEqual([
    'restrike_database_commit_seconds_bucket{kind="rows",le="0.1"} 2',
    'restrike_database_commit_seconds_bucket{kind="rows",le="1"} 3',
    'restrike_database_commit_seconds_bucket{kind="rows",le="+Inf"} 4',
    'restrike_database_commit_seconds_sum{kind="rows"} 7.65',
    'restrike_database_commit_seconds_count{kind="rows"} 4',
  ])
})

test('a gauge is read when it is asked for; unknown is left out, and one that throws hides only itself', () => {
  const registry = new MetricRegistry()
  const { metrics } = registry.of('obs')
  let value: number | null = null
  metrics.gauge('fps', 'Frames a second', () => value)
  metrics.gauge('broken', 'Throws', () => {
    throw new Error('no')
  })
  metrics.gauge('connections', 'By state', () => [[['open'], 2] as const, [['closed'], null] as const], ['state'])
  expect(registry.text()).toContain('# TYPE restrike_obs_fps gauge\n')
  expect(registry.text()).not.toMatch(/^restrike_obs_fps/m)
  value = 30
  expect(registry.text()).toContain('restrike_obs_fps 30\n')
  expect(registry.text()).toContain('restrike_obs_connections{state="open"} 2\n')
  expect(registry.text()).not.toContain('broken')
})

test('the same name is the same instrument; of another kind it is refused; with its plugin all of it goes', () => {
  const registry = new MetricRegistry()
  const { metrics, forget } = registry.of('a-b')
  metrics.counter('x_total', 'X').add()
  metrics.counter('x_total', 'X').add()
  expect(registry.text()).toContain('restrike_a_b_x_total 2\n')
  expect(() => metrics.gauge('x_total', 'X', () => 1)).toThrow('is there already')
  forget()
  expect(registry.text()).toBe('')
})
