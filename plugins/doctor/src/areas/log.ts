// The log: whether it is written, and what is kept of it. Pure.
import { fail, ok, seen, warn, type Subject } from '../check.ts'
import type { DoctorCheck } from '../contract.ts'
import type { Answers } from '../questions.ts'
import { clause, count, size } from '../words.ts'

const area = 'log'
const written: Subject = { id: 'log.written', area, title: 'Writing' }
const archive: Subject = { id: 'log.archive', area, title: 'Archive' }
const detail: Subject = { id: 'log.level', area, title: 'Detail' }

/** Finer levels write much, all the time. */
const fine = new Set(['trace', 'debug'])

export function logChecks({ log }: Pick<Answers, 'log'>): DoctorCheck[] {
  return seen(log, written, 'not-needed', ({ folder, level, levels, files, archive: kept, lost, problem }) => {
    const finer = Object.entries({ all: level, ...levels }).filter(([, each]) => fine.has(each))
    return [
      writtenCheck(folder, files.length, lost, problem),
      ok(
        archive,
        `${count(kept.files, 'file', 'files')}, ${size(kept.bytes)}${kept.from === null ? '' : `, from ${kept.from.slice(0, 10)} on`}`,
      ),
      finer.length === 0
        ? ok(detail, `From "${level}" on`)
        : warn(
            detail,
            `Much is written down: ${finer.map(([name, each]) => `${name} "${each}"`).join(', ')}`,
            'Set the level back when the search is over: log.level {"level":null}.',
          ),
    ]
  })
}

function writtenCheck(folder: string, files: number, lost: number, problem: string | null): DoctorCheck {
  if (problem !== null) return fail(written, clause(problem), 'Check the free space of the disk and the rights of the folder.')
  if (lost > 0)
    return warn(written, `${count(lost, 'line', 'lines')} could not be written to ${folder}`, 'Check the free space of the disk.')
  return ok(written, `Written to ${folder}: ${count(files, 'file', 'files')}`)
}
