// Files sent in ranges over a real socket; what the library says, and nothing else, decides what can be had.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { MediaFile, MediaLibrary } from '@restrike/replay/handle'
import type { Gateway } from '@restrike/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { control } from './contract.ts'
import { httpFront } from './http.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'restrike-media-'))
const film = Buffer.from(Array.from({ length: 5_000 }, (_none, i) => i % 251))
const listed = new Map<string, MediaFile>()
let library: MediaLibrary | undefined
let app: Awaited<ReturnType<typeof httpFront>>
let url: string

const portOf = () => {
  const address = app.server.address()
  return typeof address === 'object' && address ? address.port : 0
}

beforeAll(async () => {
  const at = (name: string) => path.join(folder, name)
  for (const name of ['film.mp4', '.hidden 100%#?ß;.mp4', 'match.mkv']) writeFileSync(at(name), film)
  writeFileSync(at('index.html'), 'the console')
  mkdirSync(at('folder.mp4'))
  const mp4 = { type: 'video/mp4' }
  listed.set('clips/c1/1.mp4', { path: at('film.mp4'), ...mp4 })
  listed.set('clips/c1/odd.mp4', { path: at('.hidden 100%#?ß;.mp4'), ...mp4 })
  listed.set('clips/c1/gone.mp4', { path: at('gone.mp4'), ...mp4 })
  listed.set('clips/c1/folder.mp4', { path: at('folder.mp4'), ...mp4 })
  listed.set('dossiers/a.zip', { path: at('film.mp4'), type: 'application/zip', downloadAs: 'Final "№ 1".zip' })
  listed.set('recordings/M1~main/1', { path: at('match.mkv'), type: 'video/x-matroska' })
  // Everything else of it is asked for by no film.
  const gateway = { contracts: () => [control] } as unknown as Gateway
  app = await httpFront({
    gateway,
    host: '127.0.0.1',
    version: '1',
    downloads: undefined,
    overlays: undefined,
    console: folder,
    ownFlags: () => undefined,
    media: () => library,
    port: portOf,
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  url = `http://127.0.0.1:${portOf()}/media/`
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  library = { find: (address) => Promise.resolve(listed.get(address)) }
})

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Buffer
}

/** By plain HTTP: what a page's `fetch` would add of itself is not what a player sends. */
function get(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(url + address, { headers, method, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const told = new Headers(Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as [string, string]))
        resolve({ status: answer.statusCode ?? 0, headers: told, body: Buffer.concat(parts) })
      })
    })
    asking.on('error', reject).end()
  })
}

const codeOf = (body: Buffer) => (JSON.parse(String(body)) as { code: string }).code

describe('a film', () => {
  test('comes whole, as what it is, to be kept by this browser alone', async () => {
    const { status, headers, body } = await get('clips/c1/1.mp4')
    expect([status, body.equals(film)]).toEqual([200, true])
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': '5000',
      'accept-ranges': 'bytes',
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      etag: expect.stringMatching(/^W\/".+"$/),
      'last-modified': expect.stringContaining('GMT'),
    })
    expect(headers.get('content-disposition')).toBeNull()
  })

  test.each([
    ['bytes=0-0', 0, 0],
    ['bytes=1000-1999', 1000, 1999],
    ['bytes=4900-', 4900, 4999],
    ['bytes=-100', 4900, 4999],
    ['bytes=4000-9999999', 4000, 4999],
  ])('comes in the range %s', async (range, from, to) => {
    const { status, headers, body } = await get('clips/c1/1.mp4', { range })
    expect([status, headers.get('content-range')]).toEqual([206, `bytes ${from}-${to}/5000`])
    expect(body.equals(film.subarray(from, to + 1))).toBe(true)
  })

  test.each(['bytes=5000-', 'bytes=9-5', 'bytes=abc'])('has nothing at %s: 416 says how long it is, and is not kept', async (range) => {
    const { status, headers, body } = await get('clips/c1/1.mp4', { range })
    expect([status, headers.get('content-range'), codeOf(body)]).toEqual([416, 'bytes */5000', 'control.bad-request'])
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test.each(['frames=1-2', 'bytes=0-1,3-4'])('comes whole where the range is "%s"', async (range) => {
    const { status, body } = await get('clips/c1/1.mp4', { range })
    expect([status, body.equals(film)]).toEqual([200, true])
  })

  test('is not sent again to whom it has, nor from the middle to whom another was', async () => {
    const etag = (await get('clips/c1/1.mp4')).headers.get('etag') ?? ''
    expect(await get('clips/c1/1.mp4', { 'if-none-match': etag })).toMatchObject({ status: 304, body: Buffer.alloc(0) })
    const range = 'bytes=0-9'
    expect((await get('clips/c1/1.mp4', { range, 'if-range': etag })).status).toBe(206)
    expect((await get('clips/c1/1.mp4', { range, 'if-range': '"another"' })).status).toBe(200)
    expect(await get('clips/c1/1.mp4', { 'if-match': '"another"' })).toMatchObject({ status: 412 })
  })

  test('is told of without being sent', async () => {
    const { status, headers, body } = await get('clips/c1/1.mp4', {}, 'HEAD')
    expect([status, headers.get('content-length'), headers.get('accept-ranges'), body.length]).toEqual([200, '5000', 'bytes', 0])
    expect((await get('clips/c1/1.mp4', { range: 'bytes=0-9' }, 'HEAD')).headers.get('content-length')).toBe('10')
    expect((await get('clips/c1/none.mp4', {}, 'HEAD')).status).toBe(404)
  })

  test('may have any name on the disk', async () => {
    expect((await get('clips/c1/odd.mp4')).body.equals(film)).toBe(true)
  })
})

