// A clock for components: the monotonic time, renewed at an interval.
import { useEffect, useState } from 'react'

/** `performance.now()`, ms. Re-renders only the component that asks. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
