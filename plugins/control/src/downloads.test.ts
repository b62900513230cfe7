// What may be taken away is exactly what lies in the one folder under a plain name.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Gateway } from '@restrike/kernel'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { control } from './contract.ts'
import { httpFront } from './http.ts'

let app: FastifyInstance
let folder: string
const get = (url: string) => app.inject({ method: 'GET', url, headers: { host: '127.0.0.1:1' } })

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'downloads-'))
  mkdirSync(path.join(folder, 'downloads', 'below.d'), { recursive: true })
  writeFileSync(path.join(folder, 'downloads', 'profile 1.cpuprofile'), '{}')
  writeFileSync(path.join(folder, 'downloads', 'half.zip.part'), 'x')
  writeFileSync(path.join(folder, 'config.json'), 'secret')
  const gateway = { contracts: () => [control] } as unknown as Gateway
  const options = {
    host: '127.0.0.1',
    version: '1',
    console: undefined,
    overlays: undefined,
    ownFlags: () => undefined,
    media: () => undefined,
    port: () => 1,
  }
  app = await httpFront({ ...options, gateway, downloads: path.join(folder, 'downloads') })
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

test('a file is sent to be kept under its name', async () => {
  const answer = await get('/downloads/profile%201.cpuprofile')
  expect([answer.statusCode, answer.body]).toEqual([200, '{}'])
  expect(answer.headers['content-disposition']).toBe('attachment; filename="profile 1.cpuprofile"')
})

test.each([
  ['one that is not there', 'gone.zip'],
  ['one half written', 'half.zip.part'],
  ['a folder', 'below.d'],
  ['a way out', '..%2Fconfig.json'],
  ['a longer way out', '%2e%2e%2fconfig.json'],
  ['a hidden name', '.hidden.zip'],
  ['nothing', ''],
])('%s is not', async (_, name) => {
  const answer = await get(`/downloads/${name}`)
  expect(answer.statusCode).toBe(404)
  expect(answer.json()).toMatchObject({ code: 'control.not-found' })
})
