// For tests only: a kernel with the doctor in it, and other parts that answer some of the commands of their contracts.
import { Kernel, quietLog, systemPlugin } from '@restrike/kernel'
import { definePlugin, type AnyContract, type CommandName, type Handlers, type Input, type Output, type Plugin } from '@restrike/sdk'
import type { doctor } from './contract.ts'
import doctorPlugin from './plugin.ts'

/** Answers these commands of a contract; any other one fails. */
export function standIn<C extends AnyContract>(contract: C, known: Partial<Handlers<C>>): Plugin {
  const others = Object.keys(contract.commands ?? {}).map((key) => [
    key,
    () => {
      throw new Error(`The stand-in does not know "${key}"`)
    },
  ])
  // Together they are all commands of the contract, which is what the kernel asks for.
  return definePlugin({ contract, start: () => ({ ...Object.fromEntries(others), ...known }) as never })
}

type Called = typeof doctor

export interface Court {
  readonly kernel: Kernel
  call<N extends CommandName<Called>>(name: N, input: Input<Called, N>, signal?: AbortSignal): Promise<Output<Called, N>>
}

export async function withDoctor(
  config: { readonly folder: string; readonly logLines?: number },
  plugins: readonly Plugin[],
): Promise<Court> {
  const kernel = new Kernel({
    log: quietLog,
    config: (section) => (section === 'doctor' ? config : section === 'database' ? { folder: config.folder } : {}),
  })
  await kernel.add(systemPlugin(kernel), ...plugins, doctorPlugin)
  return {
    kernel,
    // The kernel has checked the output by the contract that the name belongs to.
    call: (name, input, signal) => kernel.call(name, input, { caller: 'test', ...(signal ? { signal } : {}) }) as never,
  }
}
