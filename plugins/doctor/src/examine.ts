// From the answers of all parts to the examination, area by area. Pure.
import type { DoctorCheck, Examination } from './contract.ts'
import { alarmChecks } from './areas/alarms.ts'
import { clockChecks } from './areas/clock.ts'
import { configurationChecks } from './areas/configuration.ts'
import { databaseChecks } from './areas/database.ts'
import { diskChecks } from './areas/disk.ts'
import { feedChecks } from './areas/feed.ts'
import { backupChecks, licenceChecks } from './areas/later-parts.ts'
import { logChecks } from './areas/log.ts'
import { obsChecks } from './areas/obs.ts'
import { portChecks } from './areas/ports.ts'
import { programChecks } from './areas/program.ts'
import { recordingChecks } from './areas/recording.ts'
import { replayChecks } from './areas/replay.ts'
import type { Answers } from './questions.ts'
import { verdictOf } from './verdict.ts'

/** In the order in which an operator wants to read them. */
const areas: ReadonlyArray<(answers: Answers) => DoctorCheck[]> = [
  feedChecks,
  obsChecks,
  recordingChecks,
  replayChecks,
  diskChecks,
  databaseChecks,
  programChecks,
  configurationChecks,
  logChecks,
  clockChecks,
  portChecks,
  alarmChecks,
  licenceChecks,
  backupChecks,
]

export function examinationOf(answers: Answers): Examination {
  const checks = areas.flatMap((look) => look(answers))
  return { at: new Date(answers.now).toISOString(), version: answers.own.version, verdict: verdictOf(answers.health, checks), checks }
}
