// Which palette the console is painted with, kept by the browser: the standard one, or one for every kind of colour blindness. The colours
// themselves are in tokens.css.

export const palettes = ['standard', 'safe'] as const
export type PaletteName = (typeof palettes)[number]

const storageKey = 'restrike-colours'

/** A browser may keep nothing, or something of another version. */
export function keptPalette(storage: Pick<Storage, 'getItem'>): PaletteName {
  return storage.getItem(storageKey) === 'safe' ? 'safe' : 'standard'
}

export function keepPalette(storage: Pick<Storage, 'setItem' | 'removeItem'>, palette: PaletteName): void {
  if (palette === 'standard') storage.removeItem(storageKey)
  else storage.setItem(storageKey, palette)
}

/** `root`: the element of the whole page. */
export function showPalette(root: Pick<HTMLElement, 'dataset'>, palette: PaletteName): void {
  if (palette === 'standard') delete root.dataset['colours']
  else root.dataset['colours'] = palette
}
