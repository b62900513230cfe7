// What the plugin udp says, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const udp: Phrases = {
  // The configuration.
  'Where the scoring PC sends to': 'A qué puerto envía el PC de puntuación',
  'Address of this machine to listen on; 0.0.0.0 = all': 'Dirección de este equipo en la que se escucha; 0.0.0.0 = todas',
  'Addresses that may send; none = everybody': 'Direcciones que pueden enviar; ninguna = todas',
  'What the system may hold for this program': 'Cuánto puede retener el sistema operativo para este programa',
  'Datagrams kept in memory while the database is away': 'Paquetes que se conservan en memoria mientras no está la base de datos',

  // What to do.
  'Close that program, or choose another port in udp.port and at the scoring PC.':
    'Cierre ese programa, o elija otro puerto en udp.port y en el PC de puntuación.',
  'Close that program, or choose another port in udp.port and at the scoring PC. It is tried again every two seconds.':
    'Cierre ese programa, o elija otro puerto en udp.port y en el PC de puntuación. Se vuelve a intentar cada dos segundos.',
  'Plug the cable in, or set udp.address to 0.0.0.0 to listen on all.':
    'Enchufe el cable, o ponga udp.address en 0.0.0.0 para escuchar en todas las direcciones.',
  'Plug the cable in, or set udp.address to 0.0.0.0. It is tried again every two seconds.':
    'Enchufe el cable, o ponga udp.address en 0.0.0.0. Se vuelve a intentar cada dos segundos.',
  'See the reason; it is tried again every two seconds.': 'Mire el motivo; se vuelve a intentar cada dos segundos.',
  'Check the network cable; it listens again by itself when the address is back.':
    'Compruebe el cable de red; cuando vuelva la dirección, se vuelve a escuchar solo.',
  'It is opened again by itself within two seconds.': 'Se vuelve a abrir solo en menos de dos segundos.',
  'See the database; it is tried again every two seconds.': 'Mire la base de datos; se vuelve a intentar cada dos segundos.',

  // What is wrong.
  'The address {1} is gone from this machine': 'Este equipo ha perdido la dirección {1}',
  'The socket failed: {1}': 'La escucha ha fallado: {1}',
  'the socket failed: {1}': 'la escucha falló: {1}',
  'the network was away': 'faltó la red',
  'the program ended': 'el programa terminó',
  'stopped by command': 'parada por una orden',
  'UDP port {1} is taken by {2}: close it, or set another udp.port':
    'El puerto UDP {1} está ocupado por {2}: cierre ese programa, o ponga otro en udp.port',
  'another program': 'otro programa',
  'This machine has no address {1} now': 'Este equipo no tiene ahora la dirección {1}',
  'Cannot listen on {1}:{2}: {3}': 'No se puede escuchar en {1}:{2}: {3}',
  'Not listening: it was stopped': 'Sin escucha: está parada',
  '{1} datagrams could not be kept: the database was away too long':
    'Hay paquetes sin guardar ({1}): la base de datos faltó demasiado tiempo',
  'Datagrams wait in memory: the journal cannot be opened ({1})': 'Los paquetes esperan en memoria: no se puede abrir el diario ({1})',
  'The journal cannot be read now: the database is not there': 'Ahora no se puede leer el diario: la base de datos no está disponible',
}
