// For tests: a program that is watched, does what its input says, and prints each stall as a line of JSON.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { runInThisContext } from 'node:vm'
import { StallWatch } from './stall-watch.ts'

const [stallMs = '200', folder = '.', hangMs = '5000'] = process.argv.slice(2)
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
const watch = new StallWatch({
  stallMs: Number(stallMs),
  hangMs: Number(hangMs),
  folder,
  log: { debug() {}, info() {}, warn() {}, error: (text) => say({ error: text }) },
  stalled: (stall) => say({ stall }),
})
let huge = ''

function busyLoop(ms: number): number {
  const end = performance.now() + ms
  let turns = 0
  while (performance.now() < end) turns++
  return turns
}

function parseHuge(): number {
  const parsed: unknown = JSON.parse(huge)
  return typeof parsed === 'object' ? 1 : 0
}

function badPattern(): boolean {
  return /^(?:a+)+$/.test(`${'a'.repeat(26)}b`)
}

function readSlowly(): void {
  // A lock of the file system, a network drive: the thread waits and does not compute.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400)
}

const orders: Readonly<Record<string, (ms: number) => unknown>> = {
  busy: busyLoop,
  json: () => parseHuge(),
  prepare: () => (huge = `[${readFileSync(import.meta.filename, 'utf8').length},${'{"a":[1,2,3],"b":"text"},'.repeat(1_500_000)}0]`),
  pattern: badPattern,
  wait: readSlowly,
  excused: (ms) => watch.excuse(() => busyLoop(ms)),
  native: (ms) => execFileSync(process.execPath, ['-e', `setTimeout(() => {}, ${ms})`]),
  breakpoint: () => void runInThisContext('debugger'),
}

for await (const line of createInterface({ input: process.stdin })) {
  const [name = '', ms = '0'] = line.split(' ')
  // As the last thing of a turn of the event loop: nothing of it is on the stack afterwards.
  setTimeout(() => {
    orders[name]?.(Number(ms))
    setTimeout(() => say({ done: name }), 0)
  }, 0)
}
await watch[Symbol.asyncDispose]()
