// The sums of a match that is over as a text to be stored, and back. Pure.
import { Challenge, PointCounts } from '@restrike/pss'
import { z } from 'zod'
import type { EventSums } from './event-sums.ts'

/** What is summed up, and how. To be raised with each change of it: rows of another version are made anew. */
export const sumsVersion = 1

const side = z.enum(['blue', 'red'])
const techniques = z.object({ blue: PointCounts, red: PointCounts })
const gamJeom = z.object({ blue: z.number(), red: z.number() })
const ms = z.number().nullable()

const Row = z.object({
  techniques,
  gamJeom,
  rounds: z.array(z.object({ round: z.int(), foughtMs: ms, takenMs: ms, gamJeom, techniques })),
  // Hits are most of it, so they are told without their names.
  hits: z.array(z.tuple([side, z.int().nullable(), z.number().nullable(), z.iso.datetime(), z.number(), z.boolean()])),
  countsUp: z.boolean(),
  challenges: z.array(z.tuple([z.string(), Challenge])),
  takenBack: z.array(z.string()),
  injuries: z.int(),
  takenMs: ms,
})

export function textOf({ hits, challenges, takenBack, ...sums }: EventSums): string {
  const row: z.infer<typeof Row> = {
    ...sums,
    rounds: [...sums.rounds],
    hits: hits.map(({ side: by, round, clockMs, at, level, scored }) => [by, round, clockMs, at, level, scored]),
    challenges: [...challenges],
    takenBack: [...takenBack],
  }
  return JSON.stringify(row)
}

/** Undefined for a text that this version did not write. */
export function sumsOf(text: string): EventSums | undefined {
  const row = Row.safeParse(parsed(text)).data
  return (
    row && {
      ...row,
      hits: row.hits.map(([by, round, clockMs, at, level, scored]) => ({ side: by, round, clockMs, at, level, scored })),
      challenges: new Map(row.challenges),
      takenBack: new Set(row.takenBack),
    }
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
