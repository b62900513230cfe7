// What the plugin overlays says, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const overlays: Phrases = {
  'Load our pages in OBS anew when they may have come up before this program did':
    'Recargar nuestras páginas en OBS cuando quizá se abrieron antes que este programa',
  'a colour is # and six digits, such as #1f66f0': 'un color es # y seis cifras hexadecimales, por ejemplo #1f66f0',
  'Red on the left': 'Rojo a la izquierda',
  'Where it stands; without one each has a place of its own': 'Posición; si no se indica, cada rótulo tiene la suya',
  'Size, 1 = as drawn': 'Tamaño, 1 = el original',
  'Free edge around it, percent of the picture': 'Margen libre alrededor, en porcentaje de la imagen',
  'Colour of blue': 'Color del azul',
  'Colour of red': 'Color del rojo',
  'Colour behind it, to be keyed out; none = transparent': 'Color del fondo, para croma; ninguno = transparente',
  'Show flags': 'Mostrar banderas',
  'Show hit levels': 'Mostrar el nivel de golpe',
  'A line of your own, such as the tournament': 'Una línea propia, por ejemplo el torneo',
  'Language of its words': 'Idioma de sus palabras',
}
