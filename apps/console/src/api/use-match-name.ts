// What people call a match: its number, while it is the one on the court; else the name the program keeps it under.
import { useLive } from './context.ts'

export function useMatchName(matchId: string | null): string | null {
  const number = useLive(({ match }) => (match !== null && match.matchId === matchId ? match.number : null))
  return number ?? matchId
}
