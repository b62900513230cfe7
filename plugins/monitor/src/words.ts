// How the monitor says that something is wrong, in words for the operator. Pure.
import type { Health } from '@restrike/sdk'
import type { ClockStep } from './clock.ts'

/** A clock that was set is worth saying for so long. */
export const stepSaidForMs = 10 * 60_000

export interface Condition {
  readonly lastStep: ClockStep | null
  readonly monotonicMs: number
  /** The data folder, and why it cannot be looked at; null while it can. */
  readonly folder: string
  readonly folderProblem: string | null
  /** Why the machine as a whole does not answer. */
  readonly silent: boolean
  readonly historyProblem: string | null
}

interface Trouble {
  readonly reason: string
  readonly fix: string
}

export function healthOf(condition: Condition): Health {
  const all = troubles(condition)
  if (all.length === 0) return { status: 'ok' }
  return { status: 'degraded', reason: all.map(({ reason }) => reason).join('; '), fix: all.map(({ fix }) => fix).join(' ') }
}

function troubles({ lastStep, monotonicMs, folder, folderProblem, silent, historyProblem }: Condition): Trouble[] {
  const found: Trouble[] = []
  if (folderProblem !== null) {
    const reason = `The disk of the data folder ${folder} cannot be looked at: ${folderProblem}`
    found.push({ reason, fix: 'Check that the disk is plugged in, and the network if it is a network disk.' })
  }
  if (lastStep && monotonicMs - lastStep.monotonicMs < stepSaidForMs) {
    const fix =
      'Times of events before and after it do not fit together. Let a time server keep the time of this machine, and do not set the clock while matches run.'
    found.push({ reason: stepWords(lastStep), fix })
  }
  if (silent) {
    const reason = 'The system does not tell how busy this machine is'
    found.push({ reason, fix: 'It is asked again all the time; if it stays, restart the machine after the matches.' })
  }
  if (historyProblem !== null) {
    const reason = `What is measured cannot be kept: ${historyProblem}`
    found.push({ reason, fix: 'See the database in system.health; it is tried again by itself.' })
  }
  return found
}

export function stepWords({ atMs, byMs }: ClockStep): string {
  const at = new Date(atMs).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  return `The clock of this machine was set ${byMs < 0 ? 'back' : 'forward'} by ${spanWords(Math.abs(byMs))} at ${at}, by its new time`
}

/** The two largest units at the most: a clock is off by an hour, or by some seconds, and nobody counts the rest. */
export function spanWords(ms: number): string {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  const units = [
    [Math.floor(seconds / 86_400), seconds < 172_800 ? 'day' : 'days'],
    [Math.floor(seconds / 3_600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const
  const first = units.findIndex(([count]) => count > 0)
  const said = units.slice(first, first + 2).filter(([count]) => count > 0)
  return said.map(([count, unit]) => `${count} ${unit}`).join(' ')
}
