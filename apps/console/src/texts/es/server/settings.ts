// What the plugin settings says, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const settings: Phrases = {
  'a key has letters, digits and . : - _ only, and is not __proto__':
    'una clave solo puede tener letras, cifras y . : - _, y no puede ser __proto__',
  'Keep it below 64 kB of JSON.': 'No pase de 64 kB de JSON.',
  'See the database in system.health; once it is there, settings.get tells what was kept.':
    'Mire la base de datos en system.health; cuando esté disponible, settings.get dice lo que se guardó.',
  'Nothing is lost: it is tried again by itself. See the log of the database, and whether its disk is full.':
    'No se ha perdido nada: se vuelve a intentar solo. Mire el registro de la base de datos, y si su disco está lleno.',
  'The settings cannot be read: {1}': 'No se pueden leer los ajustes: {1}',
  '{1}: the database is not there': '{1}: la base de datos no está disponible',
  'The settings cannot be read': 'No se pueden leer los ajustes',
  '"{1}" cannot be read': '«{1}» no se puede leer',
  'The value of "{1}" has {2} bytes of JSON: {3} are allowed': 'El valor de «{1}» ocupa {2} bytes de JSON: se permiten {3}',
  '"{1}" cannot be kept': '«{1}» no se puede guardar',
  '"{1}" was not changed: somebody else has changed it meanwhile': '«{1}» no se ha cambiado: otra persona lo ha cambiado entretanto',
  'The changes cannot be read': 'No se puede leer el historial de los ajustes',
  'it is no JSON': 'no es JSON',
}
