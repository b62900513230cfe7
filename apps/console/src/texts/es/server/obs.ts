// What the plugin obs says of its connections and orders, in Spanish. Menus and buttons of OBS are called as OBS in Spanish shows them.
// The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const obs: Phrases = {
  // Connecting.
  'in OBS: Tools > WebSocket Server Settings': 'en OBS: Herramientas > Ajustes de obs-websocket',
  'Nothing listens at {1}': 'En {1} no hay nada a la escucha',
  'Start OBS, and enable its server ({1}); compare the port.': 'Arranque OBS y habilite su servidor WebSocket ({1}); compare el puerto.',
  'No machine named "{1}" is known': 'No se conoce ningún equipo llamado «{1}»',
  'Correct the address, or use the number that OBS shows (Show Connect Info).':
    'Corrija la dirección, o use el número que muestra OBS (Mostrar información de conexión).',
  'The machine {1} cannot be reached': 'No se llega al equipo {1}',
  'Check its network cable and address, and its firewall.': 'Compruebe su cable de red, su dirección y su cortafuegos.',
  '{1} takes the connection but says nothing': '{1} acepta la conexión pero no dice nada',
  'Is it OBS that listens there? If so, OBS hangs: look at it, and start it again if need be.':
    '¿Es OBS lo que escucha ahí? Si lo es, está bloqueado: mírelo y, si hace falta, reinícielo.',
  'OBS at {1} has stopped answering': 'OBS, en {1}, ha dejado de responder',
  'Look at OBS: does it hang or show a question? It is tried again by itself.':
    'Mire OBS: ¿está bloqueado o muestra una pregunta? Se vuelve a intentar solo.',
  'OBS at {1} answers but is not ready{2}': 'OBS, en {1}, responde pero no está listo{2}',
  'What listens at {1} is not OBS': 'Lo que escucha en {1} no es OBS',
  'it speaks another protocol': 'usa otro protocolo',
  'Compare the port with {1}.': 'Compare el puerto ({1}).',
  '{1} does not speak TLS': '{1} no usa TLS',
  'OBS itself has no TLS: begin the address with ws:// instead of wss://.':
    'OBS por sí mismo no usa TLS: empiece la dirección con ws:// en vez de wss://.',
  'What listens at {1} does not speak plain WebSocket': 'Lo que escucha en {1} no usa WebSocket sin cifrar',
  'If a proxy with TLS stands before OBS, begin the address with wss://; otherwise compare the port.':
    'Si delante de OBS hay un proxy con TLS, empiece la dirección con wss://; si no, compare el puerto.',
  '{1} closed the connection at once{2}': '{1} cortó la conexión al momento{2}',
  'Look whether OBS is just starting or ending; it is tried again.': 'Mire si OBS se está abriendo o cerrando; se vuelve a intentar.',
  '{1} cannot be connected to: {2}': 'No se puede conectar con {1}: {2}',
  'Compare address and port with Show Connect Info in OBS.':
    'Compare la dirección y el puerto con los de «Mostrar información de conexión» en OBS.',
  'Show Connect Info ({1}).': '«Mostrar información de conexión» ({1}).',
  'OBS refused the password': 'OBS rechazó la contraseña',
  'Compare it with {1}': 'Compárela con la de {1}',
  'OBS asks for a password and none is set': 'OBS pide una contraseña y no hay ninguna puesta',
  'Enter the one of {1}': 'Escriba la de {1}',
  'OBS is still starting': 'OBS todavía está arrancando',
  'Wait a moment; look at OBS if it stays.': 'Espere un momento; si continúa, mire OBS.',
  'It is connected again by itself once OBS runs.': 'Se vuelve a conectar solo en cuanto OBS esté abierto.',
  'OBS was closed': 'OBS se ha cerrado',
  'OBS threw this program out (Kick in its session list)': 'OBS ha expulsado a este programa («Expulsar» en su lista de sesiones)',
  'The connection to OBS broke: OBS ended suddenly, or the network is gone':
    'Se ha cortado la conexión con OBS: OBS se cerró de golpe, o falta la red',
  'OBS "{1}": {2}': 'OBS «{1}»: {2}',
  'it is being connected': 'se está conectando',
  '{1} cannot be written: {2}': 'No se puede escribir {1}: {2}',
  'There is no OBS connection "{1}"': 'No existe la conexión con OBS «{1}»',
  'No OBS connection is there to {1}': 'No hay ninguna conexión con un OBS para {1}',

  // Orders and what becomes of them.
  'OBS "{1}" refused {2} (code {3}){4}': 'OBS «{1}» rechazó {2} (código {3}){4}',
  'OBS "{1}" did not answer {2} within {3} ms': 'OBS «{1}» no respondió a {2} en {3} ms',
  'it did not answer': 'no respondió',
  'The connection to OBS "{1}" ended before {2} was answered': 'La conexión con OBS «{1}» se cortó antes de la respuesta a {2}',
  'OBS "{1}" accepted the order but {2}. {3}': 'OBS «{1}» aceptó la orden, pero {2}. {3}',
  'OBS "{1}" is not connected{2}': 'OBS «{1}» no está conectado{2}',
  'there is no recording to pause': 'no hay ninguna grabación que poner en pausa',
  'Start one first.': 'Inicie antes una.',
  'does not pause': 'no pone la grabación en pausa',
  'does not go on': 'no reanuda la grabación',
  'OBS cannot pause a recording whose quality is set to "Same as stream" (Settings > Output > Recording).':
    'OBS no puede poner en pausa una grabación con la calidad «Igual a la emisión» (Ajustes > Salida > Grabación).',
  'does not show the scene "{1}"': 'no muestra la escena «{1}»',
  'A long transition, or studio mode, may hold it up.': 'Puede retenerla una transición larga o el modo estudio.',
  'does not {1}': 'no consigue {1}',
  'does not cease to {1}': 'no deja de {1}',
  'keep the replay buffer': 'mantener el búfer de repetición',
  'run the virtual camera': 'usar la cámara virtual',
  'does not {1} "{2}"': 'no consigue {1} «{2}»',
  show: 'mostrar',
  hide: 'ocultar',
  'Is the source locked, or changed by another program?': '¿Está bloqueada la fuente, o la cambia otro programa?',
  'The scene "{1}" has no source "{2}"': 'La escena «{1}» no tiene la fuente «{2}»',
  'Its file writer may be stuck, or it shows a question: look at OBS.':
    'Quizá se ha atascado al escribir el archivo, o muestra una pregunta: mire OBS.',
  'Check server and stream key in OBS (Settings > Stream), and the network.':
    'Compruebe en OBS el servidor y la clave de retransmisión (Ajustes > Emisión), y la red.',
  'Its disk is full, or its recording folder does not exist ({1} MB free): make room, or correct Settings > Output.':
    'Su disco está lleno, o no existe su ruta de grabación ({1} MB libres): libere espacio, o corríjala en Ajustes > Salida.',
  'Check that its recording folder exists and may be written to (Settings > Output), and look for a message in OBS.':
    'Compruebe que su ruta de grabación existe y se puede escribir en ella (Ajustes > Salida), y mire si OBS muestra algún mensaje.',
  'has not saved the replay buffer within {1} s': 'no ha guardado el búfer de repetición en {1} s',
  'Its disk may be slow, or its file writer stuck.': 'Quizá su disco es lento, o se ha atascado al escribir el archivo.',
  'OBS "{1}" has no replay buffer in its profile': 'OBS «{1}» no tiene búfer de repetición en su perfil',
  'OBS "{1}" has no {2} in its profile.{3}': 'OBS «{1}» no tiene {2} en su perfil.{3}',
  ' Switch it on with the setup check.': ' En la página OBS, en «Comprobar ajustes», pulse «Ajustar».',
  'OBS "{1}" cannot set chapters: that needs OBS 30.2 or newer, recording as Hybrid MP4':
    'OBS «{1}» no puede poner marcas de capítulo: hace falta OBS 30.2 o posterior, grabando en MP4 híbrido',
  'OBS "{1}" cannot change its settings now: {2} would be cut off':
    'OBS «{1}» no puede cambiar ahora sus ajustes: se interrumpiría lo que está en marcha ({2})',
  streaming: 'emisión',
  'virtual-camera': 'cámara virtual',
  'virtual camera': 'cámara virtual',
  'Look at OBS; it is tried again by itself.': 'Mire OBS; se vuelve a intentar solo.',

  // Why it is kept as it is.
  '"{1}" is to be recorded and OBS does not record': 'hay que grabar «{1}» y OBS no está grabando',
  'OBS records already: it counts for "{1}"': 'OBS ya está grabando: vale para «{1}»',
  '"{1}" is to be recorded, and OBS still records "{2}"': 'hay que grabar «{1}», y OBS todavía está grabando «{2}»',
  'the recording of "{1}" is to end': 'la grabación de «{1}» debe acabar',
  'the stream is wanted and OBS does not stream': 'debería haber emisión y OBS no está emitiendo',
  'the stream is to end': 'la emisión debe acabar',
  'the replay buffer is wanted and does not run': 'hace falta el búfer de repetición y está parado',
  'the replay buffer is to end': 'el búfer de repetición debe pararse',
  'the scene "{1}" is wanted and OBS shows "{2}"': 'debería verse la escena «{1}» y OBS muestra «{2}»',
}
