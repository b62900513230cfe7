// Patience with what is normally there at once: nothing is said for a moment.
import { useEffect, useState } from 'react'

const patienceMs = 1000

/** False at first, true once the component has been there for longer than is normal. */
export function useLate(): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return isLate
}
