// A court for the tests against a real OBS: the program with that OBS configured, and short matches sent to it datagram by datagram.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { simulateMatch } from '@restrike/pss/scenarios'
import { ObsStatus, type ObsConnection } from '@restrike/obs/contract'
import { Recording, RecorderStatus, type Alarm } from '@restrike/recorder/contract'
import { rawSocket, sendAll, startServer, until, type RawSocket, type ServerProcess } from '@restrike/testkit'
import { z } from 'zod'

export interface CourtOptions {
  readonly connections: readonly object[]
  /** Sections of the configuration beside `obs.connections`. */
  readonly config?: Readonly<Record<string, object>>
}

const Matches = z.object({ matches: z.array(z.object({ id: z.string(), number: z.string().nullable() })) })
const Recordings = z.object({ recordings: z.array(Recording) })

/** Starts on the data folder it had before, as after a power cut. */
export class Court implements AsyncDisposable {
  server: ServerProcess
  readonly #data: string
  readonly #config: string
  #heard: RawSocket | undefined

  static async open({ connections, config = {} }: CourtOptions): Promise<Court> {
    const data = await mkdtemp(path.join(tmpdir(), 'restrike-obs-'))
    const file = path.join(data, 'config.json')
    const event = { tournament: 'Test Open', court: 'Court 1' }
    const recorder = { stopAfterMs: 1_000, ...config['recorder'] }
    await writeFile(file, JSON.stringify({ event, ...config, recorder, obs: { ...config['obs'], connections } }))
    const court = new Court(data, file, await startServer({ data, args: ['--config', file] }))
    await court.listen()
    return court
  }

  private constructor(data: string, config: string, server: ServerProcess) {
    this.#data = data
    this.#config = config
    this.server = server
  }

  /** `first` is done as soon as the program listens, before anything else is asked of it. */
  async restart(first = async (): Promise<void> => undefined): Promise<void> {
    await this.#heard?.close()
    await this.server.kill()
    this.server = await startServer({ data: this.#data, args: ['--config', this.#config] })
    await first()
    await this.listen()
  }

  /** Hears the alarms and outputs from now on. */
  async listen(): Promise<void> {
    this.#heard = await rawSocket(this.server.wsUrl)
    for (const name of ['recorder.alarm', 'obs.output']) this.#heard.send({ t: 'sub', name })
  }

  /** Alarms raised or cleared so far, such as `raised not-growing`. */
  get alarms(): string[] {
    return this.#payloads('recorder.alarm').map((payload) => {
      const { change, alarm } = z.object({ change: z.string(), alarm: z.object({ kind: z.string() }) }).parse(payload)
      return `${change} ${alarm.kind}`
    })
  }

  /** Changes of outputs so far, such as `recording stopped us`. */
  get outputs(): string[] {
    return this.#payloads('obs.output').map((payload) => {
      const { output, change, by } = z.object({ output: z.string(), change: z.string(), by: z.string() }).parse(payload)
      return `${output} ${change} ${by}`
    })
  }

  #payloads(name: string): unknown[] {
    return (this.#heard?.frames ?? []).flatMap((frame) => (frame['t'] === 'event' && frame['name'] === name ? [frame['payload']] : []))
  }

  async send(...texts: string[]): Promise<void> {
    await sendAll(texts, this.server.udp)
  }

  async obs(name = 'main'): Promise<ObsConnection> {
    const { connections } = ObsStatus.parse(await this.server.call('obs.status'))
    const found = connections.find((connection) => connection.name === name)
    if (!found) throw new Error(`there is no connection "${name}"`)
    return found
  }

  /** Resolves once OBS is seen as asked. */
  seen(what: string, fits: (obs: ObsConnection) => boolean, limitMs = 5_000, name = 'main'): Promise<ObsConnection> {
    return until(
      what,
      async () => {
        const now = await this.obs(name)
        return fits(now) ? now : undefined
      },
      limitMs,
    )
  }

  connected(limitMs?: number): Promise<ObsConnection> {
    return this.seen('OBS to be connected', ({ state }) => state === 'connected', limitMs)
  }

  recording(limitMs?: number): Promise<ObsConnection> {
    return this.seen('a growing recording', ({ recording }) => recording?.active === true && recording.growing === true, limitMs)
  }

  stopped(limitMs?: number): Promise<ObsConnection> {
    return this.seen('no recording', ({ recording }) => recording?.active === false, limitMs)
  }

  async recorder(): Promise<RecorderStatus> {
    return RecorderStatus.parse(await this.server.call('recorder.status'))
  }

  /** Resolves to the alarm once it is raised. */
  alarm(kind: Alarm['kind'], limitMs = 5_000): Promise<Alarm> {
    return until(`the alarm ${kind}`, async () => (await this.recorder()).alarms.find((alarm) => alarm.kind === kind), limitMs)
  }

  calm(limitMs = 5_000): Promise<true> {
    return until('no alarm', async () => ((await this.recorder()).alarms.length === 0 ? true : undefined), limitMs)
  }

  async recordings(): Promise<Recording[]> {
    return Recordings.parse(await this.server.call('recorder.recordings', { limit: 100 })).recordings
  }

  /** The recording of the newest match of this number, once its files are measured. */
  measured(number: string, limitMs = 10_000): Promise<Recording> {
    return until(
      `the measured recording of ${number}`,
      async () => {
        const { matches } = Matches.parse(await this.server.call('match.list', { limit: 100 }))
        const id = matches.find((match) => match.number === number)?.id
        const found = (await this.recordings()).find(({ matchId }) => matchId === id)
        return found && !found.parts.some(({ state }) => state === 'recording' || state === 'checking') ? found : undefined
      },
      limitMs,
    )
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#heard?.close()
    await this.server[Symbol.asyncDispose]()
    await rm(this.#data, { recursive: true, force: true })
  }
}

/** The datagrams that load a match, with invented names. */
export function loadOf(number: string, seed = Number(number.replaceAll(/\D/g, ''))): string[] {
  const texts = simulateMatch({ seed, story: 'plain', number }).entries.map(({ text }) => text)
  return texts.slice(
    0,
    texts.findIndex((text) => text.startsWith('rdy')),
  )
}

export const ready = 'rdy;FightReady;'
export const begin = ['rnd;1;', 'clk;02:00;start;']
export const win = 'win;BLUE;'
