// What is said of a match of the archive in one line. Pure.
import type { MatchAthlete, MatchSummary } from '@restrike/match/contract'
import { locale, texts } from '../../texts/index.ts'

/** As the archive and the statistics name an athlete; null while nobody was announced. */
export function athleteName({ longName, shortName }: MatchAthlete): string | null {
  return longName ?? shortName
}

export function matchClass({ category, weight, division }: Pick<MatchSummary, 'category' | 'weight' | 'division'>): string {
  return [category, weight, division].filter((part) => part !== null && part !== '').join(' · ')
}

export function resultWords(match: Pick<MatchSummary, 'winner' | 'classification'>): string | null {
  const { winner, classification } = match
  if (winner === null) return classification
  const who = winner === 'tie' ? texts.matches.match.tie : texts.matches.match.wins(texts.side[winner])
  return classification === null ? who : `${who} · ${classification}`
}

const dayFormat = new Map<string, Intl.DateTimeFormat>()

/** A day in words, its year only where it is not the year of `nowMs`. `day`: `yyyy-mm-dd`. */
export function dayWords(day: string, nowMs = Date.now(), spoken = locale): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const sameYear = new Date(nowMs).getFullYear() === year
  const key = `${spoken ?? ''} ${sameYear}`
  const format =
    dayFormat.get(key) ??
    new Intl.DateTimeFormat(spoken, { weekday: 'short', day: 'numeric', month: 'short', ...(!sameYear && { year: 'numeric' }) })
  dayFormat.set(key, format)
  return format.format(new Date(year, month - 1, date))
}
