// What this program knows of itself and of its data folder without asking anybody.
import { access, readFile, statfs } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { getHeapStatistics } from 'node:v8'
import { messageOf } from '@restrike/sdk'
import { z } from 'zod'
import { answered, unanswered, type Answer } from './answer.ts'

export interface OwnFacts {
  readonly version: string
  readonly node: string
  /** Such as `Linux 6.8.0 x64`. */
  readonly system: string
  readonly uptimeMs: number
  readonly rssBytes: number
  readonly heapUsedBytes: number
  /** Above it the program ends itself. */
  readonly heapLimitBytes: number
  readonly availableBytes: number
  readonly totalBytes: number
  readonly disk: Answer<{ readonly path: string; readonly freeBytes: number; readonly totalBytes: number }>
}

const diskLimitMs = 2_000

export async function ownFacts(folder: string): Promise<OwnFacts> {
  const { rss, heapUsed } = process.memoryUsage()
  const [version, disk] = await Promise.all([programVersion(), diskOf(folder)])
  return {
    version,
    node: process.versions.node,
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    uptimeMs: process.uptime() * 1000,
    rssBytes: rss,
    heapUsedBytes: heapUsed,
    heapLimitBytes: getHeapStatistics().heap_size_limit,
    availableBytes: process.availableMemory(),
    totalBytes: os.totalmem(),
    disk,
  }
}

/** All parts of the program carry one version, so this one's own is the program's. */
export async function programVersion(): Promise<string> {
  const text = await readFile(path.resolve(import.meta.dirname, '../package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}

async function diskOf(folder: string): Promise<OwnFacts['disk']> {
  let timer: NodeJS.Timeout | undefined
  // A share of the network that is gone answers nothing, not even with an error.
  const late = new Promise<OwnFacts['disk']>((resolve) => {
    timer = setTimeout(() => resolve(unanswered('kernel.timeout', 'the disk gave no answer')), diskLimitMs)
  })
  try {
    const place = await existing(folder)
    const looked = statfs(place).then(({ bsize, bavail, blocks }) =>
      answered({ path: place, freeBytes: bsize * bavail, totalBytes: bsize * blocks }),
    )
    return await Promise.race([looked, late])
  } catch (error) {
    return unanswered('doctor.disk', messageOf(error))
  } finally {
    clearTimeout(timer)
  }
}

/** The folder itself, or the nearest one above it that is there: it is made when it is needed. */
async function existing(folder: string): Promise<string> {
  for (let place = path.resolve(folder); ; place = path.dirname(place)) {
    const there = await access(place).then(
      () => true,
      () => false,
    )
    if (there || place === path.dirname(place)) return place
  }
}
