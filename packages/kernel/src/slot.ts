// One plugin's place in the kernel: its state, what it owns, how it says it is.
import type { CallContext, Disposer, FieldProblem, Health, Plugin } from '@restrike/sdk'
import type { Owned } from './owned.ts'

/** `waiting` = would run but lacks a need; `stopped` = somebody stopped it; `failed` = will be tried again. */
export type PluginState = 'waiting' | 'starting' | 'running' | 'stopping' | 'failed' | 'stopped'

export interface Slot {
  readonly plugin: Plugin
  state: PluginState
  /** Why the last start or run ended, while it is failed. */
  error: unknown
  health: Health
  /** When `state` or the health's status last changed, ms since 1970. */
  since: number
  startMs: number | null
  /** Starts and runs in a row that ended in failure: what the back-off grows by. */
  failures: number
  /** When it last became `running`, monotonic: back-off is a duration. */
  runningSinceMs: number
  retry: Disposer | undefined
  abort: AbortController
  owned: Owned
  /** Its section of the configuration, checked, as it holds. */
  config: unknown
  /** Fields of it that it takes while it runs, with what it wants to be told. */
  accepts: Array<{ readonly fields: readonly string[]; readonly apply: ((config: unknown) => unknown) | undefined }>
  /** Fields of it that it wants to be asked about before a command changes them. */
  checks: Array<{ readonly fields: readonly string[]; readonly check: (config: unknown) => Promise<readonly FieldProblem[]> }>
  handlers: Readonly<Record<string, (input: unknown, call: CallContext) => unknown>>
}

export function emptySlot(plugin: Plugin, owned: Owned): Slot {
  return {
    plugin,
    state: 'waiting',
    error: undefined,
    health: { status: 'ok' },
    since: Date.now(),
    startMs: null,
    failures: 0,
    runningSinceMs: 0,
    retry: undefined,
    abort: new AbortController(),
    owned,
    config: undefined,
    accepts: [],
    checks: [],
    handlers: {},
  }
}
