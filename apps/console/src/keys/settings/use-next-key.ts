// Waits for the next key while `waiting`: nothing else hears of it. Escape ends the waiting.
import { useEffect, useRef } from 'react'
import { nameToKeep, pressedOf } from '../key-press.ts'
import { takeKey } from '../take-key.ts'

interface NextKey {
  readonly onKey: (key: string) => void
  readonly onEnd: () => void
}

export function useNextKey(waiting: boolean, heard: NextKey): void {
  const latest = useRef(heard)
  useEffect(() => {
    latest.current = heard
  })
  useEffect(() => {
    if (!waiting) return undefined
    const onKey = (event: KeyboardEvent): void => {
      // Tab goes on through the page, and ends it too: nobody is caught here.
      if (event.key === 'Tab') return latest.current.onEnd()
      takeKey(event)
      event.stopImmediatePropagation()
      if (event.repeat) return undefined
      if (event.key === 'Escape') return latest.current.onEnd()
      const key = nameToKeep(pressedOf(event))
      return key === null ? undefined : latest.current.onKey(key)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [waiting])
}
