// Which match is to be recorded, folded from the match as it goes: begins at the first real sign, ends some time after the winner,
// and a second load of the same match cuts nothing. Pure: what OBS does is not known here.
import type { MatchState } from '@restrike/pss'

export interface Course {
  /** The match on the court; null before the first. */
  readonly matchId: string | null
  /** The sign at which its recording starts has been seen. */
  readonly begun: boolean
  /** When it began, ms since 1970. */
  readonly begunAt: number | null
  /** When recording ends, ms since 1970; null while the match is on. */
  readonly stopAt: number | null
  /** When the court was last heard, ms since 1970. */
  readonly heardAt: number
}

export interface CourseRules {
  readonly startOn: 'load' | 'ready' | 'clock'
  readonly stopAfterMs: number
  readonly stopAfterSilenceMs: number
}

export const noCourse: Course = { matchId: null, begun: false, begunAt: null, stopAt: null, heardAt: 0 }

type Seen = Pick<MatchState, 'matchId' | 'phase' | 'lastDatagramAt'>

const signs = {
  load: new Set<MatchState['phase']>(['loaded', 'ready', 'fighting', 'paused', 'injury', 'break', 'round-over']),
  ready: new Set<MatchState['phase']>(['ready', 'fighting', 'paused', 'injury', 'break', 'round-over']),
  clock: new Set<MatchState['phase']>(['fighting', 'paused', 'injury', 'break', 'round-over']),
}

/** `at`: when this state was told, ms since 1970. */
export function fold(before: Course, { matchId, phase, lastDatagramAt }: Seen, at: number, { startOn, stopAfterMs }: CourseRules): Course {
  const heardAt = lastDatagramAt === null ? before.heardAt : Math.max(before.heardAt, Date.parse(lastDatagramAt))
  const same = matchId === before.matchId
  const course = same ? { ...before, heardAt } : { ...noCourse, matchId, heardAt }
  if (matchId === null) return course
  const begun = course.begun || signs[startOn].has(phase)
  const begunAt = course.begunAt ?? (begun ? at : null)
  return { ...course, begun, begunAt, stopAt: stopOf(course.stopAt, phase, at + stopAfterMs) }
}

function stopOf(before: number | null, phase: MatchState['phase'], due: number): number | null {
  if (phase === 'finished') return before ?? due
  // A load begins before it says of which match: until then the old one is as over as it was.
  if (phase === 'loaded') return before
  // A winner taken back, or a fight that goes on after one: not over after all.
  return null
}

/** The wall clock was set by so many ms: what was to last some time still lasts as long. */
export function shifted(course: Course, ms: number): Course {
  const { begunAt, stopAt, heardAt } = course
  return { ...course, begunAt: begunAt && begunAt + ms, stopAt: stopAt && stopAt + ms, heardAt: heardAt + ms }
}

/** A recording of this match was under way when the program ended: it goes on, also when the winner is known already. */
export function resumed(course: Course, matchId: string, startedAt: number): Course {
  return course.matchId === matchId && !course.begun ? { ...course, begun: true, begunAt: startedAt } : course
}

/** The match to be recorded at this moment. */
export function wantedMatch({ matchId, begun, stopAt, heardAt }: Course, now: number, { stopAfterSilenceMs }: CourseRules): string | null {
  if (!begun || now - heardAt > stopAfterSilenceMs) return null
  return stopAt !== null && now >= stopAt ? null : matchId
}
