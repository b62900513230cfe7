// Whether a file has changed, by its time and size: works on every system, for every editor and for a file that is not there.
import { stat } from 'node:fs/promises'

export class FileWatch {
  readonly #file: string
  /** As it was at the last look, and as it was when a change was last told. */
  #seen: string | undefined
  #told: string | undefined

  constructor(file: string) {
    this.#file = file
  }

  /** True once for each change, as soon as two looks in a row see the same; also for the first state it sees. */
  async changed(): Promise<boolean> {
    const now = await stat(this.#file).then(
      ({ ino, size, mtimeMs }) => `${ino} ${size} ${mtimeMs}`,
      () => 'none',
    )
    const still = now === this.#seen
    this.#seen = now
    if (!still || now === this.#told) return false
    this.#told = now
    return true
  }
}
