import { expect, test } from 'vitest'
import { countryCodes } from './codes.ts'
import { builtInFlags } from './flag-files.ts'

const codes = countryCodes()

test('IOC codes lead to the flag of the country, also where ISO has other letters', () => {
  expect(codes.SUI).toEqual(['ch', 'Switzerland'])
  expect(codes.GER).toEqual(['de', 'Germany'])
  expect(codes.IRI).toEqual(['ir', 'Iran'])
})

test('an ISO code works where the IOC does not use it for another country', () => {
  expect(codes.DEU?.[0]).toBe('de')
})

test('a code nobody has stays unknown', () => {
  expect(codes.MRN).toBeUndefined()
})

test('Chinese Taipei is shown by letters, not by the flag of the territory', () => {
  expect(codes.TPE).toBeUndefined()
})

test('every flag named has a file', () => {
  const files = builtInFlags()
  const missing = Object.values(codes).filter(([flag]) => !files.has(flag))
  expect(missing).toEqual([])
})
