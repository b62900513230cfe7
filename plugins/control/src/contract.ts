// The public face of the HTTP front: where it listens, what it refuses.
import { command, contract, event, failure } from '@restrike/sdk'
import { z } from 'zod'

const nothing = z.object({})

/** 127.x.x.x, ::1, or their usual name: nobody else reaches what listens there. Without brackets, as a socket takes it. */
const thisMachineOnly = /^(localhost|::1|127(\.(\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])){3})$/

// By a condition instead of a pattern: a form would only say that some sign is wrong.
const LoopbackAddress = z.string().refine((host) => thisMachineOnly.test(host), {
  error: ({ input }) => `"${String(input)}" is not an address of this machine alone: only 127.0.0.1 is allowed`,
})

export const control = contract('control', {
  configSection: 'server',
  config: z.object({
    http: z.int().min(0).max(65_535).default(7340).describe('Port of console and interface'),
    host: LoopbackAddress.default('127.0.0.1').describe('Only this machine may connect: a loopback address'),
    clients: z.int().min(1).max(100_000).default(500).describe('Pages and programs that may be connected at once'),
    console: z.string().optional().describe('Folder of the built console; set by the program'),
    overlays: z.string().optional().describe('Folder of the built overlays; set by the program'),
    downloads: z.string().optional().describe('Folder of what may be downloaded; set by the program'),
  }),
  errors: {
    'port-in-use': failure({
      summary: 'Another program listens on the HTTP port.',
      fix: 'Close that program, or choose another port with --http: those told are free.',
      data: z.object({ port: z.int(), holder: z.string().nullable(), free: z.array(z.int()) }),
      status: 409,
    }),
    'cannot-listen': failure({
      summary: 'The system does not let the console be at the address wanted.',
      fix: 'See the reason; choose another port with --http, or another address with --host.',
      data: z.object({ host: z.string(), port: z.int(), reason: z.string() }),
      status: 500,
    }),
    'bad-request': failure({ summary: 'The request cannot be read.', fix: 'Send a JSON object as body.', data: nothing, status: 400 }),
    'too-large': failure({ summary: 'The request is too large.', fix: 'Send less than 1 MiB.', data: nothing, status: 413 }),
    'not-found': failure({
      summary: 'Nothing is at this address.',
      fix: 'See /api/openapi.json.',
      data: z.object({ path: z.string() }),
      status: 404,
    }),
    'media-unavailable': failure({
      summary: 'Films cannot be had: the replay plugin does not run.',
      fix: 'See replay in system.health.',
      data: nothing,
      status: 503,
    }),
    'wrong-host': failure({
      summary: 'The request names another host: a page from elsewhere may not reach this program.',
      fix: 'Open the console at the address the program says.',
      data: z.object({ host: z.string() }),
      status: 403,
    }),
    'wrong-origin': failure({
      summary: 'The request comes from a page of another origin.',
      fix: 'Open the console at the address the program says.',
      data: z.object({ origin: z.string() }),
      status: 403,
    }),
    'not-read-only': failure({
      summary: 'A command that changes something does not answer GET.',
      fix: 'Use POST.',
      data: z.object({ name: z.string() }),
      status: 400,
    }),
    'too-many-clients': failure({
      summary: 'Too many WebSocket clients.',
      fix: 'Close pages that are not needed.',
      data: z.object({ limit: z.int() }),
      status: 503,
    }),
  },
  commands: {
    'frontend-event': command({
      summary: 'Tell all clients something: it comes back as the event of the same name.',
      input: z.record(z.string(), z.unknown()),
      output: nothing,
    }),
  },
  events: {
    'frontend-event': event(z.record(z.string(), z.unknown())),
    /** Where the console is. Pages of an address of before are answered there for ten seconds more. */
    address: event(z.object({ url: z.string() }), { retain: true }),
  },
})
