// What a killed program leaves: whatever byte it ends with, all whole records are kept and nothing else.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseCapture } from '@restrike/pss'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { formatOf } from './format.ts'
import { mendLeftovers } from './mend.ts'
import { readPcap } from './read-pcap.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'restrike-mend-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const stem = 'capture-20260314-101500-123'
const about = { comments: ['a court'], bound: { address: new Uint8Array(4), port: 6000 } }
const datagrams = Array.from({ length: 30 }, (_none, i) => {
  const text = `clk;${'é'.repeat(i)}`
  return { at: 1_000 + i, sinceMs: i, from: '10.0.0.2:40000', text, bytes: Buffer.from(text) }
})

test.each(['pss', 'pcap'] as const)('a %s that ends anywhere is kept to its last whole datagram', async (name) => {
  const format = formatOf(name, about)
  const whole = Buffer.concat([format.head(), format.records(datagrams)])
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), async (length) => {
      await writeFile(path.join(folder, `${stem}.${name}.part`), whole.subarray(0, length))
      const saved = await mendLeftovers(folder)
      const kept = saved[0] === undefined ? Buffer.alloc(0) : await readFile(path.join(folder, saved[0]))
      expect(whole.subarray(0, kept.length)).toEqual(kept)
      // The next record does not fit into what there was.
      const counts = datagrams.map((_one, i) => format.head().length + format.records(datagrams.slice(0, i)).length)
      const most = [...counts, whole.length].filter((end) => end <= length).at(-1) ?? 0
      if (most > format.head().length) expect(kept.length).toBe(most)
      expect((await readdir(folder)).filter((each) => each.endsWith('.part'))).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('what is left of the others is removed; what is whole, or not from here, stays', async () => {
  const names = [
    'heap-20260314-101500-123.heapsnapshot.part',
    'export-20260314-101500-123.pss.part',
    `${stem}.pss`,
    'support.zip.part',
    'notes.txt',
  ]
  for (const name of names) await writeFile(path.join(folder, name), '0.000\trdy;\n0.1')
  expect(await mendLeftovers(folder)).toEqual([])
  expect((await readdir(folder)).toSorted()).toEqual([`${stem}.pss`, 'notes.txt', 'support.zip.part'])
})

test('without a folder there is nothing to mend', async () => {
  expect(await mendLeftovers(path.join(folder, 'nowhere'))).toEqual([])
})

test('after a kill in full writing both files are whole, and lack nothing in between', async () => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./capture-writer.ts', import.meta.url)), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  await sleep(300)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await readdir(folder)).toEqual([`${stem}.pcap.part`, `${stem}.pss.part`])
  expect((await mendLeftovers(folder)).toSorted()).toEqual([`${stem}.pcap`, `${stem}.pss`])
  const numbers = (texts: readonly string[]) => texts.map((text) => Number(text.split(';')[0]))
  const upTo = (length: number) => Array.from({ length }, (_none, i) => i + 1)
  const pss = parseCapture(await readFile(path.join(folder, `${stem}.pss`), 'utf8'))
  const seen = numbers(pss.ok ? pss.entries.map(({ text }) => text) : [])
  expect(seen.length).toBeGreaterThan(100)
  expect(seen).toEqual(upTo(seen.length))
  const packets = numbers(readPcap(await readFile(path.join(folder, `${stem}.pcap`))).map(({ payload }) => payload.toString()))
  expect(packets.length).toBeGreaterThan(100)
  expect(packets).toEqual(upTo(packets.length))
})
