// The ports of this program: for browsers and controllers, and for the scoring system. Pure.
import { fail, ok, silent, unknown, type Subject } from '../check.ts'
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
  if (control && control.health !== 'ok')
    return fail(
      http,
      `Not served: ${clause(control.reason ?? `it is ${control.state}`)}`,
      control.fix ?? 'Close the program that holds the port, or choose another one with --http.',
    )
  if (!front.ok) return silent(http, front)
  const values = front.value.sections.flatMap((section) => section.values)
  const valueOf = (key: string) => values.find((value) => value.key === key)?.value
  const [host, port] = [valueOf('server.host'), valueOf('server.http')]
  if (typeof host !== 'string' || typeof port !== 'number') return unknown(http, 'The configuration does not tell')
  return ok(http, port === 0 ? `On ${host}, at a port that the system chose` : `On ${host}:${port}`)
}

function udpCheck(feed: Asked['feed']): DoctorCheck {
  if (!feed.ok) return silent(udp, feed, 'needed')
  const { listening, address, port, problem } = feed.value
  if (listening) return ok(udp, `On ${address}:${port}`)
  return fail(udp, `${port} is not open${problem === null ? '' : `: ${clause(problem)}`}`, 'See the feed.')
}
