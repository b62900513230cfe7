// The player on the browser's video element, for browsers without WebCodecs: the frame it names is a guess from the time. Backwards it seeks.
import type { Clip, View } from '@restrike/replay/contract'
import { angleNamed, boundsOf, momentOf, offsetMs } from './clip-angles.ts'
import { advanced, atRest, marked, paused, played, sequenceToggled, sought, type Bounds, type Playback } from './playback.ts'
import type { Player, PlayerOptions, PlayerState, Zoom } from './player.ts'
import { Screen } from './screen.ts'

const wholePicture: Zoom = { zoom: 1, x: 0.5, y: 0.5 }
/** The middle of a frame is no other frame, whatever the rounding. */
const half = 0.5
const usualIntervalMs = 1000 / 30
/** While it plays the element goes its own way; it is put right when it is off by more. */
const driftMs = 250

export class ElementPlayer implements Player {
  readonly #options: PlayerOptions
  readonly #video: HTMLVideoElement
  readonly #screen: Screen
  readonly #listeners = new Set<() => void>()
  #clip: Clip | null = null
  #angle = 0
  #playback: Playback = atRest
  #zoom: Zoom = wholePicture
  #painted = false
  #problem: string | null = null
  #turn: number | undefined
  #lastTurn = 0
  #state: PlayerState

