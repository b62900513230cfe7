// A server that says nothing may be well or hang: after half a second it is asked, and if it does not answer, its word is missing.

export interface SilenceOptions {
  /** The page's own clock, ms. */
  readonly now: () => number
  readonly ask: () => void
  /** The server was asked at this time, and has said nothing since. */
  readonly missing: (since: number) => void
}

export interface Silence {
  readonly heard: () => void
  /** Only an open connection is watched. */
  readonly watch: (open: boolean) => void
  readonly stop: () => void
}

const askAfterMs = 500
const lookEveryMs = 250

export function watchSilence({ now, ask, missing }: SilenceOptions): Silence {
  let open = false
  let heardAt = now()
  let askedAt: number | null = null
  const timer = setInterval(() => {
    if (!open || now() - heardAt < askAfterMs) return
    if (askedAt !== null) missing(askedAt)
    askedAt ??= now()
    ask()
  }, lookEveryMs)
  const heard = (): void => {
    heardAt = now()
    askedAt = null
  }
  return {
    heard,
    watch: (is) => {
      open = is
      heard()
    },
    stop: () => clearInterval(timer),
  }
}
