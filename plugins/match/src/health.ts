// What is wrong with the match, from several sides at once: one of them is told, and it is well again only when all are.
import type { Health } from '@restrike/sdk'

/** The first of these that is wrong is told. */
const sides = ['archive', 'lost', 'clock'] as const
export type Side = (typeof sides)[number]
export type SayHealth = (side: Side, health: Health) => void

export function healthOfSides(tell: (health: Health) => void): SayHealth {
  const said = new Map<Side, Health>()
  let told: Health = { status: 'ok' }
  return (side, health) => {
    said.set(side, health)
    const worst = sides.map((one) => said.get(one)).find((one) => one !== undefined && one.status !== 'ok') ?? { status: 'ok' as const }
    if (isSame(worst, told)) return
    told = worst
    tell(worst)
  }
}

function isSame(a: Health, b: Health): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
