// The match by hand: the orders that its buttons and keys give, and which of them the server refused last, so that the refusal stands at its button.
import type { ManualAction, ManualMatch } from '@restrike/match/contract'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ConsoleClient } from './client.ts'
import { useApi } from './context.ts'
import { problemOf } from './problem-of.ts'

export interface Refusal {
  /** Of the button it belongs to. */
  readonly place: string
  /** Why, in words. */
  readonly problem: string
}

export interface ManualOrders {
  /** One action; `place` names the button it came from. Orders are sent in turn and never wait for one another. */
  readonly act: (place: string, action: ManualAction) => void
  readonly undo: (place: string) => void
  /** A new match; without one that on the court goes on by hand. */
  readonly start: (place: string, match?: ManualMatch, done?: () => void) => void
  /** Back to the scoring system. */
  readonly end: (place: string) => void
  readonly refusal: Refusal | null
  readonly dismiss: () => void
}

export function useManualOrders(): ManualOrders {
  const { client, live } = useApi()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const latest = useRef(0)
  const give = useCallback(
    (place: string, order: (client: ConsoleClient) => Promise<unknown>, done?: () => void) => {
      const mine = ++latest.current
      order(client).then(
        () => {
          done?.()
          if (latest.current === mine) setRefusal(null)
        },
        (error: unknown) => setRefusal({ place, problem: problemOf(error) }),
      )
    },
    [client],
  )
  return useMemo(
    () => ({
      act: (place, action) => give(place, (to) => to.call('match.manual.do', { action })),
      undo: (place) => {
        // What this screen shows as the last is meant, whatever another one does meanwhile.
        const shown = live.getState().manual?.done[0]?.n
        give(place, (to) => to.call('match.manual.undo', shown === undefined ? {} : { action: shown }))
      },
      start: (place, match, done) => give(place, (to) => to.call('match.manual.start', match === undefined ? {} : { match }), done),
      end: (place) => give(place, (to) => to.call('match.manual.end', {})),
      refusal,
      dismiss: () => setRefusal(null),
    }),
    [give, refusal, live],
  )
}
