import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listDownloads, removeOld, writeWhole } from './folder.ts'
import { isOurs, nameOf } from './names.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'restrike-downloads-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const dayMs = 86_400_000
const now = Date.UTC(2026, 2, 14, 10, 15, 0, 123)

async function put(name: string, daysOld: number): Promise<void> {
  const file = path.join(folder, name)
  await writeFile(file, 'x')
  await utimes(file, new Date(now - daysOld * dayMs), new Date(now - daysOld * dayMs))
}

test('a name tells what it is and when', () => {
  expect(nameOf('capture', now)).toBe('capture-20260314-101500-123')
  expect(isOurs(`${nameOf('capture', now)}.pcap`)).toBe(true)
})

test('the list is newest first, of whole files only', async () => {
  await put('old.pss', 2)
  await put('new.zip', 1)
  await put('half.pcap.part', 0)
  await put('.hidden', 0)
  await mkdir(path.join(folder, 'sub'))
  await symlink('nowhere', path.join(folder, 'broken'))
  expect(await listDownloads(folder)).toEqual([
    { name: 'new.zip', path: path.join(folder, 'new.zip'), bytes: 1, at: new Date(now - dayMs).toISOString() },
    { name: 'old.pss', path: path.join(folder, 'old.pss'), bytes: 1, at: new Date(now - 2 * dayMs).toISOString() },
  ])
  expect(await listDownloads(path.join(folder, 'nowhere'))).toEqual([])
})

test('what was made here and is too old goes; what somebody else has put there stays', async () => {
  const made = [
    'cpu-20260101-101500-123.cpuprofile',
    'support-20260101-101500.zip',
    'capture-20260101-101500-123.pcap',
    'capture-20260101-101500-124.pss',
  ]
  for (const name of made) await put(name, 15)
  for (const name of ['thesis.txt', 'capture.pss', 'match-1945.zip', 'cpu-20260101-101500-123.ts']) await put(name, 400)
  await put('heap-20260314-101500-123.heapsnapshot', 13)
  expect((await removeOld(folder, 14, now)).toSorted()).toEqual(made.toSorted())
  expect((await readdir(folder)).toSorted()).toEqual(
    ['capture.pss', 'cpu-20260101-101500-123.ts', 'heap-20260314-101500-123.heapsnapshot', 'match-1945.zip', 'thesis.txt'].toSorted(),
  )
})

test('a file appears whole, in a folder that is made for it', async () => {
  const inside = path.join(folder, 'a', 'b')
  const download = await writeWhole(inside, 'x.txt', async (file) => {
    await writeFile(file, 'whole')
    expect(await readdir(inside)).toEqual(['x.txt.part'])
  })
  expect(download).toMatchObject({ name: 'x.txt', path: path.join(inside, 'x.txt'), bytes: 5 })
  expect(await readdir(inside)).toEqual(['x.txt'])
})

test('one that fails half-way leaves nothing behind', async () => {
  const fill = async (file: string) => {
    await writeFile(file, 'half')
    throw new Error('no space left')
  }
  await expect(writeWhole(folder, 'x.txt', fill)).rejects.toThrow('no space left')
  expect(await readdir(folder)).toEqual([])
})
