// When the state is told: at once where an alarm came, went or changed, words whose figures move not more often than they can be read. Pure.
import type { AlarmsStatus } from './contract.ts'

export interface Told {
  readonly all: string
  readonly withoutWords: string
  readonly atMs: number
}

export const nothingTold: Told = { all: '', withoutWords: '', atMs: -Infinity }

const figuresEveryMs = 2_000

/** What was told after this; the same object where there is nothing to tell now. */
export function toldNow(told: Told, status: AlarmsStatus, nowMs: number): Told {
  const all = JSON.stringify(status)
  if (all === told.all) return told
  const withoutWords = JSON.stringify({ ...status, alarms: status.alarms.map(({ text: _text, ...same }) => same) })
  if (withoutWords === told.withoutWords && nowMs - told.atMs < figuresEveryMs) return told
  return { all, withoutWords, atMs: nowMs }
}
