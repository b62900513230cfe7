// The port to the operating system: what the monitor asks of it, as counters and states. Types only; linux/ and portable/ answer.
// Null is unknown. Nothing here has a rate: those are made of two readings, in rates.ts.

/** Time in any unit, ever growing. */
export interface Busy {
  readonly busy: number
  readonly total: number
}

export interface InterfaceReading {
  readonly up: boolean | null
  readonly receiveBytes: number
  readonly sendBytes: number
  readonly errors: number | null
  readonly drops: number | null
}

export interface NetworkReading {
  /** When the counters were read: the clock that rates are made with. */
  readonly monotonicMs: number
  readonly interfaces: ReadonlyMap<string, InterfaceReading>
}

export interface MemoryReading {
  readonly totalBytes: number
  readonly availableBytes: number
}

/** What changes by the second and costs next to nothing to read. */
export interface QuickReading {
  /** Of all cores together. */
  readonly cpu: Busy | null
  /** By the core's name, in order. */
  readonly cores: ReadonlyMap<string, Busy>
  readonly memory: MemoryReading
  readonly network: NetworkReading
}

export interface DiskReading {
  /** Tells one disk, or partition, from another. */
  readonly disk: string
  readonly readBytes: number
  readonly writeBytes: number
}

export interface ProcessReading {
  readonly pid: number
  /** Tells it from a later process that was given the same number. */
  readonly startedAt: string
  /** Time used on all cores since it began, or the share of one core where the system tells only that. */
  readonly cpu: { readonly kind: 'time'; readonly ms: number } | { readonly kind: 'share'; readonly percent: number }
  readonly rssBytes: number | null
  /** TCP ports it listens on, of those asked for; null where it could not be found out. */
  readonly ports: ReadonlySet<number> | null
}

export interface Machine {
  quick(): Promise<QuickReading>
  /** Before what follows, in the slow interval: for what a system tells only slowly. */
  refresh(): Promise<void>
  /** Counters of the disks that hold these devices (`dev` of a file's status); without those that it cannot tell. */
  disks(devices: readonly bigint[]): Promise<ReadonlyMap<bigint, DiskReading>>
  /** The hottest sensor of the processor, °C. */
  temperature(): Promise<number | null>
  /** Processes of OBS Studio. Which ports they listen on is looked for only where `ports` are given. */
  obsProcesses(ports: readonly number[]): Promise<readonly ProcessReading[]>
  /** Whether a time server keeps the clock. */
  clockSynchronized(signal: AbortSignal): Promise<boolean | null>
}
