// What the plugin flags says, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const flags: Phrases = {
  // Codes and flags.
  'There is no flag "{1}"': 'No existe la bandera «{1}»',
  '{1}: the built-in flag again': '{1}: otra vez la bandera de fábrica',
  'letters alone': 'solo las letras',
  'a country code has one to four letters or digits': 'un código de país tiene de una a cuatro letras o cifras',
  'a flag is a built-in one such as fr, or own/<file>': 'una bandera es una de fábrica, como fr, o own/<archivo>',
  'Folder of own flags; set by the program': 'Carpeta de banderas propias; la pone el programa',
  'See flags.scan for own flags; built-in ones have the two letters of the country.':
    'Las banderas propias están en flags.scan; las de fábrica se llaman como las dos letras del país.',
  'The folder of own flags cannot be read: {1}': 'No se puede leer la carpeta de banderas propias: {1}',
  'Check that the folder exists and may be read, then look through it again (flags.scan). Built-in flags are not affected.':
    'Compruebe que la carpeta existe y se puede leer, y vuelva a mirarla (flags.scan). Las banderas de fábrica funcionan igual.',
  'The folder cannot be read: {1}.': 'No se puede leer la carpeta: {1}.',
  'There are more than {1} files before it.': 'Ya hay más de {1} archivos antes que este.',

  // Why a file is no flag.
  'it is no plain file': 'no es un archivo normal',
  'it is larger than {1} kB': 'ocupa más de {1} kB',
  'its name does not end in {1}': 'su nombre no acaba en {1}',
  'its name has something else than letters without accents, digits, blanks and . _ -':
    'su nombre solo puede tener letras sin acentos, cifras, espacios y . _ -',
  'it is no text in UTF-8': 'no es texto en UTF-8',
  'it is no whole {1}': 'no es un {1} completo',
  'it has more than {1} pixels a side': 'tiene más de {1} píxeles de lado',
  'it is no well-formed SVG': 'no es un SVG bien formado',
  'it is no SVG': 'no es un SVG',
  'it has a <{1}>': 'contiene un <{1}>, que no se permite',
  'it has an event handler ({1})': 'contiene código que responde a eventos ({1})',
  'it has parts of a web page': 'contiene partes de una página web',
  'it has a script in an attribute': 'contiene un script en un atributo',
  'its style refers to something outside': 'su estilo hace referencia a algo externo',
  'its style has escapes (\\)': 'su estilo contiene secuencias de escape (\\)',
  'it refers to something outside ({1})': 'hace referencia a algo externo ({1})',
  'the tag <{1}> cannot be read': 'la etiqueta <{1}> no se puede leer',
  'its encoding is {1}, not UTF-8': 'su codificación es {1}, no UTF-8',
  'it declares entities of its own': 'declara entidades propias',
  'it has an instruction for programs (<?…?>)': 'contiene una instrucción para programas (<?…?>)',
}
