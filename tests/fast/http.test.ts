// Requests of any shape: each is answered with a coded error or does what it says, and the program goes on.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type ServerProcess } from '@restrike/testkit'
import { z } from 'zod'
import { goesOn } from '../questions.ts'
import { rawGet, rawHttp } from '../raw-http.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server[Symbol.asyncDispose]())

/** Whatever was asked before: it still answers, and has met no fault. */
afterEach(() => goesOn(server))

const Coded = z.object({ code: z.string().regex(/^[a-z]+\.[a-z-]+$/), message: z.string().min(5), data: z.unknown() })

async function post(path: string, body?: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}${path}`, { method: 'POST', headers, ...(body === undefined ? {} : { body }) })
  const answer: unknown = await response.json()
  return { status: response.status, answer, code: Coded.safeParse(answer).data?.code }
}

describe('a body', () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
  test.each([
    ['broken JSON', '{"limit":', 400],
    ['words', 'hello', 400],
    ['an array', '[]', 400],
    ['a number', '7', 400],
    ['a text', '"x"', 400],
    ['a wrong type', '{"limit":"many"}', 400],
    ['a number too high', '{"limit":1e99}', 400],
    ['a fraction', '{"limit":1.5}', 400],
    ['a negative number', '{"limit":-1}', 400],
    ['nesting without end', deep, 400],
    ['a prototype', '{"__proto__":{"limit":"x"},"constructor":{"prototype":{"limit":5}}}', 200],
    ['a field too many', '{"limit":1,"colour":"red"}', 200],
    ['nothing', '', 200],
    ['null', 'null', 200],
    ['blanks', ' \n ', 200],
  ])('of %s is answered', async (_what, body, status) => {
    const { status: got, code } = await post('/api/match.list', body)
    const wanted = status === 200 ? [undefined] : ['kernel.invalid-input', 'control.bad-request']
    expect(got).toBe(status)
    expect(wanted).toContain(code)
  })

  test('that is no UTF-8 is refused or read as text, never a fault', async () => {
    expect((await post('/api/match.get', new Uint8Array([0x7b, 0xff, 0xfe, 0x00]))).status).toBe(400)
  })

  test('over 1 MiB is refused', async () => {
    expect(await post('/api/match.list', `{"query":"${'x'.repeat(2 << 20)}"}`)).toMatchObject({ status: 413, code: 'control.too-large' })
  })

  test('of any content type is JSON, compressed ones are not unpacked', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'nonsense', '']) {
      expect((await post('/api/match.list', '{"limit":2}', { 'content-type': type })).status).toBe(200)
    }
    expect((await post('/api/match.list', '{}', { 'content-encoding': 'gzip' })).status).toBeLessThan(500)
  })
})

describe('a command', () => {
  test.each([
    'udp',
    'udp.',
    '.status',
    'udp.nothing',
    'nobody.status',
    'udp.constructor',
    'udp.__proto__',
    '__proto__',
    'constructor.name',
  ])('called "%s" is unknown', async (name) => {
    expect(await post(`/api/${name}`, '{}')).toMatchObject({ status: 404, code: 'kernel.unknown-command' })
  })

  test('with a very long or odd name is refused', async () => {
    expect(await post(`/api/${'x'.repeat(5_000)}`, '{}')).toMatchObject({ status: 400, code: 'control.bad-request' })
    expect(await post('/api/%ff', '{}')).toMatchObject({ status: 400, code: 'control.bad-request' })
    expect((await post('/api/%00', '{}')).status).toBe(404)
    expect((await post('/api/udp.status%2f..%2fmatch.list', '{}')).status).toBe(404)
  })

  test('that changes something does not answer GET', async () => {
    for (const name of ['udp.stop', 'stop_udp_server']) {
      const response = await fetch(`${server.url}/api/${name}`)
      expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ code: 'control.not-read-only' })])
    }
  })

  test('that only asks answers GET, with its input in the query', async () => {
    const ask = async (query: string) => (await fetch(`${server.url}/api/match.list${query}`)).status
    expect(await ask('')).toBe(200)
    expect(await ask('?limit=3')).toBe(200)
    expect(await ask(`?input=${encodeURIComponent('{"limit":3}')}`)).toBe(200)
    for (const query of ['?limit=x', '?limit=1&limit=2', '?input={', '?input=[]', '?limit[]=1', '?__proto__=1', '?%', '?query=%00']) {
      expect(await ask(query)).toBeLessThan(500)
    }
    expect(await ask('?limit=x')).toBe(400)
  })

  test('is not found under another method', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const response = await fetch(`${server.url}/api/udp.status`, { method })
      expect(response.status).toBe(404)
      expect(Coded.parse(await response.json()).code).toBe('control.not-found')
    }
    const head = await fetch(`${server.url}/api/udp.status`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  test('of a match that is not there says so', async () => {
    expect(await post('/api/match.get', '{"id":"\' OR 1=1 --"}')).toMatchObject({ status: 404, code: 'match.not-found' })
    expect(await post('/api/match.list', '{"query":"%_\\\\ \' \\" ; DROP TABLE matches"}')).toMatchObject({ status: 200 })
  })
})

describe('a stranger', () => {
  test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]:80', '', 'evil.example:{port}'])(
    'who says Host "%s" is refused',
    async (host) => {
      const named = host.replace('{port}', new URL(server.url).port)
      const { status, body } = await rawGet(server.url, '/api/udp.status', `Host: ${named}`)
      expect([status, Coded.parse(JSON.parse(body)).code]).toEqual([403, 'control.wrong-host'])
    },
  )

  test('who says no Host, or two and the first is wrong, is refused', async () => {
    expect((await rawGet(server.url, '/api/udp.status')).status).toBe(400)
    expect((await rawGet(server.url, '/api/udp.status', 'Host: evil.example', 'Host: {0}')).status).toBe(403)
  })

  test.each(['http://evil.example', 'null', 'https://127.0.0.1', 'file://', 'http://127.0.0.1.evil.example'])(
    'whose page is of %s is refused',
    async (origin) => {
      expect(await post('/api/udp.stop', '{}', { origin })).toMatchObject({ status: 403, code: 'control.wrong-origin' })
    },
  )

  test('whose page is our own is let in, and nobody else is told that he may be', async () => {
    const response = await fetch(`${server.url}/api/udp.status`, { headers: { origin: server.url } })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, null])
  })
})

describe('a path', () => {
  test.each([
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..\\..\\package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/index.html%00.png',
    '//etc/passwd',
    '/.git/config',
    '/%',
    '/%c0%ae%c0%ae/package.json',
  ])('%s leads out of nothing', async (path) => {
    const { status, body } = await rawGet(server.url, path, 'Host: {0}')
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(body).not.toMatch(/root:|"workspaces"|\[core\]/)
    expect(Coded.parse(JSON.parse(body)).code).toMatch(/^control\./)
  })
})

describe('what is no HTTP', () => {
  test.each([
    ['noise', Buffer.from([1, 2, 3, 255, 0, 13, 10, 13, 10])],
    ['a TLS greeting', Buffer.from('1603010200010001fc0303', 'hex')],
    ['a header without end', Buffer.from(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`)],
    [
      'lengths that contradict each other',
      Buffer.from('POST /api/udp.status HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n{}'),
    ],
  ])('%s is refused', async (_what, bytes) => {
    const { status } = await rawHttp(server.url, bytes)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })
})

