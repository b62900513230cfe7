// Follows `rst` at a round's end and holds nothing. Undocumented; its purpose is not known.
//
//   rsr;
import type { Codec } from '../codec.ts'

export const rsr: Codec<'rsr'> = {
  stream: 'rsr',
  decode: () => ({ stream: 'rsr' }),
  encode: () => 'rsr;',
}
