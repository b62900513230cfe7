// Makes single findings, and says what it means that a part did not answer. Pure.
import type { Answer } from './answer.ts'
import type { DoctorArea, DoctorCheck } from './contract.ts'

/** What is looked at; the same whatever is found. */
export interface Subject {
  readonly id: string
  readonly area: DoctorArea
  readonly title: string
}

export function ok(subject: Subject, finding: string): DoctorCheck {
  return { ...subject, status: 'ok', finding, fix: null }
}

/** To be mended when there is time; the match is not in danger. */
export function warn(subject: Subject, finding: string, fix: string): DoctorCheck {
  return { ...subject, status: 'warn', finding, fix }
}

export function fail(subject: Subject, finding: string, fix: string): DoctorCheck {
  return { ...subject, status: 'fail', finding, fix }
}

export function unknown(subject: Subject, finding: string, fix: string | null = null): DoctorCheck {
  return { ...subject, status: 'unknown', finding, fix }
}

/** `needed`: the match needs that part, so its not running is no mere lack of knowledge. */
export function silent(subject: Subject, answer: Answer<unknown>, needed: 'needed' | 'not-needed' = 'not-needed'): DoctorCheck {
  if (answer.ok) return unknown(subject, 'It answered, and nothing can be read from the answer')
  switch (answer.code) {
    case 'kernel.unknown-command':
      return unknown(subject, 'Not part of this installation yet')
    case 'kernel.unavailable':
      return needed === 'needed'
        ? fail(subject, `Cannot be seen: ${answer.reason}`, 'See that part under "program"; start it with system.plugin.start.')
        : unknown(subject, `Cannot be seen: ${answer.reason}`, 'See that part under "program".')
    case 'not-asked':
      return unknown(subject, answer.reason)
    default:
      return unknown(subject, `Cannot be seen: ${answer.reason}`, 'Examine again; if it stays, restart that part when no match is on.')
  }
}

/** The findings that `look` makes of an answer, or the one that there is none. */
export function seen<T>(
  answer: Answer<T>,
  subject: Subject,
  needed: 'needed' | 'not-needed',
  look: (value: T) => DoctorCheck[],
): DoctorCheck[] {
  return answer.ok ? look(answer.value) : [silent(subject, answer, needed)]
}
