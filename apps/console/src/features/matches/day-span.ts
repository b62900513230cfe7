// A day of the calendar as two moments, as this machine's time zone cuts it: days of 23 and 25 hours included. Pure.

export interface DaySpan {
  readonly from: string
  readonly to: string
}

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** Null for what is no day. `day`: `yyyy-mm-dd`. */
export function daySpan(day: string): DaySpan | null {
  const found = shape.exec(day)
  if (found === null) return null
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const from = new Date(year, month - 1, date)
  if (from.getMonth() !== month - 1 || from.getDate() !== date) return null
  return { from: from.toISOString(), to: new Date(year, month - 1, date + 1).toISOString() }
}

/** Here and now: `yyyy-mm-dd`. */
export function today(): string {
  return dayOf(Date.now())
}

/** The day that a moment lies in, here: `yyyy-mm-dd`. */
export function dayOf(at: string | number): string {
  const moment = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
