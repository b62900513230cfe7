// The connections that were given by command, with their passwords, in a file that only its owner may read.
import { createHash } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { AppError, messageOf, oneAtATime, type Logger } from '@restrike/sdk'
import { z } from 'zod'
import { ConnectionSpec } from './contract.ts'

const Kept = ConnectionSpec.extend({
  /** What the configuration said of this name then; once it says something else, it is newer and holds. */
  over: z.string().nullable(),
})
type Kept = z.infer<typeof Kept>
const File = z.object({ connections: z.array(Kept) })

export class ConnectionFile {
  readonly #file: string
  readonly #log: Logger
  #configured: readonly ConnectionSpec[]
  #kept: readonly Kept[] = []
  readonly #serial = oneAtATime()

  constructor(folder: string, configured: readonly ConnectionSpec[], log: Logger) {
    this.#file = path.join(folder, 'obs-connections.json')
    this.#configured = configured
    this.#log = log
  }

  /** Every connection there is: those of the configuration, and those given since. */
  async read(): Promise<readonly ConnectionSpec[]> {
    this.#kept = (await this.#load()).filter(({ name, over }) => over === this.#digest(name))
    const given = new Map(this.#kept.map(({ over: _over, ...spec }) => [spec.name, spec]))
    const configured = this.#configured.map((spec) => given.get(spec.name) ?? spec)
    const others = [...given.values()].filter(({ name }) => !this.#configured.some((spec) => spec.name === name))
    return [...configured, ...others]
  }

  /** The configuration says something else now. */
  configure(configured: readonly ConnectionSpec[]): void {
    this.#configured = configured
  }

  /** What the configuration says of a name. */
  configured(name: string): ConnectionSpec | undefined {
    return this.#configured.find((spec) => spec.name === name)
  }

  /** Whether a restart would find it as it is. */
  holds(spec: ConnectionSpec): boolean {
    const kept = this.#kept.find(({ name }) => name === spec.name)
    const known = kept ? ConnectionSpec.parse(kept) : this.configured(spec.name)
    return JSON.stringify(known) === JSON.stringify(spec)
  }

  /** Rejects with `obs.not-kept`. */
  keep(spec: ConnectionSpec): Promise<void> {
    return this.#change((kept) => [...kept.filter(({ name }) => name !== spec.name), { ...spec, over: this.#digest(spec.name) }])
  }

  /** Rejects with `obs.not-kept`. */
  async forget(name: string): Promise<void> {
    if (this.#kept.some((spec) => spec.name === name)) await this.#change((kept) => kept.filter((spec) => spec.name !== name))
  }

  /** One after the other: each write begins where the one before has ended. */
  #change(change: (kept: readonly Kept[]) => readonly Kept[]): Promise<void> {
    return this.#serial(() => this.#write(change(this.#kept)))
  }

  #digest(name: string): string | null {
    const spec = this.configured(name)
    return spec ? createHash('sha256').update(JSON.stringify(spec)).digest('hex') : null
  }

  async #load(): Promise<readonly Kept[]> {
    try {
      return File.parse(JSON.parse(await readFile(this.#file, 'utf8'))).connections
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
      // Set aside, not overwritten: somebody may want to mend it. The reason names fields, never their values.
      const aside = `${this.#file}.broken`
      await rename(this.#file, aside).catch(() => undefined)
      this.#log.error('the stored OBS connections cannot be read; enter them again', { file: aside })
      return []
    }
  }

  async #write(kept: readonly Kept[]): Promise<void> {
    try {
      // Beside it and renamed: a crash leaves the old file or the new one.
      const file = await open(`${this.#file}.new`, 'w', 0o600)
      try {
        await file.chmod(0o600)
        await file.writeFile(`${JSON.stringify({ connections: kept }, undefined, 2)}\n`)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(`${this.#file}.new`, this.#file)
      this.#kept = kept
    } catch (error) {
      const reason = messageOf(error)
      throw new AppError('obs.not-kept', { file: this.#file, reason }, `${this.#file} cannot be written: ${reason}`, { cause: error })
    }
  }
}