test('fifty at once are all answered, right and wrong ones', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => post(i % 2 === 0 ? '/api/match.list' : '/api/nobody.knows', '{}')))
  expect(answers.map(({ status }) => status)).toEqual(answers.map((_, i) => (i % 2 === 0 ? 200 : 404)))
})

test('a client that goes away in the middle harms nobody', async () => {
  const abort = new AbortController()
  const asked = fetch(`${server.url}/api/database.check`, { method: 'POST', body: '{}', signal: abort.signal })
  abort.abort()
  await expect(asked).rejects.toThrow(/abort/)
})

test('the older names of commands work, with their arguments', async () => {
  expect(await post('/api/get_udp_status', '{}')).toMatchObject({ status: 200, answer: { listening: true } })
  expect(await (await fetch(`${server.url}/api/get_udp_status`)).json()).toMatchObject({ listening: true })
  expect(await post('/api/stop_udp_server')).toMatchObject({ status: 200, answer: { listening: false, sessionId: null } })
  expect(await post('/api/start_udp_server')).toMatchObject({ status: 200, answer: { listening: true } })
  expect(await post('/api/obs_start_recording')).toMatchObject({ status: 404, code: 'obs.unknown-connection' })
  expect(await post('/api/get_flag_mappings_data')).toMatchObject({ status: 200, answer: { mappings: expect.any(Array) } })
  expect((await post('/api/get_flag_mappings')).code).toBe('kernel.unknown-command')
})

test('the description holds every command with the schemas of its input and output', async () => {
  const Operation = z.object({ summary: z.string().min(3), operationId: z.string(), responses: z.record(z.string(), z.unknown()) })
  const Description = z.object({
    openapi: z.literal('3.1.0'),
    info: z.object({ title: z.string(), version: z.string() }),
    paths: z.record(
      z.string().startsWith('/api/'),
      z.object({
        post: Operation.extend({ requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.looseObject({}) })) }) }),
        get: Operation.optional(),
      }),
    ),
  })
  const { paths } = Description.parse(await (await fetch(`${server.url}/api/openapi.json`)).json())
  for (const name of [
    'udp.start',
    'udp.stop',
    'udp.status',
    'udp.interfaces',
    'match.current',
    'match.list',
    'match.get',
    'match.events',
    'system.health',
  ])
    expect(Object.keys(paths)).toContain(`/api/${name}`)
  expect(paths['/api/udp.stop']?.get).toBeUndefined()
  expect(paths['/api/udp.status']?.get).toBeDefined()
  for (const { post: operation } of Object.values(paths)) {
    expect(Object.keys(operation.responses)).toContain('200')
    expect(operation.requestBody.content['application/json']?.schema).toBeDefined()
  }
})
