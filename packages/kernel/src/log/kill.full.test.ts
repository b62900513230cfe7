// The program killed at any moment, again and again: afterwards every line is there once, and no archive is broken.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { until } from '@restrike/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { LogArchive } from './contract.ts'
import { openLog } from './log.ts'

/** More of them by hand: LOG_KILLS=200 LOG_SAFE_MS=200 npx vitest run --project full packages/kernel/src/log/kill.full.test.ts */
const kills = Number(process.env['LOG_KILLS'] ?? 4)
const safeAfterMs = process.env['LOG_SAFE_MS'] ?? '1000'
/** In the fast test each run lives long enough to have said that lines are safe. */
const longestMs = Number(process.env['LOG_LONGEST_MS'] ?? 1_600)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'log-kill-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Resolves to the number of the last line that was said to be safe. */
async function runAndKill(run: number, afterMs: number): Promise<number> {
  const script = path.join(import.meta.dirname, 'kill-writer.ts')
  const child = spawn(process.execPath, [script, folder, String(run), safeAfterMs], { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told = (told + text).slice(-200)))
  const closed = new Promise((resolve) => child.on('close', resolve))
  await until('its first line', () => (told === '' ? undefined : true), 10_000)
  // Not waiting for anything: the moment is to be any.
  await sleep(afterMs)
  child.kill('SIGKILL')
  await closed
  return Number(told.slice(0, told.lastIndexOf('\n')).split('\n').at(-1))
}

const Numbered = z.object({ run: z.number(), number: z.number() })

/** Of a file and all its archives, the numbers of each run as they stand there. */
function numbersOf(file: string): Map<number, number[]> {
  const days = readdirSync(path.join(folder, 'archive')).filter((name) => /^\d/.test(name))
  const archives = days.flatMap((day) => readdirSync(path.join(folder, 'archive', day)).map((name) => path.join(day, name)))
  const texts = archives
    .filter((name) => path.basename(name).startsWith(`${file}.`))
    .toSorted((a, b) => a.localeCompare(b))
    .map((name) => gunzipSync(readFileSync(path.join(folder, 'archive', name))).toString())
  const live = path.join(folder, `${file}.log`)
  // Not there when it was closed just before.
  if (existsSync(live)) texts.push(readFileSync(live, 'utf8'))
  const numbers = new Map<number, number[]>()
  for (const line of texts.join('').split('\n').filter(whole)) {
    const { run, number } = Numbered.parse(JSON.parse(line))
    const before = numbers.get(run)
    if (before) before.push(number)
    else numbers.set(run, [number])
  }
  return numbers
}

/** The last one of a run may be torn. */
const whole = (line: string) => line.endsWith('}') && line.includes('"numbered"')

test(
  'killed at any moment, every line is there once, and every archive is whole and in the index',
  async () => {
    const safe: number[] = []
    for (let run = 0; run < kills; run++) safe.push(await runAndKill(run, Math.random() * longestMs))

    const after = openLog(folder, 'info', { settleMs: 0 })
    await until('the rest to be archived', () => (readdirSync(path.join(folder, 'finished')).length === 0 ? true : undefined), 30_000)
    const archives = await after.archives()
    await after.close()

    for (const file of ['restrike', 'writer']) {
      const numbers = numbersOf(file)
      for (const [run, least] of safe.entries()) {
        const found = numbers.get(run) ?? []
        expect(found.length, `the lines of run ${run} in ${file}`).toBeGreaterThanOrEqual(least)
        expect(found, `run ${run} in ${file}`).toEqual(found.map((_, i) => i + 1))
      }
    }
    const names = readdirSync(path.join(folder, 'archive'), { recursive: true }).map(String)
    expect(names.filter((name) => name.endsWith('.part') || name.endsWith('.broken'))).toEqual([])
    for (const archive of archives) {
      const text = gunzipSync(readFileSync(path.join(folder, 'archive', archive.name))).toString()
      expect(archive).toMatchObject({ lines: text.split('\n').length - 1, uncompressedBytes: Buffer.byteLength(text) })
    }
    expect(archives.map(({ name }) => name).toSorted()).toEqual(names.filter((name) => name.endsWith('.gz')).toSorted())
    const index = readFileSync(path.join(folder, 'archive', 'index.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
    expect(index.map((line) => LogArchive.parse(JSON.parse(line)).name).toSorted()).toEqual(archives.map(({ name }) => name).toSorted())
  },
  60_000 + kills * 4_000,
)
