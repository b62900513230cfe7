// What the connection between console and server says, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const wire: Phrases = {
  'There is no connection to {1}': 'No hay conexión con {1}',
  'More than {1} calls are open on this connection': 'En esta conexión hay más de {1} peticiones sin responder',
  'already in use': 'ya está en uso',
  'A call with id {1} is still open': 'La petición con id {1} sigue sin responder',
  '"{1}" failed': '«{1}» ha fallado',
  'There is no event "{1}"': 'No hay ningún evento «{1}»',
  'Reading back "{1}"': 'Leer lo anterior de «{1}»',
  'This is not JSON': 'Esto no es JSON',
  'This is no frame: {1}: {2}': 'Esto no es una trama válida: {1}: {2}',
}
