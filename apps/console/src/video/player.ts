// What the pages know of the player: orders, and the state to draw. How frames are had is the affair of the files beside it.
import type { Clip, View } from '@restrike/replay/contract'

/** `frames`: exact frames through WebCodecs; `element`: the browser's video element, where that is missing: frames are its guess. */
export type PlayerMode = 'frames' | 'element'

export interface Marks {
  readonly inMs: number | null
  readonly outMs: number | null
}

/** 1 = the whole picture; `x` and `y` are the centre of what is seen, as a share of its width and height. */
export interface Zoom {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

export interface PlayerState extends Zoom {
  readonly clipId: string | null
  /** Index into `clip.angles`. */
  readonly angle: number
  readonly mode: PlayerMode
  /** Nothing painted yet of this clip; `problem` says when nothing will be, in words. */
  readonly painted: boolean
  readonly problem: string | null
  /** The frame that is on the canvas now, from 0, and where it begins, in the angle's own file. */
  readonly frame: number
  readonly frames: number
  readonly positionMs: number
  readonly durationMs: number
  /** Moment of the court that this frame shows, ms since 1970. */
  readonly at: number | null
  readonly playing: boolean
  /** 1 = as fast as it happened; below 0 backwards. Kept while paused. */
  readonly rate: number
  readonly loop: boolean
  readonly marks: Marks
  /** Which part of the standard sequence runs, from 0; null when none does. */
  readonly sequence: number | null
}

export interface PlayerOptions {
  readonly canvas: HTMLCanvasElement
  /** Where the element is put in `element` mode, behind the canvas. */
  readonly host: HTMLElement
  /** A clip's first frame is on the screen. */
  readonly onFirstFrame?: (clipId: string) => void
}

/** Positions are those of the angle shown. Every order is safe at any time; one that makes no sense then does nothing. */
export interface Player {
  readonly state: () => PlayerState
  /** Returns how to stop listening. Called once a change, at most once a painted frame. */
  readonly subscribe: (listener: () => void) => () => void
  /** Opens a clip parked at `jumpToMs`; the same clip again takes new angles over and keeps the place. */
  readonly load: (clip: Clip | null) => void
  readonly play: (rate?: number) => void
  readonly pause: () => void
  /** Exactly so many frames on, or back; pauses. */
  readonly step: (frames: number) => void
  readonly seekTo: (positionMs: number) => void
  readonly seekBy: (ms: number) => void
  /** To the action at which the clip opened. */
  readonly jump: () => void
  readonly setRate: (rate: number) => void
  /** The same moment from another camera. */
  readonly setAngle: (angle: number) => void
  readonly setMark: (which: 'in' | 'out') => void
  readonly clearMarks: () => void
  readonly setLoop: (loop: boolean) => void
  readonly setZoom: (zoom: Zoom) => void
  /** 1x, 1x, 0.25x over the window, then paused at the action; once more: ends it. */
  readonly toggleSequence: () => void
  /** Shows exactly what another page shows; never plays by itself. */
  readonly follow: (view: View) => void
  readonly close: () => void
}
