// While OBS is connected: waits until it is ready, then asks again and again for what it does not announce.
import { AppError, messageOf } from '@restrike/sdk'
import { z } from 'zod'
import type { ObsClient } from './client.ts'
import type { ConnectFailure } from './connect-failure.ts'
import { refusalCode } from './failures.ts'
import { requestCode } from './frames.ts'
import { heardAnswer, pollRequests } from './hear.ts'
import type { Input, Observed } from './observed.ts'
import { now, type Port } from './port.ts'

export interface SessionOptions {
  readonly config: { readonly pollMs: number; readonly requestTimeoutMs: number }
  tell(input: Input): void
  observed(): Observed
  /** Resolves when OBS may be asked. */
  mayAsk(): Promise<void>
  /** OBS does not answer any more although the connection stands. */
  hung(): void
}

const Version = z.object({ obsVersion: z.string(), obsWebSocketVersion: z.string() })
const Video = z.object({ fpsNumerator: z.number(), fpsDenominator: z.number().positive() })
const Scenes = z.object({
  currentProgramSceneName: z.string().nullish(),
  scenes: z.array(z.object({ sceneName: z.string(), sceneIndex: z.int() })),
})
const Path = z.object({ outputSettings: z.object({ path: z.string().min(1) }) })

const notReadyMs = 200
/** OBS loads its scenes before it answers. */
const readyLimitMs = 60_000
const pollLimitMs = 1_500
/** Polls in a row without an answer. */
const hangsAfter = 2
/** Names of the outputs that can be writing a recording, in OBS's simple and advanced modes. */
const recordingOutputs = ['simple_file_output', 'adv_file_output', 'adv_ffmpeg_output']

export class Session {
  /** Why it was given up although the connection stood. */
  failure: ConnectFailure | undefined
  readonly #client: ObsClient
  readonly #options: SessionOptions
  #timer: NodeJS.Timeout | undefined
  #silentPolls = 0
  #over = false

  constructor(client: ObsClient, options: SessionOptions) {
    this.#client = client
    this.#options = options
    void client.closed.then(() => this.end())
  }

  /** Reads everything once. Resolves to false when the session ended, or OBS never got ready. */
  async greet(): Promise<boolean> {
    try {
      const version = Version.parse(await this.#whenReady())
      const video = Video.safeParse(await this.#call('GetVideoSettings').catch(unlessRefused)).data
      const wantedFps = video ? video.fpsNumerator / video.fpsDenominator : null
      this.#options.tell({ type: 'greeted', version: version.obsVersion, webSocketVersion: version.obsWebSocketVersion, wantedFps })
      this.#options.tell(await Session.scenes({ call: (type) => this.#call(type) }))
      await this.#poll()
      return !this.#over
    } catch (error) {
      this.failure = failureOf(error)
      this.#options.hung()
      return false
    }
  }

  /** From now on asks again and again, twice as often while it records: that must be proved every second. */
  watch(): void {
    if (this.#over) return
    const { pollMs } = this.#options.config
    const recording = this.#options.observed().recording?.phase === 'active'
    this.#timer = setTimeout(() => void this.#poll().then(() => this.watch()), recording ? pollMs / 2 : pollMs)
  }

  end(): void {
    this.#over = true
    clearTimeout(this.#timer)
  }

  static async scenes(port: Pick<Port, 'call'>): Promise<Input> {
    const { currentProgramSceneName, scenes } = Scenes.parse(await port.call('GetSceneList'))
    // OBS counts from the bottom of its list.
    const names = scenes.toSorted((a, b) => b.sceneIndex - a.sceneIndex).map(({ sceneName }) => sceneName)
    return { type: 'scenes', scene: currentProgramSceneName ?? null, scenes: names }
  }

  #call(type: string, data?: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.#client.call(type, data, this.#options.config.requestTimeoutMs)
  }

  async #whenReady(): Promise<unknown> {
    const until = performance.now() + readyLimitMs
    for (;;) {
      try {
        const version = await this.#call('GetVersion')
        // From OBS 30.2 on the version is told before the scenes are loaded.
        await this.#call('GetSceneList')
        return version
      } catch (error) {
        if (refusalCode(error) !== requestCode.notReady || performance.now() > until || this.#over) throw error
        await new Promise((resolve) => setTimeout(resolve, notReadyMs))
      }
    }
  }

  async #poll(): Promise<void> {
    await this.#options.mayAsk()
    if (this.#over) return
    const asked = performance.now()
    try {
      const requests = pollRequests.map((requestType) => ({ requestType }))
      const answers = await this.#client.batch(requests, pollLimitMs)
      this.#silentPolls = 0
      const moment = now()
      for (const answer of answers) {
        const input = heardAnswer(answer, asked, moment)
        if (input) this.#options.tell(input)
      }
      const { recording } = this.#options.observed()
      if (recording?.phase === 'active' && recording.path === null) await this.#readPath()
    } catch (error) {
      const failure = failureOf(error)
      if (failure?.kind !== 'hangs' || ++this.#silentPolls < hangsAfter) return
      this.failure = failure
      this.#options.hung()
    }
  }

  /** The file of a recording that was found running: OBS tells it with its start only, but the output knows. */
  async #readPath(): Promise<void> {
    for (const outputName of recordingOutputs) {
      const answer = await this.#call('GetOutputSettings', { outputName }).catch(() => undefined)
      const path = Path.safeParse(answer).data?.outputSettings.path
      if (path !== undefined) return this.#options.tell({ type: 'recording-path', path })
    }
  }
}

/** Undefined: the connection ended, which has a reason of its own. */
function failureOf(error: unknown): ConnectFailure | undefined {
  const code = error instanceof AppError ? String(error.code) : undefined
  if (code === 'obs.connection-lost') return undefined
  return code === 'obs.no-answer' ? { kind: 'hangs', detail: '' } : { kind: 'unready', detail: messageOf(error) }
}

function unlessRefused(error: unknown): undefined {
  if (refusalCode(error) === undefined) throw error
}
