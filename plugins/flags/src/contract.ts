// The public face of the flags: which flag the three letters on the wire mean, and which letters mean none.
import { command, contract, event, failure, query } from '@restrike/sdk'
import { z } from 'zod'

/** As on the wire: up to three letters, capitals. */
export const CountryCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]{1,4}$/, 'a country code has one to four letters or digits')

/** Name of a flag: `fr` of the built-in ones, or `own/<file>` of a picture in the folder of own flags. */
export const FlagName = z
  .string()
  .max(120)
  .regex(/^(own\/[\w-][\w .-]*|[a-z][a-z-]*)$/, 'a flag is a built-in one such as fr, or own/<file>')

export const FlagMapping = z.object({
  code: CountryCode,
  /** Null: the letters alone are shown. */
  flag: FlagName.nullable(),
  /** Path on this server of the picture. */
  url: z.string().nullable(),
  /** English name of the country; null for codes that are nobody's. */
  name: z.string().nullable(),
  /** `built-in`, or set by somebody, or a file of the folder that is named after the code. */
  source: z.enum(['built-in', 'hand', 'file']),
})
export type FlagMapping = z.infer<typeof FlagMapping>

const Scan = z.object({
  /** Where own flags lie, one picture each: `KOS.svg`, `my-team.png`. */
  folder: z.string(),
  /** Flags found in the folder. */
  own: z.array(z.object({ flag: FlagName, url: z.string() })),
  /** Files of the folder that are no flag, and why. */
  refused: z.array(z.object({ file: z.string(), reason: z.string() })),
  /** Codes that matches of the archive have. */
  seen: z.int(),
  /** Of these, those without a flag, with how often they occur and when last. */
  unknown: z.array(z.object({ code: z.string(), matches: z.int(), lastAt: z.iso.datetime() })),
})
export type FlagScan = z.infer<typeof Scan>

export const flags = contract('flags', {
  config: z.object({
    folder: z.string().default('flags').meta({ atStart: true, description: 'Folder of own flags; set by the program' }),
  }),
  errors: {
    'no-such-flag': failure({
      summary: 'There is no flag of this name.',
      fix: 'See flags.scan for own flags; built-in ones have the two letters of the country.',
      data: z.object({ flag: z.string() }),
      status: 404,
    }),
  },
  commands: {
    mappings: query({
      summary: 'Every code that has a flag or a name, by code.',
      input: z.object({}),
      output: z.object({ mappings: z.array(FlagMapping) }),
    }),
    scan: command({
      summary: 'Look through the folder of own flags and the archive: what is new, and which codes have no flag.',
      input: z.object({}),
      output: Scan,
      // An archive of years is read whole.
      timeoutMs: 60_000,
    }),
    map: command({
      summary: 'Let a code have another flag; null: the letters alone; without a flag: the built-in one again.',
      input: z.object({ code: CountryCode, flag: FlagName.nullable().optional() }),
      output: FlagMapping,
    }),
  },
  events: {
    /** What differs from the built-in flags, code to path of the picture; null: the letters alone. */
    changes: event(z.object({ urls: z.record(z.string(), z.string().nullable()) }), { retain: true }),
  },
})
