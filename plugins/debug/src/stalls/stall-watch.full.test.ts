// A program of its own is watched: what holds it up is told by name, and what is no fault of it is not told.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { until } from '@restrike/testkit'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { Stall } from '../contract.ts'

const Line = z.union([z.object({ stall: Stall }), z.object({ done: z.string() }), z.object({ error: z.string() })])
const folder = mkdtempSync(path.join(tmpdir(), 'restrike-stalls-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = fileURLToPath(new URL('./watched-program.ts', import.meta.url))

function watched({ stallMs = 200, hangMs = 5_000 } = {}) {
  const child = spawn(process.execPath, [file, String(stallMs), folder, String(hangMs)], { stdio: ['pipe', 'pipe', 'pipe'] })
  const stalls: Stall[] = []
  const done: string[] = []
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = Line.parse(JSON.parse(text))
    if ('stall' in line) stalls.push(line.stall)
    if ('done' in line) done.push(line.done)
  })
  const order = (text: string) => child.stdin.write(`${text}\n`)
  const did = (name: string) => until(`${name} to be done`, () => (done.includes(name) ? true : undefined), 20_000)
  const told = (words: string) => stalls.filter(({ stack }) => stack.some((frame) => frame.includes(words)))
  return {
    child,
    order,
    did,
    told,
    stderr: () => stderr,
    /** Does it, and waits until one more stall is told with these words; the stalls of before are told by then. */
    async hold(text: string, words: string): Promise<Stall> {
      const before = told(words).length
      order(text)
      return until(`a stall of ${text}`, () => told(words)[before], 20_000)
    },
    [Symbol.dispose]: () => child.kill('SIGKILL'),
  }
}

/** Nothing can be waited for but the time itself: the process stands still. */
async function stopped(child: ChildProcess, forMs: number): Promise<void> {
  child.kill('SIGSTOP')
  await sleep(forMs)
  child.kill('SIGCONT')
}

test.each([
  ['a loop', 'busy 250', 'busyLoop', 250],
  ['a huge JSON', 'json', 'parseHuge', 200],
  ['a regular expression', 'pattern', 'badPattern', 200],
  ['a call that waits', 'wait', 'readSlowly', 400],
])(
  '%s is told once, with function, file and line',
  async (_what, text, name, atLeast) => {
    using program = watched()
    program.order('prepare')
    await program.did('prepare')
    const began = Date.now()
    const { at, durationMs, stack } = await program.hold(text, name)
    expect(stack.find((frame) => frame.includes(name))).toMatch(new RegExp(`^${name} \\(.*watched-program\\.ts:\\d+(:\\d+)?\\)$`))
    expect(durationMs).toBeGreaterThanOrEqual(atLeast)
    expect(Date.parse(at)).toBeGreaterThan(began - 50)
    expect(Date.parse(at)).toBeLessThan(Date.now())
    await program.hold('wait', 'readSlowly')
    expect(program.told(name)).toHaveLength(name === 'readSlowly' ? 2 : 1)
  },
  30_000,
)

test('the line is that of what was under way', async () => {
  using program = watched()
  const { stack } = await program.hold('pattern', 'badPattern')
  const line = Number(/watched-program\.ts:(\d+)/.exec(stack[0] ?? '')?.[1])
  expect(readFileSync(file, 'utf8').split('\n')[line - 1]).toContain("'a'.repeat(26)")
}, 30_000)

test('one stall after the other is told, each with what it was', async () => {
  using program = watched()
  for (const text of ['wait', 'busy 300', 'wait', 'wait', 'busy 300']) await program.hold(text, text === 'wait' ? 'readSlowly' : 'busyLoop')
  expect([program.told('readSlowly').length, program.told('busyLoop').length]).toEqual([3, 2])
}, 30_000)

test('what is shorter, and what is meant, is not told', async () => {
  using program = watched()
  program.order('busy 80')
  program.order('excused 500')
  await program.did('excused')
  await program.hold('wait', 'readSlowly')
  expect(program.told('busyLoop')).toEqual([])
}, 30_000)

test('a process that was stopped for two seconds is not told, and a stall afterwards is', async () => {
  using program = watched()
  await program.hold('wait', 'readSlowly')
  await stopped(program.child, 2_000)
  await program.hold('wait', 'readSlowly')
  expect(program.told('').filter(({ durationMs }) => durationMs > 1_000)).toEqual([])
}, 30_000)

test('a stall in which the process was stopped counts without that time', async () => {
  using program = watched()
  await program.hold('wait', 'readSlowly')
  const told = program.hold('busy 3000', 'busyLoop')
  program.order('busy 0')
  await sleep(500)
  await stopped(program.child, 1_500)
  const { durationMs } = await told
  expect(durationMs).toBeGreaterThan(1_300)
  expect(durationMs).toBeLessThan(1_800)
}, 30_000)

/** The file written down while the program is stuck. */
async function writtenDown(before: readonly string[]): Promise<string> {
  const name = await until('a file', () => readdirSync(folder).find((each) => !before.includes(each)), 10_000)
  return until('its text', () => readFileSync(path.join(folder, name), 'utf8') || undefined)
}

test.each([
  ['busy', /^The main thread has answered nothing for 1 s\. It is busy with:\n.* {2}at busyLoop \(.*watched-program\.ts:\d+:\d+\)/s],
  ['native', /^The main thread has answered nothing for 1 s\. It is busy with:\n {2}in native code: it cannot be seen from here\n$/],
])(
  'what does not come to an end (%s) is written down while it lasts, and the program goes on as before',
  async (name, words) => {
    using program = watched({ hangMs: 1_000 })
    await program.hold('wait', 'readSlowly')
    const before = readdirSync(folder)
    program.order(`${name} 5000`)
    const text = await writtenDown(before)
    expect(text).toMatch(words)
    expect(program.stderr()).toBe(text)
    const { durationMs } = await until('the stall', () => program.told('').find((stall) => stall.durationMs > 4_900), 20_000)
    expect(durationMs).toBeLessThan(6_500)
    // With the debugger still on, this would hold the program for good.
    program.order('breakpoint')
    await program.did('breakpoint')
    expect(readdirSync(folder)).toHaveLength(before.length + 1)
  },
  30_000,
)

test('after its end nothing is left running', async () => {
  using program = watched()
  program.order('busy 0')
  await program.did('busy')
  program.child.stdin.end()
  const code = await new Promise<number | null>((resolve) => program.child.once('exit', resolve))
  expect({ code, stderr: program.stderr() }).toEqual({ code: 0, stderr: '' })
}, 30_000)
