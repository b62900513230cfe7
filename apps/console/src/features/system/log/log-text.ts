// Lines of the log as text: for a file, and for the eye. Pure.
import type { LogLine } from '@restrike/kernel/contract'

/** As a `.log` file holds it. */
export function lineText({ at, level, subsystem, message, data }: LogLine): string {
  const words = `${at} ${level.toUpperCase().padEnd(5)} ${subsystem} ${message}`
  return data === null ? words : `${words} ${data}`
}

export function linesText(lines: readonly LogLine[]): string {
  return lines.map((line) => `${lineText(line)}\n`).join('')
}

/** The data of a line, one field a line; as it is where it is no JSON. */
export function unfolded(data: string): string {
  try {
    return JSON.stringify(JSON.parse(data), null, 2)
  } catch {
    return data
  }
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 })
const day = new Intl.DateTimeFormat(undefined, { day: '2-digit', month: 'short' })

/** To the millisecond, in local time, always as wide; with the day where lines of several may be shown. */
export function logTime(at: string, withDay: boolean): string {
  const moment = Date.parse(at)
  return withDay ? `${day.format(moment)} ${time.format(moment)}` : time.format(moment)
}
