// Which network addresses this machine has, and which one the scoring PC should send to. Pure: the system's list comes in.
import type { NetworkInterfaceInfo } from 'node:os'
import type { NetworkInterface } from './contract.ts'

type Kind = NetworkInterface['kind']

const kinds: ReadonlyArray<readonly [Kind, RegExp]> = [
  ['virtual', /^(veth|docker|br-|virbr|vmnet|vboxnet|tun|tap|wg|utun|zt|tailscale)|vethernet|virtual|vmware|hyper-v|wsl|vpn|bluetooth/i],
  ['wifi', /^(wl|wlan|ath)|wi-?fi|wireless|wlan/i],
  ['ethernet', /^(en|eth|em|lan)|ethernet|lan-verbindung|usb/i],
]

/** Cable before radio before the rest: a scoring PC stands beside the mat and is wired. */
const rank: Record<Kind, number> = { ethernet: 0, wifi: 1, other: 2, virtual: 3, loopback: 4 }

/** Every address, best first; the best one that another machine can reach is recommended. */
export function listInterfaces(system: NodeJS.Dict<NetworkInterfaceInfo[]>): NetworkInterface[] {
  const list = Object.entries(system).flatMap(([name, addresses]) =>
    (addresses ?? []).map((info) => ({
      name,
      address: info.address,
      family: info.family,
      mac: info.mac,
      internal: info.internal,
      kind: info.internal ? ('loopback' as const) : kindOf(name),
      recommended: false,
    })),
  )
  list.sort((a, b) => order(a) - order(b) || a.name.localeCompare(b.name))
  const best = list.find(
    (entry) => entry.family === 'IPv4' && !entry.internal && !entry.address.startsWith('169.254.') && entry.kind !== 'virtual',
  )
  return list.map((entry) => ({ ...entry, recommended: entry === best }))
}

function kindOf(name: string): Kind {
  return kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other'
}

function order(entry: NetworkInterface): number {
  const selfAssigned = entry.address.startsWith('169.254.') ? 10 : 0
  return rank[entry.kind] + (entry.family === 'IPv4' ? 0 : 5) + selfAssigned
}
