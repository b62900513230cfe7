// The kernel: starts and stops plugins in order, passes commands and events between them. Knows no plugin by name.
import {
  kernelErrors,
  oneAtATime,
  wireErrors,
  type AnyContract,
  type FieldProblem,
  type Health,
  type Logger,
  type Plugin,
} from '@restrike/sdk'
import { z } from 'zod'
import { Bus } from './bus.ts'
import { callCommand, callMeter, type CallMeter, type CallOptions } from './call.ts'
import { pluginContext } from './context.ts'
import { Handles } from './handles.ts'
import type { HealthReport, PluginInfo } from './contract.ts'
import { configError, healthOf, slotInfo, unknownPlugin, type Report } from './health.ts'
import type { PluginLog } from './log/log.ts'
import { MetricRegistry } from './metrics/registry.ts'
import { acceptedFields, foundWrong, takesLive } from './reconfigure.ts'
import { refuseCycles, startOrder } from './order.ts'
import { Owned, within } from './owned.ts'
import { emptySlot, type PluginState, type Slot } from './slot.ts'

export interface KernelOptions {
  readonly log: PluginLog
  /** The configuration section of a plugin, unchecked. */
  readonly config: (section: string) => unknown
  readonly startTimeoutMs: number
  /** Limit for each owned resource, not for all of them. */
  readonly releaseTimeoutMs: number
  readonly callTimeoutMs: number
  /** Waits before trying a failed plugin again, ms; the last one repeats. */
  readonly retryMs: readonly number[]
}

const defaults = {
  config: () => ({}),
  startTimeoutMs: 10_000,
  releaseTimeoutMs: 5_000,
  callTimeoutMs: 10_000,
  retryMs: [1_000, 2_000, 5_000, 10_000, 30_000],
}

export class Kernel {
  readonly bus: Bus
  readonly metrics = new MetricRegistry()
  readonly #slots = new Map<string, Slot>()
  readonly #handles: Handles
  readonly #options: KernelOptions
  readonly #log: Logger
  readonly #reports = new Map<string, Report>()
  readonly #healthListeners = new Set<() => void>()
  readonly #serial = oneAtATime()
  readonly #calls: CallMeter
  #stopped = false

