// What Prometheus is told by the running program, and that the dashboard for Grafana asks for nothing else.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { rawSocket, sendAll, startServer, until } from '@restrike/testkit'
import { expect, test } from 'vitest'
import { heard } from '../questions.ts'

/** The value of the first sample that begins so. */
function sample(text: string, name: string): number | undefined {
  const line = text.split('\n').find((one) => one.startsWith(name))
  return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(' ') + 1))
}

test('counts what happened, in the form that Prometheus reads; the dashboard names nothing that is not there', async () => {
  await using server = await startServer()
  await using socket = await rawSocket(server.wsUrl)
  socket.send({ t: 'sub', name: 'match.live' })
  await sendAll(['mch;Number;7;', 'rdy;', 'xyz;'], server.udp)
  await until('them', async () => ((await heard(server)) === 3 ? true : undefined))
  const metrics = async () => {
    const response = await fetch(`${server.url}/metrics`)
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    return response.text()
  }
  // Watching the process begins a moment after the start.
  const text = await until('all of them', async () => {
    const now = await metrics()
    return sample(now, 'restrike_system_gc_pause_seconds_count') !== undefined && sample(now, 'restrike_database_commit_seconds_count')
      ? now
      : undefined
  })
  expect(sample(text, 'restrike_udp_datagrams_total')).toBe(3)
  expect(sample(text, 'restrike_udp_unknown_messages_total')).toBe(1)
  expect(sample(text, 'restrike_udp_batch_seconds_count')).toBeGreaterThan(0)
  expect(sample(text, 'restrike_control_clients')).toBe(1)
  expect(sample(text, 'restrike_kernel_command_seconds_count{command="udp.status"}')).toBeGreaterThan(0)
  expect(sample(text, 'restrike_system_resident_memory_bytes')).toBeGreaterThan(10_000_000)
  expect(sample(text, 'restrike_database_query_seconds_count{query="select')).toBeGreaterThan(0)
  expect(sample(text, 'restrike_system_plugin_health{plugin="udp"}')).toBe(0)
  for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|[a-z_]+(\{.*\})? (\+Inf|-?[\d.e+-]+))$/)

  const dashboard = await readFile(path.join(import.meta.dirname, '../../docs/grafana/restrike.json'), 'utf8')
  const named = new Set([...dashboard.matchAll(/restrike_\w+/g)].map(([name]) => name.replace(/_bucket$/, '')))
  const told = new Set([...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name))
  expect(named.size).toBeGreaterThan(20)
  expect([...named].filter((name) => !told.has(name))).toEqual([])
})
