// What the plugin recorder says, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const recorder: Phrases = {
  // Alarms. The match stands in them by this name.
  'Match {1}': 'Combate {1}',
  'The match': 'El combate',
  ' ({1})': ' ({1})',
  'The recording disk of OBS "{1}" runs short: {2}': 'Queda poco disco para las grabaciones de OBS «{1}»: {2}',
  '{1} free{2}{3}': '{1} libres{2}{3}',
  ', full at {1}': ', lleno a las {1}',
  ' ({1} matches left)': ' (combates que aún caben: {1})',
  'Delete or move old recordings, or choose another disk in OBS (Settings > Output > Recording Path) between two matches.':
    'Borre o traslade grabaciones antiguas o, entre dos combates, elija otro disco en OBS (Ajustes > Salida > Ruta de grabación).',
  'OBS "{1}" records as plain {2}: the whole file is lost if OBS or the power fails before it is closed':
    'OBS «{1}» graba en {2} normal: si OBS o la corriente fallan antes de cerrarlo, se pierde el archivo entero',
  'Set MKV: the setup check of the OBS page does it, or obs.setup {"apply":true}.':
    'Cambie a MKV: en la página OBS, con «Comprobar ajustes», o con obs.setup {"apply":true}.',
  '{1} is not seen to be recorded: OBS "{2}" is not connected{3}': '{1}: no se sabe si se graba, OBS «{2}» no está conectado{3}',
  'See the OBS page for the cause. If OBS still runs it goes on recording; when it is back it is taken up again by itself.':
    'El motivo está en la página OBS. Si OBS sigue abierto, sigue grabando; cuando vuelva, se retoma solo.',
  '{1} is not recorded any more: somebody stopped the recording of OBS "{2}" by hand':
    '{1}: ya no se graba, alguien paró a mano la grabación de OBS «{2}»',
  'Press Start on the OBS page to go on. The next match is recorded again by itself.':
    'Para seguir, pulse «GRABAR» en la página OBS. El próximo combate se graba solo.',
  '{1} is not recorded: OBS "{2}" {3}': '{1}: no se graba, OBS «{2}» {3}',
  'has not closed the file before it': 'no ha cerrado el archivo anterior',
  'does not start{1}': 'no empieza a grabar{1}',
  'Its file writer hangs, or its disk is very slow. If it stays so, start OBS again: recording then goes on by itself.':
    'OBS se ha atascado al escribir el archivo, o su disco es muy lento. Si continúa así, reinicie OBS: la grabación sigue sola.',
  'Look at OBS: recording folder, free disk, a message on its screen.':
    'Mire OBS: ruta de grabación, espacio en el disco, algún mensaje en su pantalla.',
  'The recording of {1} does not grow': '{1}: el archivo de la grabación no crece',
  'Look at OBS and its disk. Stop and start the recording on the OBS page; if that does not help, start OBS again.':
    'Mire OBS y su disco. Pare e inicie la grabación en la página OBS; si no basta, reinicie OBS.',
  'OBS "{1}" skips {2} % of the frames': 'OBS «{1}» omite el {2} % de los fotogramas',
  'OBS "{1}" shows a black picture': 'OBS «{1}» muestra la imagen en negro',
  'Check camera, cable and the scene that OBS shows.': 'Compruebe la cámara, el cable y la escena que muestra OBS.',
  'The picture of OBS "{1}" stands still': 'La imagen de OBS «{1}» está congelada',
  'Check the camera and its cable; in OBS, deactivate and activate the source.':
    'Compruebe la cámara y su cable; en OBS, desactive y active la fuente.',
  'The recording of OBS "{1}" broke off: {2}': 'La grabación de OBS «{1}» se cortó: {2}',
  'OBS ended, or was started again, while it recorded': 'OBS se cerró, o se reinició, mientras grababa',
  'its disk is full, or its folder is gone ({1} MB free)': 'su disco está lleno o su carpeta ya no existe ({1} MB libres)',
  'OBS stopped it without a reason': 'OBS la paró sin decir por qué',
  'its file is not there': 'el archivo no está',
  'its file is not whole': 'el archivo no está entero',
  'its file did not grow any more': 'el archivo dejó de crecer',
  'It is started again by itself in a second file; what was recorded before is kept. Look at OBS and its disk.':
    'Vuelve a empezar sola en un segundo archivo; lo grabado antes se conserva. Mire OBS y su disco.',
  '{1} changes to the list of recordings could not be kept; the files themselves are there':
    'Hay cambios en la lista de grabaciones sin guardar ({1}); los archivos sí están',
  'Nothing is known of OBS: the part of this program that controls it does not run':
    'No se sabe nada de OBS: la parte del programa que lo maneja no está en marcha',
  'See obs in the doctor; start it with system.plugin.start {"name":"obs"}.':
    'Mire obs en el diagnóstico; arránquelo con system.plugin.start {"name":"obs"}.',
  '{1} is not recorded: no OBS is set up to record, or it was disconnected by hand':
    '{1}: no se graba, no hay ningún OBS para grabar o se desconectó a mano',
  'Add it on the OBS page of the console, or connect it again there.': 'Añádalo en la página OBS, o vuelva a conectarlo allí.',

  // Names of files.
  'There is no token {{1}} in "{2}"; those there are: {3}': 'El campo {{1}} de «{2}» no existe; los que hay son: {3}',
  'Correct recorder.folder or recorder.file in the configuration; recordings go on under names with that word in them.':
    'Corrija recorder.folder o recorder.file en la configuración; mientras tanto se graba con esa palabra dentro del nombre.',

  // What is wrong with a file.
  'The file is empty.': 'El archivo está vacío.',
  'Nothing was written to its last {1} bytes: the power may have gone.':
    'Los últimos {1} bytes están sin escribir: quizá se fue la corriente.',
  'It is not a file.': 'No es un archivo.',
  'It is still being written.': 'Todavía se está escribiendo.',
  'It cannot be read to its end: {1}.': 'No se puede leer hasta el final: {1}.',
  'What is in it is not what its name says.': 'El contenido no es lo que dice su nombre.',
  'Files of the kind {1} cannot be measured.': 'Los archivos de tipo {1} no se pueden medir.',
  'No video is found in it: it was not closed as it should be, or has sound only.':
    'No se encuentra vídeo: el archivo no se cerró bien, o solo tiene sonido.',
  'Its last frames are missing: it was cut off.': 'Faltan los últimos fotogramas: el archivo quedó cortado.',
  'Its head says {1} s, but only {2} s are in it.': 'Su cabecera dice {1} s, pero solo contiene {2} s.',
  'It was not read within {1} s.': 'No se pudo leer en {1} s.',
  'Reading it got stuck for {1} s.': 'La lectura se quedó parada {1} s.',
  'The thread that reads files ended: {1}.': 'La lectura de archivos terminó de golpe: {1}.',
  'exit code {1}': 'código de salida {1}',
  'The inspector of files is closed.': 'La lectura de archivos está cerrada.',

  // Commands.
  'The list of recordings cannot be read now: the database is not there':
    'Ahora no se puede leer la lista de grabaciones: la base de datos no está disponible',
  'No recording has the moment {1}': 'Ninguna grabación contiene el momento {1}',
  'See recorder.recordings for what was recorded and when.': 'Lo que se grabó, y cuándo, está en recorder.recordings.',
  'See the database in system.health; recording goes on meanwhile.':
    'Mire la base de datos en system.health; mientras tanto se sigue grabando.',
  'Use the tokens that the message lists.': 'Use los campos que indica el mensaje.',

  // The configuration.
  'Record each match by itself': 'Grabar cada combate sin que nadie lo haga',
  'The sign at which a recording starts: the load, the athletes ready, or the clock':
    'La señal con la que empieza una grabación: la carga del combate, los competidores listos o el reloj',
  'Goes on for so long after the winner, ms': 'Sigue este tiempo después de conocerse el ganador, ms',
  'Nothing heard for so long: the match was left without an end, ms': 'Tras tanto tiempo sin datos, el combate se da por abandonado, ms',
  "Below OBS's own folder, or from a root; / separates folders": 'Dentro de la carpeta de OBS, o desde una raíz; / separa carpetas',
  'Name of each recording, made of tokens': 'Nombre de cada grabación, hecho con campos',
  'Chapter marks at points, penalties, challenges and rounds, where OBS has them':
    'Marcas de capítulo en puntos, sanciones, reclamaciones y asaltos, si OBS las admite',
  'How often the picture is looked at while recording, ms; 0 = never': 'Cada cuánto se mira la imagen mientras se graba, ms; 0 = nunca',
  'Frames skipped, percent of the last seconds, at which it is said':
    'Fotogramas omitidos a partir de los cuales se avisa, en porcentaje de los últimos segundos',
  'Recording time left on the disk at which it is said, minutes':
    'Se avisa cuando al disco le queda menos de este tiempo de grabación, minutos',
  'Recording time left on the disk at which it counts as failed, minutes':
    'Cuenta como fallo cuando al disco le queda menos de este tiempo de grabación, minutos',
  'Rows kept in memory while the database is away': 'Filas que se conservan en memoria mientras no está la base de datos',
}
