// How long each round took, and how long of that its clock ran. Pure. Null where it was not heard whole: half a round is no duration,
// and neither is one below nothing, which a clock of the machine makes that is set back.
import type { MatchEvent } from '@restrike/pss'

export interface RoundTimes {
  readonly foughtMs: number | null
  readonly takenMs: number | null
}

interface Course {
  announcedAt: number | null
  endedAt: number | null
  runningSince: number | null
  foughtMs: number
  /** The clock did run, and each start had its stop. */
  ran: boolean
  whole: boolean
}

/** By round. The last one may end with the winner instead of a winner of its own. */
export function roundTimes(events: readonly MatchEvent[]): Map<number, RoundTimes> {
  const courses = new Map<number, Course>()
  for (const event of events) {
    if (event.round === null) continue
    const course = courses.get(event.round) ?? unheard()
    courses.set(event.round, course)
    follow(course, event.type, Date.parse(event.at))
  }
  return new Map([...courses].map(([round, course]) => [round, timesOf(course)]))
}

function unheard(): Course {
  return { announcedAt: null, endedAt: null, runningSince: null, foughtMs: 0, ran: false, whole: true }
}

function follow(course: Course, type: MatchEvent['type'], at: number): void {
  if (type === 'round-started') course.announcedAt ??= at
  else if (type === 'round-ended' || type === 'winner') course.endedAt ??= at
  else if (type === 'clock-started') {
    if (course.runningSince !== null) course.whole = false
    course.runningSince = at
    // It goes on: what seemed its end was taken back.
    course.endedAt = null
  } else if (type === 'clock-stopped') {
    if (course.runningSince === null) course.whole = false
    else addFought(course, passedMs(course.runningSince, at))
    course.runningSince = null
    course.ran = true
  }
}

function addFought(course: Course, ms: number | null): void {
  if (ms === null) course.whole = false
  else course.foughtMs += ms
}

function timesOf({ announcedAt, endedAt, runningSince, foughtMs, ran, whole }: Course): RoundTimes {
  if (announcedAt === null || endedAt === null) return { foughtMs: null, takenMs: null }
  return { foughtMs: ran && whole && runningSince === null ? foughtMs : null, takenMs: passedMs(announcedAt, endedAt) }
}

/** Null where the second moment lies before the first: the clock of the machine was set back in between. */
export function passedMs(from: number, to: number): number | null {
  return to < from ? null : to - from
}
