// What a test may ask of its OBS, the defaults, and the port. The folder for it is made here too, and given to the guard.
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ObsConfig } from './config-files.ts'

export interface ObsOptions extends Partial<ObsConfig> {
  /** Everything OBS writes is in here. Kept when given; else a temporary folder that is removed at the end. */
  readonly work?: string
  /** Starts on the configuration an earlier OBS left in `work`. */
  readonly keepConfig?: boolean
  /** Keeps OBS's file writer from hanging (mux-fix.c). Default: where there is a C compiler. */
  readonly muxFix?: boolean
  /** Milliseconds until its websocket must answer. */
  readonly readyTimeoutMs?: number
}

/** Names go into ini files, a shell pattern and LD_PRELOAD. */
const plain = /^[\w./-]+$/
const plainButSpaces = /^[^"\\\n]+$/

export async function folderFor(work: string | undefined): Promise<string> {
  const folder = work === undefined ? await mkdtemp(path.join(tmpdir(), 'real-obs-')) : path.resolve(work)
  if (!plain.test(folder)) throw new Error(`The folder of an OBS may have letters, digits and ._- in its name: ${folder}`)
  await mkdir(folder, { recursive: true })
  return folder
}

const defaults = {
  width: 320,
  height: 180,
  fps: 30,
  format: 'mkv',
  outputMode: 'Simple',
  replaySeconds: 20,
  keyframeSeconds: 1,
  bitrate: 800,
  streamUrl: undefined,
  scenes: undefined,
  configOverrides: {},
} as const

export async function configFrom(options: ObsOptions, work: string): Promise<ObsConfig> {
  const config: ObsConfig = {
    ...defaults,
    ...options,
    port: options.port ?? (await freePort()),
    password: options.password === undefined ? randomBytes(9).toString('hex') : options.password,
    recordDir: path.resolve(options.recordDir ?? path.join(work, 'recordings')),
  }
  if (config.width % 4 !== 0 || config.height % 2 !== 0)
    throw new Error(`width must divide by 4, height by 2: ${config.width}x${config.height}`)
  if (!plainButSpaces.test(config.recordDir)) throw new Error(`No quote, backslash or line end in a folder's name: ${config.recordDir}`)
  if (!plain.test(config.password ?? 'none')) throw new Error('The password may have letters, digits and ._/- only')
  return config
}

/** Whether OBS could listen there. It listens on all addresses. */
export async function portIsFree(port: number): Promise<boolean> {
  const server = createServer()
  const free = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false)).listen(port, () => resolve(true))
  })
  await new Promise((resolve) => server.close(resolve))
  return free
}

/** Below 32768: the system gives none of these to an outgoing connection between this look and OBS's own. */
async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    if (await portIsFree(port)) return port
  }
  throw new Error('no free port between 20000 and 32000')
}
