import { expect, test } from 'vitest'
import { keepPalette, keptPalette, type PaletteName, palettes, showPalette } from './colour-palette.ts'

/** As the browser keeps it. */
function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

test.each(palettes)('a browser that was told "%s" knows it when it comes again', (palette) => {
  const kept = storage()
  keepPalette(kept, 'safe')
  keepPalette(kept, palette)
  expect(keptPalette(kept)).toBe(palette)
})

test('without a choice, or with one of another version, the standard colours hold', () => {
  const kept = storage()
  expect(keptPalette(kept)).toBe('standard')
  kept.setItem('restrike-colours', 'purple')
  expect(keptPalette(kept)).toBe('standard')
})

test.each<[PaletteName, string | undefined]>([
  ['safe', 'safe'],
  ['standard', undefined],
])('"%s" marks the page with %s', (palette, mark) => {
  const root = { dataset: { colours: 'safe' } as DOMStringMap }
  showPalette(root, palette)
  expect(root.dataset['colours']).toBe(mark)
})
