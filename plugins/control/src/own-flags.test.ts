import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Gateway } from '@restrike/kernel'
import { afterEach, expect, test } from 'vitest'
import { control } from './contract.ts'
import { httpFront } from './http.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'own-flags-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('what the flags plugin knows is served, and may run nothing; what it does not know is not there', async () => {
  writeFileSync(path.join(folder, 'KOS.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  const gateway = { contracts: () => [control] } as unknown as Gateway
  const asked: string[] = []
  const find = (file: string) => {
    asked.push(file)
    return Promise.resolve(file === 'KOS.svg' ? path.join(folder, 'KOS.svg') : undefined)
  }
  let there = true
  const app = await httpFront({
    ...{ gateway, host: '127.0.0.1', version: '1', console: undefined, overlays: undefined, downloads: undefined },
    ...{ media: () => undefined, ownFlags: () => (there ? { find } : undefined), port: () => 1 },
  })
  const get = (url: string) => app.inject({ method: 'GET', url, headers: { host: '127.0.0.1:1' } })
  const found = await get('/flags/own/KOS.svg')
  expect([found.statusCode, found.headers['content-type']]).toEqual([200, 'image/svg+xml'])
  expect(found.headers['content-security-policy']).toContain('sandbox')
  expect((await get('/flags/own/..%2Fconfig.json')).statusCode).toBe(404)
  expect(asked).toEqual(['KOS.svg', '../config.json'])
  there = false
  expect((await get('/flags/own/KOS.svg')).json()).toMatchObject({ code: 'control.not-found' })
  await app.close()
})
