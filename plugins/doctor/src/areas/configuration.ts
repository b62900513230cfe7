// The configuration file: whether it is used, what is wrong with it and where, what waits for a restart. Pure.
import { fail, ok, seen, warn, type Subject } from '../check.ts'
import type { DoctorCheck } from '../contract.ts'
import type { Answers } from '../questions.ts'
import { clause } from '../words.ts'

const area = 'configuration'
const file: Subject = { id: 'configuration.file', area, title: 'File' }
const restart: Subject = { id: 'configuration.restart', area, title: 'Changes' }
const keeping: Subject = { id: 'configuration.keeping', area, title: 'Writing' }

type ConfigStatus = Extract<Answers['config'], { ok: true }>['value']

export function configurationChecks({ config }: Pick<Answers, 'config'>): DoctorCheck[] {
  return seen(config, file, 'not-needed', (status) => {
    const { needsRestart, trouble } = status
    return [
      fileCheck(status),
      needsRestart.length === 0
        ? ok(restart, 'All are in use')
        : warn(restart, `Wait for the next start of the program: ${needsRestart.join(', ')}`, 'Restart the program when no match is on.'),
      trouble === null
        ? ok(keeping, 'The file and its backups can be written')
        : warn(keeping, clause(trouble), 'Check the rights of the folder and the free space of the disk.'),
    ]
  })
}

function fileCheck({ file: name, state, used, problems, setAside }: ConfigStatus): DoctorCheck {
  if (state === 'missing') return ok(file, `There is none at ${name}: the defaults hold`)
  if (state === 'good' && problems.length === 0) return ok(file, name)
  const where = problems.map(
    ({ key, message, line }) => `${line === null ? '' : `line ${line}: `}${key === '' ? '' : `${key}: `}${clause(message)}`,
  )
  const list = where.length === 0 ? 'it cannot be read' : where.join('; ')
  if (state === 'good') return warn(file, `${name}: ${list}`, 'Correct what is named.')
  const copy = setAside === null ? '' : ` A copy of it is ${setAside}.`
  const instead = used === 'last-good' ? 'the last good one is used' : 'the defaults are used'
  return fail(file, `${name} is broken, ${instead}: ${list}`, `Correct what is named, or restore an earlier version.${copy}`)
}
