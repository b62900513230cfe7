// Where datagrams are sent and how fast, as said on the command line.

/** `HOST:PORT`. Throws a plain sentence for anything else. */
export function parseTarget(text: string): { host: string; port: number } {
  const found = /^(.+):(\d+)$/.exec(text)
  if (!found?.[1] || !found[2]) throw new Error(`--to takes HOST:PORT, not "${text}"`)
  return { host: found[1], port: Number(found[2]) }
}

/** A number above 0, or `max`. */
export function parseSpeed(text: string): number {
  const speed = text === 'max' ? Infinity : Number(text)
  if (speed > 0) return speed
  throw new Error(`--speed takes a number above 0, or max, not "${text}"`)
}
