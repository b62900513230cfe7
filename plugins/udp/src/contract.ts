// The public face of the PSS server: what it listens on, what has arrived, which address to give the scoring PC.
import type { Datagram } from '@restrike/pss'
import { command, contract, event, failure, query } from '@restrike/sdk'
import { z } from 'zod'

export const Sender = z.object({
  address: z.string(),
  datagrams: z.int(),
  /** Of a known kind; the rest is no word of a scoring system. */
  messages: z.int(),
  /** Of them those that only say that somebody is there, as a test of the port does too. */
  greetings: z.int(),
  lastAt: z.iso.datetime(),
})
export type Sender = z.infer<typeof Sender>

export const UdpStatus = z.object({
  listening: z.boolean(),
  address: z.string(),
  /** The port really bound, or the one wanted while it is not. */
  port: z.int(),
  /** One session is one opening of the socket; null while closed. */
  sessionId: z.int().nullable(),
  datagrams: z.int(),
  bytes: z.int(),
  messages: z.int(),
  /** Messages of no known stream. */
  unknown: z.int(),
  /** Messages of a known stream whose value cannot be believed. */
  errors: z.int(),
  /** Datagrams the system dropped before they could be read; null where it does not tell. */
  dropped: z.int().nullable(),
  /** Datagrams of senders that are not on the allow-list. */
  refused: z.int(),
  senders: z.array(Sender),
  lastAt: z.iso.datetime().nullable(),
  /** Datagrams in the last second. */
  perSecond: z.int(),
  /** Messages by stream. */
  streams: z.record(z.string(), z.int()),
  /** Datagrams received but not yet on the disk, and those given up because the buffer was full. */
  journal: z.object({ waiting: z.int(), lost: z.int() }),
  /** Why it is not listening, in words. */
  problem: z.string().nullable(),
  /** Server time of this status: `now - lastAt` is the age of the last datagram. */
  now: z.iso.datetime(),
})
export type UdpStatus = z.infer<typeof UdpStatus>

export const NetworkInterface = z.object({
  name: z.string(),
  address: z.string(),
  family: z.enum(['IPv4', 'IPv6']),
  mac: z.string(),
  internal: z.boolean(),
  kind: z.enum(['ethernet', 'wifi', 'virtual', 'loopback', 'other']),
  /** The address to enter at the scoring PC; at most one. */
  recommended: z.boolean(),
})
export type NetworkInterface = z.infer<typeof NetworkInterface>

/** Datagrams that arrived together, in order of arrival. In-process only. */
export interface ReceivedBatch {
  readonly session: number
  readonly datagrams: readonly Datagram[]
}

export const UdpConfig = z.object({
  port: z.int().min(0).max(65_535).default(6000).describe('Where the scoring PC sends to'),
  address: z.string().default('0.0.0.0').describe('Address of this machine to listen on; 0.0.0.0 = all'),
  allow: z.array(z.string()).default([]).describe('Addresses that may send; none = everybody'),
  receiveBufferBytes: z
    .int()
    .min(65_536)
    .default(8 << 20)
    // A change would close the socket, and what it holds would be lost.
    .meta({ atStart: true, description: 'What the system may hold for this program' }),
  bufferDatagrams: z
    .int()
    .min(1000)
    .default(1_000_000)
    .meta({ atStart: true, description: 'Datagrams kept in memory while the database is away' }),
})

export type UdpConfig = z.infer<typeof UdpConfig>

export const udp = contract('udp', {
  config: UdpConfig,
  errors: {
    'port-in-use': failure({
      summary: 'Another program listens on the UDP port.',
      fix: 'Close that program, or choose another port in udp.port and at the scoring PC.',
      data: z.object({ port: z.int(), holder: z.string().nullable() }),
      status: 409,
    }),
    'address-not-available': failure({
      summary: 'This machine has no such address.',
      fix: 'Plug the cable in, or set udp.address to 0.0.0.0 to listen on all.',
      data: z.object({ address: z.string() }),
      status: 409,
    }),
    'cannot-listen': failure({
      summary: 'The system refused the socket.',
      fix: 'See the reason in the message.',
      data: z.object({ address: z.string(), port: z.int(), reason: z.string() }),
      status: 500,
    }),
  },
  commands: {
    start: command({ summary: 'Listen for the scoring system.', input: z.object({}), output: UdpStatus }),
    stop: command({ summary: 'Stop listening.', input: z.object({}), output: UdpStatus }),
    status: query({ summary: 'What is listening and what has arrived.', input: z.object({}), output: UdpStatus }),
    interfaces: query({
      summary: 'Network addresses of this machine, and the one to give the scoring PC.',
      input: z.object({}),
      output: z.array(NetworkInterface),
    }),
  },
  events: {
    status: event(UdpStatus, { retain: true }),
    received: event(z.custom<ReceivedBatch>(), { local: true }),
  },
})
