// The ports of this program: for browsers and controllers, and for the scoring system. Pure.
import type { PluginHealth } from '@restrike/kernel/contract'
import { fail, ok, silent, unknown, warn, type Subject } from '../check.ts'
import type { DoctorCheck } from '../contract.ts'
import type { Answers } from '../questions.ts'
import { clause } from '../words.ts'

type Asked = Pick<Answers, 'feed' | 'front' | 'health'>

const area = 'ports'
const http: Subject = { id: 'ports.http', area, title: 'HTTP' }
const udp: Subject = { id: 'ports.udp', area, title: 'UDP' }

export function portChecks(asked: Asked): DoctorCheck[] {
  return [httpCheck(asked), udpCheck(asked.feed)]
}

function httpCheck({ front, health }: Asked): DoctorCheck {
  const control = health.ok ? health.value.plugins.find(({ name }) => name === 'control') : undefined
  if (control && control.health !== 'ok') return flawed(control)
  if (!front.ok) return silent(http, front)
  const values = front.value.sections.flatMap((section) => section.values)
  const valueOf = (key: string) => values.find((value) => value.key === key)?.value
  const [host, port] = [valueOf('server.host'), valueOf('server.http')]
  if (typeof host !== 'string' || typeof port !== 'number') return unknown(http, 'The configuration does not tell')
  return ok(http, port === 0 ? `On ${host}, at a port that the system chose` : `On ${host}:${port}`)
}

/** One that runs is served, though not as it was wanted. */
function flawed({ health, state, reason = `it is ${state}`, fix }: PluginHealth): DoctorCheck {
  if (health === 'degraded') return warn(http, clause(reason), fix ?? 'See control in system.health.')
  return fail(http, `Not served: ${clause(reason)}`, fix ?? 'Close the program that holds the port, or choose another one with --http.')
}

function udpCheck(feed: Asked['feed']): DoctorCheck {
  if (!feed.ok) return silent(udp, feed, 'needed')
  const { listening, address, port, problem } = feed.value
  if (listening) return ok(udp, `On ${address}:${port}`)
  return fail(udp, `${port} is not open${problem === null ? '' : `: ${clause(problem)}`}`, 'See the feed.')
}
