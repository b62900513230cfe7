import type { FlagMapping } from '@restrike/flags/contract'
import { expect, test } from 'vitest'
import { choicesOf, isCode } from './flag-choices.ts'

const mapping = (code: string, flag: string | null, name: string | null): FlagMapping => ({
  code,
  flag,
  name,
  url: null,
  source: 'built-in',
})

test('own flags come first, then countries by name, each once', () => {
  const mappings = [
    mapping('SUI', 'ch', 'Switzerland'),
    mapping('FRA', 'fr', 'France'),
    mapping('FR1', 'fr', 'France'),
    mapping('AIN', null, null),
    mapping('KOS', 'own/KOS.svg', 'Kosovo'),
  ]
  expect(choicesOf(mappings, [{ flag: 'own/KOS.svg', url: '/x' }])).toEqual([
    ['own/KOS.svg', 'Own: KOS.svg'],
    ['fr', 'France'],
    ['ch', 'Switzerland'],
  ])
})

test.each([
  ['FRA', true],
  ['A1', true],
  ['', false],
  ['FRANCE', false],
  ['fra', false],
  ['F-A', false],
])('"%s" is a code: %s', (text, is) => {
  expect(isCode(text)).toBe(is)
})
