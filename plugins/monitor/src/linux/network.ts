// The network interfaces of a Linux machine: their counters, and whether they are up.
import { access } from 'node:fs/promises'
import path from 'node:path'
import type { InterfaceReading } from '../machine.ts'
import { readText } from './read-text.ts'

type Counters = Omit<InterfaceReading, 'up'>

/** Reads /proc/net/dev. Pure. */
export function parseCounters(text: string): ReadonlyMap<string, Counters> {
  const found = new Map<string, Counters>()
  for (const line of text.split('\n')) {
    const colon = line.lastIndexOf(':')
    if (colon < 0) continue
    const fields = line
      .slice(colon + 1)
      .trim()
      .split(/\s+/)
      .map(Number)
    if (fields.length < 16 || fields.some(Number.isNaN)) continue
    const at = (column: number): number => fields[column] ?? 0
    const errors = at(2) + at(10)
    found.set(line.slice(0, colon).trim(), { receiveBytes: at(0), sendBytes: at(8), errors, drops: at(3) + at(11) })
  }
  return found
}

/** In words of the kernel's documentation. `unknown`: the driver does not say, which is no sign of anything. */
export function upOf(operstate: string | null): boolean | null {
  const state = operstate?.trim() ?? 'unknown'
  return state === 'unknown' ? null : state === 'up'
}

/**
 * Those with a device behind them: what goes through a bridge, a tunnel or the end of a container's cable goes through one of these
 * too and must not be counted twice. Where none has one (this runs in a container), all but the loop back.
 */
export class Interfaces {
  readonly #root: string
  readonly #real = new Map<string, boolean>()

  constructor(root: string) {
    this.#root = root
  }

  async read(counters: ReadonlyMap<string, Counters>): Promise<ReadonlyMap<string, InterfaceReading>> {
    const chosen = await this.#choose([...counters.keys()])
    const states = await Promise.all(chosen.map((name) => readText(this.#file(name, 'operstate'))))
    const readings = new Map<string, InterfaceReading>()
    chosen.forEach((name, i) => {
      const counted = counters.get(name)
      if (counted) readings.set(name, { ...counted, up: upOf(states[i] ?? null) })
    })
    return readings
  }

  async #choose(names: readonly string[]): Promise<string[]> {
    for (const name of this.#real.keys()) if (!names.includes(name)) this.#real.delete(name)
    const fresh = names.filter((name) => !this.#real.has(name))
    for (const name of fresh) this.#real.set(name, await access(this.#file(name, 'device')).then(yes, no))
    const real = names.filter((name) => this.#real.get(name))
    return real.length > 0 ? real : names.filter((name) => name !== 'lo')
  }

  #file(name: string, what: string): string {
    return path.join(this.#root, 'sys/class/net', name, what)
  }
}

const yes = (): boolean => true
const no = (): boolean => false
