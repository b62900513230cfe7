// Listens to the keys while a component is there. Not while somebody types into a field.
import { useEffect, useRef } from 'react'
import { type KeyHandlers, offer, runOrder } from './active-orders.ts'
import { actionsOf } from './key-map.ts'
import { pressedOf } from './key-press.ts'
import { repeats } from './key-table.ts'
import { takeKey } from './take-key.ts'
import { useKeyMap } from './use-key-map.ts'

export type { KeyHandlers } from './active-orders.ts'

export function useKeys(handlers: KeyHandlers): void {
  const map = useKeyMap()
  const latest = useRef({ handlers, map })
  useEffect(() => {
    latest.current = { handlers, map }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      // What is pressed together with Ctrl types nothing.
      if (isField(event.target) && !event.ctrlKey && !event.metaKey) return
      const action = actionsOf(latest.current.map, pressedOf(event)).find((one) => latest.current.handlers[one])
      if (action === undefined) return
      const again = event.repeat && !repeats(action)
      // Whoever hears it first: done by what came to the screen last.
      if (!again && !runOrder(action)) return
      takeKey(event)
    }
    const withdraw = offer(() => latest.current.handlers)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
      withdraw()
    }
  }, [])
}

function isField(target: EventTarget | null): boolean {
  // Nobody types into a box that was ticked: after it, replay is one key away as before.
  if (target instanceof HTMLInputElement && target.type === 'checkbox') return false
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
}
