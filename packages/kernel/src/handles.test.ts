// Handles: a value one plugin lends and another borrows comes and goes without either harming the other.
import { handle } from '@restrike/sdk'
import { expect, test } from 'vitest'
import { testKernel, traced } from './traced.ts'

const db = handle<{ path: string }>('database.db')

function lender(trace: string[]) {
  return traced(trace, { name: 'database', run: (ctx) => ctx.lend(db, { path: 'court.db' }) })
}

function borrower(trace: string[], name: string) {
  return traced(trace, {
    name,
    run(ctx) {
      ctx.borrow(db, ({ path }) => {
        trace.push(`${name} has ${path}`)
        return async () => {
          await Promise.resolve()
          trace.push(`${name} let go`)
        }
      })
    },
  })
}

test('a handle comes to those who wait and to those who come later; last come is first gone, before its owner is released', async () => {
  const trace: string[] = []
  const { kernel } = testKernel()
  await kernel.add(borrower(trace, 'udp'))
  await kernel.add(lender(trace))
  await kernel.add(borrower(trace, 'match'))
  await kernel.stopPlugin('database')
  await kernel.startPlugin('database')
  expect(trace).toEqual([
    ...['+udp', '+database', 'udp has court.db', '+match', 'match has court.db'],
    ...['match let go', 'udp let go', '-database'],
    ...['+database', 'udp has court.db', 'match has court.db'],
  ])
})

test('one that is taken back while its lender runs can be lent anew', async () => {
  const trace: string[] = []
  const { kernel } = testKernel()
  let move: () => Promise<void> = () => Promise.resolve()
  const moves = traced(trace, {
    name: 'database',
    run(ctx) {
      const takeBack = ctx.lend(db, { path: 'old.db' })
      move = async () => {
        await takeBack()
        ctx.lend(db, { path: 'new.db' })
      }
    },
  })
  await kernel.add(borrower(trace, 'udp'), moves)
  await move()
  await kernel.stopPlugin('database')
  expect(trace).toEqual(['+udp', '+database', 'udp has old.db', 'udp let go', 'udp has new.db', 'udp let go', '-database'])
})

test('a borrower that stops lets go, and hears no more', async () => {
  const trace: string[] = []
  const { kernel } = testKernel()
  await kernel.add(lender(trace), borrower(trace, 'udp'))
  await kernel.remove('udp')
  await kernel.restart('database')
  expect(trace).toEqual(['+database', '+udp', 'udp has court.db', 'udp let go', '-udp', '-database', '+database'])
})

test('a borrower that fails at taking or letting go harms neither the lender nor the other borrowers', async () => {
  const trace: string[] = []
  const { kernel, problems } = testKernel({ releaseTimeoutMs: 10 })
  const takes = (name: string, came: () => void | (() => unknown)) => traced(trace, { name, run: (ctx) => ctx.borrow(db, came) })
  await kernel.add(
    borrower(trace, 'udp'),
    takes('cannot-take', () => {
      throw new Error('no space')
    }),
    takes('cannot-let-go', () => () => {
      throw new Error('busy')
    }),
    lender(trace),
  )
  expect(kernel.state('database')).toBe('running')
  await kernel.restart('database')
  expect(trace.filter((line) => line.startsWith('udp'))).toEqual(['udp has court.db', 'udp let go', 'udp has court.db'])
  expect(problems).toEqual([
    'taking a lent value failed: no space',
    'letting go of a lent value failed: busy',
    'taking a lent value failed: no space',
  ])
})

test('a borrower that never lets go holds the others up for its share of the limit, and its lender not for ever', async () => {
  const trace: string[] = []
  const { kernel } = testKernel({ releaseTimeoutMs: 20 })
  const hangs = traced(trace, { name: 'hangs', run: (ctx) => ctx.borrow(db, () => () => new Promise(() => undefined)) })
  await kernel.add(borrower(trace, 'udp'), hangs, lender(trace))
  await kernel.restart('database')
  expect(trace.slice(3)).toEqual(['udp has court.db', 'udp let go', '-database', '+database', 'udp has court.db'])
})

test('two plugins cannot lend under the same name, and the first one keeps it', async () => {
  const { kernel } = testKernel()
  const lends = (name: string) => traced([], { name, run: (ctx) => ctx.lend(db, { path: name }) })
  await kernel.add(lends('one'), lends('two'))
  expect([kernel.state('one'), kernel.state('two')]).toEqual(['running', 'failed'])
  expect(kernel.health().plugins[1]?.reason).toBe('"database.db" is lent already')
})
