// Measures the parts of one file once it is closed: asks what the file is, again where it does not seem whole yet.
import type { Inspection } from './inspect.ts'
import { measured, type Part } from './part.ts'

export interface Inspecting {
  inspect(path: string): Promise<Inspection>
  /** Resolves after so long; rejects when the program ends meanwhile. */
  pause(ms: number): Promise<void>
}

/** Before a file counts as not whole it is looked at again. */
const againMs = [500, 1_500]

/** In their order: the last one was there until the file's end, which times them all. `local`: the file should be on this machine. */
export async function measureParts(parts: readonly Part[], local: boolean, inspecting: Inspecting): Promise<Part[]> {
  const last = parts.at(-1)
  if (!last) return []
  const inspection = await settled(last, local, inspecting)
  return parts.map((part) => {
    const { gaps, end } = part
    const whole = measured({ ...part, gaps: last.gaps, end: last.end, bytes: last.bytes }, inspection, local)
    return { ...whole, gaps, end }
  })
}

/** The writer may still have a hand on the file. */
async function settled(part: Part, local: boolean, { inspect, pause }: Inspecting): Promise<Inspection> {
  let inspection = await inspect(part.path)
  for (const waitMs of againMs) {
    const { state } = measured(part, inspection, local)
    if (state === 'complete' || state === 'elsewhere') break
    await pause(waitMs)
    inspection = await inspect(part.path)
  }
  return inspection
}