  constructor(options: Partial<KernelOptions> & Pick<KernelOptions, 'log'>) {
    this.#options = { ...defaults, ...options }
    this.#log = this.#options.log('kernel')
    this.bus = new Bus(this.#log)
    this.#calls = callMeter(this.metrics.of('kernel').metrics)
    this.#handles = new Handles(this.#options.releaseTimeoutMs, this.#log)
  }

  // Lifecycle changes run one at a time, so that no two of them ever see a half-started graph.

  /** Adds plugins and starts all that can run. A plugin that fails to start does not make this fail. */
  add(...plugins: Plugin[]): Promise<void> {
    return this.#serial(async () => {
      try {
        for (const plugin of plugins) this.#insert(plugin)
      } finally {
        // Also when one of them is refused: those before it are in their places.
        await this.#settle()
      }
    })
  }

  remove(name: string): Promise<void> {
    return this.#serial(async () => {
      await this.#halt(this.#slot(name), 'stopped')
      this.#slots.delete(name)
      this.#changed()
    })
  }

  /** Puts another version in a plugin's place: dependents are stopped before and started again after it. */
  swap(plugin: Plugin): Promise<void> {
    return this.#serial(async () => {
      const { name } = plugin.contract
      this.#refuseCycle(plugin)
      await this.#halt(this.#slot(name), 'stopped')
      this.#slots.delete(name)
      this.#insert(plugin)
      await this.#settle()
    })
  }

  stopPlugin(name: string): Promise<void> {
    return this.#serial(() => this.#halt(this.#slot(name), 'stopped'))
  }

  startPlugin(name: string): Promise<void> {
    return this.#serial(async () => {
      const slot = this.#slot(name)
      if (slot.state === 'running') return
      this.#enter(slot, 'waiting')
      await this.#settle()
    })
  }

  restart(name: string): Promise<void> {
    return this.#serial(async () => {
      await this.#halt(this.#slot(name), 'waiting')
      await this.#settle()
    })
  }

  /** Stops everything, dependents first. Afterwards nothing starts again. */
  stop(): Promise<void> {
    this.#stopped = true
    // A start under way may take its whole time limit; who minds the signal gives up at once.
    for (const slot of this.#slots.values()) if (slot.state === 'starting') slot.abort.abort(new Error('The program is stopping'))
    return this.#serial(async () => {
      for (const name of this.#order().toReversed()) await this.#halt(this.#slot(name), 'stopped')
    })
  }

  /** Runs a command. Every failure is an AppError; every wait ends by `timeoutMs`, the caller's signal or the plugin's stop. */
  call(name: string, input: unknown, options: CallOptions): Promise<unknown> {
    return callCommand(this.#slots, name, input, options, this.#options.callTimeoutMs, this.#log, this.#calls)
  }

  state(name: string): PluginState | undefined {
    return this.#slots.get(name)?.state
  }

  /** Every contract loaded, and those of the kernel and the wire. */
  contracts(): AnyContract[] {
    return [kernelErrors, wireErrors, ...[...this.#slots.values()].map((slot) => slot.plugin.contract)]
  }

  health(): HealthReport {
    return healthOf([...this.#slots.values()], this.#reports)
  }

  plugins(): PluginInfo[] {
    const slots = [...this.#slots.values()]
    return slots.map((slot) => slotInfo(slot, slots))
  }

  /**
   * The configuration of these sections has changed, and is good: who takes the change while running is told, who does not is started
   * again. Resolves to how each section was taken.
   */
  reconfigure(sections: ReadonlySet<string>): Promise<ReadonlyMap<string, 'live' | 'plugin'>> {
    return this.#serial(async () => {
      const taken = new Map<string, 'live' | 'plugin'>()
      for (const slot of [...this.#slots.values()]) {
        const section = sectionOf(slot.plugin.contract)
        if (!sections.has(section)) continue
        const live = slot.state === 'running' && takesLive(slot, this.#configOf(slot.plugin), this.#log)
        taken.set(section, live ? 'live' : 'plugin')
        if (!live && slot.state !== 'stopped') await this.#halt(slot, 'waiting')
      }
      await this.#settle()
      return taken
    })
  }

  /** Fields of a section that are taken while its plugin runs. */
  accepted(section: string): ReadonlySet<string> {
    return acceptedFields(this.#slotOfSection(section))
  }

  /** What the running plugin of a section finds wrong with the section given, which fits its contract. */
  async wrongWith(section: string, given: unknown): Promise<readonly FieldProblem[]> {
    const slot = this.#slotOfSection(section)
    const { config } = slot?.plugin.contract ?? {}
    if (slot?.state !== 'running' || !config) return []
    return foundWrong(slot, z.parse(config, given), this.#options.callTimeoutMs, this.#log)
  }

  /** Health of something that is no plugin, such as the configuration file. */
  report(name: string, health: Health): void {
    const before = this.#reports.get(name)
    this.#reports.set(name, { health, since: before?.health.status === health.status ? before.since : Date.now() })
    this.#changed()
  }

  onHealth(listener: () => void): () => void {
    this.#healthListeners.add(listener)
    return () => this.#healthListeners.delete(listener)
  }

  #slotOfSection(section: string): Slot | undefined {
    return [...this.#slots.values()].find(({ plugin }) => sectionOf(plugin.contract) === section)
  }

  #slot(name: string): Slot {
    const slot = this.#slots.get(name)
    if (!slot) throw unknownPlugin(name)
    return slot
  }

  #order(): string[] {
    return startOrder(new Map([...this.#slots].map(([name, slot]) => [name, slot.plugin])))
  }

  #insert(plugin: Plugin): void {
    const { name } = plugin.contract
    if (this.#slots.has(name)) throw configError(name, `A plugin named "${name}" is already loaded`)
    this.#refuseCycle(plugin)
    this.bus.declare(plugin.contract, 'owner')
    for (const other of [...plugin.needs, ...plugin.uses, ...plugin.hears]) this.bus.declare(other, 'listener')
    this.#slots.set(name, emptySlot(plugin, this.#owned(name)))
  }

  #refuseCycle(plugin: Plugin): void {
    const plugins = new Map([...this.#slots].map(([key, slot]) => [key, slot.plugin]))
    refuseCycles(plugins.set(plugin.contract.name, plugin))
  }

  /** Throws `kernel.invalid-config`. */
  #configOf({ contract }: Plugin): unknown {
    const { name, config } = contract
    const parsed = config && z.safeParse(config, this.#options.config(sectionOf(contract)) ?? {})
    if (parsed && !parsed.success) throw configError(name, `The configuration of "${name}" is not valid`, parsed.error)
    return parsed?.data
  }

  #owned(name: string): Owned {
    return new Owned(this.#options.releaseTimeoutMs, this.#options.log(name))
  }

  /** Starts whatever waits and can run, until nothing more can. */
  async #settle(): Promise<void> {
    const ready = (slot: Slot) => slot.state === 'waiting' && slot.plugin.needs.every((need) => this.state(need.name) === 'running')
    for (let progress = true; progress && !this.#stopped; ) {
      progress = false
      for (const name of this.#order()) {
        const slot = this.#slot(name)
        if (this.#stopped || !ready(slot)) continue
        await this.#start(slot)
        progress = true
      }
    }
    this.#changed()
  }

  async #start(slot: Slot): Promise<void> {
    const { plugin } = slot
    const { name } = plugin.contract
    slot.retry?.()
    this.#enter(slot, 'starting')
    slot.abort = new AbortController()
    // Its own for each run: what a start that was given up still opens must not end up among those of the next run.
    slot.owned = this.#owned(name)
    slot.health = { status: 'ok' }
    const began = performance.now()
    try {
      slot.config = this.#configOf(plugin)
      slot.accepts = []
      slot.checks = []
      const { metrics, forget } = this.metrics.of(name)
      slot.owned.add(forget)
      const context = pluginContext(slot, {
        bus: this.bus,
        handles: this.#handles,
        log: this.#options.log,
        metrics,
        call: (command, input, caller) => this.call(command, input, { caller }),
        healthChanged: () => this.#changed(),
        fail: (failed, error) => this.#failed(failed, error),
      })
      const started = Promise.resolve(plugin.start(context))
      // The kernel checks inputs by the contract before it calls a handler, which makes the loose type safe.
      slot.handlers = (await within(
        plugin.startTimeoutMs ?? this.#options.startTimeoutMs,
        started,
        `The start of "${name}"`,
      )) as Slot['handlers']
      slot.startMs = performance.now() - began
      slot.runningSinceMs = performance.now()
      this.#enter(slot, 'running')
      this.#log.info('plugin started', { plugin: name, ms: Math.round(slot.startMs) })
    } catch (error) {
      await this.#release(slot)
      this.#giveUp(slot, error)
    }
  }

  /** A running plugin said that it cannot go on. */
  #failed(slot: Slot, error: unknown): void {
    const run = slot.abort
    this.#serial(async () => {
      // It may have been stopped, or restarted, by a change that was in the queue before.
      if (slot.state !== 'running' || slot.abort !== run) return
      // Back-off begins anew only after a run that lasted: one that starts well and fails at once must not be tried every second.
      if (performance.now() - slot.runningSinceMs > Math.max(...this.#options.retryMs)) slot.failures = 0
      await this.#halt(slot, 'failed')
      this.#giveUp(slot, error)
    }).catch((cause: unknown) => this.#log.error('stopping a failed plugin failed', { error: cause }))
  }

  #giveUp(slot: Slot, error: unknown): void {
    const { name } = slot.plugin.contract
    const waits = this.#options.retryMs
    const waitMs = waits[Math.min(slot.failures, waits.length - 1)] ?? 30_000
    slot.failures++
    slot.error = error
    this.#enter(slot, 'failed')
    this.#log.error('plugin failed', { plugin: name, error, retryInMs: waitMs })
    const timer = setTimeout(() => {
      this.#serial(async () => {
        if (slot.state !== 'failed' || this.#stopped) return
        this.#enter(slot, 'waiting')
        await this.#settle()
      }).catch((cause: unknown) => this.#log.error('retrying a plugin failed', { error: cause }))
    }, waitMs)
    timer.unref()
    slot.retry = () => clearTimeout(timer)
  }

  /** Stops a plugin, everything that needs it first; those then wait for its return. */
  async #halt(slot: Slot, next: 'stopped' | 'waiting' | 'failed'): Promise<void> {
    const { name } = slot.plugin.contract
    slot.retry?.()
    for (const other of this.#order().toReversed()) {
      const dependent = this.#slot(other)
      if (dependent.state === 'running' && dependent.plugin.needs.some((need) => need.name === name)) await this.#halt(dependent, 'waiting')
    }
    if (slot.state === 'running') {
      this.#enter(slot, 'stopping')
      await this.#release(slot)
    }
    this.#enter(slot, next)
  }

  async #release(slot: Slot): Promise<void> {
    slot.abort.abort(new Error(`Plugin "${slot.plugin.contract.name}" is stopping`))
    slot.handlers = {}
    await slot.owned.release()
    this.bus.forget(slot.plugin.contract)
    slot.health = { status: 'ok' }
  }

  #enter(slot: Slot, state: PluginState): void {
    if (slot.state !== state) slot.since = Date.now()
    slot.state = state
    if (state !== 'failed') slot.error = undefined
    this.#changed()
  }

  #changed(): void {
    for (const listener of this.#healthListeners) {
      try {
        listener()
      } catch (error) {
        this.#log.error('a health listener failed', { error })
      }
    }
  }
}

function sectionOf({ name, configSection }: AnyContract): string {
  return configSection ?? name
}
