import { expect, test } from 'vitest'
import type { FlagMapping } from './contract.ts'
import { handMapOf } from './hand-map.ts'
import { allMappings, changedUrls, isUnknown, mappingBy, urlOf } from './mapping.ts'

const builtIn = { codes: { FRA: ['fr', 'France'], KOS: ['xk', 'Kosovo'] }, lettersOnly: { TPE: 'Chinese Taipei' } } as const
const none = handMapOf(null)

test.each<[string, Record<string, unknown>, string[], string, Partial<FlagMapping>]>([
  ['the built-in flag', {}, [], 'FRA', { flag: 'fr', url: '/flags/fr.svg', name: 'France', source: 'built-in' }],
  [
    'a file named after the code',
    {},
    ['fra.png'],
    'FRA',
    { flag: 'own/fra.png', url: '/flags/own/fra.png', name: 'France', source: 'file' },
  ],
  ['the best of two files', {}, ['KOS.svg', 'KOS.png'], 'KOS', { flag: 'own/KOS.svg' }],
  ['what somebody chose, before any file', { FRA: 'xk' }, ['FRA.svg'], 'FRA', { flag: 'xk', url: '/flags/xk.svg', source: 'hand' }],
  ['letters alone where somebody chose them', { FRA: null }, ['FRA.svg'], 'FRA', { flag: null, url: null, source: 'hand' }],
  ['letters while the chosen picture is missing', { FRA: 'own/a.svg' }, [], 'FRA', { flag: 'own/a.svg', url: null, source: 'hand' }],
  ['letters on purpose', {}, [], 'TPE', { flag: null, url: null, name: 'Chinese Taipei', source: 'built-in' }],
  ['nothing for a code of nobody', {}, [], 'MRN', { flag: null, url: null, name: null, source: 'built-in' }],
  ['an own flag for a code of nobody', {}, ['MRN.webp'], 'MRN', { url: '/flags/own/MRN.webp', name: null, source: 'file' }],
])('a code has %s', (_what, hand, files, code, wanted) => {
  expect(mappingBy({ hand: handMapOf(hand), files }, builtIn)(code)).toMatchObject({ code, ...wanted })
})

test('only what differs from the built-in flags is told, by code', () => {
  const hand = handMapOf({ USA: null, FRA: 'xk', KOS: 'own/gone.svg' })
  expect(changedUrls({ hand, files: ['KOS.svg', 'MRN.png', 'my team.png'] })).toEqual({
    FRA: '/flags/xk.svg',
    KOS: null,
    MRN: '/flags/own/MRN.png',
    USA: null,
  })
  expect(changedUrls({ hand: none, files: [] })).toEqual({})
})

test('the list has every code that anybody knows, by code', () => {
  const all = allMappings({ hand: handMapOf({ MRN: 'fr' }), files: ['AAA.svg', 'my team.png'] }, builtIn)
  expect(all.map(({ code }) => code)).toEqual(['AAA', 'FRA', 'KOS', 'MRN', 'TPE'])
})

test('a name with a blank is written as an address has it', () => {
  expect(urlOf('own/my team.png', ['my team.png'])).toBe('/flags/own/my%20team.png')
})

test('a code counts as unknown when nobody knows a flag, not when the letters are wanted', () => {
  const unknown = (hand: Record<string, unknown>, code: string) => isUnknown(mappingBy({ hand: handMapOf(hand), files: [] }, builtIn)(code))
  expect([unknown({}, 'MRN'), unknown({ FRA: 'own/gone.svg' }, 'FRA')]).toEqual([true, true])
  expect([unknown({}, 'FRA'), unknown({}, 'TPE'), unknown({ MRN: null }, 'MRN')]).toEqual([false, false, false])
})
