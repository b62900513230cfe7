// A whole day of matches on one or more courts, made match by match as it is asked for. Nothing is kept: memory stays flat.
import type { Style } from './dialect.ts'
import { drawNumber } from './match-card.ts'
import { createRandom, deriveSeed } from './prng.ts'
import type { SimulationRules } from './simulation-rules.ts'
import { type SimulatedMatch, simulateMatch } from './simulate-match.ts'
import type { ScenarioEntry } from './stage.ts'
import type { Story } from './story.ts'

export interface DayOptions {
  readonly seed: number
  /** Matches on each court. */
  readonly matches: number
  /** Default 1. */
  readonly courts?: number
  readonly story?: Story
  readonly style?: Style
  readonly rules?: SimulationRules
  /** When given, each court begins with `Udp Port N connected;`. */
  readonly port?: number
}

export interface SimulatedCourt {
  /** 1, 2, 3 … */
  readonly court: number
  /** The matches in order, times counted from the beginning of the day. Each call begins anew. */
  matches(): Generator<SimulatedMatch, void, undefined>
  /** The same as one stream of datagrams. */
  entries(): Generator<ScenarioEntry, void, undefined>
}

function* playCourt(options: DayOptions, court: number): Generator<SimulatedMatch, void, undefined> {
  const { matches, seed, courts: _courts, port, ...settings } = options
  const random = createRandom(deriveSeed(seed, court))
  let startAtMs = 0
  for (let index = 0; index < matches; index++) {
    const match = simulateMatch({
      ...settings,
      seed: deriveSeed(seed, court * 100_003 + index),
      number: drawNumber(random, court * 100 + 1 + index),
      startAtMs,
      ...(index === 0 && port !== undefined ? { port } : {}),
    })
    yield match
    const endedMs = match.entries.at(-1)?.atMs ?? startAtMs
    // A table between two matches, and now and then a longer pause.
    startAtMs = endedMs + (random.chance(0.03) ? random.int(600_000, 2_400_000) : random.int(20_000, 120_000))
  }
}

function* playEntries(options: DayOptions, court: number): Generator<ScenarioEntry, void, undefined> {
  for (const match of playCourt(options, court)) yield* match.entries
}

/** One lazy source of datagrams per court; courts do not depend on each other. */
export function simulateDay(options: DayOptions): SimulatedCourt[] {
  return Array.from({ length: options.courts ?? 1 }, (_, index) => ({
    court: index + 1,
    matches: () => playCourt(options, index + 1),
    entries: () => playEntries(options, index + 1),
  }))
}
