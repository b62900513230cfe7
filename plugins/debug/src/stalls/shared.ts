// What the main thread and the thread that watches it tell each other without a message: four numbers in shared memory.

const cells = { beat: 0, lost: 1, excused: 2, inspected: 3 } as const

/** One view of the memory; each thread makes its own. */
export class Shared {
  readonly memory: SharedArrayBuffer
  readonly #cells: Int32Array

  constructor(memory = new SharedArrayBuffer(16)) {
    this.memory = memory
    this.#cells = new Int32Array(memory)
  }

  /** The main thread answers. The value only has to differ from the one before. */
  beat(): void {
    Atomics.add(this.#cells, cells.beat, 1)
  }

  get beats(): number {
    return Atomics.load(this.#cells, cells.beat)
  }

  /** Time in which the watching thread could not run either, ms, since it began. */
  get lostMs(): number {
    return Atomics.load(this.#cells, cells.lost)
  }

  addLost(ms: number): void {
    Atomics.add(this.#cells, cells.lost, Math.round(ms))
  }

  /** The main thread stops on purpose. */
  get excused(): boolean {
    return Atomics.load(this.#cells, cells.excused) > 0
  }

  excuse(by: 1 | -1): void {
    Atomics.add(this.#cells, cells.excused, by)
  }

  /** A developer's debugger may be attached: it may hold the main thread as long as it likes. */
  get inspected(): boolean {
    return Atomics.load(this.#cells, cells.inspected) === 1
  }

  set inspected(may: boolean) {
    Atomics.store(this.#cells, cells.inspected, may ? 1 : 0)
  }
}
