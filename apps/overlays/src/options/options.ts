// The options of a page as it uses them: its address first, then what the server keeps, then the default. A bad value is passed over.
import type { OverlayName, OverlayOptions } from '@restrike/overlays/contract'
import { type Raw, readOptions } from './read-options.ts'

export type Position = NonNullable<OverlayOptions['position']>

/** The same as in the contract; a test holds the two against each other. */
export const defaults: OverlayOptions = {
  theme: 'dark',
  swap: false,
  scale: 1,
  margin: 5,
  blue: '#1f66f0',
  red: '#db2b2f',
  chroma: null,
  flags: true,
  hits: false,
  title: '',
  language: 'en',
}

export function optionsOf(name: OverlayName, query: URLSearchParams, kept: unknown): OverlayOptions {
  return { ...defaults, ...readOptions(keptFor(name, kept)), ...readOptions(Object.fromEntries(query)) }
}

function keptFor(name: OverlayName, kept: unknown): Raw {
  const ofPage = isRecord(kept) && Object.hasOwn(kept, name) ? kept[name] : undefined
  return isRecord(ofPage) ? ofPage : {}
}

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null
}
