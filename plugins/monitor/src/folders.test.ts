import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { Folders, type FolderReading } from './folders.ts'

afterEach(() => void vi.useRealTimers())

const reading: FolderReading = { device: 1n, freeBytes: 10, totalBytes: 100 }

function scratch(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'restrike-monitor-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a folder tells what is free to programs and how large its disk is', async () => {
  const folder = scratch()
  const look = (await new Folders().look([folder])).get(folder)
  const { blocks, bsize } = statfsSync(folder)
  expect(look).toMatchObject({ totalBytes: blocks * bsize, device: expect.any(BigInt) })
  expect(look && 'freeBytes' in look && look.freeBytes).toBeGreaterThan(0)
})

test('a folder that is gone is said to be gone', async () => {
  const folder = path.join(scratch(), 'gone')
  expect((await new Folders().look([folder])).get(folder)).toEqual({ problem: 'it is not there' })
})

test('an error of another kind is named', async () => {
  const folders = new Folders(() => Promise.reject(Object.assign(new Error('broken'), { code: 'EIO' })))
  expect((await folders.look(['/d'])).get('/d')).toEqual({ problem: 'the system says EIO' })
})

/** Disks that answer only when they are let go. */
function hanging(names: ReadonlySet<string>) {
  vi.useFakeTimers()
  const asked: string[] = []
  const waiting = new Map<string, () => void>()
  const folders = new Folders((folder) => {
    asked.push(folder)
    if (!names.has(folder)) return Promise.resolve(reading)
    return new Promise((resolve) => waiting.set(folder, () => resolve(reading)))
  })
  return { folders, asked, letGo: (folder: string) => waiting.get(folder)?.() }
}

test('a disk that hangs costs its limit once, and the others are seen meanwhile', async () => {
  const { folders, asked, letGo } = hanging(new Set(['/net']))
  const first = folders.look(['/data', '/net'])
  await vi.advanceTimersByTimeAsync(1_000)
  expect([...(await first).values()]).toEqual([reading, { problem: 'the disk does not answer' }])
  const second = await folders.look(['/data', '/net'])
  expect(second.get('/data')).toEqual(reading)
  expect(asked).toEqual(['/data', '/net', '/data'])
  letGo('/net')
  await vi.advanceTimersByTimeAsync(0)
  const third = folders.look(['/net'])
  letGo('/net')
  expect((await third).get('/net')).toEqual(reading)
})

test('no more than two threads are given to disks that hang', async () => {
  const { folders, asked } = hanging(new Set(['/a', '/b', '/c']))
  const look = folders.look(['/a', '/b', '/c'])
  await vi.advanceTimersByTimeAsync(1_000)
  for (const each of (await look).values()) expect(each).toEqual({ problem: 'the disk does not answer' })
  expect(asked).toEqual(['/a', '/b'])
})
