// What the plugin control says, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const control: Phrases = {
  // The configuration.
  '"{1}" is not an address of this machine alone: only 127.0.0.1 is allowed':
    '«{1}» no es una dirección solo de este equipo: únicamente se permite 127.0.0.1',
  'Port of console and interface': 'Puerto de la consola y de la interfaz para otros programas',
  'Only this machine may connect: a loopback address': 'Solo puede conectarse este equipo: una dirección local',
  'Pages and programs that may be connected at once': 'Páginas y programas que pueden estar conectados a la vez',
  'Folder of the built console; set by the program': 'Carpeta de la consola compilada; la pone el programa',
  'Folder of the built overlays; set by the program': 'Carpeta de los rótulos compilados; la pone el programa',
  'Folder of what may be downloaded; set by the program': 'Carpeta de lo que se puede descargar; la pone el programa',

  // What to do.
  'Close that program, or choose another port with --http: those told are free.':
    'Cierre ese programa, o elija otro puerto con --http: los indicados están libres.',
  'See the reason; choose another port with --http, or another address with --host.':
    'Mire el motivo; elija otro puerto con --http, u otra dirección con --host.',
  'Send a JSON object as body.': 'Envíe un objeto JSON como cuerpo.',
  'Send less than 1 MiB.': 'Envíe menos de 1 MiB.',
  'See /api/openapi.json.': 'Mire /api/openapi.json.',
  'See replay in system.health.': 'Mire replay en system.health.',
  'See control in system.health.': 'Mire control en system.health.',
  'Open the console at the address the program says.': 'Abra la consola en la dirección que indica el programa.',
  'Use POST.': 'Use POST.',
  'Close pages that are not needed.': 'Cierre las páginas que no hagan falta.',

  // What is wrong.
  'There is no file "{1}" to download': 'No hay ningún archivo «{1}» que descargar',
  'This server is not "{1}"': 'Este servidor no es «{1}»',
  'Pages of {1} may not use this server': 'Las páginas de {1} no pueden usar este servidor',
  '"{1}" changes something: use POST': '«{1}» cambia algo: use POST',
  'Nothing is at {1} {2}': 'No hay nada en {1} {2}',
  'The body is not JSON': 'El cuerpo no es JSON',
  'The request is larger than 1 MiB': 'La petición ocupa más de 1 MiB',
  'Films cannot be had now: replay does not run': 'Ahora no hay vídeos: la parte replay no está en marcha',
  'Films cannot be had now: the library does not answer': 'Ahora no hay vídeos: la parte que guarda los clips no responde',
  'The file has nothing at {1}': 'El archivo no tiene nada en {1}',
  'The file is not the one that the request makes its condition': 'El archivo no es el que exige la petición',
  'The library has nothing at {1}': 'No hay ningún vídeo en {1}',
  'There is no overlay "{1}": there are {2}': 'No existe el rótulo «{1}»; los que hay son: {2}',
  'There is no own flag "{1}"': 'No hay ninguna bandera propia «{1}»',
  'The console cannot be opened. {1}': 'No se puede abrir la consola. {1}',
  'HTTP port {1} is taken by {2}: close it, or start {3} (or set server.http in the configuration file).':
    'El puerto HTTP {1} está ocupado por {2}: cierre ese programa, o arranque {3} (o cambie server.http en el archivo de configuración).',
  'with --http and another port': 'con --http y otro puerto',
  'with --http {1}, which is free': 'con --http {1}, que está libre',
  'The console stays at {1}, and is not where the configuration wants it. {2}':
    'La consola sigue en {1}, y no donde pide la configuración. {2}',
  '{1}. It is tried again by itself every two seconds.': '{1}. Se vuelve a intentar solo cada dos segundos.',
  'Close that program, or set another server.http': 'Cierre ese programa, o ponga otro puerto en server.http',
  'Set another server.{1}': 'Ponga otro valor en server.{1}',
  'Port {1} is taken by {2}{3}.': 'El puerto {1} está ocupado por {2}{3}.',
  '; free: {1}': '; libres: {1}',
  '{1} (process {2})': '{1} (proceso {2})',
  'This program may not use port {1}: below 1024 the system wants more rights{2}.':
    'Este programa no puede usar el puerto {1}: por debajo del 1024 el sistema operativo exige más permisos{2}.',
  'This machine has no address {1} now: 127.0.0.1 is always there.': 'Este equipo no tiene ahora la dirección {1}: 127.0.0.1 siempre está.',
  'Nothing can listen at {1}, port {2}: {3}.': 'No se puede escuchar en {1}, puerto {2}: {3}.',
  'The overlay pages are not built': 'Las páginas de los rótulos no están compiladas',
  'The console is not built': 'La consola no está compilada',
  'Run: npm run build': 'Ejecute: npm run build',
  'There is no WebSocket at {1}': 'No hay ningún WebSocket en {1}',
  'More than {1} clients are connected': 'Hay más de {1} páginas y programas conectados',
  'The request cannot be read': 'La petición no se puede leer',
}
