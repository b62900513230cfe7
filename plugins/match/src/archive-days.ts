// Cuts moments into the days of a time zone, with the hours that its clocks were put forward and back. Pure.

export interface DayCount {
  /** yyyy-mm-dd, on the calendar of that zone. */
  readonly day: string
  readonly matches: number
}

/** Undefined when there is no such zone. */
export function timeZoneOf(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

/** `moments` in ms since 1970, ascending; the days come ascending too. */
export function countDays(moments: Iterable<number>, timeZone: string): DayCount[] {
  const days: Array<{ day: string; matches: number }> = []
  // A calendar is asked once a day, not once a match.
  let end = Number.NEGATIVE_INFINITY
  for (const ms of moments) {
    const last = days.at(-1)
    if (last && ms < end) {
      last.matches++
      continue
    }
    const day = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate()
    end = day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
    days.push({ day: day.toString(), matches: 1 })
  }
  return days
}
