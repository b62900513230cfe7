// What the plugin database says, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const database: Phrases = {
  // The configuration.
  'Where the database lies; set by the program': 'Dónde está la base de datos; lo pone el programa',
  'Name of the database file in the data folder': 'Nombre del archivo de la base de datos en la carpeta de datos',
  'Rows that may wait in memory while nothing can be written': 'Filas que pueden esperar en memoria mientras no se puede escribir',
  'Bytes that may wait in memory while nothing can be written': 'Bytes que pueden esperar en memoria mientras no se puede escribir',
  'The oldest write may wait for so long before it is said, ms': 'Se avisa cuando la escritura más antigua ha esperado tanto, ms',

  // What to do.
  'See the reason in database.status: free disk space, or close the program that holds the file.':
    'El motivo está en database.status: libere espacio en el disco, o cierre el programa que ocupa el archivo.',
  'Start the database again: system.plugin.start {"name":"database"}.':
    'Vuelva a arrancar la base de datos: system.plugin.start {"name":"database"}.',
  'Ask for less at a time; if it stays, run database.check.': 'Pida menos de una vez; si continúa, ejecute database.check.',
  'It is a fault in the program: look into the log and report it.': 'Es un fallo del programa: mire el registro y comuníquelo.',
  'If a newer version was used before, install that one again; otherwise report it. A copy from before lies beside the database.':
    'Si antes se usó una versión más nueva, vuelva a instalarla; si no, comuníquelo. Junto a la base de datos hay una copia de antes.',
  'Close other programs that use it and check the rights of the folder. If it is damaged: move it away and restore a backup.':
    'Cierre los otros programas que la usen y compruebe los permisos de la carpeta. Si está dañada: llévela a otro sitio y restaure una copia de seguridad.',
  'The file was left as it is. Close other programs that use it and check the rights of the folder; if it is damaged, move it away and restore a backup':
    'El archivo se ha dejado como está. Cierre los otros programas que lo usen y compruebe los permisos de la carpeta; si está dañado, llévelo a otro sitio y restaure una copia de seguridad',
  'Check whether the disk is very busy, asleep or failing.': 'Mire si el disco está muy ocupado, en reposo o averiado.',
  'Do not close the program before the match is over: what is stored now ends with it. Then restore a backup.':
    'No cierre el programa hasta que acabe el combate: lo que se guarda ahora se pierde al cerrarlo. Después, restaure una copia de seguridad.',
  'Free space on that disk; it goes on by itself.': 'Libere espacio en ese disco; después continúa solo.',
  'Close the program that has the file open; it goes on by itself.':
    'Cierre el programa que tiene abierto el archivo; después continúa solo.',
  'Check the disk and its cable; it goes on by itself.': 'Revise el disco y su cable; después continúa solo.',
  'Give the program the right to write to the file and its folder.': 'Dé al programa permiso para escribir en el archivo y en su carpeta.',
  'Do not close the program before the match is over; then move the file away and restore the last backup.':
    'No cierre el programa hasta que acabe el combate; después, lleve el archivo a otro sitio y restaure la última copia de seguridad.',
  'Close other programs; it goes on by itself.': 'Cierre otros programas; después continúa solo.',

  // What is wrong.
  '{1}: the database is closed': '{1}: la base de datos está cerrada',
  'Not read': 'No se ha leído',
  'Not written': 'No se ha escrito',
  'Not done': 'No se ha hecho',
  'Not known to be written': 'No se sabe si se escribió',
  'Not queued: {1} rows ({2} MB) wait for the disk already': 'No cabe más: ya hay demasiadas filas a la espera del disco ({1}, {2} MB)',
  'No answer within {1} ms to: {2}': 'Sin respuesta en {1} ms a: {2}',
  '{1} cannot be opened: {2}. {3}': 'No se puede abrir {1}: {2}. {3}',
  'The tables of "{1}" could not be brought up to date: {2}': 'No se pudieron actualizar las tablas de «{1}»: {2}',
  'the name of an owner is made of small letters, digits and hyphens':
    'el nombre de un propietario lleva letras minúsculas, cifras y guiones',
  'the file was used by a newer version already, which has made the step "{1}"':
    'el archivo ya se usó con una versión más nueva, que hizo el cambio «{1}»',
  'the copy made before the migration is damaged: {1}': 'la copia hecha antes de la actualización está dañada: {1}',
  'the reading thread ended: {1}': 'la lectura terminó de golpe: {1}',
  'unexpected "{1}"': 'respuesta inesperada «{1}»',
  'its thread ended with code {1}': 'la escritura terminó con el código {1}',
  'The thread that writes the database ended by itself: {1}': 'La escritura de la base de datos terminó de golpe: {1}',
  'a write-ahead log cannot be kept beside it (the file system gave "{1}")':
    'no se puede mantener junto a él un diario de escritura (el sistema de archivos responde «{1}»)',
  '{1}; {2}: {3} in memory': '{1}; {2}: {3} en memoria',
  '1 row waits': '1 fila espera',
  '{1} rows wait': '{1} filas esperan',
  'no more fits, new rows are refused': 'no cabe más, las filas nuevas se rechazan',
  'nothing is lost yet': 'aún no se ha perdido nada',
  'Nothing could be stored in {1} for {2} s': 'Desde hace {2} s no se puede guardar nada en {1}',
  '{1} was moved or deleted while it is in use': 'Alguien ha movido o borrado {1} mientras se usa',
  'The disk is full{1} where {2} lies': 'El disco de {2} está lleno{1}',
  ': {1} MB free': ': {1} MB libres',
  'Another program holds {1} locked': 'Otro programa tiene bloqueado {1}',
  'The disk does not take what is written to {1} ({2})': 'El disco no acepta lo que se escribe en {1} ({2})',
  '{1} is write-protected': '{1} está protegido contra escritura',
  '{1} is damaged ({2})': '{1} está dañado ({2})',
  'There is not enough memory to write to {1}': 'No hay memoria suficiente para escribir en {1}',
}
