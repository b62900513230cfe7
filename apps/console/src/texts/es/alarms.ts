// The Spanish words of alarms and processor in the status bar, shared with the System page. Those of the page itself are in system.ts.
import type { Texts } from '../index.ts'
import { at } from './moment.ts'

export const alarms: Texts['alarms'] = {
  name: 'Alarmas',
  severity: { critical: 'crítica', warning: 'aviso', info: 'nota' },
  item: {
    unknown: 'alarmas sin datos',
    none: 'sin alarmas',
    count: (count) => (count === 1 ? '1 alarma' : `${count} alarmas`),
    open: 'Abrir las alarmas',
  },
  panel: {
    title: 'Alarmas',
    unknown: 'El servidor no ha comunicado si hay algún problema.',
    none: 'No hay ningún problema.',
    all: 'Abrir todas las alarmas y su historial',
  },
  acknowledge: 'Vista',
  acknowledgeAll: 'Todas vistas',
  acknowledged: (by, time) => `vista por ${by} ${at(time)}`,
  by: 'el operador',
  sound: {
    on: 'El sonido está activado en este navegador',
    off: 'El sonido está desactivado en este navegador',
    mute: 'Desactivar el sonido',
    unmute: 'Activar el sonido',
    try: 'Probar el sonido',
    blocked: 'Este navegador no emite sonido hasta el primer clic en esta página.',
    blockedFix: 'Pulse «Permitir el sonido» o haga clic en cualquier sitio.',
    allow: 'Permitir el sonido',
    missing: 'Este navegador no puede emitir sonido: las alarmas críticas solo se ven.',
  },
}

export const cpu: Texts['cpu'] = {
  name: 'CPU',
  unknown: 'sin datos',
  label: (percent) => `Procesador ${percent}`,
  open: 'Abrir el procesador',
  title: 'Procesador',
  notTold: 'El servidor no ha comunicado la carga del equipo.',
  calm: 'Al equipo le sobra potencia.',
  busy: 'El equipo está muy cargado.',
  busyFix: 'Cierre lo que no haga falta; mire cuánto consume OBS.',
  full: 'El equipo está al límite: pueden perderse fotogramas.',
  fullFix: 'Cierre ya otros programas; entre combates, baje en OBS el preajuste del codificador o la resolución.',
  total: 'Todos los núcleos',
  own: 'Este programa, de un núcleo',
  loop: 'Mayor retraso de este programa al responder',
  obs: (connection) => `OBS «${connection}»`,
  cores: 'Núcleos',
  core: (index, percent) => `Núcleo ${index}: ${percent}`,
  toMachine: 'A los datos del equipo',
}
