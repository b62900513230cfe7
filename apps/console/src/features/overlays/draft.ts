// What is being chosen for an overlay before it is kept, and the address that shows it. Pure.
import type { OverlayOptions } from '@restrike/overlays/contract'

export type OptionName = keyof OverlayOptions

/** An overlay as it was drawn. */
export const defaultOptions: OverlayOptions = {
  ...{ theme: 'dark', swap: false, scale: 1, margin: 5, blue: '#1f66f0', red: '#db2b2f', chroma: null },
  ...{ flags: true, hits: false, title: '', language: 'en' },
}

/** Names of the options that differ. */
export function changedOptions(kept: OverlayOptions, draft: OverlayOptions): OptionName[] {
  const names = new Set([...Object.keys(kept), ...Object.keys(draft)])
  // `as`: the keys of both are those of the type.
  return ([...names] as OptionName[]).filter((name) => kept[name] !== draft[name])
}

/** As the address of a page has them: flags as 1 and 0, nothing as `none`. */
export function optionsQuery(options: OverlayOptions): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || value === '') continue
    query.set(name, value === null ? 'none' : typeof value === 'boolean' ? (value ? '1' : '0') : String(value))
  }
  return query.toString()
}

/** A page as it would be: with an invented match, or with what is on the court. */
export function previewAddress(name: string, options: OverlayOptions, invented: boolean): string {
  return `/overlay/${name}?${optionsQuery(options)}${invented ? '&demo=1' : ''}`
}

/** How large a picture of `width` x `height` may be drawn within a place, as a factor; at most 1. */
export function fitting(place: { readonly width: number; readonly height: number }, width: number, height: number): number {
  return Math.min(1, place.width / width, place.height / height)
}
