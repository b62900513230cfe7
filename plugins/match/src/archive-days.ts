// Cuts moments into the days of a time zone, with the hours that its clocks were put forward and back. Pure.

interface LocalDay {
  /** yyyy-mm-dd, on the calendar of that zone. */
  readonly day: string
  /** From then on, and before, in ms since 1970. */
  readonly from: number
  readonly to: number
}

const utcDayMs = 86_400_000

/** Undefined when there is no such zone. */
export function timeZoneOf(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

/** The days of a zone that have a part in these days of UTC. `utcDays`: numbers since 1970, ascending; the days come ascending too. */
export function localDays(utcDays: readonly number[], timeZone: string): LocalDay[] {
  const days: LocalDay[] = []
  let known = Number.NEGATIVE_INFINITY
  for (const utcDay of utcDays) {
    const end = (utcDay + 1) * utcDayMs
    let ms = Math.max(known, utcDay * utcDayMs)
    while (ms < end) {
      const date = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate()
      const midnight = (after: number): number => date.add({ days: after }).toZonedDateTime(timeZone).epochMilliseconds
      days.push({ day: date.toString(), from: midnight(0), to: midnight(1) })
      ms = midnight(1)
    }
    known = ms
  }
  return days
}
