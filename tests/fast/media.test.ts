// A clip's film over HTTP from the whole program; and every way past the library leads nowhere.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Clip } from '@restrike/replay/contract'
import { rawSocket, startServer, until, type FakeObs, type ServerProcess } from '@restrike/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bufferedObs } from '../buffered-obs.ts'
import { goesOn } from '../questions.ts'
import { rawGet } from '../raw-http.ts'

let data: string
let obs: FakeObs
let server: ServerProcess
let clip: Clip

beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'restrike-media-'))
  obs = await bufferedObs(data)
  const config = { obs: { connections: [{ name: 'main', url: obs.url }] }, recorder: { enabled: false } }
  await writeFile(path.join(data, 'config.json'), JSON.stringify(config))
  server = await startServer({ data })
  const socket = await rawSocket(server.wsUrl)
  socket.send({ t: 'sub', name: 'replay.clip.ready' })
  const Status = z.object({ buffers: z.array(z.object({ state: z.string() })) })
  await until('the buffer', async () => (Status.parse(await server.call('replay.status')).buffers[0]?.state === 'ready' ? true : undefined))
  await server.call('replay.now')
  clip = await until('the clip', () => socket.frames.flatMap((frame) => Clip.safeParse(frame['payload']).data ?? [])[0])
  await socket.close()
})
afterAll(async () => {
  await goesOn(server)
  await server[Symbol.asyncDispose]()
  await obs[Symbol.asyncDispose]()
  await rm(data, { recursive: true, force: true })
})

const Coded = z.object({ code: z.string() })

test('a clip is served where it says, byte for byte, and in ranges', async () => {
  const file = await readFile(path.join(data, clip.url.slice(1)))
  const whole = await fetch(server.url + clip.url)
  expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'video/mp4'])
  expect(Buffer.from(await whole.arrayBuffer()).equals(file)).toBe(true)
  const part = await fetch(server.url + clip.url, { headers: { range: 'bytes=100-1099' } })
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-1099/${file.length}`])
  expect(Buffer.from(await part.arrayBuffer()).equals(file.subarray(100, 1100))).toBe(true)
  expect(await (await fetch(server.url + clip.url, { method: 'HEAD' })).text()).toBe('')
})

describe('an address', () => {
  test.each([
    '/media/../restrike.db',
    '/media/..%2frestrike.db',
    '/media/%2e%2e/restrike.db',
    '/media/%2e%2e%2frestrike.db',
    '/media/%252e%252e%252frestrike.db',
    '/media/clips/../../restrike.db',
    '/media/clips/%2e%2e/%2e%2e/restrike.db',
    '/media/clips/{clip}/../../../restrike.db',
    '/media/clips/{clip}/..%2f..%2f..%2frestrike.db',
    '/media/clips/{clip}/..%5c..%5c..%5crestrike.db',
    '/media/clips/{clip}/',
    '/media/clips/{clip}',
    '/media/clips/{clip}/{film}%00',
    '/media/clips/{clip}/{film}%00.mp4',
    '/media/clips/{clip}/{film}/',
    '/media/clips/{clip}//{film}',
    '/media//clips/{clip}/{film}',
    '/media/clips/{clip}/none.mp4',
    '/media/clips/none/{film}',
    '/media/config.json',
    '/media/..%2fconfig.json',
    '/media/{data}/config.json',
    '/media/%2fetc%2fpasswd',
    '/media//etc/passwd',
    '/media/file:///etc/passwd',
    '/media/C:%5cWindows%5cwin.ini',
    '/media/recordings/..%2f..%2fconfig.json/1',
    '/media/recordings/none~main/1',
    '/media/dossiers/..%2f..%2frestrike.db',
    '/media/dossiers/..%2f..%2frestrike.zip',
    "/media/dossiers/'%20OR%201=1%20--.zip",
    '/media/dossiers/none.zip',
    '/media/%c0%ae%c0%ae/restrike.db',
    '/media/%',
    '/media/',
    '/media',
  ])('%s leads nowhere', async (address) => {
    const [, , , clipId = '', film = ''] = clip.url.split('/')
    const asked = address.replace('{clip}', clipId).replace('{film}', film).replace('{data}', data.slice(1))
    const { status, body } = await rawGet(server.url, asked, 'Host: {0}', 'Accept: */*')
    expect([400, 404]).toContain(status)
    expect(Coded.parse(JSON.parse(body)).code).toMatch(/^control\.(not-found|bad-request)$/)
  })
})

test('another host, and a page of another origin, are refused', async () => {
  const ask = async (...headers: string[]) => {
    const { status, body } = await rawGet(server.url, clip.url, ...headers)
    return [status, Coded.parse(JSON.parse(body)).code]
  }
  expect(await ask('Host: evil.example')).toEqual([403, 'control.wrong-host'])
  expect(await ask('Host: {0}', 'Origin: http://evil.example')).toEqual([403, 'control.wrong-origin'])
})

test('while replay does not run this is said, and afterwards all is there again', async () => {
  const ask = async () => {
    const response = await fetch(server.url + clip.url)
    return [response.status, response.ok ? await response.arrayBuffer().then(() => '') : Coded.parse(await response.json()).code]
  }
  await server.call('system.plugin.stop', { name: 'replay' })
  expect(await ask()).toEqual([503, 'control.media-unavailable'])
  await server.call('system.plugin.start', { name: 'replay' })
  await until('the film', async () => ((await ask())[0] === 200 ? true : undefined))
})
