// What is said of the configuration and its file, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const config: Phrases = {
  // The file.
  'The configuration file {1} is gone. What it said holds until the program ends.':
    'El archivo de configuración {1} ya no existe. Lo que decía vale hasta que el programa termine.',
  'Put it back: any change on the System page writes it anew, or config.restore takes an earlier version.':
    'Devuélvalo a su sitio: cualquier cambio en la página Sistema lo escribe de nuevo, o config.restore recupera una versión anterior.',
  'Earlier versions of the configuration cannot be kept: {1}': 'No se pueden conservar versiones anteriores de la configuración: {1}',
  'it cannot be read ({1})': 'no se puede leer ({1})',
  'What held before it was changed still holds.': 'Sigue valiendo lo que valía antes del cambio.',
  'The last good one is used instead.': 'En su lugar se usa la última versión correcta.',
  'There is no earlier good one, so the defaults are used.': 'No hay ninguna versión anterior correcta: se usan los valores por defecto.',
  'The configuration file {1} is not usable: {2}{3}. {4}': 'El archivo de configuración {1} no se puede usar: {2}{3}. {4}',
  ', and {1} more': ' (y {1} más)',
  'Correct {1}: it is taken up as soon as it is saved. Or take an earlier version on the System page (config.restore).':
    'Corrija {1}: se aplica en cuanto se guarda. O restaure una versión anterior en la página Sistema (config.restore).',
  'The configuration file {1} could not be written: {2}': 'No se pudo escribir el archivo de configuración {1}: {2}',
  'Nothing was changed: {1}': 'No se ha cambiado nada: {1}',
  'Nothing was changed: somebody else has changed it meanwhile: {1}': 'No se ha cambiado nada: otra persona lo ha cambiado entretanto: {1}',
  'Look at both values, and set the one that is meant, expecting the actual one.':
    'Mire los dos valores y ponga el que quiera, partiendo del que hay ahora.',
  'There is no earlier version "{1}"': 'No hay ninguna versión anterior «{1}»',
  'a key is a section and a field, such as udp.port': 'una clave es una sección y un campo, como udp.port',
  'Correct the keys named in the problems.': 'Corrija las claves indicadas en los problemas.',
  'See config.backups for what there is.': 'Las que hay están en config.backups.',

  // What does not fit.
  '{1}: {2}{3}': '{1}: {2}{3}',
  ' (line {1})': ' (línea {1})',
  'there is no section "{1}"{2}': 'no existe la sección «{1}»{2}',
  'there is no "{1}" in {2}{3}': 'no existe «{1}» en {2}{3}',
  '; it knows: {1}': '; se admiten: {1}',
  ': did you mean "{1}"?': ': ¿quería decir «{1}»?',
  'it is missing': 'falta',
  'it must be {1}, and is {2}': 'debe ser {1}, y es {2}',
  'it must be {1}': 'debe ser {1}',
  'it must be one of {1}': 'debe ser uno de estos: {1}',
  'it must have {1} characters': 'su número de caracteres debe ser {1}',
  'it must have {1} entries': 'su número de entradas debe ser {1}',
  'at least {1}': 'como mínimo {1}',
  'at most {1}': 'como máximo {1}',
  'a number': 'un número',
  'a whole number': 'un número entero',
  'a number with a fraction': 'un número con decimales',
  'a text in quotes': 'un texto entre comillas',
  'a text': 'un texto',
  'true or false': 'true o false',
  'a list in [ ]': 'una lista entre [ ]',
  'a list': 'una lista',
  'a group in { }': 'un grupo entre { }',
  'a group': 'un grupo',

  // What is no JSON.
  'it is not a JSON object of sections': 'no es un objeto JSON con secciones',
  'it is not valid JSON ({1})': 'no es JSON válido ({1})',
  'it is not valid JSON: {1} (line {2})': 'no es JSON válido: {1} (línea {2})',
  'a sign that has no place there': 'hay un signo que no va ahí',
  'a number that is none': 'un número está mal escrito',
  'a name in double quotes is missing': 'falta un nombre entre comillas dobles',
  'a value is missing': 'falta un valor',
  'a colon is missing': 'faltan dos puntos',
  'a comma is missing': 'falta una coma',
  'a closing } is missing': 'falta una } de cierre',
  'a closing ] is missing': 'falta un ] de cierre',
  'something stands behind the end': 'hay algo después del final',
  'a comment has no end': 'un comentario no está cerrado',
  'a text has no closing quote': 'a un texto le faltan las comillas de cierre',
  'a number has no end': 'un número está sin acabar',
  'a sign after \\ that JSON does not know': 'tras \\ hay un signo que JSON no conoce',
  'a character that may not stand in a text': 'un texto contiene un carácter no permitido',
}
