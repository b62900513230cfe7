// Step: the scoring PC is heard. Pure.
import { texts } from '../../../texts/index.ts'
import { type Finding, open, proved, unknown, wrong } from './finding.ts'
import type { Pictures } from './pictures.ts'

const text = texts.setup.feed

export function feedFinding({ udp, health }: Pick<Pictures, 'udp' | 'health'>): Finding {
  if (udp === null) return unknown
  // The part itself knows who holds the port, and what to do about it.
  const said = health?.plugins.find(({ name }) => name === 'udp')
  if (!udp.listening) return wrong(udp.problem ?? said?.reason ?? text.off, said?.fix ?? null)
  if (udp.lastAt === null) return udp.refused > 0 ? wrong(text.refused(udp.refused), text.refusedFix) : open(text.open)
  const others = udp.senders.filter(({ address }) => !isOwn(address))
  return proved(others.length === 0 ? text.heardOwn : text.heard(others.map(({ address }) => address).join(', ')))
}

function isOwn(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')
}
