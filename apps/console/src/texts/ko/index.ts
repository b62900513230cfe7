// All Korean words of the console, one file per page, as in English.
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

export const ko: Texts = {
  ...common,
  ...{ alarms, cpu, keys, manual, matches, obs, overlays, palette, review, settings, setup, statistics, system },
}
