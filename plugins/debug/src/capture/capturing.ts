// The life of a capture: written to ten times a second, ended by command, by its time, by a disk that refuses, or with the plugin.
import type { Datagram } from '@restrike/pss'
import type { CaptureStatus } from '../contract.ts'
import type { DebugContext } from '../debug-context.ts'
import type { CaptureFiles } from './capture-files.ts'
import { LiveCapture } from './live-capture.ts'

type Context = Pick<DebugContext, 'after' | 'emit' | 'log'>

const writeEveryMs = 100
const tellEveryMs = 1_000

export class Capturing {
  readonly #ctx: Context
  readonly #live: LiveCapture
  readonly #cancelEnd: () => unknown
  #told = 0
  #ending: Promise<void> | undefined

  /** Begins at once. */
  constructor(ctx: Context, files: CaptureFiles, startedAt: number, seconds: number) {
    this.#ctx = ctx
    this.#live = new LiveCapture({ files, startedAt, endsAt: startedAt + seconds * 1000 })
    this.#cancelEnd = ctx.after(seconds * 1000, () => this.end())
    this.#writeLater()
    this.#tell()
  }

  get status(): CaptureStatus {
    return this.#live.status()
  }

  take(datagrams: readonly Datagram[]): void {
    this.#live.take(datagrams)
  }

  /** Resolves when the files have their names; never rejects: what went wrong is in the status. */
  end(): Promise<void> {
    this.#ending ??= this.#end()
    return this.#ending
  }

  async #end(): Promise<void> {
    this.#cancelEnd()
    await this.#live.finish()
    const { problem, unreadable } = this.#live
    if (problem !== null) this.#ctx.log.error(`the capture ended early: ${problem}`)
    if (unreadable > 0) this.#ctx.log.warn(`${unreadable} captured datagrams were no UTF-8; debug.capture.export has them byte for byte`)
    this.#tell()
  }

  #writeLater(): void {
    this.#ctx.after(writeEveryMs, async () => {
      await this.#live.write()
      if (this.#ending) return
      if (this.#live.problem !== null) return this.end()
      if (performance.now() - this.#told >= tellEveryMs) this.#tell()
      this.#writeLater()
    })
  }

  #tell(): void {
    this.#told = performance.now()
    this.#ctx.emit('capture', this.status)
  }
}
