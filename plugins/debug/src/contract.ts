// The public face of the debugging tools: profiles, heap snapshots, stalls of the event loop, captures of the traffic.
import { command, contract, event, failure, query } from '@restrike/sdk'
import { z } from 'zod'

/** A file in the folder of downloads: `GET /downloads/<name>`. */
export const Download = z.object({ name: z.string(), path: z.string(), bytes: z.int(), at: z.iso.datetime() })
export type Download = z.infer<typeof Download>

/** The program's main thread answered nothing for a while. */
export const Stall = z.object({
  /** When it began. */
  at: z.iso.datetime(),
  durationMs: z.number(),
  /**
   * What it was doing for most of that time, innermost first: `function (file:line)` with the line under way, then `function
   * (file:line:column)` with the place where that function begins; empty where it could not be seen.
   */
  stack: z.array(z.string()),
})
export type Stall = z.infer<typeof Stall>

export const CaptureStatus = z.object({
  active: z.boolean(),
  startedAt: z.iso.datetime().nullable(),
  /** In the files so far. */
  datagrams: z.int(),
  bytes: z.int(),
  /** Could not be written: the disk was too slow, or refused. */
  lost: z.int(),
  /** When it ends by itself. */
  endsAt: z.iso.datetime().nullable(),
  /** While it is under way they end in `.part`. */
  files: z.array(Download),
  /** Why it ended before its time, in words. */
  problem: z.string().nullable(),
})
export type CaptureStatus = z.infer<typeof CaptureStatus>

const none = z.object({})
const Formats = z
  .array(z.enum(['pss', 'pcap']))
  .min(1)
  .default(['pss', 'pcap'])

export const debug = contract('debug', {
  config: z.object({
    stallMs: z.int().min(50).max(10_000).default(200).describe('A stall of the event loop at least this long is kept with its stack; ms'),
    watchStalls: z.boolean().default(true).describe('Watch for stalls of the event loop'),
    keepDays: z.number().min(1).default(14).describe('Files in the folder of downloads older than this are removed'),
    folder: z.string().min(1).default('.').describe('The folder of downloads; set by the program'),
  }),
  errors: {
    busy: failure({
      summary: 'One of this kind is under way.',
      fix: 'Wait until it is done, or stop it.',
      data: z.object({ what: z.string() }),
      status: 409,
    }),
    'match-running': failure({
      summary: 'This stops the whole program for some seconds, and a match is on.',
      fix: 'Do it in a break, or say "force": true.',
      data: none,
      status: 409,
    }),
    'not-capturing': failure({ summary: 'No capture is under way.', fix: 'Start one: debug.capture.start.', data: none, status: 409 }),
    'nothing-captured': failure({
      summary: 'No datagram was kept in that time.',
      fix: 'Choose another span; see udp.status for what has arrived.',
      data: z.object({ from: z.string(), to: z.string() }),
      status: 404,
    }),
    'journal-unavailable': failure({
      summary: 'The database is not there, so earlier datagrams cannot be read.',
      fix: 'See the database in system.health.',
      data: none,
      status: 503,
    }),
    'cannot-write': failure({
      summary: 'The file could not be written.',
      fix: 'Check the free space of the disk and the rights of the data folder.',
      data: z.object({ file: z.string(), reason: z.string() }),
      status: 507,
    }),
    'not-heard': failure({
      summary: 'A test datagram to the own port was not heard.',
      fix: 'See udp.status for whether it listens; where udp.allow names senders, 127.0.0.1 must be one of them.',
      data: z.object({ address: z.string(), port: z.int(), reason: z.string() }),
      status: 409,
    }),
  },
  commands: {
    'cpu-profile': command({
      summary: 'Record where the running program spends its time; opens in Chrome (DevTools > Performance > Load).',
      input: z.object({ seconds: z.number().min(0.1).max(120).default(10) }),
      output: Download,
      timeoutMs: 150_000,
    }),
    'heap-snapshot': command({
      summary: 'Write down all that is in memory; stops the program for seconds. Opens in Chrome (DevTools > Memory > Load).',
      input: z.object({ force: z.boolean().default(false) }),
      output: Download.extend({ stoppedMs: z.number() }),
      timeoutMs: 120_000,
    }),
    stalls: query({
      summary: 'The last stalls of the event loop, newest first.',
      input: z.object({ limit: z.int().min(1).max(200).default(50) }),
      output: z.object({ stalls: z.array(Stall) }),
    }),
    'capture.start': command({
      summary: 'Write arriving datagrams to files, besides the journal.',
      input: z.object({ seconds: z.number().min(1).max(86_400).default(600), formats: Formats }),
      output: CaptureStatus,
    }),
    'capture.stop': command({ summary: 'End the capture.', input: none, output: CaptureStatus }),
    'capture.status': query({ summary: 'The capture under way, or the last one.', input: none, output: CaptureStatus }),
    'capture.export': command({
      summary: 'Write datagrams of the past from the journal to files.',
      input: z.object({ from: z.iso.datetime(), to: z.iso.datetime(), formats: Formats }),
      output: z.object({ datagrams: z.int(), files: z.array(Download) }),
      timeoutMs: 120_000,
    }),
    'feed.test': command({
      summary:
        'Send a datagram to the own port for the scoring system and wait until it is heard. It says what a sender says that begins, and changes no match.',
      input: none,
      output: z.object({ address: z.string(), port: z.int(), text: z.string(), heardAfterMs: z.number() }),
    }),
    downloads: query({ summary: 'Files that were made, newest first.', input: none, output: z.object({ files: z.array(Download) }) }),
  },
  events: { stall: event(Stall, { history: 50 }), capture: event(CaptureStatus, { retain: true }) },
})
