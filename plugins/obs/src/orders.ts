// The orders that this program has given and OBS has not told of yet: by them a change is known for ours. Pure.
import type { ObsOutputName } from './contract.ts'
import type { Moment, Observed, Order } from './observed.ts'

/** An order that OBS has not told of for so long was not carried out. */
const orderHoldsMs = 15_000

export function orderFor({ orders }: Observed, output: ObsOutputName, what: Order['what'], { monotonicMs }: Moment): Order | undefined {
  const order = orders[output]
  return order?.what === what && monotonicMs - order.moment.monotonicMs < orderHoldsMs ? order : undefined
}

/** It was told of. */
export function withoutOrder(observed: Observed, output: ObsOutputName): Observed {
  const { [output]: _, ...orders } = observed.orders
  return { ...observed, orders }
}
