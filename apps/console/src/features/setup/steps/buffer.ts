// Step: the replay buffer is on at each OBS that records. Pure.
import { texts } from '../../../texts/index.ts'
import { type Finding, open, proved, unknown, wrong } from './finding.ts'
import type { Pictures } from './pictures.ts'

const text = texts.setup.buffer

export function bufferFinding({ replay }: Pick<Pictures, 'replay'>): Finding {
  if (replay === null) return unknown
  const { buffers } = replay
  if (buffers.length === 0) return wrong(text.none, text.noneFix)
  const bad = buffers.find(({ state }) => state !== 'ready')
  if (bad === undefined) return proved(text.ready(buffers.map(({ connection }) => connection).join(', ')))
  if (bad.trouble !== null) return wrong(bad.trouble.reason, bad.trouble.fix)
  return bad.state === 'stuck' ? wrong(text.stuck, null) : open(text.off)
}
