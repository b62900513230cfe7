// A capture as bytes of a file: how it begins and how each datagram goes on. Two formats, one shape. No file is touched here.
import { formatCapture } from '@restrike/pss'
import { networkInterfaces } from 'node:os'
import { endpointOf, type Endpoint } from './addresses.ts'
import { destinationOf } from './destination.ts'
import { udpPacket } from './packet.ts'
import { pcapHead, pcapRecord } from './pcap.ts'

/** A datagram to be written. */
export interface Captured {
  /** Reception, ms since 1970. */
  readonly at: number
  /** Since the first datagram of the capture; never less than of the one before. */
  readonly sinceMs: number
  /** Sender, `address:port`. */
  readonly from: string
  readonly text: string
  readonly bytes: Uint8Array
}

export type FormatName = 'pss' | 'pcap'

export interface Format {
  /** Before the first datagram. */
  head(): Uint8Array
  /** Whole records only. */
  records(datagrams: readonly Captured[]): Uint8Array
}

export interface About {
  /** Lines of comment, where the format has such. */
  readonly comments: readonly string[]
  /** Where the socket listens. */
  readonly bound: Endpoint
}

export function formatOf(name: FormatName, about: About): Format {
  return name === 'pss' ? pssFormat(about) : pcapFormat(about)
}

function pssFormat({ comments }: About): Format {
  return {
    head: () => Buffer.from(formatCapture([], comments)),
    records: (datagrams) => Buffer.from(formatCapture(datagrams.map(({ sinceMs, text }) => ({ atMs: sinceMs, text })))),
  }
}

const nobody: Endpoint = { address: new Uint8Array(4), port: 0 }

function pcapFormat({ bound }: About): Format {
  const interfaces = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  // A handful of senders: found out once for each.
  const ends = new Map<string, readonly [Endpoint, Endpoint]>()
  const endsOf = (from: string) => {
    const known = ends.get(from)
    if (known) return known
    const source = endpointOf(from) ?? nobody
    const found = [source, destinationOf(source.address, bound, interfaces)] as const
    // A sender that changes its port with every datagram must not fill the memory.
    if (ends.size < 1_000) ends.set(from, found)
    return found
  }
  return {
    head: pcapHead,
    records: (datagrams) => Buffer.concat(datagrams.map(({ at, from, bytes }) => pcapRecord(at, udpPacket(...endsOf(from), bytes)))),
  }
}
