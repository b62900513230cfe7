// What the kernel says of parts, calls and the log, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const kernel: Phrases = {
  // Commands and events.
  'There is no command "{1}"': 'No existe la orden «{1}»',
  '"{1}" cannot run: plugin "{2}" is {3}': '«{1}» no se puede ejecutar; estado de la parte «{2}»: {3}',
  '"{1}": {2}{3}': '«{1}»: {2}{3}',
  'invalid input': 'los datos de entrada no son válidos',
  '"{1}" failed: {2}': '«{1}» ha fallado: {2}',
  '"{1}" gave no answer within {2} ms': '«{1}» no respondió en {2} ms',
  '"{1}" was cancelled by its caller': '«{1}»: lo canceló quien lo pidió',
  '"{1}" was cut off: its plugin is {2}': '«{1}» quedó interrumpido; estado de su parte: {2}',
  '"{1}" was given a payload that breaks its contract: {2}': '«{1}» recibió un contenido que no es válido: {2}',
  '"{1}" was given number {2} after {3}': '«{1}» recibió el número {2} después del {3}',
  'No contract declares the event "{1}"': 'No existe el evento «{1}»',

  // Parts and how they are.
  stopped: 'parada',
  'Stopped by hand': 'Parada a mano',
  'Not started yet': 'Aún no ha arrancado',
  'Waits for {1}': 'Espera a {1}',
  '{1}, which is not part of this program': '{1} (este programa no lo incluye)',
  '{1}, which waits for {2}': '{1}, que espera a {2}',
  '{1}, which was stopped by hand': '{1} (parada a mano)',
  '{1}, which failed': '{1} (con fallo)',
  '{1}, which is {2}': '{1} ({2})',
  'It is tried again by itself; the log tells the cause.': 'Se vuelve a intentar solo; el motivo está en el registro.',
  'Start it: system.plugin.start {"name":"{1}"}': 'Arránquela: system.plugin.start {"name":"{1}"}',
  'Wait a moment; if it stays so, start the program again.': 'Espere un momento; si continúa así, reinicie el programa.',
  'Use a version of the program that has {1}.': 'Use una versión del programa que incluya {1}.',
  'See {1}.': 'Mire {1}.',
  'Stop the program instead.': 'En su lugar, cierre el programa.',
  'There is no plugin "{1}"': 'No existe la parte «{1}»',
  'A plugin named "{1}" is already loaded': 'Ya hay cargada una parte llamada «{1}»',
  'The configuration of "{1}" is not valid': 'La configuración de «{1}» no es válida',
  'Plugins need each other in a circle: {1}': 'Hay partes que se necesitan unas a otras en círculo: {1}',
  'The plugin "system" answers this command and cannot be stopped by it':
    'La parte «system» es la que atiende esta orden, así que la orden no puede pararla',
  'The program is stopping': 'El programa se está cerrando',
  'Plugin "{1}" is stopping': 'La parte «{1}» se está parando',
  'The start of "{1}"': 'El arranque de «{1}»',
  '{1} was given up after {2} ms': '{1}: no terminó en {2} ms y se ha abandonado',
  'What is held: for names of files and for the screens': 'Qué torneo se celebra: para los nombres de los archivos y para las pantallas',
  'Which court this is': 'Cuál es esta área',

  // The log.
  'The least that is written down': 'Lo menos importante que se anota',
  'Levels of single subsystems, such as { "obs": "debug" }': 'Niveles de subsistemas concretos, por ejemplo { "obs": "debug" }',
  'A file is closed and archived at this size, and at midnight': 'Un archivo se cierra y se archiva con este tamaño, y a medianoche',
  'Archives older than this are removed': 'Los archivados más antiguos se borran',
  'The oldest archives are removed when all together take more than this':
    'Si los archivados juntos ocupan más, se borran los más antiguos',
  'Check the rights of the log folder and the free space of the disk.':
    'Compruebe los permisos de la carpeta del registro y el espacio libre en el disco.',
  'The log in {1} could not be archived: {2}': 'No se pudo archivar el registro de {1}: {2}',
  'The disk does not answer: the log in {1} waits.': 'El disco no responde: el registro de {1} está en espera.',
  'Check the disk; writing goes on by itself.': 'Revise el disco; después se sigue escribiendo solo.',
  'Give the user of this program the right to write there; writing goes on by itself.':
    'Dé permiso de escritura ahí al usuario de este programa; después se sigue escribiendo solo.',
  'The disk is full: the log {1} cannot be written.': 'El disco está lleno: no se puede escribir el registro {1}.',
  'Make room on the disk; writing goes on by itself.': 'Libere espacio en el disco; después se sigue escribiendo solo.',
  'The program may not write the log {1}.': 'El programa no tiene permiso para escribir el registro {1}.',
  'The disk may only be read: the log {1} cannot be written.': 'El disco es de solo lectura: no se puede escribir el registro {1}.',
  'Something else stands in the place of the log {1}.': 'En el lugar del registro {1} hay otra cosa.',
  'Move it away; writing goes on by itself.': 'Llévela a otro sitio; después se sigue escribiendo solo.',
  'The folder of the log {1} is gone and cannot be made again.': 'La carpeta del registro {1} ya no existe y no se puede volver a crear.',
  'Make it again; writing goes on by itself.': 'Vuelva a crearla; después se sigue escribiendo solo.',
  'The log {1} cannot be opened: too many files are open.': 'No se puede abrir el registro {1}: hay demasiados archivos abiertos.',
  'The log {1} cannot be written: {2}.': 'No se puede escribir el registro {1}: {2}.',
  'Check the disk and the folder of the log; writing goes on by itself.':
    'Revise el disco y la carpeta del registro; después se sigue escribiendo solo.',
}
