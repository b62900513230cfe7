// What is said where the front cannot be at the address wanted: at the start, and while it stays at another one.
import type { AppError, Health } from '@restrike/sdk'
import type { Front } from './front.ts'
import type { Address, Hindrance } from './listening.ts'

interface Errors {
  error(
    code: 'port-in-use',
    data: { port: number; holder: string | null; free: number[] },
    message: string,
    options: ErrorOptions,
  ): AppError
  error(code: 'cannot-listen', data: { host: string; port: number; reason: string }, message: string, options: ErrorOptions): AppError
}

/** For the person who has just started the program, and has no console yet. */
export function cannotListen(ctx: Errors, { host, port }: Address, { taken, holder, free, words }: Hindrance, cause: unknown): AppError {
  if (!taken) return ctx.error('cannot-listen', { host, port, reason: words }, `The console cannot be opened. ${words}`, { cause })
  const [next] = free
  const way = next === undefined ? 'with --http and another port' : `with --http ${next}, which is free`
  const message = `HTTP port ${port} is taken by ${holder ?? 'another program'}: close it, or start ${way} (or set server.http in the configuration file).`
  return ctx.error('port-in-use', { port, holder, free: [...free] }, message, { cause })
}

/** Undefined where the front is at the address wanted. */
export function addressHealth({ url }: Front, hindrance: Hindrance | null): Health | undefined {
  if (!hindrance) return undefined
  const { field, taken, words } = hindrance
  const way = taken ? 'Close that program, or set another server.http' : `Set another server.${field}`
  return {
    status: 'degraded',
    reason: `The console stays at ${url}, and is not where the configuration wants it. ${words}`,
    fix: `${way}. It is tried again by itself every two seconds.`,
  }
}
