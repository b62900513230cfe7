// How busy the machine is as it stands in the status bar. Pure.
import type { MonitorSample } from '@restrike/monitor/contract'
import { texts } from '../../texts/index.ts'
import type { Tone } from '../../ui/tone.ts'

export interface CpuWords {
  readonly tone: Tone
  readonly word: string
  readonly reason: string
  readonly fix: string | null
  readonly loud: boolean
}

/** From here on other programs are felt; from here on frames are lost. Percent of all cores. */
const busyPercent = 80
const fullPercent = 95

export function cpuWords(sample: Pick<MonitorSample, 'cpu'> | null): CpuWords {
  const percent = sample?.cpu.totalPercent ?? null
  if (percent === null) return { tone: 'unknown', word: texts.cpu.unknown, reason: texts.cpu.notTold, fix: null, loud: false }
  const word = `${percent.toFixed(0)} %`
  if (percent >= fullPercent) return { tone: 'bad', word, reason: texts.cpu.full, fix: texts.cpu.fullFix, loud: true }
  if (percent >= busyPercent) return { tone: 'warn', word, reason: texts.cpu.busy, fix: texts.cpu.busyFix, loud: false }
  return { tone: 'good', word, reason: texts.cpu.calm, fix: null, loud: false }
}
