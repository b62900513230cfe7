// What the plugin monitor says, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const monitor: Phrases = {
  // The configuration.
  'How often the machine is looked at, ms': 'Cada cuánto se mira el equipo, ms',
  'How often disks, temperature and processes are looked at, ms': 'Cada cuánto se miran los discos, la temperatura y los procesos, ms',
  'Keep what was measured: 1 s for an hour, 10 s for a day, 1 min for a month':
    'Guardar lo medido: cada segundo durante una hora, cada 10 s durante un día, cada minuto durante un mes',
  'The data folder; set by the program': 'La carpeta de datos; la pone el programa',

  // What to do.
  'Ask again in a second.': 'Vuelva a pedirlo dentro de un segundo.',
  'See the database in system.health; measuring goes on meanwhile.':
    'Mire la base de datos en system.health; mientras tanto se sigue midiendo.',
  'Check that the disk is plugged in, and the network if it is a network disk.':
    'Compruebe que el disco está conectado y, si es un disco de red, la red.',
  'Times of events before and after it do not fit together. Let a time server keep the time of this machine, and do not set the clock while matches run.':
    'Las horas de los eventos de antes y de después no cuadran. Deje que un servidor de hora mantenga la de este equipo, y no la cambie durante los combates.',
  'It is asked again all the time; if it stays, restart the machine after the matches.':
    'Se vuelve a preguntar sin parar; si continúa, reinicie el equipo después de los combates.',
  'See the database in system.health; it is tried again by itself.': 'Mire la base de datos en system.health; se vuelve a intentar solo.',

  // What is wrong.
  'The disk of the data folder {1} cannot be looked at: {2}': 'No se puede examinar el disco de la carpeta de datos {1}: {2}',
  'the disk does not answer': 'el disco no responde',
  'it is not there': 'no existe',
  'this program may not look at it': 'este programa no tiene permiso para verlo',
  'the system says {1}': 'el sistema operativo responde {1}',
  'The clock of this machine was set {1} by {2} at {3}, by its new time':
    'La hora de este equipo se cambió: {2} {1}; hora nueva en ese momento: {3}',
  back: 'hacia atrás',
  forward: 'hacia delante',
  day: 'día',
  days: 'días',
  'The system does not tell how busy this machine is': 'El sistema operativo no dice cuánta carga tiene este equipo',
  'What is measured cannot be kept: {1}': 'No se puede guardar lo medido: {1}',
  'the history cannot be opened': 'no se puede abrir el historial',
  'the history cannot be written': 'no se puede escribir el historial',
  'Nothing has been measured yet; ask again in a second': 'Aún no se ha medido nada; vuelva a pedirlo dentro de un segundo',
  'the database is not there': 'la base de datos no está disponible',
  'What was measured before this program started cannot be read: {1}': 'No se puede leer lo medido antes de arrancar este programa: {1}',
}
