// All Spanish words of the console, one file per page, with the shape of the English ones.
import type { Texts } from '../index.ts'
import { alarms, cpu } from './alarms.ts'
import { common } from './common.ts'
import { keys } from './keys.ts'
import { manual } from './manual.ts'
import { matches } from './matches.ts'
import { obs } from './obs.ts'
import { overlays } from './overlays.ts'
import { palette } from './palette.ts'
import { review } from './review.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { statistics } from './statistics.ts'
import { system } from './system.ts'

export const es: Texts = {
  ...common,
  ...{ alarms, cpu, keys, manual, matches, obs, overlays, palette, review, settings, setup, statistics, system },
}
