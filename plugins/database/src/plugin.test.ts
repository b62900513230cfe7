import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Kernel, quietLog } from '@restrike/kernel'
import { contract, definePlugin } from '@restrike/sdk'
import { until } from '@restrike/testkit'
import { expect, onTestFinished, test } from 'vitest'
import { DatabaseStatus } from './contract.ts'
import { databaseHandle, type Database } from './handle.ts'
import plugin from './plugin.ts'
import { connect, createNotes, note, notesIn, scratchFolder } from './scratch.ts'

/** The plugin in a kernel, with somebody who borrows the database. */
async function running(config: object = {}) {
  const folder = scratchFolder()
  const kernel = new Kernel({ log: quietLog, config: () => ({ folder, ...config }) })
  onTestFinished(() => kernel.stop())
  const lent: { db: Database | undefined } = { db: undefined }
  const borrower = definePlugin({
    contract: contract('borrower', {}),
    start(ctx) {
      ctx.borrow(databaseHandle, (db) => {
        lent.db = db
        return () => {
          lent.db = undefined
        }
      })
      return {}
    },
  })
  await kernel.add(plugin, borrower)
  const call = (name: string, input: object = {}) => kernel.call(name, input, { caller: 'test' })
  const status = async () => DatabaseStatus.parse(await call('database.status'))
  const health = () => kernel.health().plugins.find(({ name }) => name === 'database')
  return { kernel, lent, call, status, health, file: path.join(folder, 'restrike.db') }
}

test('it lends the database, counts what is stored, and takes it back', async () => {
  const { kernel, lent, status, file } = await running()
  await lent.db?.write([{ sql: createNotes, params: [] }, note('a'), note('b')])
  expect(await status()).toMatchObject({ file, open: true, writer: 'ok', reason: null, queuedRows: 0, lostRows: 0, commits: 1, rows: 3 })
  await kernel.stopPlugin('database')
  expect(lent.db).toBeUndefined()
  expect(notesIn(file)).toEqual(['a', 'b'])
})

test('after a restart it lends the same file again', async () => {
  const { kernel, lent, file } = await running()
  await lent.db?.write([{ sql: createNotes, params: [] }, note('a')])
  await kernel.restart('database')
  await lent.db?.write([note('b')])
  expect(notesIn(file)).toEqual(['a', 'b'])
})

test('while it cannot write, status and health say why, how much waits and that nothing is lost', async () => {
  const { kernel, lent, status, health, file } = await running({ stallAfterMs: 100 })
  const told: DatabaseStatus[] = []
  kernel.bus.on('database.status', (payload) => told.push(DatabaseStatus.parse(payload)))
  await lent.db?.write([{ sql: createNotes, params: [] }])
  const other = connect(file)
  other.exec('BEGIN IMMEDIATE')
  const write = lent.db?.write([note('a')])
  await until('the degraded health', () => (health()?.health === 'degraded' ? true : undefined))
  expect(health()).toMatchObject({
    reason: `Another program holds ${file} locked; nothing is lost yet: 1 row waits in memory`,
    fix: expect.stringContaining('Close'),
  })
  expect(told.at(-1)).toMatchObject({ writer: 'stalled', queuedRows: 1 })
  other.exec('ROLLBACK')
  await write
  expect(await status()).toMatchObject({ writer: 'ok', reason: null, queuedRows: 0 })
  await until('the good health', () => (health()?.health === 'ok' ? true : undefined))
})

test('a file that is no database is reported with what to do, and left as it is', async () => {
  const { kernel, health, file, lent } = await running()
  await kernel.stopPlugin('database')
  const text = 'these are the accounts of another program, not a database. '.repeat(100)
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
  writeFileSync(file, text)
  await kernel.startPlugin('database')
  expect(kernel.state('database')).toBe('failed')
  expect(health()).toMatchObject({ health: 'failed', reason: expect.stringMatching(/cannot be opened: .*left as it is.*restore a backup/) })
  expect(lent.db).toBeUndefined()
  expect(readFileSync(file, 'utf8')).toBe(text)
})

test('a folder that cannot be used is a reason, not a crash', async () => {
  const folder = scratchFolder()
  writeFileSync(path.join(folder, 'file'), '')
  const { kernel, health } = await running({ folder: path.join(folder, 'file', 'inside') })
  expect(kernel.state('database')).toBe('failed')
  expect(health()?.reason).toMatch(/cannot be opened/)
})

test('the check finds nothing in a sound file and names the damage in a damaged one', async () => {
  const { kernel, lent, call, file } = await running()
  await lent.db?.write([{ sql: createNotes, params: [] }])
  const texts = Array.from({ length: 2_000 }, (_, i) => `text number ${i}`)
  await lent.db?.write([{ sql: 'INSERT INTO notes (text) VALUES (?)', columns: [texts], count: texts.length }])
  expect(await call('database.check')).toEqual({ ok: true, problems: [] })
  await kernel.stopPlugin('database')
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 3 * 4_096, 5 * 4_096)
  writeFileSync(file, bytes)
  await kernel.startPlugin('database')
  expect(await call('database.check')).toMatchObject({ ok: false, problems: expect.arrayContaining([expect.any(String)]) })
})

test('a checkpoint empties the write-ahead log', async () => {
  const { lent, call, status } = await running()
  await lent.db?.write([{ sql: createNotes, params: [] }, note('a')])
  expect((await status()).walBytes).toBeGreaterThan(0)
  expect(await call('database.checkpoint')).toEqual({ complete: true, walBytes: 0 })
})

test('a file that is moved away under the running program is said at once', async () => {
  const { file, health } = await running()
  const aside = path.join(path.dirname(file), 'aside')
  mkdirSync(aside)
  rmSync(file)
  await until('the failed health', () => (health()?.health === 'failed' ? true : undefined))
  expect(health()?.reason).toMatch(/moved or deleted/)
})
