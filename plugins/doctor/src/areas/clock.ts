// The clock of this machine: whether it was set, and whether something keeps it right. Pure.
import { ok, seen, unknown, warn, type Subject } from '../check.ts'
import type { DoctorCheck } from '../contract.ts'
import type { Answers } from '../questions.ts'
import { span } from '../words.ts'

const area = 'clock'
const steps: Subject = { id: 'clock.steps', area, title: 'Set' }
const kept: Subject = { id: 'clock.synchronized', area, title: 'Time server' }

export function clockChecks({ machine }: Pick<Answers, 'machine'>): DoctorCheck[] {
  return seen(machine, steps, 'not-needed', ({ clock: { steppedMs, lastStepAt, synchronized } }) => [
    lastStepAt === null
      ? ok(steps, 'Not since the start of the program')
      : warn(
          steps,
          `By ${signed(steppedMs)} in all since the start, last at ${lastStepAt}`,
          'Let the clock alone while matches are on: times of recordings before and after do not agree.',
        ),
    keptCheck(synchronized),
  ])
}

function signed(ms: number): string {
  return ms < 0 ? `−${span(-ms)}` : span(ms)
}

function keptCheck(synchronized: boolean | null): DoctorCheck {
  if (synchronized === null) return unknown(kept, 'This system does not tell')
  if (synchronized) return ok(kept, 'The clock is kept by a time server')
  return warn(
    kept,
    'The clock is not kept by a time server',
    'Switch it on in the settings of the system, in the morning and not in a match.',
  )
}
