// From an order to a clip: all cameras at once, told as soon as the first film can be played, the others as they come.
import { messageOf } from '@restrike/sdk'
import type { ReviewReason } from '@restrike/pss'
import type { ClipKind, JumpTarget, Trouble } from '../contract.ts'
import type { Camera } from './cameras.ts'
import { newClipId } from './clip-id.ts'
import type { BufferTimes, Shot, Way } from './shot.ts'
import { noFilm, type StoredClip, type StoredFilm } from './stored-clip.ts'

/** What is wanted, with all that is known when it is. Times in ms since 1970. */
export interface ClipOrder {
  readonly kind: ClipKind
  readonly matchId: string | null
  readonly challengeId: string | null
  readonly by: string | null
  readonly reason: ReviewReason | null
  readonly label: string | null
  /** The moment asked about. */
  readonly at: number
  /** Here the clip begins where there is film, and here at the latest. */
  readonly fromAt: number
  readonly neededAt: number
  readonly toAt: number
  readonly window: StoredClip['window']
  readonly action: { readonly at: number; readonly target: JumpTarget }
  readonly orderedAt: number
}

export interface MakerDeps {
  /** One camera's film. Never rejects but for the signal. */
  film(camera: Camera, shot: Shot): Promise<Way>
  /** A film without its end: the end follows, in a film of its own, or null. */
  rest(camera: Camera, shot: Shot): Promise<StoredFilm | null>
  /** The first film is there. */
  ready(clip: StoredClip): void
  /** What became of another camera's film, or the whole of one whose end was missing. */
  came(clipId: string, film: StoredFilm): void
  failed(order: ClipOrder & { readonly clipId: string }, trouble: Trouble): void
}

/** Where several cameras answer, the first of the list leads if it is not much later. */
const graceMs = 150

export class ClipMaker {
  readonly #deps: MakerDeps

  constructor(deps: MakerDeps) {
    this.#deps = deps
  }

  /** Returns at once with the id; the requests have left for OBS. */
  begin(order: ClipOrder, cameras: readonly Camera[]): string {
    const clipId = newClipId(order.orderedAt)
    void this.#make({ ...order, clipId }, cameras)
    return clipId
  }

  async #make(order: ClipOrder & { readonly clipId: string }, cameras: readonly Camera[]): Promise<void> {
    const shots = cameras.map((camera, n) => ({ camera, shot: shotOf(order, n + 1) }))
    const ways = shots.map(({ camera, shot }) => this.#deps.film(camera, shot).catch((error: unknown): Way => broken(error)))
    const lead = await leading(ways)
    const leader = shots[lead.index]
    if (!leader || !lead.way?.ok) return this.#deps.failed(order, lead.trouble)
    const others = shots.filter((one) => one !== leader).map(({ camera }) => noFilm(camera.connection, null))
    this.#deps.ready(clipFrom(order, lead.way, [lead.way.film, ...others]))
    const put = (film: StoredFilm) => this.#deps.came(order.clipId, film)
    await Promise.all(
      shots.map(async ({ camera, shot }, index) => {
        const way = await ways[index]
        if (way && camera !== leader.camera) put(way.ok ? way.film : noFilm(camera.connection, way.trouble))
        if (!way?.ok || !way.endMissing) return
        const rest = await this.#deps.rest(camera, shot).catch(() => null)
        if (rest) put(rest)
      }),
    )
  }
}

function shotOf({ clipId, kind, matchId, fromAt, neededAt, toAt }: ClipOrder & { readonly clipId: string }, n: number): Shot {
  const buffer = kind === 'challenge' || kind === 'operator'
  return { clipId, matchId, fromAt, neededAt, toAt, orderedMs: performance.now(), buffer, name: `clips/${clipId}/${n}` }
}

function broken(error: unknown): Way {
  return { ok: false, trouble: { reason: messageOf(error), fix: 'See the log.' } }
}

interface Lead {
  readonly index: number
  readonly way: Way | undefined
  readonly trouble: Trouble
}

/** The first good one; the first of the list if it comes soon after. */
async function leading(ways: ReadonlyArray<Promise<Way>>): Promise<Lead> {
  const noCamera = { reason: 'No OBS is there to record', fix: 'Connect one on the OBS page.' }
  const good = ways.map(async (way, index) => {
    const done = await way
    return done.ok ? { index, way: done, trouble: noCamera } : Promise.reject(new Error('no film'))
  })
  const first = await Promise.any(good).catch(() => undefined)
  if (!first) {
    const [done] = await Promise.all(ways)
    return { index: -1, way: done, trouble: done && !done.ok ? done.trouble : noCamera }
  }
  if (first.index === 0) return first
  const grace = new Promise<undefined>((resolve) => setTimeout(resolve, graceMs, undefined))
  return (await Promise.race([good[0]?.catch(() => undefined), grace])) ?? first
}

function clipFrom(
  order: ClipOrder & { readonly clipId: string },
  way: Extract<Way, { ok: true }>,
  films: readonly StoredFilm[],
): StoredClip {
  const { clipId, kind, matchId, challengeId, by, reason, label, at, window, action } = order
  const now = Date.now()
  const { askedAt, savedAt }: Partial<BufferTimes> = way.times ?? {}
  const since = (moment: number | undefined) => (moment === undefined ? null : moment - order.orderedAt)
  return {
    ...{ clipId, kind, matchId, challengeId, by, reason, label, at, window, action, films },
    createdAt: now,
    timings: { askedMs: since(askedAt), savedMs: since(savedAt), readyMs: now - order.orderedAt, shownMs: null },
    kept: null,
  }
}
