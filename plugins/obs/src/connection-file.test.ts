// What was given by command is kept, for its owner's eyes only.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ConnectionFile } from './connection-file.ts'
import type { ConnectionSpec } from './contract.ts'

const secret = 'Hwarang-Secret-1'
const main: ConnectionSpec = { name: 'main', url: 'ws://127.0.0.1:4455', password: secret, role: 'both' }
const stream: ConnectionSpec = { name: 'stream', url: 'ws://10.0.0.7:4455', password: '', role: 'stream' }

function scratch() {
  const folder = mkdtempSync(path.join(tmpdir(), 'restrike-obs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const logged: string[] = []
  const note = (message: string, data?: object) => void logged.push(`${message} ${JSON.stringify(data)}`)
  const log = { debug: note, info: note, warn: note, error: note }
  /** As after a start with this configuration. */
  const started = async (...configured: ConnectionSpec[]) => {
    const file = new ConnectionFile(folder, configured, log)
    return { file, specs: await file.read() }
  }
  return { folder, file: path.join(folder, 'obs-connections.json'), logged, started }
}

test('without a file there is what the configuration says', async () => {
  const { started, logged } = scratch()
  expect((await started(main)).specs).toEqual([main])
  expect(logged).toEqual([])
})

test('what is kept is there after a restart, in the order it came', async () => {
  const { started } = scratch()
  const { file } = await started(main)
  await file.keep(stream)
  await file.keep({ ...stream, name: 'spare' })
  await file.keep({ ...stream, password: 'new' })
  expect((await started(main)).specs).toEqual([main, { ...stream, name: 'spare' }, { ...stream, password: 'new' }])
})

test('what is kept holds over the configuration it was given over, until that says something else', async () => {
  const { started } = scratch()
  const { file } = await started(main)
  const given = { ...main, url: 'ws://10.0.0.9:4455' }
  await file.keep(given)
  expect((await started(main)).specs).toEqual([given])
  const newer = { ...main, password: 'another' }
  expect((await started(newer)).specs).toEqual([newer])
  expect((await started()).specs).toEqual([])
})

test('what a command gave for a name that the configuration takes up later is older', async () => {
  const { started } = scratch()
  await (await started()).file.keep(main)
  const configured = { ...main, url: 'ws://10.0.0.9:4455' }
  expect((await started(configured)).specs).toEqual([configured])
})

test('what is forgotten is gone, and the configuration holds again', async () => {
  const { started, folder } = scratch()
  const { file } = await started(main)
  await file.keep({ ...main, role: 'record' })
  await file.keep(stream)
  await file.forget('main')
  await file.forget('stream')
  await file.forget('never there')
  expect((await started(main)).specs).toEqual([main])
  expect(readdirSync(folder)).toEqual(['obs-connections.json'])
})

test('only its owner may read it, also where it was open before', async () => {
  const { started, file: name } = scratch()
  const { file } = await started()
  await file.keep(main)
  expect(statSync(name).mode & 0o777).toBe(0o600)
  chmodSync(name, 0o644)
  writeFileSync(`${name}.new`, 'left over by a crash', { mode: 0o644 })
  await file.keep(stream)
  expect(statSync(name).mode & 0o777).toBe(0o600)
  expect(readFileSync(name, 'utf8')).toContain(secret)
})

test('a write that does not come to its end leaves the old file whole', async () => {
  const { started, file: name } = scratch()
  const { file } = await started()
  await file.keep(main)
  const before = readFileSync(name, 'utf8')
  mkdirSync(`${name}.new`)
  await expect(file.keep(stream)).rejects.toMatchObject({
    code: 'obs.not-kept',
    data: { file: name },
    message: expect.not.stringContaining(secret),
  })
  expect(readFileSync(name, 'utf8')).toBe(before)
  rmSync(`${name}.new`, { recursive: true })
  expect((await started()).specs).toEqual([main])
})

test('several kept at once are all kept', async () => {
  const { started } = scratch()
  const { file } = await started()
  const names = ['a', 'b', 'c', 'd', 'e']
  await Promise.all(names.map((name) => file.keep({ ...stream, name })))
  expect((await started()).specs.map(({ name }) => name)).toEqual(names)
})

test('a folder that is not there is a reason', async () => {
  const { started, folder } = scratch()
  const { file } = await started()
  rmSync(folder, { recursive: true })
  await expect(file.keep(main)).rejects.toMatchObject({ code: 'obs.not-kept', message: expect.stringContaining('cannot be written') })
})

test.each<[what: string, text: string]>([
  ['cut off', `{"connections":[{"name":"main","password":"${secret}"`],
  ['empty', ''],
  ['of another shape', `{"connections":[{"name":"main","url":"ws://h","password":"${secret}","role":"all","over":null}]}`],
  ['something else', `"${secret}"`],
])('a file that is %s is set aside, said, and none of it is logged', async (_, text) => {
  const { started, file: name, logged, folder } = scratch()
  writeFileSync(name, text)
  expect((await started(main)).specs).toEqual([main])
  expect(readFileSync(`${name}.broken`, 'utf8')).toBe(text)
  expect(existsSync(name)).toBe(false)
  expect(logged).toEqual([expect.stringContaining(`${folder}/obs-connections.json.broken`)])
  expect(logged.join()).not.toContain(secret)
})
