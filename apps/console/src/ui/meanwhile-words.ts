// What somebody else has changed while a value is typed here, in words. Pure.
import { texts } from '../texts/index.ts'

export interface Meanwhile {
  readonly title: string
  /** As the server tells it; undefined where it does not know. */
  readonly by: string | undefined
  /** In words, all three; undefined where nothing may be told of them. */
  readonly values?: { readonly from: string; readonly to: string; readonly mine: string }
}

export function meanwhileWords({ title, by, values }: Meanwhile): string {
  const text = texts.settings.meanwhile
  const { fromTo, secretChanged } = texts.settings.bar
  const who = by === undefined ? text.somebody : by === 'file' ? text.inFile : by
  if (!values) return `${secretChanged(title)} (${text.by(who)}).`
  return `${fromTo(title, values.from, values.to)} (${text.by(who)}). ${text.typed(values.mine)}`
}
