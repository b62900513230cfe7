// At which address a program on this machine reaches a socket of it. Pure.

/** `bound`: as the socket says. One that listens on all addresses is reached at the machine's own. */
export function reachedAt(bound: string): string {
  if (bound === '' || bound === '0.0.0.0') return '127.0.0.1'
  return bound === '::' ? '::1' : bound
}
