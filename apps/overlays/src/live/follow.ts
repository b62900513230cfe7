// Keeps the picture in step with the server. Decides nothing about what is shown.
import type { flags } from '@restrike/flags/contract'
import type { match } from '@restrike/match/contract'
import type { overlays } from '@restrike/overlays/contract'
import type { MatchState } from '@restrike/pss'
import type { replay } from '@restrike/replay/contract'
import { type Client, createClient } from '@restrike/wire/client'
import { nothingKnown, type Picture } from './picture.ts'
import { watchSilence } from './silence.ts'

type OverlayClient = Client<typeof match | typeof replay | typeof overlays | typeof flags>

export interface FollowOptions {
  /** `ws://…/api/ws` */
  readonly url: string
  readonly changed: () => void
  /** A server is there, perhaps another than before. */
  readonly opened?: () => void
  /** The page's own clock, ms. */
  readonly now?: () => number
  readonly connect?: (url: string) => WebSocket
}

export interface Following {
  readonly picture: () => Picture
  /** The page came into sight: its timers slept, so the silence until now proves nothing. Asks the server at once. */
  readonly wake: () => void
  readonly stop: () => void
}

interface Heard {
  readonly tell: (change: Partial<Omit<Picture, 'match' | 'lostAt' | 'staleAt'>>) => void
  /** The server has said what the match is, or that nobody knows it. */
  readonly tellMatch: (state: MatchState | null) => void
  /** It is there, and what is known of the match is newer than its answer. */
  readonly isThere: () => void
}

/** No answer for so long is none. */
const answerWithinMs = 2_000
const subscribeAgainMs = 250

export function follow(options: FollowOptions): Following {
  const { url, changed, opened, now = () => performance.now(), connect = (at) => new WebSocket(at) } = options
  let open = false
  const { picture, told, heard, missing } = keepPicture(changed, now)
  const unsubscribe = (): void => {
    for (const stop of subscriptions) stop()
  }
  const client: OverlayClient = createClient({
    url,
    callTimeoutMs: answerWithinMs,
    connect: (at) => listened(connect(at), () => silence.heard()),
  })
  const ask = asker(client, told, heard)
  const silence = watchSilence({ now, ask, missing })
  let subscriptions = subscribe(client, heard)

  const stopConnectivity = client.onConnectivity((state) => {
    const was = open
    open = state === 'open'
    silence.watch(open)
    if (open) {
      // What the last server said of a review may be over.
      heard.tell({ banner: null })
      ask()
      opened?.()
    } else if (was) {
      missing(now())
      // Anew instead of resumed: what the next server keeps comes whole, and what it does not know is not taken for known.
      unsubscribe()
      subscriptions = subscribe(client, heard)
    }
  })

  return {
    picture,
    wake: () => {
      silence.watch(open)
      if (open) ask()
    },
    stop: () => {
      silence.stop()
      stopConnectivity()
      unsubscribe()
      client.close()
    },
  }
}

/** What is known, and how it changes by what is heard. */
function keepPicture(changed: () => void, now: () => number) {
  let picture = nothingKnown
  /** Grows with each word about the match. */
  let told = 0
  const set = (change: Partial<Picture>): void => {
    picture = { ...picture, ...change }
    changed()
  }
  const heard: Heard = {
    tell: set,
    tellMatch: (state) => {
      told++
      const staleAt = state?.stale === true ? (picture.staleAt ?? now()) : null
      // The review of one match says nothing of the athletes of the next.
      const banner = isAnother(state, picture.match) ? null : picture.banner
      set({ match: state, banner, staleAt, lostAt: null })
    },
    isThere: () => {
      if (picture.lostAt !== null) set({ lostAt: null })
    },
  }
  const missing = (since: number): void => {
    if (picture.match !== null && picture.lostAt === null) set({ lostAt: since })
  }
  return { picture: () => picture, told: () => told, heard, missing }
}

function listened(socket: WebSocket, heard: () => void): WebSocket {
  socket.addEventListener('message', heard)
  return socket
}

/** Asks what the match is, one question at a time. An answer counts unless the match was told of meanwhile, or there was none. */
function asker(client: OverlayClient, told: () => number, { tellMatch, isThere }: Heard): () => void {
  let asking = false
  return () => {
    if (asking) return
    asking = true
    const before = told()
    void client.attempt('match.current', {}).then((answer) => {
      asking = false
      const silent = !answer.ok && (answer.error.code === 'wire.disconnected' || answer.error.code === 'kernel.timeout')
      if (silent) return
      if (told() === before) tellMatch(answer.ok ? answer.value : null)
      else isThere()
    })
  }
}

function isAnother(state: MatchState | null, before: MatchState | null): boolean {
  return typeof state?.matchId === 'string' && typeof before?.matchId === 'string' && state.matchId !== before.matchId
}

function subscribe(client: OverlayClient, { tell, tellMatch }: Heard): ReadonlyArray<() => void> {
  // What was chosen is still right when nobody answers for it: the look must not jump on air because a server starts anew.
  const stays = (): void => undefined
  const noBanner = (): void => tell({ banner: null })
  const noMatch = (): void => tellMatch(null)
  return [
    untilKnown(stays, (error) => client.on('overlays.options', { event: ({ options }) => tell({ options }), error })),
    untilKnown(stays, (error) => client.on('flags.changes', { event: ({ urls }) => tell({ flags: urls }), error })),
    untilKnown(noBanner, (error) => client.on('replay.banner', { event: (banner) => tell({ banner }), gone: noBanner, error })),
    untilKnown(noMatch, (error) => client.on('match.state', { event: tellMatch, gone: noMatch, error })),
  ]
}

/** A server that is just starting does not know all its events yet: what it refuses is asked for again. */
function untilKnown(forget: () => void, ask: (refused: () => void) => () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stop = ask(refused)
  function refused(): void {
    forget()
    timer = setTimeout(() => {
      stop()
      stop = ask(refused)
    }, subscribeAgainMs)
  }
  return () => {
    clearTimeout(timer)
    stop()
  }
}
