// What the plugin doctor says of the program and its machine, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const doctor: Phrases = {
  // Around other sentences.
  '{1} (since {2})': '{1} (desde el {2})',
  '{1} (since {2}{3})': '{1} (desde el {2}{3})',
  '{1} ago': 'hace {1}',
  '{1} days': '{1} días',

  // What follows a number.
  row: 'fila',
  rows: 'filas',
  'row was': 'fila',
  'rows were': 'filas',
  'row waits': 'fila en espera',
  'rows wait': 'filas en espera',
  file: 'archivo',
  files: 'archivos',
  line: 'línea',
  lines: 'líneas',
  part: 'parte',
  parts: 'partes',

  // Single words that findings hold.
  None: 'No hay',
  unknown: 'desconocido',
  critical: 'crítica',
  warning: 'aviso',
  info: 'nota',
  ok: 'bien',
  stalled: 'bloqueada',
  closed: 'cerrada',
  waiting: 'en espera',
  starting: 'arrancando',
  running: 'en marcha',
  stopping: 'parando',
  failed: 'con fallo',

  // Parts that do not answer.
  'It answered, and nothing can be read from the answer': 'Respondió, pero la respuesta es ilegible',
  'Not part of this installation yet': 'Esta instalación aún no lo incluye',
  'Cannot be seen: {1}': 'No se puede ver: {1}',
  'See that part under "program"; start it with system.plugin.start.': 'Mire esa parte en «Programa»; arránquela con system.plugin.start.',
  'See that part under "program".': 'Mire esa parte en «Programa».',
  'Examine again; if it stays, restart that part when no match is on.':
    'Pulse «Revisar otra vez»; si continúa, reinicie esa parte cuando no haya combate.',
  'the kernel does not pass on questions now': 'ahora no se puede preguntar a las demás partes',
  'The kernel does not lend them now': 'Ahora no están disponibles',
  'No answer within {1} ms': 'Sin respuesta en {1} ms',
  'it gave no answer within {1}': 'no respondió en {1}',
  'the disk gave no answer': 'el disco no respondió',
  'Not looked at while the clock runs, so that nothing stands before a replay: examine again when it stands':
    'No se mira con el reloj en marcha, para no retrasar una repetición: revise otra vez cuando esté parado',
  'No match is on the court': 'No hay ningún combate en el área',
  'Too large for a quick look: run database.check in a break': 'Demasiado grande para un vistazo: ejecute database.check en un descanso',

  // The program.
  Version: 'Versión',
  Running: 'En marcha',
  Memory: 'Memoria',
  'Event loop': 'Bucle de eventos',
  Processor: 'Procesador',
  'Parts of the program': 'Partes del programa',
  Starting: 'Arranque',
  'reStrike VTA {1} on Node {2}, {3}': 'reStrike VTA {1} con Node {2}, {3}',
  'For {1}': 'Desde hace {1}',
  '{1} for this program; {2} of {3} are still to be had': '{1} para este programa; quedan {2} de {3}',
  '{1} in use of the {2} that this program may take at the most': 'En uso {1} de los {2} que puede ocupar este programa',
  'Restart the program in the next break, and make a support bundle before.':
    'Reinicie el programa en el próximo descanso; antes, cree un paquete de soporte.',
  'Close programs that are not needed for the match.': 'Cierre los programas que no hagan falta para el combate.',
  'Late by up to {1}': 'Retraso de hasta {1}',
  'See the stalls in debug.stalls; close what else needs the processor.':
    'Mire los bloqueos en debug.stalls; cierre lo demás que ocupe el procesador.',
  'Late by {1} at the most (99 of 100 times)': 'Retraso de {1} como máximo (99 de cada 100 veces)',
  'Not measured yet': 'Aún sin medir',
  'Examine again in some seconds.': 'Pulse «Revisar otra vez» en unos segundos.',
  '{1} % busy{2}': 'Ocupado al {1} %{2}',
  ', {1} % of one core by this program': ', este programa usa el {1} % de un núcleo',
  'Close what else needs the processor, or let OBS encode on the graphics card.':
    'Cierre lo demás que ocupe el procesador, o haga que OBS codifique con la tarjeta gráfica.',
  'All {1} run': 'Las {1}, en marcha',
  'Part "{1}"': 'Parte «{1}»',
  'It is {1}': 'Estado: {1}',
  'See the log of that part.': 'Mire el registro de esa parte.',
  'Nothing has started yet': 'Aún no ha arrancado nada',
  'The slowest of {1} was {2}: {3}': 'La más lenta de {1} fue {2}: {3}',
  'Slow to start: {1}': 'Arranque lento: {1}',
  'See what the log says of that part around its start.': 'Mire qué dice el registro de esa parte cuando arrancó.',

  // The configuration.
  File: 'Archivo',
  Changes: 'Cambios',
  Writing: 'Escritura',
  'All are in use': 'Todos están en uso',
  'Wait for the next start of the program: {1}': 'Esperan al próximo arranque del programa: {1}',
  'Restart the program when no match is on.': 'Reinicie el programa cuando no haya combate.',
  'The file and its backups can be written': 'Se puede escribir el archivo y sus versiones anteriores',
  'Check the rights of the folder and the free space of the disk.': 'Compruebe los permisos de la carpeta y el espacio libre en el disco.',
  'There is none at {1}: the defaults hold': 'No existe {1}: se usan los valores por defecto',
  'line {1}: ': 'línea {1}: ',
  'it cannot be read': 'no se puede leer',
  'Correct what is named.': 'Corrija lo indicado.',
  '{1} is broken, {2}: {3}': '{1} está dañado, {2}: {3}',
  'the last good one is used': 'se usa la última versión correcta',
  'the defaults are used': 'se usan los valores por defecto',
  'Correct what is named, or restore an earlier version.{1}': 'Corrija lo indicado, o restaure una versión anterior.{1}',
  ' A copy of it is {1}.': ' Hay una copia en {1}.',

  // The log.
  Archive: 'Archivados',
  Detail: 'Detalle',
  'From "{1}" on': 'Desde el nivel «{1}»',
  'Much is written down: {1}': 'Se anota mucho: {1}',
  'Set the level back when the search is over: log.level {"level":null}.':
    'Cuando acabe de buscar, devuelva el nivel: log.level {"level":null}.',
  'Check the free space of the disk and the rights of the folder.': 'Compruebe el espacio libre en el disco y los permisos de la carpeta.',
  '{1} could not be written to {2}': 'No se pudo escribir en {2}: {1}',
  'Check the free space of the disk.': 'Compruebe el espacio libre en el disco.',
  ', from {1} on': ', desde {1}',
  'Written to {1}: {2}': 'Se escribe en {1}: {2}',

  // The database.
  Database: 'Base de datos',
  'Quick look': 'Vistazo',
  Size: 'Tamaño',
  'Rows lost': 'Filas perdidas',
  '{1} refused or undone': 'Rechazo o anulación: {1}',
  'See the log of the database for the cause.': 'El motivo está en el registro de la base de datos.',
  'nothing waits': 'nada en espera',
  '{1}, writer {2}{3}; {4}': '{1}, escritura {2}{3}; {4}',
  'Start it: system.plugin.start {"name":"database"}.': 'Arránquela: system.plugin.start {"name":"database"}.',
  'Free disk space, or close the program that holds the file; what waits is written afterwards by itself.':
    'Libere espacio en el disco, o cierre el programa que ocupa el archivo; lo que espera se escribe después solo.',
  'The disk is slow: close what else writes to it.': 'El disco es lento: cierre lo demás que escriba en él.',
  'Nothing was written yet': 'Aún no se ha escrito nada',
  '99 of 100 transactions take {1} at the most': '99 de cada 100 escrituras tardan {1} como máximo',
  'The disk is slow: close what else writes to it, or record to another one.':
    'El disco es lento: cierre lo demás que escriba en él, o grabe en otro.',
  '{1}, and {2} not yet moved into it; {3} written since the start': '{1}, y {2} todavía sin incorporar; escrito desde el arranque: {3}',
  'Run database.checkpoint in a break.': 'Ejecute database.checkpoint en un descanso.',
  'The file is sound': 'El archivo está sano',
  'The file is damaged: {1}': 'El archivo está dañado: {1}',
  'Copy the data folder away, then restore the last good backup when no match is on.':
    'Copie la carpeta de datos a otro sitio y, cuando no haya combate, restaure la última copia de seguridad correcta.',

  // The disks.
  Data: 'Datos',
  Forecast: 'Previsión',
  Recordings: 'Grabaciones',
  'Recordings of "{1}"': 'Grabaciones de «{1}»',
  '{1}: the free space cannot be read': '{1}: no se puede leer el espacio libre',
  'Check that the disk is there.': 'Compruebe que el disco está conectado.',
  '{1} free at {2}': '{1} libres en {2}',
  '{1} free of {2} at {3}': '{1} libres de {2} en {3}',
  'Move old recordings to another disk, or delete what is not needed.':
    'Lleve grabaciones antiguas a otro disco, o borre lo que no haga falta.',
  'No OBS has told of its disk': 'Ningún OBS ha informado de su disco',
  '{1} free where "{2}" records': '{1} libres donde graba «{2}»',
  '{1}; for how long is known once something was recorded': '{1}; para cuánto tiempo se sabrá cuando se haya grabado algo',
  ', full at {1} without a break': ', lleno el {1} si se graba sin parar',
  ', {1} matches left': ', combates que aún caben: {1}',
  'Move old recordings to another disk, or choose another folder in OBS.':
    'Lleve grabaciones antiguas a otro disco, o elija otra carpeta en OBS.',

  // The clock.
  Set: 'Cambio de hora',
  'Time server': 'Servidor de hora',
  'Not since the start of the program': 'Ninguno desde el arranque del programa',
  'By {1} in all since the start, last at {2}': 'En total {1} desde el arranque, el último el {2}',
  'Let the clock alone while matches are on: times of recordings before and after do not agree.':
    'No toque la hora del equipo durante los combates: las grabaciones de antes y de después no cuadran.',
  'This system does not tell': 'Este sistema operativo no lo dice',
  'The clock is kept by a time server': 'Un servidor de hora mantiene la hora',
  'The clock is not kept by a time server': 'Ningún servidor de hora mantiene la hora',
  'Switch it on in the settings of the system, in the morning and not in a match.':
    'Actívelo en los ajustes del sistema operativo, por la mañana y no durante un combate.',

  // The ports.
  'Not served: {1}': 'No se ofrece: {1}',
  'it is {1}': 'estado: {1}',
  'Close the program that holds the port, or choose another one with --http.':
    'Cierre el programa que ocupa el puerto, o elija otro con --http.',
  'The configuration does not tell': 'La configuración no lo dice',
  'On {1}, at a port that the system chose': 'En {1}, en un puerto elegido por el sistema operativo',
  'On {1}:{2}': 'En {1}:{2}',
  '{1} is not open{2}': 'El puerto {1} no está abierto{2}',
  'See the feed.': 'Mire «Datos PSS».',

  // Alarms and trends.
  'Open alarms': 'Alarmas abiertas',
  Alarms: 'Alarmas',
  Telling: 'Avisos',
  Trends: 'Tendencias',
  'Check the address of the webhook, and the database.': 'Compruebe la dirección del webhook y la base de datos.',
  'Alarm, {1}': 'Alarma, {1}',
  ', seen by {1}': ', vista por {1}',
  'See the page of alarms.': 'Mire la página Sistema, «Alarmas».',
  'Nothing grows that should not': 'Nada crece más de lo debido',
  'Make a support bundle, and restart the program when no match is on.':
    'Cree un paquete de soporte y reinicie el programa cuando no haya combate.',

  // Licence and backups.
  Licence: 'Licencia',
  'Last backup': 'Última copia de seguridad',
  'It says "{1}", and not until when': 'Dice «{1}», pero no hasta cuándo',
  'Ended {1} ago (it says "{2}")': 'Caducó hace {1} (dice «{2}»)',
  '"{1}", for {2} more': '«{1}», por {2} más',
  'Renew it: license.activate. Matches go on meanwhile.': 'Renuévela: license.activate. Mientras tanto, los combates siguen.',
  'Renew it while this machine is on the internet.': 'Renuévela mientras este equipo tenga internet.',
  'There is none': 'No hay ninguna',
  'Make one: backup.create.': 'Cree una: backup.create.',
  '{1}; it could not be read back': '{1}; no se pudo volver a leer',
  'Make another one to another disk: backup.create.': 'Cree otra en otro disco: backup.create.',
  'Make one in the next break: backup.create.': 'Cree una en el próximo descanso: backup.create.',

  // The support bundle.
  'The support bundle cannot be written to {1}: {2}': 'No se puede escribir el paquete de soporte en {1}: {2}',
  'the disk is full': 'el disco está lleno',
  'the share of the disk that this user may take is full': 'la parte del disco que le toca a este usuario está llena',
  'this program may not write there': 'este programa no tiene permiso para escribir ahí',
  'the disk can only be read': 'el disco es de solo lectura',
  'a file is where the folder should be': 'hay un archivo donde debería estar la carpeta',
  'the disk has a fault': 'el disco tiene un fallo',
  'its name is too long': 'su nombre es demasiado largo',
  'Check the free space of the disk and the rights of the data folder.':
    'Compruebe el espacio libre en el disco y los permisos de la carpeta de datos.',
  'The folder of downloads; set by the program': 'La carpeta de descargas; la pone el programa',
  'Lines of the log in a support bundle': 'Líneas del registro en un paquete de soporte',
}
