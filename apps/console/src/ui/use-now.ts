// Clocks for components, renewed at an interval.
import { useEffect, useState } from 'react'

/** `performance.now()`, ms. Re-renders only the component that asks. */
export function useNow(everyMs: number): number {
  return useTicking(monotonic, everyMs)
}

/** Local time of day, ms since 1970. */
export function useWallNow(everyMs: number): number {
  return useTicking(Date.now, everyMs)
}

const monotonic = () => performance.now()

function useTicking(read: () => number, everyMs: number): number {
  const [now, setNow] = useState(read)
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), everyMs)
    return () => clearInterval(timer)
  }, [read, everyMs])
  return now
}
