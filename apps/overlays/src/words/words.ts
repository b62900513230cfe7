// The words of the overlays: what each language must say, and which is spoken. Everything else on the pages comes from the wire.
import type { OverlayOptions } from '@restrike/overlays/contract'
import { en } from './en.ts'
import { es } from './es.ts'
import { ko } from './ko.ts'

export interface Words {
  readonly sides: { readonly blue: string; readonly red: string; readonly referee: string }
  /** One letter each: for those who cannot tell the colours apart. */
  readonly letters: { readonly blue: string; readonly red: string }
  readonly round: (n: number) => string
  readonly match: (number: string) => string
  readonly roundTo: (n: number, who: string) => string
  readonly gamJeom: string
  /** Where there is room for two or three letters. */
  readonly gamJeomShort: string
  readonly hit: string
  readonly injury: string
  readonly break: string
  readonly roundOver: string
  readonly versus: string
  readonly winner: string
  readonly draw: string
  readonly review: string
  readonly underReview: string
  readonly askedBy: (who: string) => string
  readonly decisions: Readonly<Record<'upheld' | 'rejected' | 'no-video' | 'cancelled', string>>
  /** How a match was decided, by the code of the scoring system. */
  readonly endings: Readonly<Record<string, string>>
  readonly nothing: string
  readonly noPage: (name: string) => string
}

export function wordsOf(language: OverlayOptions['language']): Words {
  return { en, es, ko }[language]
}
