// What the plugin match says, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const match: Phrases = {
  // The configuration.
  'Silence while a clock runs after which the state counts as stale, ms':
    'Tras tanto silencio con el reloj en marcha, el estado cuenta como anticuado, ms',
  'Events kept in memory while the database is away': 'Eventos que se conservan en memoria mientras no está la base de datos',

  // What to do.
  'See match.list for the ids.': 'Los ids están en match.list.',
  'Begin with match.manual.start.': 'Empiece con match.manual.start.',
  'See the reason in the message.': 'El motivo está en el mensaje.',
  'Look at the actions in match.manual.status.': 'Mire lo anotado en match.manual.status.',
  'Give a name of the IANA list, such as Europe/Madrid or UTC.': 'Indique un nombre de la lista IANA, como Europe/Madrid o UTC.',
  'Select less, such as one day or one category, and export the rest separately.':
    'Elija menos, por ejemplo un día o una categoría, y exporte el resto aparte.',
  'See the database in system.health; the live match goes on meanwhile.':
    'Mire la base de datos en system.health; mientras tanto, el combate en curso se sigue igual.',
  'See the database; it is tried again by itself.': 'Mire la base de datos; se vuelve a intentar solo.',

  // The archive.
  'The archive cannot be read now: the database is not there': 'Ahora no se puede leer el archivo: la base de datos no está disponible',
  'The archive has no match "{1}"': 'El archivo no tiene el combate «{1}»',
  'More than {1} matches are selected, which is more than one file holds':
    'Ha elegido más de {1} combates, y no caben en un solo archivo exportado',
  'These {1} matches take more than {2} MB, which is more than one file holds':
    'Estos {1} combates ocupan más de {2} MB, y no caben en un solo archivo exportado',
  'There is no time zone "{1}"': 'No existe la zona horaria «{1}»',
  'The archive cannot be opened: the match is followed but not kept':
    'No se puede abrir el archivo: el combate se sigue, pero no se guarda',
  '{1} events could not be kept: the database was away too long': 'Hay eventos sin guardar ({1}): la base de datos faltó demasiado tiempo',

  // The match by hand.
  'There is no match on the court to go on with: enter one': 'No hay en el área ningún combate con el que seguir: introduzca uno',
  'Somebody has acted meanwhile: look at what came last now': 'Entretanto ha anotado algo otra persona: mire qué es ahora lo último',
  'The part of the program that receives (udp) does not run': 'La parte del programa que recibe los datos (udp) no está en marcha',
  'The referee': 'El árbitro',
  Blue: 'Azul',
  Red: 'Rojo',
  '{1} has no open challenge: enter the request first': '{1} no tiene ninguna reclamación abierta: anote antes que se ha pedido',
  'The challenge is accepted already': 'La reclamación ya está admitida',
  'The clock stands already': 'El reloj ya está parado',
  'The clock runs already': 'El reloj ya está en marcha',
  'The match has its winner: take that back first': 'El combate ya tiene ganador: deshágalo antes',
  'Nobody has said what the clock is to show: set it first': 'Aún no se sabe qué debe marcar el reloj: póngalo antes',
  'The time of the round is over: set the clock, or announce the next round':
    'El tiempo del asalto se ha acabado: ponga el reloj, o anuncie el asalto siguiente',
  'The clock shows that already': 'El reloj ya marca eso',
  'There is no break now': 'Ahora no hay descanso',
  'The break is on already': 'El descanso ya está en marcha',
  'The match has its winner: there is no break behind it': 'El combate ya tiene ganador: después no hay descanso',
  'There is no injury time now': 'Ahora no hay tiempo médico',
  'Injury time runs already': 'El tiempo médico ya está en marcha',
  'A clock by hand ran when the program was started anew: it was stopped where it stood':
    'Al reiniciarse el programa corría el reloj llevado a mano: se ha parado donde estaba',
  'Set the clock to what it should show, and start it.': 'Ponga el reloj en lo que deba marcar, e inícielo.',
  'The match is not entered by hand now': 'Ahora el combate no se lleva a mano',
  'Nothing that was done by hand is left to take back': 'No queda nada hecho a mano que deshacer',
  'Round {1} is announced already': 'El asalto {1} ya está anunciado',
  'No round was announced: begin with that': 'No se ha anunciado ningún asalto: empiece por ahí',
  'Round {1} is decided already: announce the next one': 'El asalto {1} ya está decidido: anuncie el siguiente',
  'Round {1} has not begun: start its clock first': 'El asalto {1} no ha empezado: inicie antes el reloj',
  'A score above {1} cannot be told': 'No se puede anotar un marcador superior a {1}',
  'More than {1} gam-jeoms, or a score above {2}, cannot be told': 'No se pueden anotar más de {1} gam-jeom, ni un marcador superior a {2}',
  '{1} has {2} already': '{1} ya tiene {2} en el marcador',
  'no semicolon and no line end': 'sin punto y coma ni saltos de línea',
  'up to four letters': 'hasta cuatro letras',
}