  constructor(options: PlayerOptions) {
    this.#options = options
    this.#video = document.createElement('video')
    this.#video.muted = true
    this.#video.playsInline = true
    this.#video.preload = 'auto'
    this.#video.style.display = 'none'
    options.host.append(this.#video)
    this.#screen = new Screen(options.canvas, () => this.#wake())
    for (const event of ['seeked', 'loadeddata'] as const) this.#video.addEventListener(event, () => this.#wake())
    this.#video.addEventListener('error', () => {
      if (this.#video.src === '') return
      this.#problem = 'This browser cannot play the film of this clip.'
      this.#changed()
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
    this.#clip = clip
    if (!same) {
      this.#angle = 0
      this.#painted = false
      this.#problem = null
      this.#zoom = wholePicture
      this.#playback = { ...atRest, positionMs: clip?.jumpToMs ?? 0 }
      this.#screen.clear()
    }
    this.#source()
    this.#set(this.#playback)
  }

  play = (rate?: number): void => this.#set(played(this.#playback, rate))
  pause = (): void => this.#set(paused(this.#playback))
  setRate = (rate: number): void => this.#set({ ...this.#playback, rate })
  seekTo = (positionMs: number): void => this.#set(sought(this.#playback, positionMs, this.#bounds()))
  seekBy = (ms: number): void => this.seekTo(this.#playback.positionMs + ms)
  step = (frames: number): void =>
    this.#set(sought(paused(this.#playback), this.#playback.positionMs + frames * this.#intervalMs(), this.#bounds()))
  jump = (): void => this.#set(sought(paused(this.#playback), this.#bounds().jumpToMs, this.#bounds()))
  setMark = (which: 'in' | 'out'): void => this.#set(marked(this.#playback, which, this.#playback.positionMs))
  clearMarks = (): void => this.#set({ ...this.#playback, marks: { inMs: null, outMs: null } })
  setLoop = (loop: boolean): void => this.#set({ ...this.#playback, loop })
  toggleSequence = (): void => this.#set(sequenceToggled(this.#playback, this.#bounds()))

  setZoom = (zoom: Zoom): void => {
    this.#zoom = zoom
    this.#set(this.#playback)
  }

  setAngle = (angle: number): void => {
    if (!this.#clip?.angles[angle]?.url || angle === this.#angle) return
    const by = offsetMs(this.#clip, this.#angle, angle)
    this.#angle = angle
    this.#source()
    this.#set({ ...this.#playback, positionMs: this.#playback.positionMs + by })
  }

  follow = (view: View): void => {
    if (this.#clip?.clipId !== view.clipId) return
    this.#angle = angleNamed(this.#clip, view.angle)
    this.#source()
    this.#zoom = { zoom: view.zoom, x: view.x, y: view.y }
    this.#set({ ...this.#playback, playing: false, sequence: null, marks: view.marks, rate: view.rate, positionMs: view.positionMs })
  }

  close = (): void => {
    if (this.#turn !== undefined) cancelAnimationFrame(this.#turn)
    this.#screen.close()
    this.#listeners.clear()
    this.#video.removeAttribute('src')
    this.#video.remove()
  }

  #source(): void {
    const url = this.#clip?.angles[this.#angle]?.url ?? ''
    const wanted = url === '' ? '' : new URL(url, location.href).href
    if (this.#video.src !== wanted) this.#video.src = wanted
  }

  #intervalMs(): number {
    return this.#clip?.angles[this.#angle]?.frameIntervalMs ?? usualIntervalMs
  }

  #bounds(): Bounds {
    const angle = this.#clip?.angles[this.#angle]
    return boundsOf(this.#clip, this.#angle, { fromMs: angle?.firstVideoMs ?? 0, toMs: angle?.durationMs ?? 0 })
  }

  #set(playback: Playback): void {
    if (playback.playing && !this.#playback.playing) this.#lastTurn = performance.now()
    this.#playback = playback
    this.#drive()
    this.#changed()
    this.#wake()
  }

  /** Forwards it plays by itself, else it is put where it belongs. */
  #drive(): void {
    const video = this.#video
    const { playing, rate, positionMs } = this.#playback
    const forwards = playing && rate >= 0.1
    if (forwards) {
      video.playbackRate = Math.min(8, rate)
      if (Math.abs(video.currentTime * 1000 - positionMs) > driftMs) video.currentTime = positionMs / 1000
      // It may not play yet: then each turn puts it right.
      if (video.paused) void video.play().catch(() => undefined)
      return
    }
    if (!video.paused) video.pause()
    const middle = (positionMs + this.#intervalMs() * half) / 1000
    if (!video.seeking && Math.abs(video.currentTime - middle) > 0.0005) video.currentTime = middle
  }

  #wake(): void {
    this.#turn ??= requestAnimationFrame((now) => {
      this.#turn = undefined
      this.#onTurn(now)
    })
  }

  #onTurn(now: number): void {
    if (this.#playback.playing) {
      this.#playback = advanced(this.#playback, Math.max(0, now - this.#lastTurn), this.#bounds())
      this.#lastTurn = now
    }
    // Also when nothing plays: what was asked for before the film was there.
    this.#drive()
    const video = this.#video
    if (video.readyState >= video.HAVE_CURRENT_DATA) {
      this.#screen.paint(video, { width: video.videoWidth, height: video.videoHeight }, this.#zoom)
      const first = !this.#painted
      this.#painted = true
      this.#changed()
      if (first && this.#clip) this.#options.onFirstFrame?.(this.#clip.clipId)
    }
    if (this.#playback.playing || video.seeking) this.#wake()
  }

  #changed(): void {
    this.#state = this.#stateNow()
    for (const tell of this.#listeners) tell()
  }

  #stateNow(): PlayerState {
    const angle = this.#clip?.angles[this.#angle]
    const { positionMs, playing, rate, loop, marks, sequence } = this.#playback
    const frames = angle?.frames ?? 0
    const startAt = momentOf(this.#clip, this.#angle)
    return {
      ...this.#zoom,
      ...{ playing, rate, loop, marks, sequence, positionMs, frames },
      ...{ clipId: this.#clip?.clipId ?? null, angle: this.#angle, mode: 'element', painted: this.#painted, problem: this.#problem },
      frame: Math.min(Math.max(0, this.#guess()), Math.max(0, frames - 1)),
      durationMs: angle?.durationMs ?? 0,
      at: startAt === null ? null : startAt + positionMs,
    }
  }

  #guess(): number {
    const first = this.#clip?.angles[this.#angle]?.firstVideoMs ?? 0
    return Math.round((this.#playback.positionMs - first) / this.#intervalMs())
  }
}
