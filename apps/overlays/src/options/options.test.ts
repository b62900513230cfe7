// Options: the address first, then what the server keeps, then the default; and what cannot be read is passed over.
import { OverlayOptions } from '@restrike/overlays/contract'
import { expect, test } from 'vitest'
import { defaults, optionsOf } from './options.ts'

const of = (query: string, kept?: unknown) => optionsOf('scoreboard', new URLSearchParams(query), kept)

test('the defaults are those of the contract', () => {
  expect(defaults).toEqual(OverlayOptions.parse({}))
})

test.each([
  ['theme=light', { theme: 'light' }],
  ['theme=pink', {}],
  ['swap=1', { swap: true }],
  ['swap=true', { swap: true }],
  ['swap=maybe', {}],
  ['swap', {}],
  ['flags=0&hits=on', { flags: false, hits: true }],
  ['position=top-right', { position: 'top-right' }],
  ['position=', {}],
  ['position=__proto__', {}],
  ['scale=1.5', { scale: 1.5 }],
  ['scale=3', {}],
  ['scale=0.1', {}],
  ['scale=NaN', {}],
  ['scale=', {}],
  ['margin=0', { margin: 0 }],
  ['margin=-1', {}],
  ['margin=1e999', {}],
  ['blue=00ff00', { blue: '#00ff00' }],
  ['blue=%2300FF00', { blue: '#00ff00' }],
  ['blue=green', {}],
  ['red=fff', {}],
  ['red=url(https://x)', {}],
  ['chroma=00b140', { chroma: '#00b140' }],
  ['chroma=none', { chroma: null }],
  ['title=Open%20Championship', { title: 'Open Championship' }],
  ['language=ko', { language: 'ko' }],
  ['language=fr', {}],
  ['toString=1&constructor=2', {}],
])('?%s', (query, changes) => {
  expect(of(query)).toEqual({ ...defaults, ...changes })
})

test('the address goes before what is kept, which goes before the default', () => {
  const kept = { scoreboard: { theme: 'light', scale: 1.2, swap: true }, corner: { margin: 0 } }
  expect(of('scale=0.8', kept)).toEqual({ ...defaults, theme: 'light', swap: true, scale: 0.8 })
})

test('none in the address takes a kept chroma away', () => {
  expect(of('chroma=none', { scoreboard: { chroma: '#00b140' } }).chroma).toBeNull()
})

test.each([
  undefined,
  null,
  7,
  'x',
  [],
  { scoreboard: null },
  { scoreboard: 7 },
  { scoreboard: { theme: 7, scale: 'x', blue: null, swap: {} } },
])('kept as %j it does no harm', (kept) => {
  expect(of('', kept)).toEqual(defaults)
})

test('a title is cut to what a board has room for', () => {
  expect(of(`title=${'x'.repeat(500)}`).title).toHaveLength(80)
})
