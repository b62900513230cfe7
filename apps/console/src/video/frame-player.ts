// The player through WebCodecs: what it shows is the frame whose number it says. Orders change where it is in time; each turn of the
// screen asks for the frame of that time, and paints it once it is decoded.
import type { Clip, View } from '@restrike/replay/contract'
import { AngleFilm } from './angle-film.ts'
import { angleNamed, boundsOf, momentOf, offsetMs } from './clip-angles.ts'
import { openFilm, type FilmFile } from './film-file.ts'
import { frameAt, frameCount, groupOf, startMs } from './frame-table.ts'
import { advanced, atRest, marked, paused, played, sequenceToggled, sought, type Bounds, type Playback } from './playback.ts'
import type { Player, PlayerOptions, PlayerState, Zoom } from './player.ts'
import { Screen } from './screen.ts'

/** Of decoded frames, over all angles: some 120 of 1920x1080. */
const budgetBytes = 384 * 2 ** 20
const mostAngles = 4
const retryMs = 700
const mostRetries = 4

const wholePicture: Zoom = { zoom: 1, x: 0.5, y: 0.5 }

interface OpenAngle {
  readonly url: string
  film: AngleFilm | undefined
  readonly abort: AbortController
}

export class FramePlayer implements Player {
  readonly #options: PlayerOptions
  readonly #screen: Screen
  readonly #listeners = new Set<() => void>()
  #clip: Clip | null = null
  #angles: Array<OpenAngle | undefined> = []
  #angle = 0
  #playback: Playback = atRest
  #zoom: Zoom = wholePicture
  /** What is on the canvas. */
  #painted: { readonly angle: number; readonly frame: number } | null = null
  #repaint = false
  #problem: string | null = null
  #first = false
  #turn: number | undefined
  #lastTurn = 0
  #state: PlayerState

