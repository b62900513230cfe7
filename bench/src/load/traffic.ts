// What the benchmarks send: simulated matches as the scoring system sends them, and datagrams that tell which one they are.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseCapture } from '@restrike/pss'
import { simulateDay, simulateMatch } from '@restrike/pss/scenarios'

/** Datagrams of a load, as they come in one burst. */
export const loadBurstSize = 12
/** A clock that shows another time in each datagram, down from 99:59. */
export const clockValues = 6_000
export const hitLevels = 100

export type TrafficKind = 'matches' | 'clock' | 'hits' | 'load'

/** Texts to be sent over and over. */
export function textsOf(kind: TrafficKind): string[] {
  switch (kind) {
    case 'matches':
      return matchTexts()
    case 'clock':
      return Array.from({ length: clockValues }, (_, i) => `clk;${clockText(clockValues - 1 - i)}`)
    case 'hits':
      return Array.from({ length: hitLevels }, (_, i) => `hl${1 + (i % 2)};${i + 1};`)
    case 'load':
      return simulateMatch({ seed: 5, story: 'random' })
        .entries.slice(0, loadBurstSize)
        .map((entry) => entry.text)
    default:
      return kind satisfies never
  }
}

/** The clock that the `index`-th datagram of `clock` shows, in ms. */
export function clockMsAt(index: number): number {
  return (clockValues - 1 - (index % clockValues)) * 1000
}

/** Some simulated matches in the real system's dialect. */
export function matchTexts(): string[] {
  return simulateDay({ seed: 1, matches: 12 }).flatMap((court) => [...court.entries()].map((entry) => entry.text))
}

/** Recorded traffic, where `RESTRIKE_CAPTURES` names a folder of it. */
export function capturedTexts(): string[] {
  const folder = process.env['RESTRIKE_CAPTURES']
  if (folder === undefined) return []
  const files = readdirSync(folder).filter((file) => file.endsWith('.pss'))
  return files.flatMap((file) => {
    const capture = parseCapture(readFileSync(path.join(folder, file), 'utf8'))
    if (!capture.ok) throw new Error(`${file}, line ${capture.line}: ${capture.reason}`)
    return capture.entries.map((entry) => entry.text)
  })
}

function clockText(seconds: number): string {
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}
