// What to want of one OBS so that the match on the court is recorded: plan(actual, wanted) -> a wish with its reason, or nothing. Pure.
import type { ObsConnection, ObsWanted } from '@restrike/obs/contract'

export interface Wanted {
  readonly matchId: string
  readonly file: { readonly folder: string | null; readonly name: string } | null
}

/** A file that is, as far as this program knows, still being written for a match. */
export interface Open {
  readonly matchId: string
  readonly path: string
}

export interface Wish {
  readonly recording: ObsWanted['recording']
  readonly reason: string
}

/** Undefined: it is wanted already, or it is somebody else's affair. */
export function plan(actual: ObsConnection, wanted: Wanted | null, open: Open | null): Wish | undefined {
  if (actual.role === 'stream' || actual.state !== 'connected') return undefined
  const before = foundFromBefore(actual, open)
  if (before && before.matchId !== wanted?.matchId) {
    const recording = { label: before.matchId, file: null }
    return isWanted(actual, before.matchId)
      ? undefined
      : { recording, reason: 'OBS still records what was begun before the program was restarted' }
  }
  if (wanted === null) return ending(actual)
  const { matchId, file } = wanted
  if (isWanted(actual, matchId) || isReleased(actual, matchId)) return undefined
  return { recording: { label: matchId, file }, reason: 'the match on the court is to be recorded' }
}

/** Somebody stopped the recording of this match by hand: that is respected until the next one, or until somebody records again. */
export function isReleased({ byHand, recording }: ObsConnection, matchId: string): boolean {
  const begunAgain = recording?.active === true && recording.label === null
  return !begunAgain && byHand?.output === 'recording' && byHand.change === 'stopped' && byHand.label === matchId
}

function ending({ recording, wanted }: ObsConnection): Wish | undefined {
  const labelled = recording?.active === true && recording.label !== null
  const due = wanted.recording === null ? labelled : wanted.recording !== 'off'
  return due ? { recording: 'off', reason: 'the match is over' } : undefined
}

function foundFromBefore({ recording }: ObsConnection, open: Open | null): Open | undefined {
  const found = recording?.active === true && recording.label === null && open !== null && recording.path === open.path
  return found ? open : undefined
}

function isWanted({ wanted }: ObsConnection, matchId: string): boolean {
  return typeof wanted.recording === 'object' && wanted.recording?.label === matchId
}
