// Work that must not overlap: each piece begins when the one before has ended, however that ended.

/** A queue of its own. The promise returned settles as the piece of work does. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}
