// AppError as it is thrown, as it is written down and as it travels; and how contracts are read at run time.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { command, contract, event, query } from './contract.ts'
import { AppError } from './app-error.ts'
import { ErrorBody, issuesOf, kernelErrors, wireErrors } from './errors.ts'
import { handle } from './handle.ts'
import { definePlugin } from './plugin.ts'

test('an AppError becomes code, message and data in JSON, and nothing else: no stack, no cause', () => {
  const error = new AppError('obs.not-connected', { connection: 'main' }, 'OBS "main" is down', { cause: new Error('secret') })
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    code: 'obs.not-connected',
    message: 'OBS "main" is down',
    data: { connection: 'main' },
  })
})

test('it is an Error with a name, a stack and its cause', () => {
  const cause = new Error('refused')
  const error = new AppError('a.b', {}, 'words', { cause })
  expect(error).toBeInstanceOf(Error)
  expect([error.name, error.message, error.cause]).toEqual(['AppError', 'words', cause])
  expect(error.stack).toContain('AppError: words')
})

test('what travelled is an ErrorBody, with and without data', () => {
  for (const data of [{ n: 1 }, null, undefined]) {
    const body: unknown = JSON.parse(JSON.stringify(new AppError('a.b', data, 'words')))
    expect(ErrorBody.parse(body)).toEqual({ code: 'a.b', message: 'words', ...(data === undefined ? {} : { data }) })
  }
  for (const body of [null, {}, { code: 1, message: 'x' }, { code: 'a.b' }]) expect(ErrorBody.safeParse(body).success).toBe(false)
})

test('issues name the field by its path, and are at most twenty', () => {
  const parsed = z.safeParse(
    z.array(z.object({ n: z.int() })),
    Array.from({ length: 50 }, () => ({ n: 'x' })),
  )
  const issues = parsed.error ? issuesOf(parsed.error) : []
  expect([issues.length, issues[0]?.path, issues[19]?.path]).toEqual([20, '0.n', '19.n'])
})

test('a command changes something, a query does not', () => {
  const shape = { summary: 'x', input: z.object({}), output: z.object({}) }
  expect([command(shape).readOnly, query(shape).readOnly, query({ ...shape, timeoutMs: 5 }).timeoutMs]).toEqual([false, true, 5])
})

test('an event is a fact with a history unless it is said to be a state, durable or local', () => {
  const kinds = [
    event(z.int()),
    event(z.int(), { retain: true }),
    event(z.int(), { local: true }),
    event(z.int(), { durable: true, history: 9 }),
  ]
  expect(kinds.map(({ retain, durable, local, history }) => [retain, durable, local, history])).toEqual([
    [false, false, false, 256],
    [true, false, false, 1],
    [false, false, true, 0],
    [false, true, false, 9],
  ])
})

test('contracts, plugins and handles are plain data under their names', () => {
  const empty = contract('empty', {})
  expect(empty).toEqual({ name: 'empty' })
  expect(handle('empty.thing')).toEqual({ key: 'empty.thing' })
  expect(definePlugin({ contract: empty, start: () => ({}) })).toMatchObject({ contract: empty, needs: [], uses: [], hears: [] })
  expect([kernelErrors.name, wireErrors.name]).toEqual(['kernel', 'wire'])
})
