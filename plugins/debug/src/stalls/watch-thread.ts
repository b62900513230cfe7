// The thread that watches the main one: by its own clock it tells a machine that was suspended from a program that is stuck, and what is
// stuck for seconds it writes down itself, because the main thread may never come to it.
import { writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { workerData } from 'node:worker_threads'
import { nameOf } from '../downloads/names.ts'
import { callFrames } from './call-frames.ts'
import { Shared } from './shared.ts'

export interface WatchThreadData {
  readonly memory: SharedArrayBuffer
  readonly tickMs: number
  /** Stuck for so long, it is written down. */
  readonly hangMs: number
  readonly folder: string
}

/** Timers are late by some milliseconds on a busy machine: no time was lost. */
const lateMs = 20
const answerMs = 2_000

// What StallWatch gives, of this very shape.
const { memory, tickMs, hangMs, folder } = workerData as WatchThreadData
const shared = new Shared(memory)
let last = performance.now()
let beats = shared.beats
let stuckMs = 0
let told = false

setInterval(() => {
  const now = performance.now()
  const late = now - last - tickMs
  last = now
  if (late > lateMs) shared.addLost(late)
  if (beats !== shared.beats || shared.excused || shared.inspected) {
    beats = shared.beats
    stuckMs = 0
    told = false
    return
  }
  // Its own ticks are counted, not the clock: what this thread has lost is no time of being stuck.
  stuckMs += tickMs
  if (stuckMs < hangMs || told) return
  told = true
  void writeDown(stuckMs)
}, tickMs)

async function writeDown(forMs: number): Promise<void> {
  const stack = await callFrames(answerMs).catch(() => [])
  const what = stack.length > 0 ? stack.map((frame) => `  at ${frame}`) : ['  in native code: it cannot be seen from here']
  const text = [`The main thread has answered nothing for ${(forMs / 1000).toFixed(0)} s. It is busy with:`, ...what, ''].join('\n')
  try {
    // Straight to the descriptor: process.stderr of a thread goes through the main one.
    writeSync(2, text)
    writeFileSync(path.join(folder, `${nameOf('stall', Date.now())}.txt`), text)
  } catch {
    // The folder may not be there, or stderr closed: the stall itself is told when it ends.
  }
}
