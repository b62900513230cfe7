// For tests: plugins that write down what happens to them, and a kernel for them. No product code.
import { definePlugin, type AnyContract, type Disposer, type Logger, type Plugin, type PluginContext } from '@restrike/sdk'
import { Kernel, type KernelOptions } from './kernel.ts'
import type { PluginLog } from './log/log.ts'

type Context = PluginContext<AnyContract, AnyContract>

export interface Traced {
  readonly name: string
  readonly contract?: AnyContract
  readonly needs?: readonly string[]
  readonly uses?: readonly string[]
  readonly startTimeoutMs?: number
  readonly run?: (ctx: Context) => unknown
}

/** A contract with nothing but a name. */
export function bare(name: string): AnyContract {
  return { name }
}

/** A plugin that traces `+name` when it starts and `-name` when it is released. `run` returns its handlers, or a promise of them. */
export function traced(trace: string[], { name, contract, needs = [], uses = [], startTimeoutMs, run }: Traced): Plugin {
  return definePlugin<AnyContract, readonly AnyContract[], readonly AnyContract[]>({
    contract: contract ?? bare(name),
    needs: needs.map(bare),
    uses: uses.map(bare),
    ...(startTimeoutMs === undefined ? {} : { startTimeoutMs }),
    start(ctx) {
      trace.push(`+${name}`)
      ctx.own(() => trace.push(`-${name}`))
      return (run?.(ctx) ?? {}) as never
    },
  })
}

/** A kernel that logs its errors into `problems`, with limits short enough for tests. */
export function testKernel(options: Partial<KernelOptions> = {}): { kernel: Kernel; problems: string[] } {
  const problems: string[] = []
  const error: Logger['error'] = (message, data) => {
    const cause = data && 'error' in data && data.error instanceof Error ? `: ${data.error.message}` : ''
    problems.push(`${message}${cause}`)
  }
  const log: PluginLog = () => ({ debug() {}, info() {}, warn() {}, error })
  return { kernel: new Kernel({ log, releaseTimeoutMs: 50, startTimeoutMs: 50, callTimeoutMs: 1_000, ...options }), problems }
}

export function deferred(): { promise: Promise<void>; resolve: Disposer } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { promise, resolve: () => resolve() }
}
