// Looks at the machine at two paces and makes samples of what it finds. Keeps the readings before, which the rates need.
import { readClocks } from './clock-reading.ts'
import { foldClock, untouched, type ClockState } from './clock.ts'
import type { MonitorSample } from './contract.ts'
import { Folders } from './folders.ts'
import { limited } from './limited.ts'
import type { Machine, QuickReading } from './machine.ts'
import type { AllSeen } from './obs-seen.ts'
import type { OwnProcess, OwnReading } from './own-process.ts'
import type { Place } from './places.ts'
import { portsToFind } from './process-of.ts'
import { sampleOf, type SlowReading } from './sample.ts'

export interface SamplerOptions {
  readonly machine: Machine
  readonly own: OwnProcess
  readonly folders?: Folders
  readonly signal: AbortSignal
  /** Asked at each look. */
  places(): readonly Place[]
  obs(): AllSeen
}

/** A file of /proc takes microseconds: after this long something is very wrong, and the sample is left out. */
const quickLimitMs = 2_000
const slowLimitMs = 3_000
/** With its first query to PowerShell, Windows takes long. */
const refreshLimitMs = 8_000

function slowReaders({ machine, signal, obs }: SamplerOptions) {
  return {
    refresh: limited(refreshLimitMs, () => machine.refresh()),
    disks: limited(slowLimitMs, (devices: readonly bigint[]) => machine.disks(devices)),
    temperature: limited(slowLimitMs, () => machine.temperature()),
    // Without an OBS that should run here there is no need to look through all processes.
    processes: limited(slowLimitMs, async () => {
      const ports = portsToFind(obs())
      return ports.length === 0 ? [] : machine.obsProcesses(ports)
    }),
    synchronized: limited(slowLimitMs, () => machine.clockSynchronized(signal)),
  }
}

const unseen: SlowReading = {
  monotonicMs: 0,
  folders: new Map(),
  disks: new Map(),
  processes: [],
  temperatureC: null,
}

export class Sampler {
  readonly #options: SamplerOptions
  readonly #folders: Folders
  readonly #readQuick: () => Promise<QuickReading | null>
  readonly #readSlow: ReturnType<typeof slowReaders>
  #quick: QuickReading | undefined
  #own: OwnReading | undefined
  #slow: { before: SlowReading | undefined; now: SlowReading } = { before: undefined, now: unseen }
  #clock: ClockState = untouched
  #synchronized: boolean | null = null
  #last: MonitorSample | undefined

  constructor(options: SamplerOptions) {
    this.#options = options
    this.#folders = options.folders ?? new Folders()
    this.#readQuick = limited(quickLimitMs, () => options.machine.quick())
    this.#readSlow = slowReaders(options)
  }

  get clock(): ClockState {
    return this.#clock
  }

  get last(): MonitorSample | undefined {
    return this.#last
  }

  /** Why the data folder cannot be looked at; null while it can, or was not yet. */
  folderProblem(path: string): string | null {
    const look = this.#slow.now.folders.get(path)
    return look && 'problem' in look ? look.problem : null
  }

  /** Disks, temperature, processes, time server: what of it does not answer in time is unknown. */
  async lookSlowly(): Promise<void> {
    const { refresh, disks, temperature, processes, synchronized } = this.#readSlow
    await refresh()
    // Asked of a program; the rest need not wait for it.
    void synchronized().then((kept) => {
      this.#synchronized = kept
    })
    const [folders, temperatureC, found] = await Promise.all([
      this.#folders.look(this.#options.places().map(({ path }) => path)),
      temperature(),
      processes(),
    ])
    const devices = [...folders.values()].flatMap((look) => ('device' in look ? [look.device] : []))
    const counters = await disks(devices)
    const now: SlowReading = {
      monotonicMs: performance.now(),
      folders,
      disks: counters ?? new Map(),
      processes: found ?? [],
      temperatureC,
    }
    this.#slow = { before: this.#slow.now === unseen ? undefined : this.#slow.now, now }
  }

  /** A new sample; undefined when the machine does not answer. */
  async look(): Promise<MonitorSample | undefined> {
    const clocks = readClocks()
    if (clocks) this.#clock = foldClock(this.#clock, clocks)
    const quick = await this.#readQuick()
    if (!quick) return undefined
    const own = this.#options.own.read()
    this.#last = sampleOf({
      wallMs: Date.now(),
      quick: { before: this.#quick, now: quick },
      own: { before: this.#own, now: own },
      slow: this.#slow,
      places: this.#options.places(),
      obs: this.#options.obs(),
      clock: this.#clock,
      synchronized: this.#synchronized,
      lastNetwork: this.#last?.network ?? [],
    })
    this.#quick = quick
    this.#own = own
    return this.#last
  }
}
