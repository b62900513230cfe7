// The Spanish words of finding anything.
import type { Texts } from '../index.ts'

export const palette: Texts['palette'] = {
  title: 'Buscar cualquier cosa',
  placeholder: 'Página, acción, combate, competidor',
  close: 'Cerrar',
  groups: { pages: 'Páginas', orders: 'Acciones', matches: 'Combates', athletes: 'Competidores' },
  none: 'No hay nada con ese nombre. Pruebe con menos letras, un número de combate o un nombre.',
  results: (count) => (count === 1 ? '1 resultado' : `${count} resultados`),
  asking: 'Consultando el archivo',
  archive: (reason) => `No se puede consultar el archivo: ${reason}`,
  versus: (blue, red) => `${blue} – ${red}`,
  noNumber: 'sin número',
  athlete: (country) => `todos los combates · ${country}`,
  hint: '↑ ↓ elegir · Intro ir · Esc cerrar',
}
