// What the plugin obs says of its configuration and of the settings of OBS, in Spanish. Menus of OBS are called as OBS in Spanish shows
// them. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const obsSetup: Phrases = {
  // The configuration.
  'only letters, digits, spaces and . _ - are allowed': 'solo se permiten letras, cifras, espacios y . _ -',
  'an address such as ws://127.0.0.1:4455': 'debe ser una dirección como ws://127.0.0.1:4455',
  'the password does not belong into the address: give it apart': 'la contraseña no va en la dirección: indíquela aparte',
  'an address does not have a part after #': 'una dirección no puede tener nada detrás de #',
  'two connections have the same name': 'dos conexiones tienen el mismo nombre',
  'no control characters, none of $ ` " \\ < > : | ? * and no ".." are allowed':
    'no se permiten caracteres de control, ni $ ` " \\ < > : | ? *, ni ".."',
  'Each OBS: name, url, password, role (record, stream or both)':
    'Cada OBS: nombre, dirección, contraseña y función (record graba, stream emite, both ambas)',
  'Where connections given by command are kept; set by the program':
    'Dónde se guardan las conexiones añadidas con una orden; la pone el programa',
  'How often OBS is asked for what it does not announce, ms': 'Cada cuánto se pregunta a OBS lo que no comunica por sí solo, ms',
  'How long a connection may take, ms': 'Cuánto puede tardar una conexión, ms',
  'How long OBS has for an answer, ms': 'Cuánto tiempo tiene OBS para responder, ms',

  // What to do.
  'See obs.status for the names; add one with obs.connect.': 'Los nombres están en obs.status; añada una con obs.connect.',
  'See the problem in obs.status: OBS must run, its WebSocket server must be on, and the password must be right.':
    'El problema está en obs.status: OBS debe estar abierto, su servidor WebSocket habilitado y la contraseña ser la correcta.',
  'See the comment of OBS in the message.': 'El comentario de OBS está en el mensaje.',
  'Look at OBS: it may hang, or show a question.': 'Mire OBS: quizá está bloqueado, o muestra una pregunta.',
  'It reconnects by itself; look whether OBS still runs.': 'Se reconecta solo; mire si OBS sigue abierto.',
  'Look at OBS: a folder that does not exist, a full disk, or a setting that forbids it. obs.setup checks the settings.':
    'Mire OBS: una carpeta que no existe, un disco lleno, o un ajuste que lo impide. obs.setup comprueba los ajustes.',
  'For the replay buffer: obs.setup {"apply":true}. For chapters: OBS 30.2 or newer, recording as Hybrid MP4.':
    'Para el búfer de repetición: obs.setup {"apply":true}. Para los capítulos: OBS 30.2 o posterior, grabando en MP4 híbrido.',
  'Stop these outputs in a break, then try again.': 'Párelo en un descanso y vuelva a intentarlo.',

  // The check of the settings.
  on: 'activo',
  none: 'ninguna',
  'on, but OBS has not taken it up yet': 'activo, pero OBS aún no lo ha aplicado',
  'Settings > Output > Replay Buffer > Enable Replay Buffer, then OK.':
    'Ajustes > Salida > Búfer de repetición > Activar el búfer de repetición; luego, Aceptar.',
  'at least {1} s': '{1} s como mínimo',
  'Settings > Output > Replay Buffer > Maximum Replay Time: {1} s.':
    'Ajustes > Salida > Búfer de repetición > Tiempo máximo de la repetición: {1} s.',
  'at least {1} MB': '{1} MB como mínimo',
  'Settings > Output > Replay Buffer > Maximum Memory: {1} MB or more.':
    'Ajustes > Salida > Búfer de repetición > Memoria máxima: {1} MB o más.',
  'one each second': 'uno por segundo',
  'Settings > Output > Output Mode "Advanced" > Recording > Encoder Settings > Keyframe Interval: 1 s.':
    'Ajustes > Salida > Modo de salida «Avanzado» > Grabación > Ajustes de codificación > Intervalo de fotogramas clave: 1 s.',
  'cannot be read from outside in the advanced mode': 'en el modo avanzado no se puede leer desde fuera',
  "the encoder's own, up to 8 s apart, with this recording quality":
    'los que pone el codificador, cada 8 s o menos, con esta calidad de grabación',
  "the encoder's own": 'los que pone el codificador',
  'one each {1} frames': 'uno cada {1} fotogramas',
  'one each 250 frames': 'uno cada 250 fotogramas',
  'Settings > Output > Streaming > Custom Encoder Settings: keyint={1}.':
    'Ajustes > Salida > Emisión > Configuración del codificador personalizada: keyint={1}.',
  'cannot be read from outside': 'no se puede leer desde fuera',
  'one that survives a crash, such as MKV': 'uno que resista un cierre brusco, como MKV',
  'Settings > Output > Recording > Recording Format: Matroska Video (.mkv). A plain MP4 or MOV is lost whole when the power fails.':
    'Ajustes > Salida > Grabación > Formato de grabación: Matroska (.mkv). Si se va la corriente, un MP4 o MOV normal se pierde entero.',
  'a folder with room for the day': 'una carpeta con sitio para todo el día',
  'Settings > Output > Recording > Recording Path.': 'Ajustes > Salida > Grabación > Ruta de grabación.',
}
