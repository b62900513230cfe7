// Moments as a field of the browser writes them: local time without a zone. Pure.

/** For the value of a field. */
export function toField(ms: number): string {
  const moment = new Date(ms - new Date(ms).getTimezoneOffset() * 60_000)
  return moment.toISOString().slice(0, 19)
}

/** As ISO 8601 in UTC; null for what is no moment. */
export function fromField(text: string): string | null {
  const ms = text === '' ? Number.NaN : new Date(text).getTime()
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}

/** A time span to ask about; null when it is none: a moment is missing, or the end is not after the beginning. */
export function spanOf(from: string, to: string): { readonly from: string; readonly to: string } | null {
  const [begin, end] = [fromField(from), fromField(to)]
  return begin === null || end === null || begin >= end ? null : { from: begin, to: end }
}
