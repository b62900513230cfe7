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

export type TrafficKind = 'matches' | 'clock' | 'hits' | 'load' | 'asking' | 'asking-only'

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
      return loadTexts(5)
    case 'asking':
      return askingTexts(datagramsOfAsking)
    case 'asking-only':
      return askingTexts(0)
    default:
      return kind satisfies never
  }
}

/** Matches in which review is asked for again and again: so many, with so many requests in each, and so many datagrams for one. */
export const askingMatches = 20
const requestsOfAsking = 6
const datagramsOfAsking = 300
/** A load, and the start of the clock. */
export const beginOfAsking = loadBurstSize + 1
export const requestText = /^ch[012];$/

/**
 * Loads, each with its requests; with `apart` a request is at each so many datagrams and the rest are hits, else there are only these.
 * No request is answered: the scoring system says nothing more in the time that is measured.
 */
function askingTexts(apart: number): string[] {
  const hits = textsOf('hits')
  return Array.from({ length: askingMatches }, (_, match) => {
    const begin = [...loadTexts(match + 1), 'clk;02:00;start;']
    const requests = Array.from({ length: requestsOfAsking }, (__, i) => `ch${i % 3};`)
    if (apart === 0) return [...begin, ...requests]
    const after = (request: string, i: number) => {
      const before = i === 0 ? begin : []
      return [...before, ...Array.from({ length: apart - before.length - 1 }, (__, n) => hits[n % hits.length] ?? ''), request]
    }
    return requests.flatMap(after)
  }).flat()
}

/** The load burst of a match of its own. */
export function loadTexts(seed: number): string[] {
  return simulateMatch({ seed, story: 'random' })
    .entries.slice(0, loadBurstSize)
    .map((entry) => entry.text)
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
