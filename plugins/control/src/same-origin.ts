// Who may talk to us: requests that name this very server as host, and pages that came from it. Stops pages of other
// sites, and names of theirs that resolve to this machine, from reaching the operator's program. Pure.

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]']

/** Whether a Host header names this server. */
export function hostAllowed(header: string | undefined, host: string, port: number): boolean {
  if (header === undefined) return false
  const names = [...loopbackNames, host.includes(':') ? `[${host}]` : host]
  return names.some((name) => header.toLowerCase() === `${name}:${port}` || (port === 80 && header.toLowerCase() === name))
}

/** Programs send no Origin; a page's must be ours. */
export function originAllowed(header: string | undefined, host: string, port: number): boolean {
  if (header === undefined) return true
  return header.startsWith('http://') && hostAllowed(header.slice('http://'.length), host, port)
}
