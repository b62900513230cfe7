// Which action of the key table each button of the desk has. Pure.
import type { PointCounts } from '@restrike/pss'
import type { KeyAction } from '../../../keys/key-table.ts'
import type { Side } from '../../../ui/SideMark.tsx'

const techniqueKeys = {
  blue: {
    punch: 'manualBluePunch',
    body: 'manualBlueBody',
    head: 'manualBlueHead',
    technicalBody: 'manualBlueTurnBody',
    technicalHead: 'manualBlueTurnHead',
  },
  red: {
    punch: 'manualRedPunch',
    body: 'manualRedBody',
    head: 'manualRedHead',
    technicalBody: 'manualRedTurnBody',
    technicalHead: 'manualRedTurnHead',
  },
} satisfies Record<Side, Record<keyof PointCounts, KeyAction>>

export function techniqueKey(side: Side, kind: keyof PointCounts): KeyAction {
  return techniqueKeys[side][kind]
}

export function gamJeomKey(side: Side): KeyAction {
  return side === 'blue' ? 'manualBlueGamJeom' : 'manualRedGamJeom'
}

export function challengeKey(side: Side): KeyAction {
  return side === 'blue' ? 'manualBlueChallenge' : 'manualRedChallenge'
}
