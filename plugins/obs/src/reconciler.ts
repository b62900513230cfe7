// Keeps OBS at what is wanted: one order at a time, one tried again after ever longer waits when OBS does not carry it out.
import { AppError, messageOf, oneAtATime } from '@restrike/sdk'
import { setScene, startOutput, startRecording, stopOutput, stopRecording } from './carry-out.ts'
import type { ObsWanted } from './contract.ts'
import { plan, type Step } from './plan.ts'
import type { Port } from './port.ts'

const firstWaitMs = 1_000
const longestWaitMs = 10_000

export interface Trouble {
  readonly problem: string
  readonly fix: string
}

interface Attempt {
  readonly failures: number
  readonly notBeforeMs: number
  readonly trouble: Trouble
}

export class Reconciler {
  readonly #port: Port
  readonly #wanted: () => ObsWanted
  readonly #failed = new Map<string, Attempt>()
  /** An order from outside takes its place between those from here. */
  readonly serial = oneAtATime()
  #busy = false

  constructor(port: Port, wanted: () => ObsWanted) {
    this.#port = port
    this.#wanted = wanted
  }

  /** What OBS does not do although it is wanted; null when all is as it should be. */
  trouble(): Trouble | null {
    const open = new Set(this.#steps().map(keyOf))
    return [...this.#failed].find(([key]) => open.has(key))?.[1].trouble ?? null
  }

  /** Compares and does what is due. Cheap when nothing is. */
  look(): void {
    if (this.#busy) return
    const due = this.#steps().find((step) => (this.#failed.get(keyOf(step))?.notBeforeMs ?? 0) <= performance.now())
    if (!due) return
    this.#busy = true
    void this.serial(() => this.#do(due)).finally(() => {
      this.#busy = false
      this.look()
    })
  }

  /** A new session: OBS may be another one by now, so nothing is held against it. */
  forget(): void {
    this.#failed.clear()
  }

  #steps(): Step[] {
    const wanted = this.#wanted()
    return plan(this.#port.observed(), wanted)
  }

  async #do(planned: Step): Promise<void> {
    const key = keyOf(planned)
    // It may have waited behind another order: only what is still to be done is done.
    const step = this.#steps().find((other) => keyOf(other) === key)
    if (!step) return
    const { log, name } = this.#port
    log.info('keeping OBS as wanted', { connection: name, request: step.request ?? 'adopt', reason: step.reason })
    try {
      await this.#carryOut(step)
      this.#failed.delete(key)
    } catch (error) {
      const failures = (this.#failed.get(key)?.failures ?? 0) + 1
      const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 1))
      const fix = 'Look at OBS; it is tried again by itself.'
      this.#failed.set(key, { failures, notBeforeMs: performance.now() + waitMs, trouble: { problem: messageOf(error), fix } })
      const code = error instanceof AppError ? String(error.code) : undefined
      log.warn('OBS is not as wanted', { connection: name, request: step.request, code, error, retryInMs: waitMs })
    }
  }

  async #carryOut(step: Step): Promise<void> {
    const port = this.#port
    switch (step.request) {
      case 'StartRecord':
        return startRecording(port, step.wish)
      case 'StopRecord':
        return stopRecording(port)
      case 'StartStream':
        return startOutput(port, 'streaming')
      case 'StopStream':
        return stopOutput(port, 'streaming')
      case 'StartReplayBuffer':
        return startOutput(port, 'replay-buffer')
      case 'StopReplayBuffer':
        return stopOutput(port, 'replay-buffer')
      case 'SetCurrentProgramScene':
        return setScene(port, step.scene)
      case null:
        return port.tell({ type: 'adopted', label: step.label })
      default:
        step satisfies never
    }
  }
}

function keyOf(step: Step): string {
  switch (step.request) {
    case 'StartRecord':
      return `StartRecord ${step.wish.label}`
    case null:
      return `adopt ${step.label}`
    default:
      return step.request
  }
}
