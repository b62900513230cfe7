// When a page has something to say. A page that has not is invisible, so that all can lie in one scene. Pure.
import type { OverlayName } from '@restrike/overlays/contract'
import type { Shown } from './shown.ts'

type Known = Pick<Shown, 'match' | 'banner'>

const says: Readonly<Record<OverlayName, (known: Known) => boolean>> = {
  scoreboard: isOn,
  corner: isOn,
  /** An introduction comes before the fight. */
  athletes: ({ match }) => match.phase === 'loaded' || (match.phase === 'ready' && (match.round ?? 1) <= 1),
  winner: ({ match }) => match.phase === 'finished' && match.winner !== null,
  review: ({ banner }) => banner !== null && banner.state !== 'none',
  round: ({ match }) => (match.phase === 'round-over' || match.phase === 'break') && match.roundScores.length > 0,
  blank: () => true,
}

function isOn({ match }: Known): boolean {
  return match.phase !== 'idle'
}

export function hasSomethingToSay(name: OverlayName, known: Known): boolean {
  return says[name](known)
}
