import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseCapture } from '@restrike/pss'
import type { RawDatagram } from '@restrike/udp/handle'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CaptureFiles } from './capture-files.ts'
import { exportPast, type ExportOrder } from './export-past.ts'
import { readPcap } from './read-pcap.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'restrike-export-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bound = { address: new Uint8Array(4), port: 6000 }
const row = (at: number, bytes: Uint8Array | string, n = 1): RawDatagram => ({
  session: 1,
  n,
  at,
  from: '10.0.0.2:40000',
  bytes: Buffer.from(bytes),
})

function order(rows: readonly RawDatagram[], more: Partial<ExportOrder> = {}): ExportOrder {
  return {
    between: (from, to, limit) => Promise.resolve(rows.filter(({ at }) => at >= from && at <= to).slice(0, limit)),
    fromMs: 0,
    toMs: 1_000_000,
    signal: new AbortController().signal,
    files: (firstAt) => CaptureFiles.create(folder, 'export', ['pss', 'pcap'], { comments: [`time 0 is ${firstAt}`], bound }),
    ...more,
  }
}

test('both formats hold the same, the one as text, the other byte for byte', async () => {
  const bad = Uint8Array.of(0xff, 0xfe, 0x00, 0x0a, 0x41)
  const { datagrams, files } = await exportPast(order([row(5_000, 'rdy;'), row(5_250, bad), row(300_000, 'clk;\n01:59\r\n')]))
  expect({ datagrams, names: files.map(({ name }) => name) }).toEqual({ datagrams: 3, names: ['export.pss', 'export.pcap'] })
  const text = await readFile(path.join(folder, 'export.pss'), 'utf8')
  expect(text).toBe('# time 0 is 5000\n0.000\trdy;\n0.250\t\uFFFD\uFFFD\0 A\n295.000\tclk; 01:59\n')
  expect(parseCapture(text)).toMatchObject({ ok: true, entries: [{}, {}, {}] })
  const packets = readPcap(await readFile(path.join(folder, 'export.pcap')))
  expect(packets.map(({ at, from, to, payload }) => ({ at, from, to, payload }))).toEqual([
    { at: 5_000, from: '10.0.0.2:40000', to: expect.stringMatching(/:6000$/), payload: Buffer.from('rdy;') },
    { at: 5_250, from: '10.0.0.2:40000', to: expect.stringMatching(/:6000$/), payload: Buffer.from(bad) },
    { at: 300_000, from: '10.0.0.2:40000', to: expect.stringMatching(/:6000$/), payload: Buffer.from('clk;\n01:59\r\n') },
  ])
})

test('where the clock was set back the times go up all the same', async () => {
  await exportPast(order([row(9_000, 'a'), row(9_100, 'b'), row(8_000, 'c')]))
  expect(await readFile(path.join(folder, 'export.pss'), 'utf8')).toBe('# time 0 is 8000\n0.000\tc\n1.000\ta\n1.100\tb\n')
})

test('nothing in that time makes no file', async () => {
  expect(await exportPast(order([]))).toEqual({ datagrams: 0, files: [] })
  expect(await readdir(folder)).toEqual([])
})

test('a journal that fails half-way leaves nothing behind', async () => {
  const rows = [row(1_000, 'a'), row(900_000, 'b')]
  const between: ExportOrder['between'] = (from, to, limit) =>
    from > 500_000 || to > 500_000 ? Promise.reject(new Error('the database went')) : order(rows).between(from, to, limit)
  await expect(exportPast(order(rows, { between }))).rejects.toThrow('the database went')
  expect(await readdir(folder)).toEqual([])
})

test('called off it stops and leaves nothing behind', async () => {
  const stop = new AbortController()
  const rows = [row(1_000, 'a'), row(900_000, 'b')]
  const files: ExportOrder['files'] = (firstAt) => {
    stop.abort(new Error('no longer wanted'))
    return order(rows).files(firstAt)
  }
  await expect(exportPast(order(rows, { files, signal: stop.signal }))).rejects.toThrow('no longer wanted')
  expect(await readdir(folder)).toEqual([])
})
