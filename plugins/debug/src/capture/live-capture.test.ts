import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseCapture, type Datagram } from '@restrike/pss'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CaptureFiles } from './capture-files.ts'
import type { FormatName } from './format.ts'
import { LiveCapture } from './live-capture.ts'
import { readPcap } from './read-pcap.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'restrike-capture-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const startedAt = Date.UTC(2026, 2, 14, 10, 15)
const datagram = (seq: number, text: string): Datagram => {
  return { seq, at: startedAt + seq * 10, monotonicMs: 5_000 + seq * 10, from: '10.0.0.2:40000', text, messages: [] }
}
const many = (count: number, text = 'clk;01:59;') => Array.from({ length: count }, (_none, i) => datagram(i + 1, text))

async function begin(options: { formats?: readonly FormatName[]; limitBytes?: number; in?: string } = {}) {
  const { formats = ['pss', 'pcap'], limitBytes } = options
  const bound = { address: Uint8Array.of(10, 0, 0, 7), port: 6000 }
  const files = await CaptureFiles.create(options.in ?? folder, 'capture', formats, { comments: ['a court'], bound })
  return new LiveCapture({ files, startedAt, endsAt: startedAt + 600_000, ...(limitBytes !== undefined && { limitBytes }) })
}
const text = async (name: string, from = folder) => readFile(path.join(from, name), 'utf8')

test('what is taken is in both files, in order, with its time and sender', async () => {
  const capture = await begin()
  capture.take([datagram(1, 'rdy;'), datagram(2, 'rnd;1;')])
  await capture.write()
  capture.take([datagram(9, 'clk;01:59;start;')])
  await capture.finish()
  expect(await text('capture.pss')).toBe('# a court\n0.000\trdy;\n0.010\trnd;1;\n0.080\tclk;01:59;start;\n')
  const packets = readPcap(await readFile(path.join(folder, 'capture.pcap')))
  expect(packets).toEqual([
    { at: startedAt + 10, from: '10.0.0.2:40000', to: '10.0.0.7:6000', payload: Buffer.from('rdy;') },
    { at: startedAt + 20, from: '10.0.0.2:40000', to: '10.0.0.7:6000', payload: Buffer.from('rnd;1;') },
    { at: startedAt + 90, from: '10.0.0.2:40000', to: '10.0.0.7:6000', payload: Buffer.from('clk;01:59;start;') },
  ])
  expect(capture.status()).toMatchObject({ active: false, datagrams: 3, bytes: 26, lost: 0, problem: null, endsAt: null })
  expect(capture.status().files.map(({ name }) => name)).toEqual(['capture.pss', 'capture.pcap'])
})

test('no text breaks the lines', async () => {
  const capture = await begin({ formats: ['pss'] })
  const texts = ['', '\r\n', 'a\r\nb\nc\r', '\0\u0001\u001B[31m', '\t#\t', '\uFFFD', '\u2028\u0085', '# no comment', '5.000\tno time']
  capture.take(texts.map((each, i) => datagram(i + 1, each)))
  await capture.finish()
  const read = parseCapture(await text('capture.pss'))
  expect(read.ok && read.entries.map((entry) => entry.text)).toEqual(['', '', 'a b c', ...texts.slice(3)])
  expect(capture.unreadable).toBe(1)
})

test('while it is under way its files can be read, under an unfinished name', async () => {
  const capture = await begin()
  capture.take(many(3))
  await capture.write()
  expect(capture.status()).toMatchObject({ active: true, datagrams: 3, endsAt: new Date(startedAt + 600_000).toISOString() })
  const [pss] = capture.status().files
  expect(pss).toMatchObject({ name: 'capture.pss.part', bytes: Buffer.byteLength(await text('capture.pss.part')) })
  await capture.finish()
  expect(await readdir(folder)).toEqual(['capture.pcap', 'capture.pss'])
})

test('memory is bounded: what is too much is counted as lost, and what comes after room was made is taken', async () => {
  const capture = await begin({ limitBytes: 10 * (10 + 200) })
  capture.take(many(25))
  expect(capture.status().lost).toBe(15)
  await capture.write()
  capture.take(many(4))
  await capture.finish()
  expect(capture.status()).toMatchObject({ datagrams: 14, lost: 15, problem: null })
})

test('more than one page comes in order', async () => {
  const capture = await begin({ formats: ['pcap'] })
  capture.take(Array.from({ length: 1_700 }, (_none, i) => datagram(i + 1, String(i))))
  await capture.finish()
  const payloads = readPcap(await readFile(path.join(folder, 'capture.pcap'))).map(({ payload }) => Number(payload.toString()))
  expect(payloads).toEqual(Array.from({ length: 1_700 }, (_none, i) => i))
})

test('without a datagram no file is left', async () => {
  const capture = await begin()
  await capture.finish()
  expect(capture.status()).toMatchObject({ active: false, datagrams: 0, files: [], problem: null })
  expect(await readdir(folder)).toEqual([])
})

test('what comes after the end is not taken', async () => {
  const capture = await begin({ formats: ['pss'] })
  capture.take(many(1))
  const finished = capture.finish()
  capture.take(many(5))
  await finished
  expect(capture.status().datagrams).toBe(1)
})

test('in a folder that cannot be, nothing is begun', async () => {
  await expect(begin({ in: path.join(folder, 'a\0b') })).rejects.toThrow()
  expect(await readdir(folder)).toEqual([])
})

test('a full disk ends it; what was whole until then is kept', async ({ skip }) => {
  skip(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder]).status !== 0, 'no small disk can be mounted here')
  try {
    const capture = await begin({ formats: ['pss'] })
    for (let i = 0; i < 20; i++) {
      capture.take(many(500, 'x'.repeat(50)))
      await capture.write()
    }
    expect(capture.problem).toContain('ENOSPC')
    await capture.finish()
    const { datagrams, lost, files } = capture.status()
    expect(datagrams).toBeGreaterThan(400)
    expect(lost).toBeGreaterThan(0)
    expect(files.map(({ name }) => name)).toEqual(['capture.pss'])
    const read = parseCapture(await text('capture.pss'))
    expect(read.ok && read.entries.map((entry) => entry.text)).toEqual(many(datagrams, 'x'.repeat(50)).map((each) => each.text))
  } finally {
    spawnSync('umount', [folder])
  }
})
