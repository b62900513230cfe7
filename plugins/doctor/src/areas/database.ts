// The database: its writer, what waits for it, how quick it is, whether its file is sound. Pure.
import { fail, ok, silent, seen, unknown, warn, type Subject } from '../check.ts'
import type { DoctorCheck } from '../contract.ts'
import type { Answers } from '../questions.ts'
import { clause, count, size, span } from '../words.ts'

const area = 'database'
const writer: Subject = { id: 'database.writer', area, title: 'Database' }
const look: Subject = { id: 'database.look', area, title: 'Quick look' }
const speed: Subject = { id: 'database.commit', area, title: 'Writing' }
const file: Subject = { id: 'database.size', area, title: 'Size' }
const lost: Subject = { id: 'database.lost', area, title: 'Rows lost' }

const queueWarnRows = 10_000
const commitWarnMs = 200
/** The write-ahead log is moved into the file all the time; one so large is not. */
const walWarnBytes = 200e6

type Status = Extract<Answers['database'], { ok: true }>['value']

export function databaseChecks(asked: Pick<Answers, 'database' | 'look'>): DoctorCheck[] {
  return seen(asked.database, writer, 'needed', (status) => [
    writerCheck(status),
    status.lostRows === 0
      ? ok(lost, 'None')
      : warn(lost, `${count(status.lostRows, 'row was', 'rows were')} refused or undone`, 'See the log of the database for the cause.'),
    commitCheck(status.commitMsP99),
    sizeCheck(status),
    lookCheck(asked.look),
  ])
}

function writerCheck({ file: name, open, writer: state, reason, queuedRows, queuedBytes }: Status): DoctorCheck {
  const waiting = queuedRows === 0 ? 'nothing waits' : `${count(queuedRows, 'row waits', 'rows wait')} (${size(queuedBytes)})`
  const finding = `${name}, writer ${state}${reason === null ? '' : `: ${clause(reason)}`}; ${waiting}`
  if (!open || state === 'closed') return fail(writer, finding, 'Start it: system.plugin.start {"name":"database"}.')
  if (state === 'stalled')
    return fail(writer, finding, 'Free disk space, or close the program that holds the file; what waits is written afterwards by itself.')
  if (queuedRows > queueWarnRows) return warn(writer, finding, 'The disk is slow: close what else writes to it.')
  return ok(writer, finding)
}

function commitCheck(p99: number | null): DoctorCheck {
  if (p99 === null) return unknown(speed, 'Nothing was written yet')
  const finding = `99 of 100 transactions take ${span(p99)} at the most`
  return p99 > commitWarnMs
    ? warn(speed, finding, 'The disk is slow: close what else writes to it, or record to another one.')
    : ok(speed, finding)
}

function sizeCheck({ fileBytes, walBytes, rows }: Status): DoctorCheck {
  const finding = `${size(fileBytes)}, and ${size(walBytes)} not yet moved into it; ${count(rows, 'row', 'rows')} written since the start`
  return walBytes > walWarnBytes ? warn(file, finding, 'Run database.checkpoint in a break.') : ok(file, finding)
}

function lookCheck(answer: Answers['look']): DoctorCheck {
  if (!answer.ok) return silent(look, answer)
  const { ok: sound, problems } = answer.value
  if (sound) return ok(look, 'The file is sound')
  const list = problems.slice(0, 3).map(clause).join('; ')
  return fail(look, `The file is damaged: ${list}`, 'Copy the data folder away, then restore the last good backup when no match is on.')
}
