// Listens to the keys while a component is there. Not while somebody types into a field.
import { useEffect, useRef } from 'react'
import { actionOf, type KeyAction } from './key-table.ts'

export type KeyHandlers = Partial<Record<KeyAction, () => void>>

export function useKeys(handlers: KeyHandlers): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isField(event.target)) return
      const action = actionOf(event)
      const handle = action && latest.current[action]
      if (!handle) return
      // A button that has the focus is not pressed by it as well, and the page does not scroll.
      event.preventDefault()
      handle()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
}
