// A court for the replay benchmark: a real OBS whose buffer is full, the program, and the review page open in a real Chromium.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { launchChromium, rawSocket, sendAll, startObs, startServer, until, type Frame, type ServerProcess } from '@restrike/testkit'
import { z } from 'zod'
import { loadTexts } from './load/traffic.ts'

/** What is looked at of a clip; times in ms since the datagram was received. */
const Clip = z.object({
  at: z.iso.datetime(),
  source: z.string(),
  timings: z.object({
    askedMs: z.number().nullable(),
    savedMs: z.number().nullable(),
    readyMs: z.number(),
    shownMs: z.number().nullable(),
  }),
})
export type Clip = z.infer<typeof Clip>
const Told = z.object({ t: z.literal('event'), name: z.string(), payload: z.unknown() })

export interface Reviewing extends AsyncDisposable {
  readonly server: ServerProcess
  /** Sends a challenge, and resolves to its clip once the page has said that it is painted, or to why there is none. */
  challenge(text: string): Promise<Painted | string>
  send(...texts: string[]): Promise<void>
}

export interface Painted {
  readonly clip: Clip
  /** When the challenge was sent, ms since 1970. */
  readonly sentAt: number
}

/** Where the console has its page for reviews. */
const reviewPath = '/review'
const paintedLimitMs = 15_000
const bufferSeconds = 20

export async function openReviewing(chromium: string): Promise<Reviewing> {
  await using stack = new AsyncDisposableStack()
  const obs = stack.use(await startObs({ width: 640, height: 360, fps: 30, keyframeSeconds: 1, replaySeconds: bufferSeconds }))
  const folder = await mkdtemp(path.join(tmpdir(), 'restrike-reviewing-'))
  stack.defer(() => rm(folder, { recursive: true, force: true }))
  const config = path.join(folder, 'config.json')
  await writeFile(config, JSON.stringify({ obs: { connections: [{ name: 'main', url: obs.url, password: obs.password, role: 'both' }] } }))
  const server = stack.use(await startServer({ args: ['--config', config] }))
  const send = async (...texts: string[]) => void (await sendAll(texts, server.udp))
  await send(...loadTexts(1), 'clk;02:00;start;')
  await untilRecording(server)
  const browser = await launchChromium(chromium)
  stack.defer(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const response = await page.goto(`${server.url}${reviewPath}`)
  if (response?.status() !== 200) throw new Error(`the review page answers ${response?.status()}: is the console built?`)
  const heard: Array<{ name: string; payload: unknown }> = []
  const socket = await rawSocket(server.wsUrl, (frame: Frame) => {
    const told = Told.safeParse(frame)
    if (told.success) heard.push(told.data)
  })
  stack.defer(() => socket.close())
  for (const name of ['replay.clip', 'replay.clip.failed']) socket.send({ t: 'sub', name })
  // The buffer is full, and the page has had its time.
  await sleep(bufferSeconds * 1_000)
  const own = stack.move()
  return {
    ...{ server, send },
    async challenge(text) {
      heard.length = 0
      const sentAt = Date.now()
      await send(text)
      return await until('a clip to be painted', () => painted(heard, sentAt), paintedLimitMs).catch(messageOf)
    },
    [Symbol.asyncDispose]: () => own.disposeAsync(),
  }
}

function painted(heard: ReadonlyArray<{ name: string; payload: unknown }>, sentAt: number): Painted | string | undefined {
  for (const { name, payload } of heard) {
    if (name === 'replay.clip.failed') return z.object({ reason: z.string() }).parse(payload).reason
    const clip = Clip.parse(payload)
    if (clip.timings.shownMs !== null && Date.parse(clip.at) >= sentAt) return { clip, sentAt }
  }
  return undefined
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const Status = z.object({
  connections: z.array(
    z.object({
      recording: z.object({ growing: z.boolean().nullable() }).nullable(),
      replayBuffer: z.object({ active: z.boolean() }).nullable(),
    }),
  ),
})

/** The match is recorded, and the buffer runs: as it is in a hall. */
async function untilRecording(server: ServerProcess): Promise<void> {
  const isSo = async () => {
    const [main] = Status.parse(await server.call('obs.status')).connections
    return (main?.recording?.growing === true && main.replayBuffer?.active === true) || undefined
  }
  await until('OBS to record and to keep its replay buffer', isSo, 20_000)
}