test('a recording is asked for anew each time: it may grow', async () => {
  const first = await get('recordings/M1~main/1')
  expect([first.headers.get('cache-control'), first.headers.get('content-type')]).toEqual(['private, no-cache', 'video/x-matroska'])
  writeFileSync(path.join(folder, 'match.mkv'), Buffer.concat([film, film]))
  const etag = first.headers.get('etag') ?? ''
  const { status, body } = await get('recordings/M1~main/1', { 'if-none-match': etag })
  expect([status, body.length]).toEqual([200, 10_000])
})

test('a dossier is for keeping, under its own name', async () => {
  const { headers, body } = await get('dossiers/a.zip', { range: 'bytes=0-9' })
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="Final .*"; filename\*=UTF-8''Final%20%22%E2%84%96%201%22\.zip$/,
  )
  expect([headers.get('content-type'), body.length]).toEqual(['application/zip', 10])
})

describe('what is not there', () => {
  test.each([
    '',
    'clips/',
    'clips/c1',
    'clips/c1/2.mp4',
    'clips/c1/gone.mp4',
    'clips/c1/folder.mp4',
    'clips/c1/1.mp4/',
    'index.html',
    'film.mp4',
  ])('is a coded 404 at "%s", also for a browser that would take a page', async (address) => {
    for (const accept of ['*/*', 'text/html']) {
      const { status, headers, body } = await get(address, { accept })
      expect([status, codeOf(body)]).toEqual([404, 'control.not-found'])
      expect(headers.get('cache-control')).not.toContain('immutable')
      expect(headers.get('content-type')).toContain('application/json')
    }
  })

  test('is a coded 404 for other methods too', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await get('clips/c1/1.mp4', {}, method)).status).toBe(404)
  })

  test('is a coded 503 while there is no library', async () => {
    library = undefined
    const { status, body } = await get('clips/c1/1.mp4')
    expect([status, codeOf(body)]).toEqual([503, 'control.media-unavailable'])
  })

  test('a dossier that is gone is no download', async () => {
    listed.set('dossiers/b.zip', { path: path.join(folder, 'b.zip'), type: 'application/zip', downloadAs: 'b.zip' })
    const { status, headers } = await get('dossiers/b.zip')
    expect([status, headers.get('content-disposition')]).toEqual([404, null])
  })
})

test('the library is asked for the address as it is meant, and for nothing else', async () => {
  const asked: string[] = []
  library = { find: (address) => (asked.push(address), Promise.resolve(undefined)) }
  const long = `recordings/${encodeURIComponent('Płock – Kamera № 1'.repeat(6))}/1`
  for (const address of ['clips/c1/1.mp4?t=5', 'clips/%2e%2e%2fx.mp4', 'clips/%252e%252e/x', long]) await get(address)
  expect(asked).toEqual(['clips/c1/1.mp4', 'clips/../x.mp4', 'clips/%2e%2e/x', `recordings/${'Płock – Kamera № 1'.repeat(6)}/1`])
})

test.each([
  [{ origin: 'http://evil.example' }, 'control.wrong-origin'],
  [{ origin: 'null' }, 'control.wrong-origin'],
])('a page of elsewhere is refused: %j', async (headers, code) => {
  const { status, body } = await get('clips/c1/1.mp4', headers)
  expect([status, codeOf(body)]).toEqual([403, code])
})

test('a player that goes away in the middle harms nobody', async () => {
  writeFileSync(path.join(folder, 'large.mp4'), Buffer.alloc(50_000_000))
  listed.set('clips/c1/large.mp4', { path: path.join(folder, 'large.mp4'), type: 'video/mp4' })
  for (let i = 0; i < 5; i++) {
    const abort = new AbortController()
    const response = await fetch(`${url}clips/c1/large.mp4`, { signal: abort.signal })
    await response.body?.getReader().read()
    abort.abort()
  }
  expect((await get('clips/c1/1.mp4')).status).toBe(200)
})
