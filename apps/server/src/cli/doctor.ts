// `doctor`: the examination of the running program as plain text: its verdict, every finding, the address to enter at the scoring PC.
// Exit code 0 when it is ready, 1 otherwise and when no server answers.
import { Examination, examinationText, verdictText } from '@restrike/doctor/contract'
import { HealthReport } from '@restrike/kernel/contract'
import { messageOf } from '@restrike/sdk/message-of'
import { ask, findRunning } from './running.ts'

export async function run(args: string[]): Promise<void> {
  const { url } = findRunning(args)
  const health = HealthReport.parse(await ask(url, 'system.health', {}))
  let examination: Examination
  try {
    examination = Examination.parse(await ask(url, 'doctor.examine', {}))
  } catch (error) {
    // The doctor itself may be what is ill: the kernel still knows how the others are.
    process.stdout.write(`${withoutDoctor(url, health, messageOf(error))}\n`)
    process.exitCode = 1
    return
  }
  process.stdout.write(`reStrike VTA at ${url}: ${verdictText(examination)}\n\n${examinationText(examination)}\n`)
  if (examination.verdict !== 'ready') process.exitCode = 1
}

function withoutDoctor(url: string, { verdict, plugins }: HealthReport, reason: string): string {
  const lines = plugins.flatMap(({ name, state, health, reason: why, fix }) => [
    `  ${health.padEnd(10)}${name}: ${state}${why ? `: ${why}` : ''}`,
    ...(fix ? [`              what to do: ${fix}`] : []),
  ])
  return [`reStrike VTA at ${url}: ${verdict.toUpperCase()}`, `The doctor does not answer: ${reason}`, '', ...lines].join('\n')
}
