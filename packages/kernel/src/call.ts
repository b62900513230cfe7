// One command call: find, check, run with an end, check again. Wraps an unforeseen error once.
import { AppError, issuesOf, type Logger } from '@restrike/sdk'
import { z } from 'zod'
import type { Slot } from './slot.ts'

export interface CallOptions {
  /** Who asks: a plugin's name, `http`, `ws`, `cli`. */
  readonly caller: string
  readonly signal?: AbortSignal
}

export async function callCommand(
  slots: ReadonlyMap<string, Slot>,
  name: string,
  input: unknown,
  options: CallOptions,
  defaultTimeoutMs: number,
  log: Logger,
): Promise<unknown> {
  const dot = name.indexOf('.')
  const key = name.slice(dot + 1)
  const slot = slots.get(name.slice(0, dot))
  const commands = slot?.plugin.contract.commands
  const spec = commands && Object.hasOwn(commands, key) ? commands[key] : undefined
  if (!slot || !spec) throw new AppError('kernel.unknown-command', { name }, `There is no command "${name}"`)
  const handler = slot.handlers[key]
  if (slot.state !== 'running' || !handler) {
    throw new AppError(
      'kernel.unavailable',
      { name, state: slot.state },
      `"${name}" cannot run: plugin "${slot.plugin.contract.name}" is ${slot.state}`,
    )
  }
  const parsed = z.safeParse(spec.input, input ?? {})
  if (!parsed.success) {
    const issues = issuesOf(parsed.error)
    const first = issues[0]
    throw new AppError(
      'kernel.invalid-input',
      { name, issues },
      `"${name}": ${first?.path ? `${first.path}: ` : ''}${first?.message ?? 'invalid input'}`,
    )
  }
  const timeoutMs = spec.timeoutMs ?? defaultTimeoutMs
  const time = AbortSignal.timeout(timeoutMs)
  const signal = AbortSignal.any([slot.abort.signal, time, ...(options.signal ? [options.signal] : [])])
  try {
    const output: unknown = await untilAborted(signal, handler(parsed.data, { caller: options.caller, signal }))
    return z.parse(spec.output, output)
  } catch (error) {
    if (error instanceof AppError) throw error
    if (signal.aborted) throw interrupted(name, timeoutMs, time, slot, error)
    log.error('a command failed', { command: name, error })
    throw new AppError('kernel.internal', { name }, `"${name}" failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

function interrupted(name: string, timeoutMs: number, time: AbortSignal, slot: Slot, cause: unknown): AppError {
  if (time.aborted) return new AppError('kernel.timeout', { name }, `"${name}" gave no answer within ${timeoutMs} ms`, { cause })
  if (slot.abort.signal.aborted)
    return new AppError('kernel.unavailable', { name, state: slot.state }, `"${name}" was cut off: its plugin is ${slot.state}`, { cause })
  return new AppError('kernel.cancelled', { name }, `"${name}" was cancelled by its caller`, { cause })
}

function untilAborted(signal: AbortSignal, work: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    Promise.resolve(work)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort))
  })
}
