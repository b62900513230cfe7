// What the plugin alarms says, in Spanish. The key is the English sentence of the source, {n} its n-th value; rules name theirs.
import type { Phrases } from '../../phrases.ts'

export const alarms: Phrases = {
  // The built-in rules: the scoring system.
  'Nothing comes from the scoring system although the clock runs': 'El sistema de puntuación no envía nada aunque el reloj está en marcha',
  'Check the network cable and that the scoring PC sends to this machine: its address is on the page of the scoring system.':
    'Compruebe el cable de red y que el PC de puntuación envía a este equipo: la dirección está en «Datos del sistema de puntuación».',
  'The system dropped {value} datagrams of the scoring system within a minute: they are lost':
    'El sistema operativo descartó paquetes del sistema de puntuación y se han perdido; en un minuto: {value}',
  'The machine is too busy or its receive buffer too small: close other programs; raise udp.receiveBufferBytes.':
    'El equipo está demasiado cargado o su búfer de recepción es pequeño: cierre otros programas; aumente udp.receiveBufferBytes.',
  'The scoring system sends messages of an unknown kind: {value} within a minute':
    'El sistema de puntuación envía mensajes de tipo desconocido; en un minuto: {value}',
  'They are kept as they are and harm nothing. Report them, so that a later version knows them.':
    'Se guardan tal como llegan y no causan daño. Comuníquelo, para que una versión posterior los conozca.',

  // OBS.
  'OBS "{name}" is gone: {value}': 'Se ha perdido OBS «{name}»: {value}',
  'Look whether OBS runs and its WebSocket server is on (Tools > WebSocket Server Settings); it is connected again by itself.':
    'Mire si OBS está abierto y si su servidor WebSocket está habilitado (Herramientas > Ajustes de obs-websocket); se vuelve a conectar solo.',
  'OBS "{name}" does not let this program in: {value}': 'OBS «{name}» no deja entrar a este programa: {value}',
  'Compare the password with the one that OBS shows (Tools > WebSocket Server Settings > Show Connect Info).':
    'Compare la contraseña con la que muestra OBS (Herramientas > Ajustes de obs-websocket > Mostrar información de conexión).',
  'OBS "{name}" has not come to be connected for a while': 'OBS «{name}» lleva un rato sin conectarse',
  'Look at OBS: does it show a question, or load something? It is tried again by itself.':
    'Mire OBS: ¿muestra una pregunta o está cargando algo? Se vuelve a intentar solo.',
  'OBS "{name}" is not as wanted: {value}': 'OBS «{name}» no está como debe: {value}',
  'See the OBS page for the cause; it is tried again by itself.': 'El motivo está en la página OBS; se vuelve a intentar solo.',
  'The replay buffer of OBS "{name}" is off while it records': 'El búfer de repetición de OBS «{name}» está parado mientras graba',
  'Start it: status bar, Buffer. Until then replays are cut from the recording.':
    'Inícielo en la barra de arriba, en «Búfer». Hasta entonces, la repetición sale de la grabación.',
  'OBS page, setup check: Set it. Until then replays are cut from the recording.':
    'En la página OBS, en «Comprobar ajustes», pulse «Ajustar». Hasta entonces, la repetición sale de la grabación.',
  'In a break stop and start the replay buffer; if that does not help, restart OBS. Meanwhile replays are cut from the recording.':
    'En un descanso, pare e inicie el búfer de repetición; si no basta, reinicie OBS. Mientras tanto, la repetición sale de la grabación.',
  'The computer of OBS is too busy: close other programs, lower its resolution or choose a faster encoder.':
    'El equipo de OBS está demasiado cargado: cierre otros programas, baje la resolución o elija un codificador más rápido.',
  'The graphics card of OBS is too busy: close other programs, take sources out of the scene.':
    'La tarjeta gráfica de OBS está demasiado cargada: cierre otros programas, quite fuentes de la escena.',
  'OBS "{name}" drops {value} of its frames': 'OBS «{name}» pierde fotogramas: {value}',

  // The machine.
  'The data disk is nearly full: {value} free at {name}': 'El disco de datos está casi lleno: {value} libres en {name}',
  'Delete or move files now, between two matches at the latest; without room nothing more is kept.':
    'Borre o traslade archivos ya, como muy tarde entre dos combates; sin espacio no se guarda nada más.',
  'The data disk runs short: {value} free at {name}': 'Queda poco espacio en el disco de datos: {value} libres en {name}',
  'Delete or move files that are not needed: old recordings, clips, backups.':
    'Borre o traslade lo que no haga falta: grabaciones antiguas, clips, copias de seguridad.',
  'The processor of this machine is busy: {value}': 'El procesador de este equipo está muy cargado: {value}',
  'Close other programs; see on the page of the machine whether OBS or this program takes it.':
    'Cierre otros programas; en la página Sistema, «Equipo», se ve si lo ocupa OBS o este programa.',
  'This machine has hardly any memory left: {value}': 'A este equipo apenas le queda memoria: {value}',
  'Close other programs now; the system may end OBS or this program.':
    'Cierre ya otros programas; el sistema operativo puede cerrar OBS o este programa.',
  'This machine has little memory left: {value}': 'A este equipo le queda poca memoria: {value}',
  'Close other programs, browsers first.': 'Cierre otros programas, primero los navegadores.',
  'The processor is hot: {value}; the machine slows itself down': 'El procesador está muy caliente: {value}; el equipo va más despacio',
  'Give it air: free its vents, take it out of its bag or the sun, clean the fan.':
    'Déjelo respirar: despeje las rejillas, sáquelo de la bolsa o del sol, limpie el ventilador.',
  'This program answers late: by up to {value}': 'Este programa responde con retraso: hasta {value}',
  'If the processor is busy, close other programs. If it is not, take a profile (debug.cpu-profile) and report it.':
    'Si el procesador está muy cargado, cierre otros programas. Si no, registre un perfil de CPU (debug.cpu-profile) y comuníquelo.',
  'The network {name} loses packets: {value} since the last look': 'La red {name} pierde paquetes; desde la última medición: {value}',
  'Check the cable and the switch; take the scoring PC and this machine off the wireless network.':
    'Compruebe el cable y el conmutador de red; conecte el PC de puntuación y este equipo por cable, no por wifi.',
  'Nothing can be stored: {value}': 'No se puede guardar nada: {value}',
  'Free space on the disk, close a program that holds the file, check the disk. It goes on by itself; what comes waits in memory.':
    'Libere espacio en el disco, cierre el programa que ocupa el archivo, revise el disco. Luego continúa solo; lo que llega espera en memoria.',
  '{1} a second': '{1} por segundo',

  // What other parts of the program say, and trends.
  '{1} does not work as it should': '{1} no funciona como debe',
  'The memory of this program grows by {1} an hour and does not come back: {2} now':
    'La memoria de este programa crece {1} por hora y no se recupera: ahora {2}',
  'It goes on for now. Restart the program in a long break; before that take a heap snapshot (debug.heap-snapshot) and report it.':
    'De momento sigue funcionando. Reinicie el programa en un descanso largo; antes, escriba una instantánea de memoria (debug.heap-snapshot) y comuníquelo.',
  'This program’s memory': 'Memoria de este programa',
  'Delay of the event loop (p99)': 'Retraso del bucle de eventos (99 de 100)',
  'Commits of the database (p99)': 'Escrituras de la base de datos (99 de 100)',
  'Free on the data disk': 'Libre en el disco de datos',
  '{1}: not known yet.': '{1}: todavía sin datos.',
  '{1}: {2}{3}{4}.': '{1}: {2}{3}{4}.',
  ', steady': ', estable',
  ', {1} by {2} an hour': ', {1} {2} por hora',
  rising: 'sube',
  falling: 'baja',
  '; yesterday at this time {1}': '; ayer a esta hora, {1}',
  ' It is full at {1} if it goes on like this.': ' Si sigue así, se llena a las {1}.',

  // Rules of one's own.
  'The rule "{1}" is not looked at: {2}.': 'La regla «{1}» no se aplica: {2}.',
  'another rule before it has the same id': 'otra regla anterior tiene el mismo id',
  'alarms.disabled names "{1}", which is no rule{2}.': 'alarms.disabled nombra «{1}», que no es ninguna regla{2}.',
  '; the nearest is "{1}"': '; la más parecida es «{1}»',
  'no event "{1}" is heard; {2}': 'no se recibe ningún evento «{1}»; {2}',
  'in {1}, {2}': 'en {1}, {2}',
  'the name "{1}" is taken': 'el nombre «{1}» ya está ocupado',
  'the nearest is "{1}"': 'lo más parecido es «{1}»',
  'there are {1}': 'los que hay son {1}',
  '"{1}" needs a number, and {2} is none': '«{1}» necesita un número, y {2} no lo es',
  '"{1}" is no number, so it can never be "{2}"': '«{1}» no es un número, así que nunca puede cumplir «{2}»',
  '"clear" must be {1} "value"': '«clear» debe ser {1} «value»',
  'at most': 'como máximo',
  'at least': 'como mínimo',
  '"{1}" can never be {2}: it is a {3}': '«{1}» nunca puede ser {2}: su tipo es {3}',
  '"{1}" can never be {2}; the nearest is {3}': '«{1}» nunca puede ser {2}; lo más parecido es {3}',
  '"{1}" holds several values: name one of them, as in "{2}"': '«{1}» contiene varios valores: nombre uno, como en «{2}»',
  '{1} is a list: go on with "*", as in "{2}"': '{1} es una lista: siga con «*», como en «{2}»',
  '{1} is a single value: nothing is below it': '{1} es un solo valor: no contiene nada más',
  '{1} is no list; it has {2}': '{1} no es una lista; contiene {2}',
  '{1} has no "{2}"; {3}': '{1} no contiene «{2}»; {3}',
  'it has {1}': 'contiene {1}',
  it: 'el evento',
  ' (and {1} more)': ' (y {1} más)',
  'Correct it in the configuration: alarms.rules, alarms.disabled. All other rules hold.':
    'Corríjalo en la configuración: alarms.rules, alarms.disabled. Las demás reglas se aplican.',

  // The history of alarms.
  'The history of alarms cannot be opened: {1}.': 'No se puede abrir el historial de alarmas: {1}.',
  'The database is not there: alarms are raised, and wait in memory to be kept.':
    'La base de datos no está disponible: las alarmas saltan, y esperan en memoria a guardarse.',
  '{1} changes of alarms could not be kept: the database was away too long, or refuses them.':
    'Hay cambios de alarmas sin guardar ({1}): la base de datos faltó demasiado tiempo, o los rechaza.',
  'See the database for the cause; alarms are raised meanwhile.':
    'El motivo está en la base de datos; mientras tanto, las alarmas saltan igual.',
  'There is no alarm "{1}" now': 'Ahora no hay ninguna alarma «{1}»',
  'Past alarms cannot be read now: the database is not there':
    'Ahora no se pueden leer las alarmas anteriores: la base de datos no está disponible',
  'See alarms.current for what is wrong now.': 'Lo que falla ahora está en alarms.current.',
  'See the database in system.health; alarms are raised meanwhile.':
    'Mire la base de datos en system.health; mientras tanto, las alarmas saltan igual.',

  // Webhooks.
  'The webhook {1} does not work: {2}.{3}': 'El webhook {1} no funciona: {2}.{3}',
  ' {1} given up.': ' {1}.',
  'One message was': 'No se ha enviado 1 mensaje',
  '{1} messages were': 'No se han enviado {1} mensajes',
  'an address that cannot be read': 'una dirección ilegible',
  'nothing listens there': 'allí no hay nada a la escucha',
  'no machine of this name is known': 'no se conoce ningún equipo con ese nombre',
  'names cannot be looked up: there is no internet': 'no se pueden consultar nombres: no hay internet',
  'the machine cannot be reached': 'no se llega al equipo',
  'there is no network': 'no hay red',
  'it broke the connection': 'cortó la conexión',
  'the machine does not answer': 'el equipo no responde',
  'its certificate is not trusted': 'su certificado no es de confianza',
  'its certificate has run out': 'su certificado ha caducado',
  'its certificate is for another name': 'su certificado es de otro nombre',
  'it did not answer within {1} s': 'no respondió en {1} s',
  'its port is one that no web server may use': 'su puerto no está permitido para servidores web',
  'it cannot be connected to{1}': 'no se puede conectar{1}',
  'it takes messages too slowly': 'recibe los mensajes demasiado despacio',
  'answered {1}': 'respondió {1}',
  'it answered {1}{2}': 'respondió {1}{2}',
  ', so the token is wrong or missing': ', así que el token es erróneo o falta',
  ', so the address is wrong': ', así que la dirección es errónea',
  ', which leads to another address: enter that one': ', que lleva a otra dirección: ponga esa',
  'This is a test: nothing is wrong': 'Esto es una prueba: no hay ningún problema',

  // The configuration.
  'lower case, digits and hyphens': 'solo letras minúsculas, cifras y guiones',
  'Rules of your own; one with the id of a built-in rule takes its place':
    'Reglas propias; una con el id de una regla de fábrica la sustituye',
  'Ids of built-in rules that are not to be looked at': 'Ids de las reglas de fábrica que no se aplican',
  'The least severe that is sent': 'La menos grave que se envía',
  'Sent as "authorization: Bearer …"': 'Se envía como «authorization: Bearer …»',
  'Addresses that are told of each alarm raised and resolved': 'Direcciones a las que se comunica cada alarma que salta o se resuelve',
  'Resolved alarms older than this are removed': 'Las alarmas resueltas más antiguas se borran',
  'Growth of this program’s memory at which it is said': 'Crecimiento de la memoria de este programa a partir del cual se avisa',
  'A trend must hold for so long': 'Una tendencia debe durar este tiempo',
}
