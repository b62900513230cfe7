// Asks other parts of the program, each with its own limit, so that one that hangs costs no more than that. Never throws.
import { alarms } from '@restrike/alarms/contract'
import { database } from '@restrike/database/contract'
import type { Gateway } from '@restrike/kernel'
import { config, log, system } from '@restrike/kernel/contract'
import { match } from '@restrike/match/contract'
import { monitor } from '@restrike/monitor/contract'
import { obs } from '@restrike/obs/contract'
import { recorder } from '@restrike/recorder/contract'
import { replay } from '@restrike/replay/contract'
import { AppError, messageOf, type CommandName, type Input, type Output } from '@restrike/sdk'
import { udp } from '@restrike/udp/contract'
import { answered, unanswered, type Answer } from './answer.ts'
import { span } from './words.ts'

/** All that are asked for something whose shape is known here. */
export const askedContracts = [system, config, log, udp, match, database, obs, recorder, replay, monitor, alarms] as const
export type Asked = (typeof askedContracts)[number]

export interface AskOptions {
  readonly limitMs?: number
  readonly signal?: AbortSignal | undefined
}

export interface Asks {
  ask<N extends CommandName<Asked>>(name: N, input: Input<Asked, N>, options?: AskOptions): Promise<Answer<Output<Asked, N>>>
  /** A command of a part whose contract is not known here, or that may not exist. */
  askAny(name: string, input: unknown, options?: AskOptions): Promise<Answer<unknown>>
}

export const usualLimitMs = 2_000
const caller = 'doctor'

/** `gateway` may be gone for a moment: then nobody answers. */
export function asksOf(gateway: () => Pick<Gateway, 'call'> | undefined): Asks {
  const askAny: Asks['askAny'] = async (name, input, { limitMs = usualLimitMs, signal } = {}) => {
    const open = gateway()
    if (!open) return unanswered('kernel.unavailable', 'the kernel does not pass on questions now')
    const limit = new AbortController()
    let late = false
    const timer = setTimeout(() => {
      late = true
      limit.abort(new Error(`No answer within ${limitMs} ms`))
    }, limitMs)
    const byCaller = () => limit.abort(signal?.reason)
    signal?.addEventListener('abort', byCaller, { once: true })
    if (signal?.aborted) byCaller()
    try {
      return answered(await open.call(name, input, { caller, signal: limit.signal }))
    } catch (error) {
      if (late) return unanswered('kernel.timeout', `it gave no answer within ${span(limitMs)}`)
      return unanswered(error instanceof AppError ? error.code : 'kernel.internal', messageOf(error))
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', byCaller)
    }
  }
  // The kernel has checked the output by the contract that the name belongs to: the type follows from it.
  const ask: Asks['ask'] = (name, input, options) => askAny(name, input, options) as ReturnType<typeof ask<typeof name>>
  return { ask, askAny }
}
