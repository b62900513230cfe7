import { readdirSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { connect, note, scratchDatabase, scratchFolder } from './scratch.ts'

const step = (...statements: string[]) => statements
const copiesOf = (file: string) => readdirSync(path.dirname(file)).filter((entry) => entry.includes('before-migration'))

test('migrations run once, in the order of their names, each owner for itself', async () => {
  const db = await scratchDatabase()
  const first = { '01-make': step('CREATE TABLE a (x)'), '02-fill': step('INSERT INTO a VALUES (1)') }
  await db.migrate('one', first)
  await db.migrate('two', { '01-make': step('INSERT INTO a VALUES (2)') })
  await db.migrate('one', { ...first, '03-more': step('INSERT INTO a VALUES (3)') })
  expect(connect(db.file).prepare('SELECT x FROM a ORDER BY rowid').all()).toEqual([{ x: 1 }, { x: 2 }, { x: 3 }])
})

test('a failing migration changes nothing, not even what came before it', async () => {
  const db = await scratchDatabase()
  const failing = db.migrate('one', { '01-make': step('CREATE TABLE a (x)'), '02-bad': step('INSERT INTO nowhere VALUES (1)') })
  await expect(failing).rejects.toMatchObject({
    code: 'database.migration-failed',
    data: { owner: 'one', reason: expect.stringContaining('nowhere') },
  })
  expect(connect(db.file).prepare("SELECT name FROM sqlite_schema WHERE name = 'a'").all()).toEqual([])
  await db.write([note('it goes on')])
})

test('a new database is migrated without a copy', async () => {
  const db = await scratchDatabase()
  await db.migrate('one', { '01-make': step('CREATE TABLE a (x)') })
  expect(copiesOf(db.file)).toEqual([])
})

test('a database with data is copied whole before its tables change, once for all owners', async () => {
  const file = path.join(scratchFolder(), 'old.db')
  const before = await scratchDatabase({ file })
  await before.write([note('precious')])
  await before.close(1_000)
  const copied: string[] = []
  const db = await scratchDatabase({ file, copied: (copy) => copied.push(copy) })
  await Promise.all([
    db.migrate('one', { '01-drop': step('DELETE FROM notes') }),
    db.migrate('two', { '01-make': step('CREATE TABLE b (x)') }),
  ])
  expect(copiesOf(file).map((entry) => path.join(path.dirname(file), entry))).toEqual([copied[0]])
  const copy = new DatabaseSync(copied[0] ?? '', { readOnly: true })
  expect(copy.prepare('SELECT text FROM notes').all()).toEqual([{ text: 'precious' }])
  copy.close()
})

test('nothing to migrate means no copy', async () => {
  const file = path.join(scratchFolder(), 'old.db')
  const migrations = { '01-make': step('CREATE TABLE a (x)') }
  const before = await scratchDatabase({ file })
  await before.migrate('one', migrations)
  await before.close(1_000)
  const db = await scratchDatabase({ file })
  await db.migrate('one', migrations)
  expect(copiesOf(file)).toEqual([])
})

test('tables made by a newer version are refused with that reason', async () => {
  const db = await scratchDatabase()
  await db.migrate('one', { '01-make': step('CREATE TABLE a (x)'), '02-newer': step('CREATE TABLE b (x)') })
  await expect(db.migrate('one', { '01-make': step('CREATE TABLE a (x)') })).rejects.toThrow(/newer version/)
})

test('a write asked for after a migration finds its tables', async () => {
  const db = await scratchDatabase()
  const migrated = db.migrate('one', { '01-make': step('CREATE TABLE a (x)') })
  await Promise.all([migrated, migrated.then(() => db.write([{ sql: 'INSERT INTO a VALUES (1)', params: [] }]))])
  expect(connect(db.file).prepare('SELECT x FROM a').all()).toEqual([{ x: 1 }])
})

test('no write gets between the statements of a migration', async () => {
  const db = await scratchDatabase()
  const before = 'CREATE TABLE a AS SELECT count(*) AS before FROM notes'
  const after = 'CREATE TABLE b AS SELECT count(*) AS after FROM notes'
  const slow =
    'CREATE TABLE c AS WITH RECURSIVE many (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM many WHERE x < 200000) SELECT count(*) AS n FROM many'
  const migrated = db.migrate('one', { '01-slow': step(before, slow, after) })
  // Written again and again while the migration runs.
  let written = 0
  const writing = setInterval(() => void db.write([note(`in between ${++written}`)]), 1)
  await migrated
  clearInterval(writing)
  await db.write([note('behind')])
  expect(connect(db.file).prepare('SELECT before = after AS same FROM a, b').all()).toEqual([{ same: 1 }])
  expect(written).toBeGreaterThan(0)
})
