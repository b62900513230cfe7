// Writes the report of a crash, at once: after this line there may be none. Never throws.
import { mkdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { LogLine } from '../contract.ts'
import type { KnownSecrets } from '../secrets/known-secrets.ts'
import { crashText } from './crash-text.ts'
import { crashName, removeOldReports } from './report-files.ts'

export const crashLines = 1_000

export interface CrashOrder {
  readonly folder: string
  readonly title: string
  readonly error?: unknown
  readonly context: object
  readonly lines: readonly LogLine[]
  readonly secrets: KnownSecrets
}

/** The path of the report; undefined when it could not be written. */
export function writeCrashReport({ folder, ...order }: CrashOrder): string | undefined {
  try {
    const at = new Date()
    const file = path.join(folder, crashName(at))
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, crashText({ ...order, at, error: order.error, facts: facts() }))
    removeOldReports(folder)
    return file
  } catch {
    // Where the log cannot be written the report cannot either; the terminal has the error.
    return undefined
  }
}

function facts(): Array<[string, string]> {
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage()
  const { node, v8, uv, sqlite } = process.versions
  return [
    ['Process', `${process.pid}, up for ${process.uptime().toFixed(1)} s`],
    ['Versions', `Node ${node}, V8 ${v8}, libuv ${uv}, SQLite ${sqlite ?? 'unknown'}`],
    ['System', `${os.type()} ${os.release()} ${os.arch()}, ${os.availableParallelism()} processors, up for ${Math.round(os.uptime())} s`],
    ['Memory', `${mib(rss)} in all, heap ${mib(heapUsed)} of ${mib(heapTotal)}, outside the heap ${mib(external)}`],
    ['Memory of the machine', `${mib(os.freemem())} free of ${mib(os.totalmem())}`],
  ]
}

const mib = (bytes: number) => `${(bytes / (1 << 20)).toFixed(1)} MiB`
