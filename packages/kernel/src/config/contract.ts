// The public face of the configuration: where each value comes from, changing it, its earlier versions. Browser-safe.
import { command, contract, event, failure, query } from '@restrike/sdk'
import { z } from 'zod'

/** What is told, and written down, in the place of a secret. */
export const masked = '•••'

/** Who has the last word on a value: the built-in default, the file, an environment variable, a flag, or the program itself. */
export const ConfigSource = z.enum(['default', 'file', 'environment', 'flag', 'program'])
export type ConfigSource = z.infer<typeof ConfigSource>

/** What a change of this value does: taken up at once, its plugin starts again, or the program must be started again. */
export const ConfigEffect = z.enum(['live', 'plugin', 'program'])
export type ConfigEffect = z.infer<typeof ConfigEffect>

/** `udp.port`, `replay.scene.review`: a section, and a way into it. */
export const ConfigKey = z
  .string()
  .max(200)
  .regex(/^[a-z][\w-]*(\.[\w-]+)+$/i, 'a key is a section and a field, such as udp.port')

export const ConfigValue = z.object({
  key: ConfigKey,
  /** As in use; a secret is told as "•••" where there is one. */
  value: z.unknown(),
  /** What is set and holds from the next start of the program on; absent where that is what is in use. */
  waiting: z.unknown().optional(),
  default: z.unknown(),
  source: ConfigSource,
  /** What the file says where something else has the last word; absent when the file says nothing. */
  inFile: z.unknown().optional(),
  description: z.string().nullable(),
  effect: ConfigEffect,
  secret: z.boolean(),
  /** Who changed it last; absent where nobody has since the program was started. `file`: somebody who edited the file by hand. */
  changed: z.object({ by: z.string(), at: z.iso.datetime() }).optional(),
})
export type ConfigValue = z.infer<typeof ConfigValue>

export const ConfigSectionView = z.object({
  name: z.string(),
  /** JSON Schema of the section. */
  schema: z.record(z.string(), z.unknown()),
  values: z.array(ConfigValue),
})
export type ConfigSectionView = z.infer<typeof ConfigSectionView>

/** One thing that is wrong with a configuration. `key` is empty where the file as a whole is meant. */
export const ConfigProblem = z.object({
  key: z.string(),
  message: z.string(),
  /** In the text, from 1 on; null where it cannot be told. */
  line: z.int().min(1).nullable(),
})
export type ConfigProblem = z.infer<typeof ConfigProblem>

export const ConfigStatus = z.object({
  file: z.string(),
  /** `missing`: there is no file, the defaults hold; `broken`: it is there and not used. */
  state: z.enum(['good', 'missing', 'broken']),
  used: z.enum(['file', 'last-good', 'defaults']),
  problems: z.array(ConfigProblem),
  /** A copy of the broken text. */
  setAside: z.string().nullable(),
  /** Keys that were changed and wait for the next start of the program. */
  needsRestart: z.array(z.string()),
  changedAt: z.iso.datetime().nullable(),
  /** Why the file could not be written, or its backups not be kept; null when all is well. */
  trouble: z.string().nullable(),
})
export type ConfigStatus = z.infer<typeof ConfigStatus>

/** One value before and after; absent where there is none. Secrets as "•••". */
export const ConfigDifference = z.object({ key: z.string(), from: z.unknown().optional(), to: z.unknown().optional() })
export type ConfigDifference = z.infer<typeof ConfigDifference>

export const ConfigApplied = ConfigDifference.extend({ effect: ConfigEffect })
export type ConfigApplied = z.infer<typeof ConfigApplied>

/** A value to be set; without `value`: back to the default. */
export const ConfigChange = z.object({
  key: ConfigKey,
  value: z.unknown().optional(),
  /**
   * Only if this is what is set now: as told by `config.get` in `inFile`, or else `waiting`, or else `value`. Of a secret it can only be
   * expected that there is one.
   */
  expected: z.unknown().optional(),
})
export type ConfigChange = z.infer<typeof ConfigChange>

/** A value that is not what somebody expected before changing it. */
export const ConfigConflict = z.object({
  key: ConfigKey,
  expected: z.unknown(),
  actual: z.unknown(),
  changed: ConfigValue.shape.changed,
})

