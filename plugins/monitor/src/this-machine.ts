// The machine that this program runs on. Loads only what fits it.
import { platform } from 'node:os'
import type { Machine } from './machine.ts'

export async function thisMachine(): Promise<Machine> {
  if (platform() === 'linux') return (await import('./linux/linux-machine.ts')).linuxMachine()
  return (await import('./portable/portable-machine.ts')).portableMachine()
}
