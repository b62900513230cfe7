// The canvas: paints a picture as large as it can be, zoomed and moved. Pure arithmetic beside the one call that paints.
import type { Zoom } from './player.ts'

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Which part of the picture is seen, in its own pixels. */
export function seenPart(picture: { readonly width: number; readonly height: number }, { zoom, x, y }: Zoom): Rect {
  const [width, height] = [picture.width / zoom, picture.height / zoom]
  const clamp = (centre: number, size: number, whole: number) => Math.min(Math.max(0, centre * whole - size / 2), whole - size)
  return { x: clamp(x, width, picture.width), y: clamp(y, height, picture.height), width, height }
}

/** Where it is painted: whole, in the middle, its shape kept. */
export function placeOf(
  picture: { readonly width: number; readonly height: number },
  canvas: { readonly width: number; readonly height: number },
): Rect {
  const scale = Math.min(canvas.width / picture.width, canvas.height / picture.height)
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)]
  return { x: Math.round((canvas.width - width) / 2), y: Math.round((canvas.height - height) / 2), width, height }
}

export class Screen {
  readonly #canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D | null
  readonly #observer: ResizeObserver
  #stale = true

  constructor(canvas: HTMLCanvasElement, changed: () => void) {
    this.#canvas = canvas
    this.#context = canvas.getContext('2d', { alpha: false })
    this.#observer = new ResizeObserver(() => {
      this.#stale = true
      changed()
    })
    this.#observer.observe(canvas)
  }

  paint(picture: CanvasImageSource, size: { readonly width: number; readonly height: number }, zoom: Zoom): void {
    const context = this.#context
    if (!context) return
    if (this.#stale) this.#fit()
    const [from, to] = [seenPart(size, zoom), placeOf(size, this.#canvas)]
    // Enlarged so far that single pixels matter they are shown as they are.
    context.imageSmoothingEnabled = to.width / from.width < 4
    context.imageSmoothingQuality = 'high'
    context.fillStyle = '#000'
    context.fillRect(0, 0, this.#canvas.width, this.#canvas.height)
    context.drawImage(picture, from.x, from.y, from.width, from.height, to.x, to.y, to.width, to.height)
  }

  clear(): void {
    if (!this.#context) return
    this.#context.fillStyle = '#000'
    this.#context.fillRect(0, 0, this.#canvas.width, this.#canvas.height)
  }

  close(): void {
    this.#observer.disconnect()
  }

  #fit(): void {
    this.#stale = false
    const { width, height } = this.#canvas.getBoundingClientRect()
    const ratio = window.devicePixelRatio || 1
    const [wide, high] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))]
    if (this.#canvas.width !== wide) this.#canvas.width = wide
    if (this.#canvas.height !== high) this.#canvas.height = high
  }
}
