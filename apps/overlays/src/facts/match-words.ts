// Figures and names of a match as they are written. Pure; unknown is a dash or nothing.
import type { AthleteState, MatchState } from '@restrike/pss'
import type { Words } from '../words/words.ts'
import type { Side } from './shown.ts'

const unknown = '–'
/** Longer than any name, short enough to be measured at once. */
const longest = 120

/** Control characters, and those that turn the direction of what follows. Joiners stay: some scripts need them. */
const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** Nothing that is sent may be longer than a line, or break it. */
export function oneLine(text: string | null | undefined): string {
  const line = (text ?? '')
    .slice(0, 4 * longest)
    .replaceAll(unprintable, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  const letters = Array.from(line)
  return letters.length <= longest ? line : `${letters.slice(0, longest).join('')}…`
}

export function clockText(ms: number | null): string {
  if (ms === null) return `${unknown}:${unknown}${unknown}`
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

export function countText(count: number | null): string {
  return count === null ? unknown : String(count)
}

/** As the boards of the halls write it; the side's name where none was announced. */
export function shortNameOf(side: Side, { shortName, longName }: AthleteState, words: Words): string {
  return oneLine(shortName) || oneLine(longName) || words.sides[side]
}

export function longNameOf(side: Side, { shortName, longName }: AthleteState, words: Words): string {
  return oneLine(longName) || oneLine(shortName) || words.sides[side]
}

/** Such as `Semifinals · M -68kg · Seniors`; what was not announced is left out. */
export function eventOf({ category, weight, division }: MatchState): string {
  return [category, weight, division].map(oneLine).filter(Boolean).join(' · ')
}

export function roundText({ round }: MatchState, words: Words): string {
  return words.round(round ?? 1)
}

/** Rounds that win the match: 2 of 3, 3 of 5; never fewer than somebody has already won. */
export function roundsToWin({ rounds, blue, red }: MatchState): number {
  const needed = Math.floor((rounds ?? 3) / 2) + 1
  return Math.min(mostDots, Math.max(needed, blue.roundsWon, red.roundsWon))
}

export const mostDots = 5

/** `2-1 PTF` in words; a code nobody knows stays as it came. */
export function endingText(classification: string | null, words: Words): string {
  const text = oneLine(classification)
  const code = text.split(' ').at(-1) ?? ''
  return Object.hasOwn(words.endings, code) ? (words.endings[code] ?? text) : text
}
