// Decoded frames that are kept: as many as the budget allows, those furthest from the frame that is wanted go first. Closes what it lets go.

/** What a frame is to the store. */
export interface Frame {
  close(): void
}

export class FrameStore<F extends Frame> {
  readonly #frames = new Map<number, F>()
  #room: number
  #near = 0

  constructor(room: number) {
    this.#room = Math.max(2, room)
  }

  get size(): number {
    return this.#frames.size
  }

  get(index: number): F | undefined {
    return this.#frames.get(index)
  }

  has(index: number): boolean {
    return this.#frames.has(index)
  }

  /** Frames near this one are kept. */
  wish(index: number): void {
    this.#near = index
  }

  resize(room: number): void {
    this.#room = Math.max(2, room)
    this.#trim()
  }

  put(index: number, frame: F): void {
    this.#frames.get(index)?.close()
    this.#frames.set(index, frame)
    this.#trim()
  }

  /** The frame nearest to a wanted one on the way to it, from `from` (not counted) on. */
  nearest(from: number, to: number): number | undefined {
    const step = to >= from ? -1 : 1
    for (let index = to; index !== from; index += step) if (this.#frames.has(index)) return index
    return undefined
  }

  clear(): void {
    for (const frame of this.#frames.values()) frame.close()
    this.#frames.clear()
  }

  #trim(): void {
    while (this.#frames.size > this.#room) {
      let furthest = -1
      let distance = -1
      for (const index of this.#frames.keys()) {
        const far = Math.abs(index - this.#near)
        if (far > distance) [furthest, distance] = [index, far]
      }
      this.#frames.get(furthest)?.close()
      this.#frames.delete(furthest)
    }
  }
}
