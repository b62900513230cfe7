// The overlay pages: one page for each name there is, its files, and nothing from elsewhere.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Gateway } from '@restrike/kernel'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { control } from './contract.ts'
import { httpFront } from './http.ts'

const gateway = { contracts: () => [control] } as unknown as Gateway
const options = {
  host: '127.0.0.1',
  version: '1',
  console: undefined,
  downloads: undefined,
  ownFlags: () => undefined,
  media: () => undefined,
  port: () => 1,
}
let app: FastifyInstance
let folder: string
const get = (url: string) => app.inject({ method: 'GET', url, headers: { host: '127.0.0.1:1', accept: 'text/html' } })

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'overlays-'))
  mkdirSync(path.join(folder, 'overlays', 'assets'), { recursive: true })
  writeFileSync(path.join(folder, 'overlays', 'index.html'), 'the page')
  writeFileSync(path.join(folder, 'overlays', 'worker.js'), 'the worker')
  writeFileSync(path.join(folder, 'overlays', 'assets', 'page-x1.js'), 'the script')
  writeFileSync(path.join(folder, 'config.json'), 'secret')
  app = await httpFront({ ...options, gateway, overlays: path.join(folder, 'overlays') })
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

test.each(['scoreboard', 'corner', 'athletes', 'winner', 'review', 'round', 'blank'])(
  '%s has its address, options and all',
  async (name) => {
    const answer = await get(`/overlay/${name}?theme=light&swap=1`)
    expect([answer.statusCode, answer.body]).toEqual([200, 'the page'])
    expect(answer.headers['cache-control']).toBe('no-cache')
  },
)

test('files beside the page are served: those with a hash in their name for ever, others only while they are the newest', async () => {
  expect([(await get('/overlay/assets/page-x1.js')).body, (await get('/overlay/worker.js')).body]).toEqual(['the script', 'the worker'])
  expect((await get('/overlay/assets/page-x1.js')).headers['cache-control']).toContain('immutable')
  expect((await get('/overlay/worker.js')).headers['cache-control']).toBe('no-cache')
})

test('a page may load nothing from elsewhere, and stand in no page of others', async () => {
  const policy = String((await get('/overlay/scoreboard')).headers['content-security-policy'])
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("connect-src 'self' ws://127.0.0.1:1;")
  expect(policy).toContain("frame-ancestors 'self'")
})

test('a name that is none is told which there are', async () => {
  const answer = await get('/overlay/ticker')
  expect(answer.statusCode).toBe(404)
  expect(answer.json()).toMatchObject({ code: 'control.not-found', message: expect.stringContaining('scoreboard, corner') })
})

test.each(['/overlay', '/overlay/', '/overlay/scoreboard/', '/overlay/scoreboard/x'])(
  '%s is no page, and never the one of the console',
  async (url) => {
    mkdirSync(path.join(folder, 'console'), { recursive: true })
    writeFileSync(path.join(folder, 'console', 'index.html'), 'the console')
    const both = await httpFront({ ...options, gateway, overlays: path.join(folder, 'overlays'), console: path.join(folder, 'console') })
    const answer = await both.inject({ method: 'GET', url, headers: { host: '127.0.0.1:1', accept: 'text/html' } })
    await both.close()
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({ message: expect.stringContaining('scoreboard, corner') })
  },
)

test.each(['..%2Fconfig.json', '%2e%2e/config.json', 'assets/..%2f..%2fconfig.json', '', 'assets/'])('"%s" leads nowhere', async (name) => {
  const answer = await get(`/overlay/${name}`)
  expect(answer.statusCode).toBeGreaterThanOrEqual(400)
  expect(answer.body).not.toContain('secret')
})
