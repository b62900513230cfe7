// What the plugin debug says, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const debug: Phrases = {
  // The configuration.
  'A stall of the event loop at least this long is kept with its stack; ms':
    'Si el programa se queda parado al menos este tiempo, se guarda junto con lo que hacía; ms',
  'Watch for stalls of the event loop': 'Vigilar los bloqueos del programa',
  'Files in the folder of downloads older than this are removed': 'Los archivos más antiguos de la carpeta de descargas se borran',

  // What to do.
  'Wait until it is done, or stop it.': 'Espere a que acabe, o párelo.',
  'Do it in a break, or say "force": true.': 'Hágalo en un descanso, o indique "force": true.',
  'Start one: debug.capture.start.': 'Inicie una: debug.capture.start.',
  'Choose another span; see udp.status for what has arrived.': 'Elija otro periodo; lo que ha llegado está en udp.status.',
  'See the database in system.health.': 'Mire la base de datos en system.health.',
  'See udp.status for whether it listens; where udp.allow names senders, 127.0.0.1 must be one of them.':
    'Mire en udp.status si está a la escucha; si udp.allow nombra remitentes, 127.0.0.1 debe ser uno de ellos.',

  // What is wrong.
  '{1} could not be written: {2}': 'No se pudo escribir {1}: {2}',
  'There is a capture under way already': 'Ya hay una captura en curso',
  'No capture is under way': 'No hay ninguna captura en curso',
  'There is a {1} under way already': 'Esto ya está en curso: {1}',
  'CPU profile': 'perfil de CPU',
  'heap snapshot': 'instantánea de memoria',
  capture: 'captura',
  export: 'exportación',
  'A heap snapshot stops the program for seconds, and a match is on ({1})':
    'Una instantánea de memoria detiene el programa unos segundos, y hay un combate en curso ({1})',
  'Earlier datagrams cannot be read now: udp does not run': 'Ahora no se puede leer el tráfico anterior: la parte udp no está en marcha',
  'Earlier datagrams cannot be read now: {1}': 'Ahora no se puede leer el tráfico anterior: {1}',
  'No datagram was kept from {1} to {2}': 'No se guardó ningún paquete entre {1} y {2}',
  'A test datagram to {1} port {2} was not heard: {3}': 'No se recibió el datagrama de prueba enviado a {1}, puerto {2}: {3}',
  'it did not arrive within {1} s': 'no llegó en {1} s',
  'no answer within {1} ms': 'sin respuesta en {1} ms',
  'what it was doing could not be seen': 'no se pudo ver lo que hacía',
  '(native code)': '(código nativo)',
  '(garbage collector)': '(limpieza de memoria)',
  '{1} is no file': '{1} no es un archivo',

  // Phases of a match.
  ready: 'listo',
  fighting: 'reloj en marcha',
  paused: 'pausa',
  injury: 'lesión',
  break: 'descanso',
  'round-over': 'fin de asalto',
}
