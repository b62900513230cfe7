// The keys of the desk: each gives the same order as its button, and a refusal stands at that button.
import type { MatchState, PointCounts } from '@restrike/pss'
import type { ManualOrders } from '../../../api/use-manual.ts'
import { type KeyHandlers, useKeys } from '../../../keys/use-keys.ts'
import type { Side } from '../../../ui/SideMark.tsx'
import { challengeKey, gamJeomKey, techniqueKey } from './desk-keys.ts'
import { nextRoundByKey } from './suggestions.ts'
import { techniques } from './techniques.ts'

export function useManualKeys(match: MatchState, orders: ManualOrders): void {
  useKeys({
    manualClock: () => orders.act('clock', { type: 'clock', run: !match.clock.running }),
    manualUndo: () => orders.undo('undo'),
    manualNextRound: () => orders.act('next-round', { type: 'round', round: nextRoundByKey(match) }),
    ...sideKeys('blue', orders),
    ...sideKeys('red', orders),
  })
}

function sideKeys(side: Side, orders: ManualOrders): KeyHandlers {
  const point = (kind: keyof PointCounts) => () => orders.act(`${side} ${kind}`, { type: 'point', side, kind })
  return {
    ...Object.fromEntries(techniques.map(({ kind }) => [techniqueKey(side, kind), point(kind)])),
    [gamJeomKey(side)]: () => orders.act(`${side} gam-jeom`, { type: 'gam-jeom', side }),
    [challengeKey(side)]: () => orders.act(`${side} challenge`, { type: 'challenge', by: side, step: 'request' }),
  }
}
