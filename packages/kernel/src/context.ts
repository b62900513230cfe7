// Makes what a plugin's start() receives: each function tied to that plugin's slot, so that stopping undoes it.
import { AppError, type AnyContract, type Disposer, type Logger, type Metrics, type PluginContext } from '@restrike/sdk'
import type { Bus } from './bus.ts'
import { guard } from './guard.ts'
import type { Handles } from './handles.ts'
import type { PluginLog } from './log/log.ts'
import type { Slot } from './slot.ts'

export interface ContextParts {
  readonly bus: Bus
  readonly handles: Handles
  readonly log: PluginLog
  readonly metrics: Metrics
  call(command: string, input: unknown, caller: string): Promise<unknown>
  healthChanged(slot: Slot): void
  fail(slot: Slot, error: unknown): void
}

export function pluginContext(slot: Slot, parts: ContextParts): PluginContext<AnyContract, AnyContract> {
  const { bus, handles } = parts
  const { name } = slot.plugin.contract
  const log = parts.log(name)
  const { owned, abort } = slot
  const context = {
    get config(): unknown {
      return slot.config
    },
    acceptConfig: (fields: readonly string[], apply?: (config: unknown) => unknown) => void slot.accepts.push({ fields, apply }),
    checkConfig: (fields: readonly string[], check: Slot['checks'][number]['check']) => void slot.checks.push({ fields, check }),
    log,
    metrics: parts.metrics,
    signal: abort.signal,
    own: <T extends Parameters<typeof owned.add>[0]>(resource: T): T => {
      owned.add(resource)
      return resource
    },
    every(intervalMs: number, run: () => unknown): void {
      const timer = setInterval(() => guarded(log, run), intervalMs)
      owned.add(() => clearInterval(timer))
    },
    after(delayMs: number, run: () => unknown): Disposer {
      const timer = setTimeout(() => {
        owned.drop(cancel)
        guarded(log, run)
      }, delayMs)
      const cancel = owned.add(() => clearTimeout(timer))
      return () => {
        clearTimeout(timer)
        owned.drop(cancel)
      }
    },
    emit: (key: string, payload: unknown) => {
      // After release a late callback may still speak; its state is nobody's any more.
      if (!abort.signal.aborted) bus.emit(`${name}.${key}`, payload)
    },
    on: (event: string, listener: (payload: unknown) => unknown) => void owned.add(bus.on(event, listener)),
    call: (command: string, input: unknown) => parts.call(command, input, name),
    error: (code: string, data: unknown, message: string, options?: ErrorOptions) =>
      new AppError(`${name}.${code}`, data, message, options),
    health(health: Slot['health']): void {
      if (abort.signal.aborted) return
      if (health.status !== slot.health.status) slot.since = Date.now()
      slot.health = health
      parts.healthChanged(slot)
    },
    fail: (error: unknown) => {
      if (!abort.signal.aborted) parts.fail(slot, error)
    },
    lend: (handle: Parameters<Handles['lend']>[0], value: unknown) => givenBack(owned, handles.lend(handle, value)),
    borrow: (handle: Parameters<Handles['borrow']>[0], came: Parameters<Handles['borrow']>[1]) =>
      void owned.add(handles.borrow(handle, came)),
    resume(event: string, last: number, read: (after: number, limit: number) => Promise<readonly unknown[]>): void {
      if (!abort.signal.aborted) bus.resume(`${name}.${event}`, last, read)
    },
  }
  // The plugin's own definePlugin() has checked it against its contract; here all contracts look alike.
  return context as unknown as PluginContext<AnyContract, AnyContract>
}

/** Released with the plugin, or before by who calls what is returned. */
function givenBack(owned: Slot['owned'], release: Disposer): Disposer {
  owned.add(release)
  return () => {
    owned.drop(release)
    return release()
  }
}

/** A timer that throws, now or later, harms nothing else. */
function guarded(log: Logger, run: () => unknown): void {
  guard(run, (error) => log.error('a timer failed', { error }))
}
