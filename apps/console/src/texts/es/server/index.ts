// What the server says, in Spanish: the tables of all its parts. It is loaded with the language.
import type { Phrases } from '../../phrases.ts'
import { translator } from '../../translator.ts'
import { alarms } from './alarms.ts'
import { config } from './config.ts'
import { control } from './control.ts'
import { database } from './database.ts'
import { debug } from './debug.ts'
import { doctorCourt } from './doctor-court.ts'
import { doctor } from './doctor.ts'
import { flags } from './flags.ts'
import { joints } from './joints.ts'
import { kernel } from './kernel.ts'
import { match } from './match.ts'
import { monitor } from './monitor.ts'
import { obsSetup } from './obs-setup.ts'
import { obs } from './obs.ts'
import { overlays } from './overlays.ts'
import { recorder } from './recorder.ts'
import { replay } from './replay.ts'
import { sdk } from './sdk.ts'
import { server } from './server.ts'
import { settings } from './settings.ts'
import { statistics } from './statistics.ts'
import { udp } from './udp.ts'
import { video } from './video.ts'
import { wire } from './wire.ts'

/** One for each part of the program; a sentence of two parts stands in the first of them. */
export const tables: readonly Phrases[] = [
  alarms,
  config,
  control,
  database,
  debug,
  doctorCourt,
  doctor,
  flags,
  kernel,
  match,
  monitor,
  obsSetup,
  obs,
  overlays,
  recorder,
  replay,
  sdk,
  server,
  settings,
  statistics,
  udp,
  video,
  wire,
]

/** By the English sentence of the source. */
export const sentences: Phrases = Object.fromEntries(tables.flatMap((table) => Object.entries(table)))

export const translated = translator(sentences, joints)
