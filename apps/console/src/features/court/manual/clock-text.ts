// A time as somebody types it. Pure.

/** `1:23`, `83` (seconds), `1.23` or `1,23` as a hurried hand has it; undefined where it is no time. */
export function parseClock(text: string): number | undefined {
  const parts = /^\s*(?:(\d{1,2})[:.,])?(\d{1,3})\s*$/.exec(text)
  if (parts === null) return undefined
  const [, minutes, seconds = ''] = parts
  if (minutes !== undefined && (seconds.length !== 2 || Number(seconds) > 59)) return undefined
  return (Number(minutes ?? 0) * 60 + Number(seconds)) * 1000
}
