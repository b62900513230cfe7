// What the plugin statistics says, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const statistics: Phrases = {
  'The archive has no match of "{1}"{2}': 'El archivo no tiene combates de «{1}»{2}',
  'Look for it in match.list.': 'Búsquelo en match.list.',
  'not before `from`, and at most 31 days after it': 'no antes de `from`, y como máximo 31 días después',
}
