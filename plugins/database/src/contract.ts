// The public face of the database: its state, a check, a checkpoint. How rows get in and out is in handle.ts.
import { command, contract, event, failure, query } from '@restrike/sdk'
import { z } from 'zod'

export const DatabaseStatus = z.object({
  file: z.string(),
  open: z.boolean(),
  /** `stalled`: nothing could be committed for a while; `reason` says why, and rows wait in memory. */
  writer: z.enum(['ok', 'stalled', 'closed']),
  reason: z.string().nullable(),
  queuedRows: z.int(),
  queuedBytes: z.int(),
  /** Rows whose write was refused or undone since the start; who wrote them may still hold them. */
  lostRows: z.int(),
  /** Transactions committed since the start. */
  commits: z.int(),
  rows: z.int(),
  lastCommitAt: z.iso.datetime().nullable(),
  /** Of the last 1,000 transactions, begin to end of the commit. */
  commitMsP99: z.number().nullable(),
  fileBytes: z.int(),
  walBytes: z.int(),
})
export type DatabaseStatus = z.infer<typeof DatabaseStatus>

const none = z.object({})

export const database = contract('database', {
  config: z.object({
    folder: z.string().min(1).meta({ atStart: true, description: 'Where the database lies; set by the program' }),
    file: z.string().min(1).default('restrike.db').meta({ atStart: true, description: 'Name of the database file in the data folder' }),
    bufferRows: z
      .int()
      .min(1)
      .default(2_000_000)
      .meta({ atStart: true, description: 'Rows that may wait in memory while nothing can be written' }),
    bufferBytes: z
      .int()
      .min(1)
      .default(256 * 1024 * 1024)
      .meta({ atStart: true, description: 'Bytes that may wait in memory while nothing can be written' }),
    stallAfterMs: z.int().min(1).default(2_000).describe('The oldest write may wait for so long before it is said, ms'),
  }),
  errors: {
    'buffer-full': failure({
      summary: 'Too many rows wait in memory for the disk.',
      fix: 'See the reason in database.status: free disk space, or close the program that holds the file.',
      data: z.object({ queuedRows: z.int(), queuedBytes: z.int() }),
      status: 507,
    }),
    closed: failure({
      summary: 'The database was closed before this was done.',
      fix: 'Start the database again: system.plugin.start {"name":"database"}.',
      data: none,
      status: 503,
    }),
    timeout: failure({
      summary: 'A read took longer than it may.',
      fix: 'Ask for less at a time; if it stays, run database.check.',
      data: z.object({ limitMs: z.number() }),
      status: 504,
    }),
    'statement-failed': failure({
      summary: 'A statement could not be carried out; its whole group was undone.',
      fix: 'It is a fault in the program: look into the log and report it.',
      data: z.object({ sql: z.string(), reason: z.string() }),
      status: 500,
    }),
    'migration-failed': failure({
      summary: 'The tables could not be brought to the form this version needs; nothing was changed.',
      fix: 'If a newer version was used before, install that one again; otherwise report it. A copy from before lies beside the database.',
      data: z.object({ owner: z.string(), reason: z.string() }),
      status: 500,
    }),
    'cannot-open': failure({
      summary: 'The database file could not be opened; it was left as it is.',
      fix: 'Close other programs that use it and check the rights of the folder. If it is damaged: move it away and restore a backup.',
      data: z.object({ file: z.string(), reason: z.string() }),
      status: 500,
    }),
  },
  commands: {
    status: query({ summary: 'How the database is and how much waits for it.', input: none, output: DatabaseStatus }),
    check: query({
      summary: 'Read the whole file and look for damage.',
      input: z.object({ quick: z.boolean().default(false) }),
      output: z.object({ ok: z.boolean(), problems: z.array(z.string()) }),
      timeoutMs: 60_000,
    }),
    checkpoint: command({
      summary: 'Move the write-ahead log into the database file and empty it.',
      input: none,
      output: z.object({ complete: z.boolean(), walBytes: z.int() }),
      timeoutMs: 30_000,
    }),
  },
  events: { status: event(DatabaseStatus, { retain: true }) },
})
