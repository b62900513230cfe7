// What is known of a match before it begins: number, category, weight, the two athletes. No score.
import type { AnnouncedAthlete } from '../message.ts'
import { drawAthlete, type Gender } from './athletes.ts'
import type { Random } from './prng.ts'

export interface MatchCard {
  readonly number: string
  readonly category: string
  readonly weight: string
  readonly division: string
  /** Lowest hit level that scores on the trunk, and on the head (fields 14 and 15 of `mch`). */
  readonly minimumLevels: readonly [number, number]
  readonly blue: AnnouncedAthlete
  readonly red: AnnouncedAthlete
}

/** How weight classes are written: `real` puts the space before the sign, `documented` after it and writes F for women. */
export type WeightForm = 'real' | 'documented'

type Limits = readonly [string, ...string[]]

const weights: Readonly<Record<'adult' | 'Juniors' | 'Cadets', Readonly<Record<Gender, Limits>>>> = {
  adult: {
    M: ['-54', '-58', '-63', '-68', '-74', '-80', '-87', '+87'],
    W: ['-46', '-49', '-53', '-57', '-62', '-67', '-73', '+73'],
  },
  Juniors: { M: ['-45', '-51', '-59', '-68', '-78', '+78'], W: ['-42', '-46', '-52', '-59', '-68', '+68'] },
  Cadets: { M: ['-33', '-41', '-49', '-57', '-65', '+65'], W: ['-29', '-37', '-44', '-51', '-59', '+59'] },
}

const categories = ['Round of 64', 'Round of 32', 'Round of 16', 'Quarterfinals', 'Semifinals', 'Bronze medal contest', 'Final'] as const

export function drawCard(random: Random, number?: string, form: WeightForm = 'real'): MatchCard {
  const gender: Gender = random.chance(0.5) ? 'M' : 'W'
  const division = random.weighted([
    ['Seniors', 4],
    ['Under 21', 2],
    ['Juniors', 2],
    ['Cadets', 1],
  ] as const)
  const limits = weights[division === 'Juniors' || division === 'Cadets' ? division : 'adult'][gender]
  const limit = random.pick(limits)
  const blue = drawAthlete(random, gender)
  const red = drawAthlete(random, gender, blue)
  return {
    number: number ?? drawNumber(random),
    category: random.pick(categories),
    weight: form === 'real' ? `${gender} ${limit}kg` : `${gender === 'W' ? 'F' : gender}${limit.charAt(0)} ${limit.slice(1)} kg`,
    division,
    minimumLevels: [16 + limits.indexOf(limit), 5],
    blue,
    red,
  }
}

/** Mostly plain three digits; now and then with a dot and a letter, as inserted matches have. */
export function drawNumber(random: Random, plain: number = random.int(101, 999)): string {
  return random.chance(0.12) ? `${plain}.${random.pick(['A', 'B', 'C'])}` : String(plain)
}
