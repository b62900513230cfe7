// The public face of the doctor: one examination of everything, and the bundle for those who help from afar.
import { Verdict } from '@restrike/kernel/contract'
import { command, contract, failure, query } from '@restrike/sdk'
import { z } from 'zod'

export * from './contract/text.ts'

export const DoctorArea = z.enum([
  'program',
  'configuration',
  'log',
  'feed',
  'obs',
  'recording',
  'replay',
  'disk',
  'database',
  'clock',
  'ports',
  'alarms',
  'licence',
  'backup',
])
export type DoctorArea = z.infer<typeof DoctorArea>

/** One thing looked at. `unknown`: it could not be seen; the finding says why. */
export const DoctorCheck = z.object({
  /** Fixed: `feed.port`, `disk.data`. */
  id: z.string(),
  area: DoctorArea,
  /** What was looked at, in a few words. */
  title: z.string(),
  status: z.enum(['ok', 'warn', 'fail', 'unknown']),
  finding: z.string(),
  /** What to do; null when there is nothing to do. */
  fix: z.string().nullable(),
})
export type DoctorCheck = z.infer<typeof DoctorCheck>

export const Examination = z.object({
  at: z.iso.datetime(),
  version: z.string(),
  verdict: Verdict,
  checks: z.array(DoctorCheck),
})
export type Examination = z.infer<typeof Examination>

export const doctor = contract('doctor', {
  config: z.object({
    folder: z.string().min(1).default('.').describe('The folder of downloads; set by the program'),
    logLines: z.int().min(100).max(200_000).default(20_000).describe('Lines of the log in a support bundle'),
  }),
  errors: {
    'cannot-write': failure({
      summary: 'The support bundle could not be written.',
      fix: 'Check the free space of the disk and the rights of the data folder.',
      data: z.object({ file: z.string(), reason: z.string() }),
      status: 507,
    }),
  },
  commands: {
    examine: query({
      summary: 'Look at everything: feed, OBS, disk, clock, ports, database, configuration, log, licence, backup.',
      input: z.object({}),
      output: Examination,
      timeoutMs: 20_000,
    }),
    bundle: command({
      summary: 'Put versions, configuration without secrets, logs, metrics and health into one ZIP, for support.',
      input: z.object({ hours: z.number().min(0.1).max(720).default(24) }),
      output: z.object({ name: z.string(), path: z.string(), bytes: z.int(), files: z.array(z.string()) }),
      timeoutMs: 120_000,
    }),
  },
})
