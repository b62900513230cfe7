// The tables of an export: which columns they have and what stands in them. Pure; names and order are what others' spreadsheets rely on.
import type { MatchEvent, MatchState } from '@restrike/pss'
import type { Cell } from './archive-csv.ts'
import type { MatchSummary } from './contract.ts'

interface Column<Row> {
  readonly name: string
  readonly value: (row: Row) => Cell
}

export interface ExportedMatch {
  readonly match: MatchSummary
  /** Undefined where no version of this program can read it. */
  readonly state: MatchState | undefined
}

/** So many rounds have columns of their own; more are only told by `roundScores`. */
const rounds = [1, 2, 3]

export const matchColumns: ReadonlyArray<Column<ExportedMatch>> = [
  { name: 'matchId', value: ({ match }) => match.id },
  { name: 'number', value: ({ match }) => match.number },
  { name: 'category', value: ({ match }) => match.category },
  { name: 'weight', value: ({ match }) => match.weight },
  { name: 'division', value: ({ match }) => match.division },
  ...(['blue', 'red'] as const).flatMap(
    (side): Array<Column<ExportedMatch>> => [
      { name: `${side}Name`, value: ({ match }) => match[side].longName },
      { name: `${side}ShortName`, value: ({ match }) => match[side].shortName },
      { name: `${side}Country`, value: ({ match }) => match[side].country },
      { name: `${side}RoundsWon`, value: ({ state }) => state?.[side].roundsWon },
      { name: `${side}GamJeom`, value: ({ state }) => state?.gamJeomByRound.reduce((sum, round) => sum + round[side], 0) },
      ...rounds.map((round) => ({
        name: `${side}Round${round}`,
        value: ({ state }: ExportedMatch) => state?.roundScores.find((one) => one.round === round)?.[side],
      })),
    ],
  ),
  { name: 'winner', value: ({ match }) => match.winner },
  { name: 'classification', value: ({ match }) => match.classification },
  { name: 'roundScores', value: ({ state }) => state && roundScoresOf(state) },
  { name: 'challenges', value: ({ state }) => state?.challenges.length },
  { name: 'injuries', value: ({ state }) => state?.injuries },
  { name: 'startedAt', value: ({ match }) => match.startedAt },
  { name: 'endedAt', value: ({ match }) => match.endedAt },
  { name: 'manual', value: ({ match }) => match.manual },
]

/** `R1 4-5, R2 6-2`: with a letter first, so that no spreadsheet takes it for a date. */
function roundScoresOf({ roundScores }: MatchState): string {
  return roundScores.map(({ round, blue, red }) => `R${round} ${blue ?? '?'}-${red ?? '?'}`).join(', ')
}

/** Fields that some types of event have, in the order of their columns. */
const eventFields = [
  ...['side', 'kind', 'value', 'hitLevel', 'level', 'count', 'blue', 'red', 'from', 'to'],
  ...['challengeId', 'by', 'accepted', 'won', 'cancelled', 'ms', 'winner', 'name', 'classification'],
  ...['what', 'ours', 'theirs', 'text', 'manual'],
]

interface ExportedEvent {
  readonly match: MatchSummary
  readonly event: MatchEvent
}

export const eventColumns: ReadonlyArray<Column<ExportedEvent>> = [
  { name: 'matchId', value: ({ match }) => match.id },
  { name: 'number', value: ({ match }) => match.number },
  { name: 'seq', value: ({ event }) => event.seq },
  { name: 'at', value: ({ event }) => event.at },
  { name: 'round', value: ({ event }) => event.round },
  { name: 'clockMs', value: ({ event }) => event.clockMs },
  { name: 'type', value: ({ event }) => event.type },
  // What was done to the injury clock or the break; of an action taken back, its number.
  { name: 'action', value: ({ event }) => ('action' in event ? event.action : undefined) },
  ...eventFields.map((name) => ({ name, value: ({ event }: ExportedEvent) => fieldOf(event, name) })),
]

function fieldOf(event: MatchEvent, name: string): Cell {
  const fields: Readonly<Record<string, Cell>> = event
  return fields[name]
}
