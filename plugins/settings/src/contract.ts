// The public face of the settings: small values that people change while the program runs, each with who, when and why.
import { command, contract, event, failure, query } from '@restrike/sdk'
import { z } from 'zod'

/** Such as `console.keys` or `overlays.scoreboard`. */
export const SettingKey = z
  .string()
  .min(1)
  .max(120)
  .regex(/^(?!__proto__$)[\w.:-]+$/, 'a key has letters, digits and . : - _ only, and is not __proto__')

export const Setting = z.object({
  key: SettingKey,
  /** Any JSON; null where it was never set, or was set back. */
  value: z.unknown(),
  /** Null where it was never set. */
  changedAt: z.iso.datetime().nullable(),
  changedBy: z.string().nullable(),
  changeReason: z.string().nullable(),
})
export type Setting = z.infer<typeof Setting>

/** One change: what stood before it, and what after. `n` grows by one with each change of any key. */
export const SettingChange = Setting.extend({ n: z.int(), before: z.unknown(), changedAt: z.iso.datetime() })
export type SettingChange = z.infer<typeof SettingChange>

const Words = z.string().max(200).nullish()

export const settings = contract('settings', {
  errors: {
    'too-large': failure({
      summary: 'The value is larger than a setting may be.',
      fix: 'Keep it below 64 kB of JSON.',
      data: z.object({ key: z.string(), bytes: z.int() }),
      status: 400,
    }),
    'changed-meanwhile': failure({
      summary: 'The setting is not any more what the caller expected; nothing was changed.',
      fix: 'Look at both values, and set the one that is meant, expecting the actual one.',
      data: z.object({ key: z.string(), expected: z.unknown(), actual: z.unknown(), changedBy: z.string().nullable() }),
      status: 409,
    }),
    unavailable: failure({
      summary: 'The database is not there, so settings can be neither read nor kept.',
      fix: 'See the database in system.health; once it is there, settings.get tells what was kept.',
      data: z.object({}),
      status: 503,
    }),
  },
  commands: {
    get: query({
      summary: 'One setting; its value is null where it was never set.',
      input: z.object({ key: SettingKey }),
      output: Setting,
    }),
    all: query({
      summary: 'Every setting that has a value, by key.',
      input: z.object({}),
      output: z.object({ settings: z.array(Setting) }),
    }),
    set: command({
      summary: 'Set a value; null sets it back. Answers once it is on the disk.',
      input: z.object({
        key: SettingKey,
        value: z.unknown(),
        /** Only if this is its value now; null: only if it has none. */
        expected: z.unknown().optional(),
        changedBy: Words,
        changeReason: Words,
      }),
      output: Setting,
    }),
    history: query({
      summary: 'Changes of one key, or of all, newest first.',
      input: z.object({
        key: SettingKey.optional(),
        before: z.int().min(1).optional(),
        limit: z.int().min(1).max(500).default(100),
      }),
      output: z.object({ changes: z.array(SettingChange) }),
    }),
  },
  events: {
    /** Every value, by key. */
    current: event(z.object({ values: z.record(z.string(), z.unknown()) }), { retain: true }),
    changed: event(SettingChange),
  },
})
