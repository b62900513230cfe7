import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimFolder, noteInstance, readInstance } from './instance.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'restrike-instance-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const note = { pid: 42, http: 'http://127.0.0.1:7340', udp: 6000, startedAt: '2025-01-01T00:00:00.000Z' }

test('a folder that is not there is made, and is let go of afterwards', () => {
  const below = path.join(folder, 'a', 'b')
  claimFolder(below)()
  claimFolder(below)()
  expect(readdirSync(below)).toEqual(['instance.lock'])
})

test('a claimed folder is refused, naming who has it', () => {
  const release = claimFolder(folder)
  noteInstance(folder, note)
  expect(() => claimFolder(folder)).toThrow(/runs already on the data folder .* \(process 42, console at http:\/\/127\.0\.0\.1:7340\)/)
  release()
})

test('the note is gone once the program has ended', () => {
  const release = claimFolder(folder)
  noteInstance(folder, note)
  expect(readInstance(folder)).toEqual(note)
  release()
  expect(readInstance(folder)).toBeUndefined()
})

test.each(['', '{', '[]', '{"pid":"x"}'])('a note that holds %s is none', (text) => {
  writeFileSync(path.join(folder, 'instance.json'), text)
  expect(readInstance(folder)).toBeUndefined()
})

test('a file in the place of the folder is said in a sentence', () => {
  const file = path.join(folder, 'file')
  writeFileSync(file, '')
  expect(() => claimFolder(file)).toThrow(/cannot be written .* Choose another one with --data/)
})
