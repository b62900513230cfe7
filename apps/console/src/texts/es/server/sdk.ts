// What the kernel's and the wire's own errors advise, in Spanish. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const sdk: Phrases = {
  'Correct the fields named in `issues`.': 'Corrija los campos indicados en `issues`.',
  'Check the spelling against /api/openapi.json.': 'Compruebe en /api/openapi.json si el nombre está bien escrito.',
  'Check the spelling in the contract of the plugin.': 'Compruebe en la documentación de esa parte si el nombre está bien escrito.',
  'See its state and reason in system.health; start it with system.plugin.start.':
    'Mire su estado y el motivo en system.health; arránquela con system.plugin.start.',
  'Try again; if it stays, restart the plugin.': 'Inténtelo otra vez; si continúa, reinicie esa parte.',
  'Nothing to do.': 'No hay que hacer nada.',
  'Look into the log for the cause; report it.': 'Busque el motivo en el registro y comuníquelo.',
  'See system.plugins for the names.': 'Los nombres están en system.plugins.',
  'Remove one of the needs on the path.': 'Quite una de las dependencias del círculo.',
  'See docs/wire.md for the frames.': 'El formato de las tramas está en docs/wire.md.',
  'Wait for answers before sending more.': 'Espere las respuestas antes de enviar más.',
  'It reconnects by itself; check that the server runs.': 'Se reconecta solo; compruebe que el servidor está en marcha.',
}
