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
  readonly tell: (change: Partial<Omit<Picture, 'match' | 'lostAt'>>) => void
  /** The server has said what the match is, or that nobody knows it. */
  readonly tellMatch: (state: MatchState | null) => void
  /** It is there, and what is known of the match is newer than its answer. */
  readonly isThere: () => void
}

/** No answer for so long is none. */
const answerWithinMs = 2_000

export function follow({ url, changed, now = () => performance.now(), connect = (at) => new WebSocket(at) }: FollowOptions): Following {
  let picture = nothingKnown
  let open = false
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
      set({ match: state, lostAt: null })
    },
    isThere: () => {
      if (picture.lostAt !== null) set({ lostAt: null })
    },
  }
  const missing = (since: number): void => {
    if (picture.match !== null && picture.lostAt === null) set({ lostAt: since })
  }
  const client: OverlayClient = createClient({
    url,
    callTimeoutMs: answerWithinMs,
    connect: (at) => listened(connect(at), () => silence.heard()),
  })
  const ask = asker(client, () => told, heard)
  const silence = watchSilence({ now, ask, missing })
  let subscriptions = subscribe(client, heard)

  const stopConnectivity = client.onConnectivity((state) => {
    const was = open
    open = state === 'open'
    silence.watch(open)
    if (open) {
      // What the last server said of a review may be over.
      set({ banner: null })
      ask()
    } else if (was) {
      missing(now())
      // Anew instead of resumed: what the next server keeps comes whole, and what it does not know is not taken for known.
      for (const stop of subscriptions) stop()
      subscriptions = subscribe(client, heard)
    }
  })

  return {
    picture: () => picture,
    wake: () => {
      silence.watch(open)
      if (open) ask()
    },
    stop: () => {
      silence.stop()
      stopConnectivity()
      client.close()
    },
  }
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

function subscribe(client: OverlayClient, { tell, tellMatch }: Heard): ReadonlyArray<() => void> {
  const without = (forget: () => void) => ({ gone: forget, error: forget })
  return [
    client.on('overlays.options', { event: ({ options }) => tell({ options }), ...without(() => tell({ options: undefined })) }),
    client.on('flags.changes', { event: ({ urls }) => tell({ flags: urls }), ...without(() => tell({ flags: {} })) }),
    client.on('replay.banner', { event: (banner) => tell({ banner }), ...without(() => tell({ banner: null })) }),
    client.on('match.state', { event: tellMatch, ...without(() => tellMatch(null)) }),
  ]
}
