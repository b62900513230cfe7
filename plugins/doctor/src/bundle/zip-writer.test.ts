import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ZipWriter } from './zip-writer.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'restrike-zip-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

test('what was put in comes out, whatever its size', async () => {
  const texts = { 'empty.txt': '', 'small.txt': 'grüße\n', 'log/large.log': 'a line of the log, number 12345\n'.repeat(100_000) }
  const file = path.join(folder, 'a.zip')
  const zip = await ZipWriter.create(file)
  for (const [name, text] of Object.entries(texts)) await zip.add(name, text)
  await zip.end()
  const out = unzipSync(await readFile(file))
  expect(Object.fromEntries(Object.entries(out).map(([name, data]) => [name, strFromU8(data)]))).toEqual(texts)
  expect(zip.names).toEqual(Object.keys(texts))
  expect(zip.bytes).toBe((await stat(file)).size)
  expect(zip.bytes).toBeLessThan(100_000)
})

test('what is packed is on its way to the disk before more is packed', async () => {
  const file = path.join(folder, 'b.zip')
  const zip = await ZipWriter.create(file)
  const noise = Array.from({ length: 40_000 }, (_, i) => Math.sin(i).toString(36)).join('')
  await zip.add('noise.txt', noise)
  const { size } = await stat(file)
  expect(size).toBeGreaterThan(100_000)
  expect(zip.bytes).toBe(size)
  await zip.abandon()
})

test('a file that is there is not written over', async () => {
  const file = path.join(folder, 'c.zip')
  await (await ZipWriter.create(file)).end()
  await expect(ZipWriter.create(file)).rejects.toThrow(/EEXIST/)
})
