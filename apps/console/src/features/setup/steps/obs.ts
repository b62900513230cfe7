// Step: an OBS that records is connected. Pure.
import type { ObsConnection } from '@restrike/obs/contract'
import { texts, unknownValue } from '../../../texts/index.ts'
import { type Finding, open, proved, unknown, wrong } from './finding.ts'
import type { Pictures } from './pictures.ts'

const text = texts.setup.obs

/** Those on which a match depends. */
export function recording(connections: readonly ObsConnection[]): readonly ObsConnection[] {
  return connections.filter(({ role }) => role !== 'stream')
}

export function obsFinding({ obs }: Pick<Pictures, 'obs'>): Finding {
  if (obs === null) return unknown
  const wanted = recording(obs.connections)
  if (wanted.length === 0) return open(text.open)
  const away = wanted.find(({ state }) => state !== 'connected')
  if (away !== undefined) return awayFinding(away)
  return proved(wanted.map(({ name, version }) => text.connected(name, version ?? unknownValue)).join(' '))
}

function awayFinding({ name, state, problem, fix }: ObsConnection): Finding {
  if (state === 'connecting' && problem === null) return open(text.connecting(name))
  if (state === 'disconnected') return wrong(problem ?? text.left(name), fix ?? text.leftFix)
  return wrong(problem ?? text.away(name), fix)
}
