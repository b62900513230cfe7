// Where the scoring PC is to send to, and whether the way there is up. Pure.
import { ok, silent, unknown, warn, type Subject } from '../check.ts'
import type { DoctorCheck } from '../contract.ts'
import type { Answers } from '../questions.ts'

type Asked = Pick<Answers, 'interfaces' | 'machine'>
type Network = Extract<Answers['interfaces'], { ok: true }>['value'][number]
interface Listening {
  readonly address: string
  readonly port: number
}

const area = 'feed'
const address: Subject = { id: 'feed.address', area, title: 'Address' }
const cable: Subject = { id: 'feed.cable', area, title: 'Cable' }

export function addressChecks({ interfaces, machine }: Asked, feed: Listening): DoctorCheck[] {
  if (!interfaces.ok) return [silent(address, interfaces)]
  const best = interfaces.value.find(({ recommended }) => recommended)
  return [addressCheck(interfaces.value, best, feed), cableCheck(machine, best)]
}

function addressCheck(all: readonly Network[], best: Network | undefined, feed: Listening): DoctorCheck {
  if (!best)
    return warn(
      address,
      'this machine has no network address that a scoring PC could reach',
      'Plug the cable in. A scoring program on this machine itself sends to 127.0.0.1.',
    )
  // Bound to one address, no other one is heard, whatever the best would be.
  const bound = all.find((one) => one.address === feed.address)
  const shown = bound ?? best
  const others = bound ? [] : all.filter((one) => one !== best && !one.internal && one.family === 'IPv4')
  const more = others.length === 0 ? '' : `; others of this machine: ${others.map(nameOf).join(', ')}`
  const enter = `at the scoring PC enter: ${shown.address} port ${feed.port} (${shown.name}, ${shown.kind})${more}`
  return shown.internal
    ? warn(address, `${enter}; only programs on this machine reach it`, 'Set udp.address to 0.0.0.0 to be heard on all.')
    : ok(address, enter)
}

function nameOf({ address: at, name, kind }: Network): string {
  return `${at} (${name}, ${kind})`
}

function cableCheck(machine: Asked['machine'], best: Network | undefined): DoctorCheck {
  if (!best) return unknown(cable, 'There is no network to look at')
  if (!machine.ok) return silent(cable, machine)
  const up = machine.value.network.find(({ name }) => name === best.name)?.up ?? null
  if (up === null) return unknown(cable, `The system does not tell whether ${best.name} is up`)
  if (up) return ok(cable, `${best.name} is up`)
  return warn(cable, `${best.name} is down`, 'Plug the cable in at both ends, and look whether its lights are on.')
}
