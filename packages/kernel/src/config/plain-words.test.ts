import { expect, test } from 'vitest'
import { z } from 'zod'
import { wrongValues } from './fields.ts'

const section = z.object({
  port: z.int().min(1).max(65_535).optional(),
  name: z.string().min(2).optional(),
  on: z.boolean().optional(),
  list: z.array(z.string()).max(1).optional(),
  level: z.enum(['info', 'debug']).optional(),
  limit: z.number().nullable().optional(),
})

test.each([
  [{ port: 'six' }, 'it must be a number, and is a text'],
  [{ port: 1.5 }, 'it must be a whole number, and is a number with a fraction'],
  [{ port: 0 }, 'it must be at least 1'],
  [{ port: 70_000 }, 'it must be at most 65535'],
  [{ port: null }, 'it must be a number, and is null'],
  [{ name: 'a' }, 'it must have at least 2 characters'],
  [{ on: 'yes' }, 'it must be true or false, and is a text'],
  [{ list: 'a' }, 'it must be a list in [ ], and is a text'],
  [{ list: ['a', 'b'] }, 'it must have at most 1 entries'],
  [{ level: 'loud' }, 'it must be one of "info", "debug"'],
])('%o: %s', (value, words) => expect(wrongValues(section, value).map(({ message }) => message)).toEqual([words]))

test('a section that is none is told as such', () => {
  expect(wrongValues(section, 7)[0]?.message).toBe('it must be a group in { }, and is a number')
})
