import { expect, test } from 'vitest'
import { spokenName } from './spoken-name.ts'

test.each<[readonly string[], string]>([
  [['port'], 'Port'],
  [['stopAfterMs'], 'Stop after'],
  [['scene', 'reviewName'], 'Scene: review name'],
  [['keep_free-gigabytes'], 'Keep free gigabytes'],
  [['keepFreeGigabytes'], 'Keep free'],
  // A unit alone is the name.
  [['days'], 'Days'],
])('%j is told as %s', (path, words) => {
  expect(spokenName(path)).toBe(words)
})
