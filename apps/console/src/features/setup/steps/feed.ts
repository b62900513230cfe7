// Step: the scoring PC is heard, and not only the test of the port. Pure.
import type { Sender, UdpStatus } from '@restrike/udp/contract'
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
  return heardFinding(udp)
}

/** Once anything was heard: from whom. */
function heardFinding(udp: UdpStatus): Finding {
  const scoring = udp.senders.filter((sender) => isScoring(sender, udp))
  if (scoring.length > 0) return proved(text.heard(addressesOf(scoring)))
  const strange = udp.senders.filter(({ address }) => !isOwn(address, udp))
  return open(strange.length > 0 ? text.strange(addressesOf(strange)) : text.heardOwn)
}

/** Of this machine a greeting alone may be the test of the port; a scoring program that runs here says more. */
function isScoring({ address, messages, greetings }: Sender, udp: UdpStatus): boolean {
  return messages > (isOwn(address, udp) ? greetings : 0)
}

/** Bound to one address, the test comes from there. */
function isOwn(address: string, udp: UdpStatus): boolean {
  return address === udp.address || address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')
}

function addressesOf(senders: readonly Sender[]): string {
  return senders.map(({ address }) => address).join(', ')
}
