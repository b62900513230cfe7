// How texts are compared in the archive: without regard to case, and where words are looked for, without accents. Pure.

/** Letters that no Unicode decomposition takes apart, by what a keyboard without them writes. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
}
const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu')

/** For what must be the same as a whole. By way of capitals, because some letters share theirs: Turkish ı and i, Greek ς and σ. */
export function caseless(text: string): string {
  return text.toUpperCase().toLowerCase().replaceAll('i\u0307', 'i').normalize('NFC').trim()
}

/** For words to look for: `Šimić` and `SIMIC` are the same. */
export function folded(text: string): string {
  const bare = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  // Hangul is taken apart too, and put together again here.
  return bare.replaceAll(special, (letter) => plainLetters[letter] ?? letter).normalize('NFC')
}

/** The words of what somebody types, each to be found somewhere. */
export function wordsOf(query: string): string[] {
  return folded(query).split(/\s+/).filter(Boolean)
}
