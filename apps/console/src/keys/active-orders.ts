// What can be done now: the handlers of whatever is on the screen. Keys, gamepad and the palette all act through it.
import type { KeyAction } from './key-table.ts'

/** Answers false where there is nothing to do at this moment: then the key is left to the page. */
export type KeyHandler = () => unknown
export type KeyHandlers = Partial<Record<KeyAction, KeyHandler>>

/** There is one screen, and one list of what is on it; each entry lives as long as its component. */
const layers: Array<() => KeyHandlers> = []

/** Runs until the returned function is called. */
export function offer(handlers: () => KeyHandlers): () => void {
  layers.push(handlers)
  return () => {
    layers.splice(layers.indexOf(handlers), 1)
  }
}

/** What came to the screen last is asked first. False: nobody did it. */
export function runOrder(action: KeyAction): boolean {
  return layers.toReversed().some((handlers) => {
    const handle = handlers()[action]
    return handle !== undefined && handle() !== false
  })
}

export function offeredOrders(): ReadonlySet<KeyAction> {
  // `as`: the keys of the handlers are those of their type.
  return new Set(layers.flatMap((handlers) => Object.keys(handlers()) as KeyAction[]))
}
