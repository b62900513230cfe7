import { expect, test } from 'vitest'
import { systemSearch } from './sections.ts'

test.each([
  [{ section: 'log' }, { section: 'log' }],
  [{ section: 'nonsense' }, {}],
  [{ section: 7 }, {}],
  [{}, {}],
  [{ section: 'tools', other: 'kept by nobody' }, { section: 'tools' }],
])('the address with %o leads to %o', (search, shown) => {
  expect(systemSearch(search)).toEqual(shown)
})
