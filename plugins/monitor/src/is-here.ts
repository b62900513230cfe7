// Whether an address belongs to this machine. Pure.

/** `own`: the addresses and the name of this machine. */
export function isHere(url: string, own: ReadonlySet<string>): boolean {
  const host = (URL.parse(url)?.hostname ?? '').replaceAll(/[[\]]/g, '').toLowerCase()
  return host === 'localhost' || host === '::1' || host.startsWith('127.') || own.has(host)
}

/** The port that a WebSocket address means. */
export function portOf(url: string): number | null {
  const parsed = URL.parse(url)
  if (!parsed) return null
  return parsed.port === '' ? (parsed.protocol === 'wss:' ? 443 : 80) : Number(parsed.port)
}
