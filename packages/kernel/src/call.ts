// One command call: find, check, run with an end, check again. Wraps an unforeseen error once.
import { AppError, issuesOf, messageOf, secondsBuckets, type CommandSpec, type Logger, type Metrics } from '@restrike/sdk'
import { z } from 'zod'
import type { Slot } from './slot.ts'

export interface CallOptions {
  /** Who asks: a plugin's name, `http`, `ws`, `cli`. */
  readonly caller: string
  readonly signal?: AbortSignal
}

/** Told of each call of a command that exists: its name, how long it took, and the code of its failure. */
export type CallMeter = (name: string, seconds: number, code: string | undefined) => void

export function callMeter(metrics: Metrics): CallMeter {
  const durations = metrics.histogram('command_seconds', 'Time from a command to its answer', secondsBuckets, ['command'])
  const failures = metrics.counter('command_failures_total', 'Commands that ended in an error', ['command', 'code'])
  return (name, seconds, code) => {
    durations.observe(seconds, [name])
    if (code !== undefined) failures.add(1, [name, code])
  }
}

/** Runs the command `name`. Every failure is an AppError. */
export async function callCommand(
  slots: ReadonlyMap<string, Slot>,
  name: string,
  input: unknown,
  options: CallOptions,
  defaultTimeoutMs: number,
  log: Logger,
  meter: CallMeter,
): Promise<unknown> {
  const found = find(slots, name)
  const began = performance.now()
  let code: string | undefined
  try {
    return await run(found, name, input, options, defaultTimeoutMs, log)
  } catch (error) {
    code = error instanceof AppError ? String(error.code) : 'kernel.internal'
    throw error
  } finally {
    meter(name, (performance.now() - began) / 1000, code)
  }
}

async function run(
  { slot, spec, handler }: ReturnType<typeof find>,
  name: string,
  input: unknown,
  options: CallOptions,
  defaultTimeoutMs: number,
  log: Logger,
): Promise<unknown> {
  const timeoutMs = spec.timeoutMs ?? defaultTimeoutMs
  const end = endOf(timeoutMs, slot.abort.signal, options.signal)
  try {
    const checked = checkedInput(name, spec, input)
    end.signal.throwIfAborted()
    const output = await untilAborted(end.signal, handler(checked, { caller: options.caller, signal: end.signal }))
    return z.parse(spec.output, output)
  } catch (error) {
    if (error instanceof AppError) throw error
    if (end.signal.aborted) throw interrupted(name, timeoutMs, end.why(), slot, error)
    log.error('a command failed', { command: name, error })
    throw new AppError('kernel.internal', { name }, `"${name}" failed: ${messageOf(error)}`, {
      cause: error,
    })
  } finally {
    end.clear()
  }
}

function find(slots: ReadonlyMap<string, Slot>, name: string): { slot: Slot; spec: CommandSpec; handler: Slot['handlers'][string] } {
  const dot = name.indexOf('.')
  const key = name.slice(dot + 1)
  const slot = slots.get(name.slice(0, dot))
  const commands = slot?.plugin.contract.commands
  const spec = commands && Object.hasOwn(commands, key) ? commands[key] : undefined
  if (!slot || !spec) throw new AppError('kernel.unknown-command', { name }, `There is no command "${name}"`)
  const handler = slot.handlers[key]
  if (slot.state === 'running' && handler) return { slot, spec, handler }
  const plugin = slot.plugin.contract.name
  throw new AppError('kernel.unavailable', { name, state: slot.state }, `"${name}" cannot run: plugin "${plugin}" is ${slot.state}`)
}

function checkedInput(name: string, spec: CommandSpec, input: unknown): unknown {
  const parsed = z.safeParse(spec.input, input ?? {})
  if (parsed.success) return parsed.data
  const issues = issuesOf(parsed.error)
  const where = issues[0]?.path ? `${issues[0].path}: ` : ''
  throw new AppError('kernel.invalid-input', { name, issues }, `"${name}": ${where}${issues[0]?.message ?? 'invalid input'}`)
}

type Cut = 'time' | 'plugin' | 'caller'

interface End {
  readonly signal: AbortSignal
  why(): Cut | undefined
  clear(): void
}

/**
 * The end of one call. By hand and not by AbortSignal.any and .timeout: those keep every call in memory until its time is over,
 * two kilobytes each, whether or not it was answered long ago.
 */
function endOf(timeoutMs: number, plugin: AbortSignal, caller: AbortSignal | undefined): End {
  const abort = new AbortController()
  let cut: Cut | undefined
  const by = (which: Cut) => (): void => {
    cut ??= which
    abort.abort(new Error(`The call was cut off (${which})`))
  }
  const [byPlugin, byCaller] = [by('plugin'), by('caller')]
  const timer = setTimeout(by('time'), timeoutMs)
  plugin.addEventListener('abort', byPlugin, { once: true })
  caller?.addEventListener('abort', byCaller, { once: true })
  if (caller?.aborted) byCaller()
  return {
    signal: abort.signal,
    why: () => cut,
    clear() {
      clearTimeout(timer)
      plugin.removeEventListener('abort', byPlugin)
      caller?.removeEventListener('abort', byCaller)
    },
  }
}

function interrupted(name: string, timeoutMs: number, cut: Cut | undefined, slot: Slot, cause: unknown): AppError {
  if (cut === 'time') return new AppError('kernel.timeout', { name }, `"${name}" gave no answer within ${timeoutMs} ms`, { cause })
  if (cut === 'caller') return new AppError('kernel.cancelled', { name }, `"${name}" was cancelled by its caller`, { cause })
  return new AppError('kernel.unavailable', { name, state: slot.state }, `"${name}" was cut off: its plugin is ${slot.state}`, { cause })
}

function untilAborted(signal: AbortSignal, work: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
    signal.addEventListener('abort', abort, { once: true })
    Promise.resolve(work)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort))
  })
}
