// Which matches a question is about: the conditions of the contract as conditions of a query, for the list and the export alike.
import { sql, type ExpressionWrapper, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { SearchRow } from './archive-rows.ts'
import { caseless, wordsOf } from './archive-words.ts'

export interface Selection {
  readonly query?: string | undefined
  readonly number?: string | undefined
  readonly country?: string | undefined
  readonly category?: string | undefined
  readonly athlete?: string | undefined
  /** Of the athlete; counts for nothing without one. */
  readonly athleteCountry?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

interface Searching {
  s: SearchRow
}

type Condition = ExpressionWrapper<Searching, 's', SqlBool>

/** All of them together; true for every match when nothing is asked. A blank text asks for nothing. */
export function selected(selection: Selection) {
  return (eb: ExpressionBuilder<Searching, 's'>): Condition => {
    const conditions = wordsOf(selection.query ?? '').map((word) => eb(sql<number>`instr(s.words, ${word})`, '>', 0))
    const among = (columns: ReadonlyArray<keyof SearchRow>, value: string): void => {
      if (value !== '') conditions.push(eb.or(columns.map((column) => eb(`s.${column}`, '=', value))))
    }
    among(['number'], caseless(selection.number ?? ''))
    among(['category'], caseless(selection.category ?? ''))
    among(['blue_country', 'red_country'], countryOf(selection.country))
    const athlete = caseless(selection.athlete ?? '')
    const country = countryOf(selection.athleteCountry)
    const isAthlete = (side: 'blue' | 'red') => {
      const named = eb.or([eb(`s.${side}_long`, '=', athlete), eb(`s.${side}_short`, '=', athlete)])
      return country === '' ? named : eb.and([named, eb(`s.${side}_country`, '=', country)])
    }
    if (athlete !== '') conditions.push(eb.or([isAthlete('blue'), isAthlete('red')]))
    if (selection.from !== undefined) conditions.push(eb('s.started_at', '>=', Date.parse(selection.from)))
    if (selection.to !== undefined) conditions.push(eb('s.started_at', '<', Date.parse(selection.to)))
    return eb.and(conditions)
  }
}

function countryOf(text: string | undefined): string {
  return text?.trim().toUpperCase() ?? ''
}
