// Loads the page again, a moment after it was said: what is chosen holds from then on.
import { useEffect, useRef, useState } from 'react'

/** Long enough to read that it comes. */
const afterMs = 1_000

export interface Reload {
  readonly coming: boolean
  readonly begin: () => void
}

export function useReload(): Reload {
  const [coming, setComing] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const begin = () => {
    setComing(true)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => window.location.reload(), afterMs)
  }
  return { coming, begin }
}
