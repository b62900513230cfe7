// Waiting for something that may never come, with an end.

/** Null after `limitMs`, and when the work fails. The work itself is not stopped. */
export function within<T>(limitMs: number, work: Promise<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), limitMs)
    const end = (value: T | null): void => {
      clearTimeout(timer)
      resolve(value)
    }
    work.then(end, () => end(null))
  })
}
