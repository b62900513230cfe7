// What the program around the plugins says, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const server: Phrases = {
  'A part of the program could not be loaded: {1}': 'No se pudo cargar una parte del programa: {1}',
  'The installation is not whole: install the program again (npm ci).':
    'La instalación está incompleta: vuelva a instalar el programa (npm ci).',
  'An unforeseen fault happened: {1}': 'Ha ocurrido un fallo imprevisto: {1}',
  'Restart the program when no match is on, and report {1}.':
    'Reinicie el programa cuando no haya combate, y comunique el fallo enviando {1}.',
  'the log': 'el registro',
  'it does not say why': 'no dice por qué',
  ' What to do: {1}': ' Qué hacer: {1}',
}
