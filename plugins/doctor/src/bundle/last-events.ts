// The last events of matches, from the newest match back.
import type { Output } from '@restrike/sdk'
import { answered, type Answer } from '../answer.ts'
import type { Asked, Asks } from '../ask.ts'

type Event = Output<Asked, 'match.events'>['events'][number]

const mostMatches = 20
const page = 5_000
/** A match has some hundred events. */
const mostPages = 10
const limitMs = 10_000

/** Ascending; at most `wanted` of the newest. */
export async function lastEvents(asks: Pick<Asks, 'ask'>, wanted: number, signal?: AbortSignal): Promise<Answer<Event[]>> {
  const list = await asks.ask('match.list', { limit: mostMatches }, { limitMs, signal })
  if (!list.ok) return list
  let events: Event[] = []
  for (const { id } of list.value.matches) {
    if (events.length >= wanted) break
    const found = await eventsOf(asks, id, wanted - events.length, signal)
    if (!found.ok) return events.length > 0 ? answered(events) : found
    events = [...found.value, ...events]
  }
  return answered(events)
}

async function eventsOf({ ask }: Pick<Asks, 'ask'>, id: string, wanted: number, signal?: AbortSignal): Promise<Answer<Event[]>> {
  let last: Event[] = []
  let after = 0
  for (let pages = 0; pages < mostPages; pages++) {
    const answer = await ask('match.events', { id, limit: page, after }, { limitMs, signal })
    if (!answer.ok) return answer
    const { events, next } = answer.value
    last = [...last, ...events].slice(-wanted)
    if (next === null) break
    after = next
  }
  return answered(last)
}
