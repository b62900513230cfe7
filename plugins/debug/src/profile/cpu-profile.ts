// Where this thread spends its time, sample by sample, as Chrome reads it.
import { Session } from 'node:inspector/promises'
import { setTimeout as sleep } from 'node:timers/promises'

const sampleUs = 1_000

export interface CpuProfileOrder {
  readonly seconds: number
  readonly signal: AbortSignal
  /** Runs what stops the thread for a moment on purpose. */
  excuse<T>(work: () => T): T
}

/** The text of a `.cpuprofile`. Rejects with the signal's reason; nothing is left on then. */
export async function recordCpuProfile({ seconds, signal, excuse }: CpuProfileOrder): Promise<string> {
  signal.throwIfAborted()
  const session = new Session()
  session.connect()
  try {
    await session.post('Profiler.enable')
    await session.post('Profiler.setSamplingInterval', { interval: sampleUs })
    // A session to the own thread does its work within the call: beginning and ending take tens of milliseconds.
    await excuse(() => session.post('Profiler.start'))
    await sleep(seconds * 1000, undefined, { signal })
    const { profile } = await excuse(() => session.post('Profiler.stop'))
    return excuse(() => JSON.stringify(profile))
  } finally {
    session.disconnect()
  }
}
