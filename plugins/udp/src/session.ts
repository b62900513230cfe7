// One opening of the socket. Sessions are in order of their ids: the start in ms, made larger than every one before.

export interface Session {
  /** May still grow until the journal has been asked for the sessions before: listening does not wait for that. */
  id: number
  /** ms since 1970. */
  readonly startedAt: number
}

/** Makes the ids of `sessions`, which are in order, larger than `latest` and than each other. Returns the last one given. */
export function putBehind(latest: number, sessions: readonly Session[]): number {
  let last = latest
  for (const session of sessions) {
    session.id = Math.max(session.id, last + 1)
    last = session.id
  }
  return last
}
