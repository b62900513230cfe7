// What the player of the console says of a film, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const video: Phrases = {
  'The film cannot be decoded: {1}': 'No se puede decodificar el vídeo: {1}',
  'This browser cannot play the film of this clip.': 'Este navegador no puede reproducir el vídeo de este clip.',
  'No film is found in the file of this clip.': 'No hay vídeo en el archivo de este clip.',
  'The film of this clip has no key frame.': 'El vídeo de este clip no tiene fotogramas clave.',
  'The film cannot be fetched: the server is away.': 'No se puede traer el vídeo: el servidor no está.',
  'The film of this clip is gone.': 'El vídeo de este clip ya no está.',
  'The film cannot be fetched: the server says {1}.': 'No se puede traer el vídeo: el servidor responde {1}.',
}
