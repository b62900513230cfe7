// Step: a replay was asked for and its first frame was seen; how long that took. Pure.
import { texts } from '../../../texts/index.ts'
import { type Finding, open, proved, unknown, wrong } from './finding.ts'
import type { Pictures } from './pictures.ts'

const text = texts.setup.replay

export function replayFinding({ replay, clip }: Pick<Pictures, 'replay' | 'clip'>): Finding {
  if (replay === null) return unknown
  const { review } = replay
  if (review?.state === 'failed' && review.trouble !== null) return wrong(review.trouble.reason, review.trouble.fix)
  if (review?.state === 'making') return open(text.making)
  if (clip === null) return open(text.open)
  const { readyMs, shownMs } = clip.timings
  if (shownMs === null) return open(text.ready(secondsWords(readyMs)))
  return proved([text.shown(secondsWords(shownMs)), ...(clip.source === 'recording' ? [text.fromRecording] : [])].join(' '))
}

export function secondsWords(ms: number): string {
  return text.seconds((ms / 1000).toFixed(1))
}
