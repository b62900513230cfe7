// What the plugin replay says, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const replay: Phrases = {
  // The replay buffer of each camera.
  'OBS "{1}" is not connected': 'OBS «{1}» no está conectado',
  'See the OBS page.': 'Mire la página OBS.',
  'OBS "{1}" has no replay buffer': 'OBS «{1}» no tiene búfer de repetición',
  'The replay buffer of OBS "{1}" is off': 'El búfer de repetición de OBS «{1}» está parado',
  'OBS "{1}" did not save its replay buffer': 'OBS «{1}» no guardó su búfer de repetición',
  'Replays are cut from the recording meanwhile. In a break stop and start the replay buffer; if that does not help, restart OBS.':
    'Mientras tanto, la repetición sale de la grabación. En un descanso, pare e inicie el búfer de repetición; si no basta, reinicie OBS.',

  // Making a clip.
  'No OBS is there to record': 'No hay ningún OBS que grabe',
  'Connect one on the OBS page.': 'Conecte uno en la página OBS.',
  'See the log.': 'Mire el registro del programa.',
  'The replay buffer of "{1}" is late': 'El búfer de repetición de «{1}» llega tarde',
  'See the OBS page; the next replay tries the buffer again.': 'Mire la página OBS; la próxima repetición vuelve a probar con el búfer.',
  'The replay buffer of "{1}" does not reach back far enough': 'El búfer de repetición de «{1}» no llega lo bastante atrás',
  'Make it longer: OBS page, setup check.': 'Alárguelo: página OBS, «Comprobar ajustes».',
  'The replay buffer of "{1}" does not reach back far enough, and the recording has no more':
    'El búfer de repetición de «{1}» no llega lo bastante atrás, y la grabación no tiene más',
  'Make the buffer longer: OBS page, setup check.': 'Alargue el búfer: página OBS, «Comprobar ajustes».',
  'The replay buffer of "{1}" gave nothing: {2}': 'El búfer de repetición de «{1}» no dio nada: {2}',
  'The replay that OBS "{1}" says it has saved is not to be had: {2}':
    'OBS «{1}» dice que guardó la repetición, pero no se puede usar: {2}',
  'Look at the disk of OBS: full, or its folder gone?': 'Mire el disco de OBS: ¿está lleno, o ya no existe su carpeta?',
  'OBS runs on another machine, whose files cannot be read here. Share its folder under the same path, or run OBS on this machine.':
    'OBS está en otro equipo y sus archivos no se pueden leer aquí. Comparta su carpeta con la misma ruta, o use OBS en este equipo.',
  'OBS page, setup check: Set it.': 'En la página OBS, en «Comprobar ajustes», pulse «Ajustar».',
  '{1}. And ': '{1}. Además, ',
  'no recording of "{1}" has it ({2})': 'ninguna grabación de «{1}» lo contiene ({2})',
  'the list of recordings does not answer': 'la lista de grabaciones no responde',
  'no file of it covers that moment': 'ningún archivo abarca ese momento',
  'See the recordings of the match.': 'Mire las grabaciones del combate.',
  'The recording of "{1}" cannot be cut: {2}': 'No se puede recortar la grabación de «{1}»: {2}',
  'See the OBS page, setup check: format.': 'Mire el formato de grabación: página OBS, «Comprobar ajustes».',
  'Cut from the recording. {1}.': 'Recortado de la grabación. {1}.',
  'Cut from the recording. {1}. ': 'Recortado de la grabación. {1}. ',
  '{1}The recording of "{2}" ends {3} before.': '{1}La grabación de «{2}» acaba {3} antes.',
  '{1}The last {2} are not in the file of "{3}" yet: OBS writes them a little later.':
    '{1}Los últimos {2} aún no están en el archivo de «{3}»: OBS los escribe un poco más tarde.',
  'They are added as soon as they are there. Key frames each second make this shorter: OBS page, setup check.':
    'Se añaden en cuanto están. Con fotogramas clave cada segundo se espera menos: página OBS, «Comprobar ajustes».',

  // Reading and writing films.
  'the recording has no frame in its file yet': 'el archivo de la grabación aún no tiene ningún fotograma',
  'a recording as MP4 or MOV cannot be read before it ends; MKV and fragmented or hybrid MP4 can':
    'una grabación en MP4 o MOV no se puede leer hasta que acaba; en MKV o en MP4 fragmentado o híbrido, sí',
  'there is no file {1}': 'no existe el archivo {1}',
  'what is in the file is no film of a kind that is known here': 'el archivo no contiene vídeo de un tipo conocido',
  'it cannot be read: {1}': 'no se puede leer: {1}',
  '{1} is not a file': '{1} no es un archivo',
  'the file is empty': 'el archivo está vacío',
  'no film is found in it': 'no se encuentra vídeo en el archivo',
  'nothing but zeros is in the file': 'el archivo solo contiene ceros',
  'the film cannot be written: {1}': 'no se puede escribir el vídeo: {1}',
  'it has no film': 'no tiene vídeo',
  'See the file of the clip it is cut from.': 'Mire el archivo del clip del que se recorta.',
  'The thread for films is closed.': 'El proceso de vídeo está cerrado.',
  'It was not done within {1} s.': 'No se terminó en {1} s.',
  'The thread for films gave another answer.': 'El proceso de vídeo dio otra respuesta.',
  'The thread for films ended.': 'El proceso de vídeo terminó de golpe.',
  'The thread for films was stuck.': 'El proceso de vídeo se quedó parado.',

  // Commands.
  'The clip could not be cut: {1}': 'No se pudo recortar el clip: {1}',
  'The clip "{1}" is protected: it is not removed': 'El clip «{1}» está guardado para siempre: no se borra',
  'The library has no clip "{1}"': 'No hay ningún clip «{1}»',
  'The library cannot be read now: the database is not there': 'Ahora no se pueden leer los clips: la base de datos no está disponible',
  'The ledger has no challenge "{1}"': 'El registro no tiene la reclamación «{1}»',
  'No match is on the court, so a challenge cannot belong to one': 'No hay ningún combate en el área al que asignar una reclamación',
  'There is no action of an operator to take back': 'No hay nada hecho a mano que deshacer',

  // The dossier of a challenge.
  'A dossier needs the database, which is not there now': 'El expediente necesita la base de datos, que ahora no está disponible',
  'The dossier could not be written: {1}': 'No se pudo escribir el expediente: {1}',
  'the journal of datagrams is not there, as udp does not run': 'el diario de paquetes no está disponible: la parte udp no está en marcha',
  'What was written is not what can be read: {1}': 'Lo que se lee no es lo que se escribió: {1}',
  'It would be larger than 4 GB, which a ZIP of this kind cannot be.': 'Ocuparía más de 4 GB, y un ZIP de este tipo no puede.',
  'It cannot be unpacked: {1}.': 'No se puede descomprimir: {1}.',
  'Its manifest.json is missing or cannot be read.': 'Su manifest.json falta o no se puede leer.',
  '{1} is missing.': 'Falta {1}.',
  '{1} does not belong to it.': '{1} no pertenece al expediente.',
  '{1} was changed.': 'Se ha modificado {1}.',
  'manifest.json says a wrong length of {1}.': 'manifest.json indica un tamaño erróneo de {1}.',
  'The chain of hashes in manifest.json is broken at {1}.': 'La cadena de hashes de manifest.json se rompe en {1}.',
  'The head of the chain in manifest.json is not its last link.': 'El extremo de la cadena de manifest.json no es su último eslabón.',
  'SHA256SUMS does not agree with {1}.': 'SHA256SUMS no coincide con {1}.',
  'SHA256SUMS names files that are not there.': 'SHA256SUMS nombra archivos que no están.',
  '{1} is in it twice': '{1} está dos veces',
  'its end is missing: it is cut off, something was put behind it, or it is no ZIP':
    'falta el final: está cortado, le han añadido algo detrás, o no es un ZIP',
  'it is a ZIP of the kind for more than 4 GB, which no dossier is': 'es un ZIP de los de más de 4 GB, y ningún expediente lo es',
  'its directory is not where it should be': 'su índice no está donde debe',
  'its directory is damaged': 'su índice está dañado',
  'before {1} lies something that its directory does not name': 'antes de {1} hay algo que su índice no nombra',
  'behind {1} lies something that its directory does not name': 'detrás de {1} hay algo que su índice no nombra',
  '{1} is not where its directory says': '{1} no está donde dice el índice',
  '{1} is called something else before its data': '{1} tiene otro nombre delante de sus datos',
  'of {1} its directory says something else than stands before its data':
    'lo que dice el índice de {1} no coincide con lo que precede a sus datos',
  '{1} is packed in a way that cannot be read here': '{1} está comprimido de una forma que aquí no se puede leer',
  '{1} is longer than it says': '{1} ocupa más de lo que dice',

  // What to do about a refusal.
  'See replay.clips for what there is.': 'Los clips que hay están en replay.clips.',
  'See replay.challenges for what there is.': 'Las reclamaciones que hay están en replay.challenges.',
  'Connect an OBS that records on the OBS page; see the reason in the message.':
    'Conecte en la página OBS un OBS que grabe; el motivo está en el mensaje.',
  'See the reason in the message; the file it comes from is untouched.':
    'El motivo está en el mensaje; el archivo del que sale sigue intacto.',
  'Look at the actions of the challenge in replay.challenges.': 'Mire en replay.challenges lo hecho a mano en esa reclamación.',
  'Load a match first.': 'Cargue antes un combate.',
  'Take its protection away first, if you are sure.': 'Si está seguro, pulse antes «No conservar».',
  'See the database in system.health; replay goes on meanwhile.':
    'Mire la base de datos en system.health; mientras tanto, la repetición funciona.',
  'Check the rights and the free space of the data folder.': 'Compruebe los permisos de la carpeta de datos y el espacio libre.',

  // Health.
  '{1} changes of clips or of the ledger could not be kept: the database was away too long, or refuses them':
    'Hay cambios de clips o del registro de reclamaciones sin guardar ({1}): la base de datos faltó demasiado tiempo, o los rechaza',
  'See the database for the cause, and the log.': 'El motivo está en la base de datos y en el registro del programa.',
  'The OBS "{1}" has no scene "{2}", so the stream does not change with a review':
    'OBS «{1}» no tiene la escena «{2}»: la emisión no cambia durante una revisión',
  'Make a scene "{1}" in this OBS, or name another one in the settings of replay.':
    'Cree en ese OBS la escena «{1}», o elija otra en los ajustes de Repetición.',

  // The ledger, where the scoring system and the operator differ.
  'the operator entered {1}': 'el operador anotó {1}',
  'The scoring system admitted the challenge to review, {1}. The entry counts until the scoring system tells a result: ask the jury.':
    'El sistema de puntuación admitió la reclamación, {1}. Vale lo anotado hasta que el sistema de puntuación comunique un resultado: pregunte al jurado.',
  'The match by hand': 'El combate a mano',
  'The scoring system': 'El sistema de puntuación',
  '{1} counts': '{1} tiene preferencia',
  'Cancelled counts': 'La anulación tiene preferencia',
  '{1} says {2}, {3}. {4}: ask the jury, and correct what is wrong.':
    '{1} dice {2}, {3}. {4}: pregunte al jurado y corrija lo que esté mal.',
  '"upheld"': '«aceptada»',
  '"rejected"': '«rechazada»',
  '"not admitted to review"': '«no admitida»',
  '"no video"': '«sin vídeo»',
  '"cancelled"': '«anulada»',

  // The timeline of a clip.
  'score corrected from {1} to {2}': 'marcador corregido de {1} a {2}',
  'taken back': 'deshecho',
  accepted: 'admitida',
  denied: 'no admitida',

  // The configuration.
  'Each request of the scoring system opens a review': 'Cada reclamación del sistema de puntuación abre una revisión',
  'Keep the replay buffer running on each OBS that records': 'Mantener activo el búfer de repetición en cada OBS que graba',
  'So much is shown before the window of 5 s that may be reviewed, ms': 'Tiempo que se muestra antes de los 5 s que se pueden revisar, ms',
  'How far back a clip reaches at the least, where there is film, ms': 'Cuánto retrocede un clip como mínimo, si hay vídeo, ms',
  'Waited after the request before the buffer is saved, ms': 'Espera tras la reclamación antes de guardar el búfer, ms',
  'OBS has so long to save its buffer, ms': 'Tiempo que tiene OBS para guardar su búfer, ms',
  'From then on the recording is cut meanwhile, and the first film to be ready is shown, ms':
    'A partir de ahí se recorta también la grabación, y se muestra el vídeo que antes esté listo, ms',
  "The jury's time, ms; null = by the rules of that day": 'Tiempo del jurado, ms; null = según el reglamento de ese día',
  'By how much the picture of a connection lags behind what happens, ms; what is calibrated on the page goes before':
    'Cuánto se retrasa la imagen de una conexión respecto a lo que ocurre, ms; lo calibrado en la página Revisión tiene preferencia',
  'Change the scene on the stream while a review is open': 'Cambiar la escena de la emisión mientras hay una revisión abierta',
  'The scene while a review is open': 'La escena mientras hay una revisión abierta',
  'The scene after it': 'La escena después',
  'Clips that are no evidence go after so many days': 'Los clips que no son pruebas se borran tras estos días',
  'The oldest clips that are no evidence go when they take more than this, GB':
    'Si los clips que no son pruebas ocupan más, se borran los más antiguos, GB',
  'They also go when less than this is free on the disk, GB': 'También se borran si queda menos espacio libre en el disco, GB',
  'Evidence of challenges goes after so many days; null = never': 'Las pruebas de reclamaciones se borran tras estos días; null = nunca',
  'Where the library lies; set by the program': 'Dónde están los clips; lo pone el programa',
}
