// The form of a new match: its lines of text, and the match that they mean. Checked here with words for each field; the server checks again. Pure.
import type { ManualMatch } from '@restrike/match/contract'
import type { MatchState } from '@restrike/pss'
import { texts } from '../../../texts/index.ts'
import { formatClock } from '../../../ui/format.ts'
import { parseClock } from './clock-text.ts'

export const fields = [
  ...(['number', 'category', 'weight', 'division', 'rounds', 'roundTime'] as const),
  ...(['blueCountry', 'blueName', 'redCountry', 'redName'] as const),
] as const
export type FieldName = (typeof fields)[number]

/** As typed. */
export type MatchForm = Readonly<Record<FieldName, string>>

export type FormProblems = Partial<Record<FieldName, string>>

const first: MatchForm = {
  number: '1',
  category: '',
  weight: '',
  division: '',
  rounds: '3',
  roundTime: '2:00',
  blueCountry: '',
  blueName: '',
  redCountry: '',
  redName: '',
}

const noAthletes = { blueCountry: '', blueName: '', redCountry: '', redName: '' } as const

/** What was entered last decides all but the athletes; the number goes one on. */
export function formAfter(last: Partial<MatchForm>): MatchForm {
  if (last.number === undefined) return { ...first, ...last, ...noAthletes }
  const { category, weight, division, rounds, roundTime } = { ...first, ...last }
  return { ...first, number: nextNumber((last.number ?? '').trim()), category, weight, division, rounds, roundTime }
}

/** `245` → `246`, `A-09` → `A-10`, `245.B` → `246.B`; what has no number in it stays. */
export function nextNumber(number: string): string {
  return number.replace(
    /(\d{1,9})(\D*)$/,
    (_end, digits: string, rest: string) => String(Number(digits) + 1).padStart(digits.length, '0') + rest,
  )
}

const longest = 60
const longestNumber = 20
const leastRoundMs = 10_000
const longestRoundMs = 900_000

export function readForm(form: MatchForm): { readonly match: ManualMatch } | { readonly problems: FormProblems } {
  const problems = problemsOf(form)
  if (Object.keys(problems).length > 0) return { problems }
  const text = (field: FieldName) => form[field].trim()
  return {
    match: {
      number: text('number'),
      category: text('category'),
      weight: text('weight'),
      division: text('division'),
      rounds: Number(form.rounds),
      roundSeconds: (parseClock(form.roundTime) ?? 0) / 1000,
      blue: { name: text('blueName'), country: text('blueCountry').toUpperCase() },
      red: { name: text('redName'), country: text('redCountry').toUpperCase() },
    },
  }
}

function problemsOf(form: MatchForm): FormProblems {
  const words = texts.manual.form.problems
  const found: { -readonly [Field in FieldName]?: string } = {}
  if (form.number.trim() === '') found.number = words.number
  else if (!isWords(form.number, longestNumber)) found.number = words.numberTooLong
  for (const field of ['category', 'weight', 'division', 'blueName', 'redName'] as const) {
    if (!isWords(form[field], longest)) found[field] = words.words
  }
  for (const field of ['blueCountry', 'redCountry'] as const) {
    if (!/^[A-Za-z0-9]{0,4}$/.test(form[field].trim())) found[field] = words.country
  }
  if (!/^[1-9]$/.test(form.rounds.trim())) found.rounds = words.rounds
  const ms = parseClock(form.roundTime) ?? 0
  if (ms < leastRoundMs || ms > longestRoundMs) found.roundTime = words.roundTime
  return found
}

/** The wire has neither its separator nor line ends in a text. */
function isWords(text: string, max: number): boolean {
  return text.trim().length <= max && !/[;\r\n]/.test(text)
}

/** What is known of the match on the court, to begin the next form with. */
export function formOf(
  match: Pick<MatchState, 'number' | 'category' | 'weight' | 'division' | 'rounds' | 'roundSeconds'>,
): Partial<MatchForm> {
  const { number, category, weight, division, rounds, roundSeconds } = match
  return {
    ...(number !== null && { number }),
    ...(category !== null && { category }),
    ...(weight !== null && { weight }),
    ...(division !== null && { division }),
    ...(rounds !== null && { rounds: String(rounds) }),
    ...(roundSeconds !== null && { roundTime: formatClock(roundSeconds * 1000) }),
  }
}
