import { expect, test } from 'vitest'
import { contracts, plugins } from './plugins.ts'

test('no plugin has a section in the configuration that is not checked at the start', async () => {
  const loaded = await Promise.all(plugins.map((load) => load()))
  const known = new Set(contracts.map(({ name }) => name))
  const unchecked = loaded
    .map(({ default: { contract } }) => contract)
    .filter(({ name, config }) => config !== undefined && !known.has(name))
  expect(loaded.length).toBeGreaterThan(10)
  expect(unchecked.map(({ name }) => name)).toEqual([])
})
