// Steps that a match can do without: a match was seen, our pages are in OBS. Pure.
import { texts, unknownValue } from '../../../texts/index.ts'
import { type Finding, open, proved } from './finding.ts'
import type { Pictures } from './pictures.ts'

export function matchFinding({ match }: Pick<Pictures, 'match'>): Finding {
  const text = texts.setup.match
  return match === null || match.phase === 'idle' ? open(text.open) : proved(text.seen(match.number ?? unknownValue))
}

export function overlaysFinding({ overlays }: Pick<Pictures, 'overlays'>): Finding {
  const text = texts.setup.overlays
  return overlays === null || overlays === 0 ? open(text.open) : proved(text.found(overlays))
}
