// Lines out of bytes that come in any parts.
import { expect, test } from 'vitest'
import { Measure } from '../archive/measure.ts'
import { linesOf } from './lines-of.ts'

async function* parts(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function linesIn(text: string, size: number): Promise<string[]> {
  const found: string[] = []
  for await (const lines of linesOf(parts(text, size))) found.push(...lines)
  return found
}

test.each([1, 2, 3, 7, 1_000])('in parts of %i bytes they are the same lines, also with characters of many bytes', async (size) => {
  expect(await linesIn('één\n\n😀😀\nzwölf\n', size)).toEqual(['één', '', '😀😀', 'zwölf'])
})

test('what comes after the last end of a line is none', async () => {
  expect(await linesIn('one\ntorn', 3)).toEqual(['one'])
})

test('a line of megabytes is skipped, and does not fill the memory; the next ones are there', async () => {
  const long = 'x'.repeat(3 << 20)
  expect(await linesIn(`one\n${long}\ntwo\nthree\n`, 64 << 10)).toEqual(['one', 'two', 'three'])
})

test.each([1, 50, 64, 1_000])('lines and times are counted the same in parts of %i bytes', async (size) => {
  const line = (minute: number) => `{"level":30,"time":"2026-03-07T12:0${minute}:00.000Z","subsystem":"udp","msg":"${'ü'.repeat(50)}"}\n`
  const text = `torn\n${line(1)}${line(2)}${line(3)}{"level":30,"ti`
  const measure = new Measure()
  for await (const part of parts(text, size)) measure.add(part)
  expect(measure).toMatchObject({
    lines: 4,
    bytes: Buffer.byteLength(text),
    from: '2026-03-07T12:01:00.000Z',
    to: '2026-03-07T12:03:00.000Z',
  })
})
