// The public face of the log: levels, the last lines, searching, archives. Browser-safe.
import { command, contract, event, failure, query } from '@restrike/sdk'
import { z } from 'zod'
import { logLevels } from './levels.ts'

export const LogLevel = z.enum(logLevels)

export const LogLine = z.object({
  /** Counts up from 1 in each run of the program; 0 for a line read from a file. */
  n: z.int().nonnegative(),
  at: z.iso.datetime(),
  level: LogLevel,
  subsystem: z.string(),
  message: z.string(),
  /** The fields beside the message, as JSON; null when there are none. */
  data: z.string().nullable(),
})
export type LogLine = z.infer<typeof LogLine>

export const LogFile = z.object({ name: z.string(), bytes: z.int(), from: z.iso.datetime().nullable(), to: z.iso.datetime().nullable() })
export type LogFile = z.infer<typeof LogFile>

/** A finished file, compressed. */
export const LogArchive = z.object({
  /** Below the folder of the archive: `2026-03-07/udp.0001.log.gz`. */
  name: z.string(),
  subsystem: z.string(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  lines: z.int(),
  bytes: z.int(),
  uncompressedBytes: z.int(),
})
export type LogArchive = z.infer<typeof LogArchive>

export const LogStatus = z.object({
  folder: z.string(),
  level: LogLevel,
  /** Subsystems whose level differs. */
  levels: z.record(z.string(), LogLevel),
  /** Those that have spoken, or were given a level. */
  subsystems: z.array(z.string()),
  files: z.array(LogFile),
  archive: z.object({ files: z.int(), bytes: z.int(), from: z.iso.datetime().nullable() }),
  /** Lines that could not be written to a file since the start. */
  lost: z.int(),
  /** Why nothing can be written, in words; null when all is well. */
  problem: z.string().nullable(),
})
export type LogStatus = z.infer<typeof LogStatus>

const none = z.object({})

/** What lines are wanted: at least of this level, of one of these subsystems, with this text in message or data. */
const filter = {
  level: LogLevel.default('trace'),
  subsystems: z.array(z.string().max(60)).max(50).optional(),
  text: z.string().max(200).optional(),
}

export const log = contract('log', {
  config: z.object({
    level: LogLevel.default('info').describe('The least that is written down'),
    levels: z.record(z.string(), LogLevel).default({}).describe('Levels of single subsystems, such as { "obs": "debug" }'),
    rotateMegabytes: z.number().min(0.01).max(1000).default(10).describe('A file is closed and archived at this size, and at midnight'),
    keepDays: z.number().min(0.01).default(30).describe('Archives older than this are removed'),
    keepMegabytes: z.number().min(0.1).default(500).describe('The oldest archives are removed when all together take more than this'),
  }),
  errors: {
    'cannot-archive': failure({
      summary: 'The log files could not be archived; they stay as they are.',
      fix: 'Check the rights of the log folder and the free space of the disk.',
      data: z.object({ folder: z.string(), reason: z.string() }),
      status: 500,
    }),
  },
  commands: {
    status: query({ summary: 'Levels, files, and whether lines can be written.', input: none, output: LogStatus }),
    level: command({
      summary: 'Change the level of one subsystem, or of all, until the program ends; null: back to what is configured.',
      input: z.object({ level: LogLevel.nullable(), subsystem: z.string().max(60).optional() }),
      output: LogStatus,
    }),
    tail: query({
      summary: 'The last lines of this run, oldest first, from memory; with `after` only newer ones.',
      input: z.object({ ...filter, after: z.int().min(0).optional(), limit: z.int().min(1).max(5_000).default(500) }),
      output: z.object({ lines: z.array(LogLine), last: z.int() }),
    }),
    search: query({
      summary: 'Lines from files and archives between two moments, oldest first.',
      input: z.object({
        ...filter,
        from: z.iso.datetime().optional(),
        to: z.iso.datetime().optional(),
        limit: z.int().min(1).max(20_000).default(1_000),
      }),
      output: z.object({ lines: z.array(LogLine), /** There are more than `limit`. */ more: z.boolean() }),
      timeoutMs: 30_000,
    }),
    archive: command({
      summary: 'Close the files now, and archive them.',
      input: none,
      output: z.object({ archived: z.array(LogArchive) }),
      timeoutMs: 120_000,
    }),
    archives: query({ summary: 'What is archived, newest first.', input: none, output: z.object({ archives: z.array(LogArchive) }) }),
  },
  events: {
    /** What was written in the last moment: some times a second at the most. */
    lines: event(z.object({ lines: z.array(LogLine), /** Lines left out, since there were too many. */ skipped: z.int() }), { history: 8 }),
  },
})