  constructor(options: PlayerOptions) {
    this.#options = options
    this.#screen = new Screen(options.canvas, () => {
      this.#repaint = true
      this.#wake()
    })
    this.#state = this.#stateNow()
  }

  state = (): PlayerState => this.#state

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  load = (clip: Clip | null): void => {
    const same = clip !== null && clip.clipId === this.#clip?.clipId
    const shown = this.#clip?.angles[this.#angle]?.connection
    this.#clip = clip
    this.#angle = same ? angleNamed(clip, shown) : 0
    if (!same) this.#startAnew(clip)
    this.#closeAngles(clip?.angles.length ?? 0)
    this.#openAngles()
    this.#changed()
    this.#wake()
  }

  play = (rate?: number): void => this.#set(played(this.#restarted(rate ?? this.#playback.rate), rate))
  pause = (): void => this.#set(this.#atFrame(paused(this.#playback)))
  setRate = (rate: number): void => this.#set({ ...this.#playback, rate })
  seekTo = (positionMs: number): void => this.#set(sought(this.#playback, positionMs, this.#bounds()))
  seekBy = (ms: number): void => this.seekTo(this.#playback.positionMs + ms)
  setLoop = (loop: boolean): void => this.#set({ ...this.#playback, loop })
  clearMarks = (): void => this.#set({ ...this.#playback, marks: { inMs: null, outMs: null } })

  step = (frames: number): void => {
    const film = this.#film()
    if (!film) return
    const { table } = film.file
    // From the frame that is asked for: a key that is held down goes on although the picture follows a little later.
    const from = this.#playback.playing ? (this.#painted?.frame ?? 0) : frameAt(table, this.#playback.positionMs)
    const to = Math.min(Math.max(0, from + frames), frameCount(table) - 1)
    this.#set({ ...paused(this.#playback), positionMs: startMs(table, to) })
  }

  jump = (): void => {
    const { jumpToMs } = this.#bounds()
    this.#set(sought(paused(this.#playback), jumpToMs, this.#bounds()))
  }

  setMark = (which: 'in' | 'out'): void => {
    const film = this.#film()
    if (film) this.#set(marked(this.#playback, which, startMs(film.file.table, frameAt(film.file.table, this.#playback.positionMs))))
  }

  setZoom = (zoom: Zoom): void => {
    this.#zoom = zoom
    this.#repaint = true
    this.#changed()
    this.#wake()
  }

  toggleSequence = (): void => this.#set(sequenceToggled(this.#playback, this.#bounds()))

  setAngle = (angle: number): void => {
    if (!this.#clip?.angles[angle]?.url || angle === this.#angle || angle >= mostAngles) return
    const by = offsetMs(this.#clip, this.#angle, angle)
    const { marks, positionMs } = this.#playback
    const moved = (ms: number | null) => (ms === null ? null : ms + by)
    this.#angle = angle
    this.#openAngles()
    this.#set({ ...this.#playback, positionMs: positionMs + by, marks: { inMs: moved(marks.inMs), outMs: moved(marks.outMs) } })
  }

  follow = (view: View): void => {
    if (this.#clip?.clipId !== view.clipId) return
    this.#angle = angleNamed(this.#clip, view.angle)
    this.#openAngles()
    const { zoom, x, y, marks, positionMs, rate } = view
    if (zoom !== this.#zoom.zoom || x !== this.#zoom.x || y !== this.#zoom.y) this.#repaint = true
    this.#zoom = { zoom, x, y }
    this.#set({ ...this.#playback, playing: false, sequence: null, marks, rate, positionMs })
  }

  close = (): void => {
    if (this.#turn !== undefined) cancelAnimationFrame(this.#turn)
    this.#closeAngles(0)
    this.#screen.close()
    this.#listeners.clear()
    this.#clip = null
  }

  #film(): AngleFilm | undefined {
    return this.#angles[this.#angle]?.film
  }

  #bounds(): Bounds {
    const film = this.#film()
    const limits = film
      ? { fromMs: startMs(film.file.table, 0), toMs: film.file.table.endUs / 1000 }
      : { fromMs: 0, toMs: this.#clip?.durationMs ?? 0 }
    return boundsOf(this.#clip, this.#angle, limits)
  }

  #startAnew(clip: Clip | null): void {
    this.#closeAngles(0)
    this.#painted = null
    this.#problem = null
    this.#first = false
    this.#zoom = wholePicture
    this.#playback = { ...atRest, positionMs: clip?.jumpToMs ?? 0 }
    this.#screen.clear()
  }

  /** The one that is shown comes first; the others once it is on the screen. */
  #openAngles(): void {
    for (const [n, { url }] of (this.#clip?.angles ?? []).slice(0, mostAngles).entries()) {
      if (this.#angles[n]?.url === (url ?? undefined)) continue
      this.#closeAngle(n)
      if (url !== null && (n === this.#angle || this.#first)) void this.#openAngle(n)
    }
  }

  /** Playing at the end begins anew. */
  #restarted(rate: number): Playback {
    const { fromMs, toMs } = this.#bounds()
    const { positionMs } = this.#playback
    if (rate > 0 && positionMs >= toMs - 1) return { ...this.#playback, positionMs: fromMs }
    if (rate < 0 && positionMs <= fromMs) return { ...this.#playback, positionMs: toMs }
    return this.#playback
  }

  /** Paused is on a frame, not between two. */
  #atFrame(playback: Playback): Playback {
    const film = this.#film()
    if (!film || this.#painted?.angle !== this.#angle) return playback
    return { ...playback, positionMs: startMs(film.file.table, this.#painted.frame) }
  }

  #set(playback: Playback): void {
    const began = playback.playing && !this.#playback.playing
    this.#playback = playback
    if (began) this.#lastTurn = performance.now()
    this.#changed()
    this.#wake()
  }

  async #openAngle(n: number, tries = 0): Promise<void> {
    const angle = this.#clip?.angles[n]
    if (!angle || angle.url === null) return
    const open: OpenAngle = { url: angle.url, film: undefined, abort: new AbortController() }
    this.#angles[n] = open
    try {
      const file = await openFilm(angle.url, angle.bytes, open.abort.signal)
      if (open.abort.signal.aborted) return file.close()
      open.film = this.#decoded(file, n)
      if (n === this.#angle) this.#problem = null
      this.#changed()
      this.#wake()
    } catch (error) {
      if (open.abort.signal.aborted) return
      if (n === this.#angle) this.#fail(error instanceof Error ? error.message : String(error))
      // The server may be back in a moment.
      if (tries < mostRetries) setTimeout(() => this.#angles[n] === open && void this.#openAngle(n, tries + 1), retryMs * 2 ** tries)
    }
  }

  #decoded(file: FilmFile, n: number): AngleFilm {
    const count = Math.min(mostAngles, Math.max(1, this.#clip?.angles.length ?? 1))
    return new AngleFilm({
      file,
      budget: budgetBytes / count,
      onFrame: () => {
        if (n === this.#angle) this.#wake()
      },
      onProblem: (words) => {
        if (n === this.#angle) this.#fail(words)
      },
    })
  }

  #fail(words: string): void {
    this.#problem = words
    this.#changed()
  }

  #closeAngles(from: number): void {
    for (let n = this.#angles.length - 1; n >= from; n--) this.#closeAngle(n)
    this.#angles.length = Math.min(this.#angles.length, from)
  }

  #closeAngle(n: number): void {
    const angle = this.#angles[n]
    this.#angles[n] = undefined
    angle?.abort.abort()
    angle?.film?.close()
    if (this.#painted?.angle === n) this.#painted = null
  }

  #wake(): void {
    this.#turn ??= requestAnimationFrame((now) => {
      this.#turn = undefined
      this.#onTurn(now)
    })
  }

  #onTurn(now: number): void {
    const film = this.#film()
    if (!film) return
    if (this.#playback.playing) {
      const next = advanced(this.#playback, Math.max(0, now - this.#lastTurn), this.#bounds())
      const ended = !next.playing || next.sequence !== this.#playback.sequence
      this.#lastTurn = now
      this.#playback = next
      if (ended) this.#changed()
    }
    const wanted = frameAt(film.file.table, this.#playback.positionMs)
    film.want(wanted)
    this.#paint(film, wanted)
    this.#ahead(film, wanted)
    if (this.#playback.playing) this.#wake()
  }

  #paint(film: AngleFilm, wanted: number): void {
    const last = this.#painted?.angle === this.#angle ? this.#painted.frame : null
    const index = this.#toPaint(film, wanted, last)
    const frame = index === undefined ? undefined : film.frames.get(index)
    if (index === undefined || !frame) return
    this.#screen.paint(frame, film.file, this.#zoom)
    this.#repaint = false
    this.#painted = { angle: this.#angle, frame: index }
    this.#changed()
    if (!this.#first) this.#firstPainted()
  }

  /** Exactly the one that is wanted; while it plays and decoding does not keep up, the last one on the way to it. */
  #toPaint(film: AngleFilm, wanted: number, last: number | null): number | undefined {
    const late = this.#playback.playing && last !== null && !film.frames.has(wanted)
    const index = late ? film.frames.nearest(last, wanted) : wanted
    return index === last && !this.#repaint ? undefined : index
  }

  #firstPainted(): void {
    this.#first = true
    if (this.#clip) this.#options.onFirstFrame?.(this.#clip.clipId)
    this.#openAngles()
  }

  /** What will be wanted next: the group that playing leads to, and the same moment in the other angles. */
  #ahead(film: AngleFilm, wanted: number): void {
    const { first, last } = groupOf(film.file.table, wanted)
    if (film.idle) film.prefetch(this.#playback.rate < 0 && this.#playback.playing ? first - 1 : last + 1)
    if (this.#playback.playing) return
    for (const [n, angle] of this.#angles.entries()) {
      if (n === this.#angle || !angle?.film?.idle) continue
      angle.film.want(frameAt(angle.film.file.table, this.#playback.positionMs + offsetMs(this.#clip, this.#angle, n)))
    }
  }

  #changed(): void {
    this.#state = this.#stateNow()
    for (const tell of this.#listeners) tell()
  }

  #stateNow(): PlayerState {
    const film = this.#film()
    const painted = this.#painted?.angle === this.#angle
    const frame = painted ? (this.#painted?.frame ?? 0) : 0
    const positionMs = film && painted ? startMs(film.file.table, frame) : this.#playback.positionMs
    const { playing, rate, loop, marks, sequence } = this.#playback
    const startAt = momentOf(this.#clip, this.#angle)
    return {
      ...this.#zoom,
      ...{ playing, rate, loop, marks, sequence, painted, frame, positionMs },
      ...{ clipId: this.#clip?.clipId ?? null, angle: this.#angle, mode: 'frames', problem: this.#problem },
      ...this.#length(film),
      at: startAt === null ? null : startAt + positionMs,
    }
  }

  /** As the server says until the film is open. */
  #length(film: AngleFilm | undefined): Pick<PlayerState, 'frames' | 'durationMs'> {
    if (film) return { frames: frameCount(film.file.table), durationMs: film.file.table.endUs / 1000 }
    const angle = this.#clip?.angles[this.#angle]
    return { frames: angle?.frames ?? 0, durationMs: angle?.durationMs ?? 0 }
  }
}
