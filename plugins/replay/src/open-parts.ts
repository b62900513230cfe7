// The parts of the plugin, put together: store, ledger, media threads, maker, the review.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Buffers } from './clip/buffers.ts'
import type { Camera } from './clip/cameras.ts'
import { ClipMaker } from './clip/clip-maker.ts'
import { ClipStore } from './clip/clip-store.ts'
import { shoot, type FilmDeps } from './clip/film-maker.ts'
import { fromRecording } from './clip/from-recording.ts'
import type { Shot } from './clip/shot.ts'
import type { StoredFilm } from './clip/stored-clip.ts'
import type { LedgerEntry } from './contract.ts'
import { checksums } from './checksums.ts'
import { eventsOf, wordsOf } from './match-facts.ts'
import { Ledger } from './ledger/ledger.ts'
import { LedgerStore } from './ledger/ledger-store.ts'
import { deleteFiles } from './files.ts'
import { MediaThread } from './media/media.ts'
import { RecentEvents } from './moment/recent-events.ts'
import type { Parts, ReplayContext } from './parts.ts'
import { Replay, type ReplayOptions } from './replay.ts'

/** The review is open by then, or says why not: 3 s, less the time to read and to paint. */
const filmLimitMs = 2_400
/** So long the end of a recording that was cut while it ran is waited for: OBS flushes each 5 s at the latest. */
const restLimitMs = 12_000

/** A camera that was connected a moment ago is busy starting its outputs. */
const warmAfterMs = 2_000

export interface Opened extends Parts {
  readonly ledgerStore: LedgerStore
  readonly buffers: Buffers
  /** Those calibrated before; the configuration's are the ones to begin with. */
  readDelays(): Promise<void>
  setDelay(connection: string, videoDelayMs: number): void
}

export interface Tell {
  /** The status may have changed. */
  status(): void
  entry(entry: LedgerEntry): void
}

export async function openParts(ctx: ReplayContext, tell: Tell): Promise<Opened> {
  const { config, signal } = ctx
  const folder = path.join(config.folder, 'media')
  await mkdir(folder, { recursive: true })
  const store = new ClipStore(config.bufferRows)
  const ledgerStore = new LedgerStore(config.bufferRows)
  const background = ctx.own(new MediaThread())
  /** Set on the page; they go before those of the configuration. */
  let calibrated: Record<string, number> = {}
  const delays = () => ({ ...ctx.config.videoDelayMs, ...calibrated })

  const positions = positionsIn(ctx)
  const buffers = new Buffers({
    keep: () => ctx.config.keepBuffer,
    want: (name) => ctx.call('obs.want', { name, replayBuffer: true }),
    changed: () => tell.status(),
  })
  const ledger = new Ledger({
    store: ledgerStore,
    now: () => Date.now(),
    changed: (entry) => {
      ctx.emit('challenge', entry)
      void replay.countCards()
      tell.entry(entry)
      tell.status()
    },
  })
  const recent = new RecentEvents()
  const replay = new Replay({
    rules: () => ctx.config,
    maker: new ClipMaker({
      ...films(ctx, { folder, positions, buffers }),
      ready: (clip) => replay.ready(clip),
      came: (clipId, film) => void replay.came(clipId, film),
      failed: (order, trouble) => replay.failed(order, trouble),
    }),
    ...{ store, ledger, recent, buffers },
    delays,
    wordsOf: (matchId) => wordsOf(ctx, matchId),
    ...telling(ctx, (clipId) => sums.take(clipId)),
    onChange: () => tell.status(),
  })
  const sums = checksums({ store, folder, background, signal, update: (clipId, change) => replay.update(clipId, change) })

  return {
    ...{ store, ledgerStore, ledger, replay, background, buffers, folder, signal, positions },
    delays,
    readDelays: async () => {
      calibrated = { ...calibrated, ...(await store.delays()) }
    },
    setDelay: (connection, videoDelayMs) => {
      calibrated = { ...calibrated, [connection]: videoDelayMs }
      store.keepDelay(connection, videoDelayMs)
    },
    eventsOf: (matchId) => eventsOf(ctx, matchId, recent.events()),
    discard: async (clip) => {
      store.drop(clip.clipId)
      ctx.emit('clip.removed', { clipId: clip.clipId })
      await deleteFiles(folder, clip.clipId)
    },
  }
}

function positionsIn(ctx: ReplayContext): Parts['positions'] {
  return async (at, matchId) => {
    const input = { at: new Date(at).toISOString(), ...(matchId === null ? {} : { matchId }) }
    return (await ctx.call('recorder.position', input)).positions
  }
}

/** `keepSum`: its checksum is to be taken. */
function telling(ctx: ReplayContext, keepSum: (clipId: string) => Promise<void>): Pick<ReplayOptions, 'onReady' | 'onClip' | 'onFailed'> {
  return {
    onReady: (clip) => {
      const { clipId, source, timings, trouble } = clip
      ctx.emit('clip.ready', clip)
      ctx.log.info('a clip is ready', { clipId, source, timings, trouble: trouble?.reason })
      void keepSum(clipId)
    },
    onClip: (clip) => {
      ctx.emit('clip', clip)
      void keepSum(clip.clipId)
    },
    onFailed: ({ clipId, matchId, challengeId }, { reason, fix }) => {
      ctx.emit('clip.failed', { clipId, matchId, ...(challengeId === null ? {} : { challengeId }), reason, fix })
      ctx.log.info('a clip could not be made', { clipId, reason })
    },
  }
}

/** Waiting for the end of a running recording must not keep a saved buffer from being read: the two have threads of their own. */
function films(ctx: ReplayContext, { folder, positions, buffers }: Pick<Parts, 'folder' | 'positions'> & { readonly buffers: Buffers }) {
  const { signal } = ctx
  const [urgent, cutting] = [ctx.own(new MediaThread()), ctx.own(new MediaThread())]
  let warmed = false
  // Once there is a camera, and not while the program starts: without one there is nothing to be quick for.
  ctx.on('obs.status', ({ connections }) => {
    if (warmed || !connections.some(({ role, state }) => role !== 'stream' && state === 'connected')) return
    warmed = true
    ctx.after(warmAfterMs, () => urgent.warm())
  })
  const common = { folder, signal, positions }
  const deps: FilmDeps = {
    ...common,
    media: { make: (order, options) => (order.cut ? cutting : urgent).make(order, options) },
    save: (name, file) => ctx.call('obs.replay-buffer.save', { name, file, limitMs: ctx.config.saveTimeoutMs }),
    cutAfterMs: () => Math.min(ctx.config.cutAfterMs, ctx.config.saveTimeoutMs),
    limitMs: filmLimitMs,
    saveEnded: (name, ok) => buffers.saveEnded(name, ok),
  }
  return {
    film: async (camera: Camera, shot: Shot) => {
      const post = shot.toAt - Date.now()
      // Also a moment that lies in the future a little: what is asked for has to happen first.
      if (post > 0) await sleep(post, undefined, { signal })
      const from = post > 0 ? { ...shot, orderedMs: performance.now() } : shot
      if (shot.buffer) return shoot(camera, from, deps)
      return fromRecording(camera, from, deps, { waitMs: filmLimitMs, instead: null })
    },
    rest: async (camera: Camera, shot: Shot): Promise<StoredFilm | null> => {
      const way = await fromRecording(camera, shot, { ...common, media: cutting }, { waitMs: restLimitMs, instead: null, suffix: '-whole' })
      return way.ok ? way.film : null
    },
  }
}