/** What a change did. A value that a flag or the environment overrides is written and has no effect: it is in `overridden`. */
export const ConfigOutcome = z.object({ status: ConfigStatus, applied: z.array(ConfigApplied), overridden: z.array(z.string()) })
export type ConfigOutcome = z.infer<typeof ConfigOutcome>

export const ConfigBackup = z.object({
  /** Also the name of its file. */
  id: z.string(),
  at: z.iso.datetime(),
  bytes: z.int(),
  /** `good`: once in use; `broken`: set aside. */
  kind: z.enum(['good', 'broken']),
})
export type ConfigBackup = z.infer<typeof ConfigBackup>

const none = z.object({})
const Text = z.string().max(1_000_000)
const BackupId = z.string().max(120)
const By = z.string().max(80).optional()
/** The file as it lies there, what is in use now, or a backup. */
const Version = z.union([z.enum(['file', 'used']), BackupId])

export const config = contract('config', {
  errors: {
    invalid: failure({
      summary: 'The configuration does not fit; nothing was changed.',
      fix: 'Correct the keys named in the problems.',
      data: z.object({ problems: z.array(ConfigProblem) }),
      status: 400,
    }),
    'changed-meanwhile': failure({
      summary: 'What was to be changed is not any more what the caller expected; nothing was changed.',
      fix: 'Look at both values, and set the one that is meant, expecting the actual one.',
      data: z.object({ conflicts: z.array(ConfigConflict) }),
      status: 409,
    }),
    'unknown-backup': failure({
      summary: 'There is no such earlier version.',
      fix: 'See config.backups for what there is.',
      data: z.object({ id: z.string() }),
      status: 404,
    }),
    'cannot-write': failure({
      summary: 'The configuration file could not be written; the old one is untouched.',
      fix: 'Check the rights of the folder and the free space of the disk.',
      data: z.object({ file: z.string(), reason: z.string() }),
      status: 500,
    }),
  },
  commands: {
    status: query({ summary: 'The file, whether it is used, and what waits for a restart.', input: none, output: ConfigStatus }),
    get: query({
      summary: 'Every value in use and where it comes from; secrets are not told.',
      input: z.object({ section: z.string().max(60).optional() }),
      output: z.object({ sections: z.array(ConfigSectionView) }),
    }),
    check: query({
      summary: 'Whether a text would be accepted as configuration.',
      input: z.object({ text: Text }),
      output: z.object({ ok: z.boolean(), problems: z.array(ConfigProblem) }),
    }),
    set: command({
      summary: 'Change values in the file and apply them; without a value: back to the default. Comments in the file stay.',
      input: z.object({
        changes: z.array(ConfigChange).min(1).max(200),
        by: By,
      }),
      output: ConfigOutcome,
      timeoutMs: 60_000,
    }),
    reload: command({
      summary: 'Read the file again now and apply what changed.',
      input: none,
      output: ConfigOutcome,
      timeoutMs: 60_000,
    }),
    backups: query({ summary: 'Earlier versions, newest first.', input: none, output: z.object({ backups: z.array(ConfigBackup) }) }),
    diff: query({
      summary: 'What differs between two versions, value by value.',
      input: z.object({ from: Version, to: Version.default('used') }),
      output: z.object({ differences: z.array(ConfigDifference) }),
    }),
    restore: command({
      summary: 'Put an earlier version in the place of the file and apply it; the present one becomes a backup.',
      input: z.object({ id: BackupId, by: By }),
      output: ConfigOutcome,
      timeoutMs: 60_000,
    }),
    export: query({
      summary: 'The configuration as a text to take elsewhere; secrets are left out unless asked for.',
      input: z.object({ secrets: z.boolean().default(false) }),
      output: z.object({ text: z.string() }),
    }),
    import: command({
      summary: 'Check a text, put it in the place of the file and apply it; secrets it leaves out stay as they are.',
      input: z.object({ text: Text, by: By }),
      output: ConfigOutcome,
      timeoutMs: 60_000,
    }),
  },
  events: {
    status: event(ConfigStatus, { retain: true }),
    /** After each change that was applied. */
    changed: event(z.object({ by: z.string(), applied: z.array(ConfigApplied) })),
  },
})
