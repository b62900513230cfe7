// For tests: a capture file of tcpdump's kind taken apart again. Knows only what is written here; a record cut short throws.

interface Packet {
  /** ms since 1970. */
  readonly at: number
  readonly from: string
  readonly to: string
  readonly payload: Buffer
}

export function readPcap(file: Buffer): Packet[] {
  if (file.readUInt32LE(0) !== 0xa1b2_c3d4 || file.readUInt32LE(20) !== 101)
    throw new Error('this is no capture of packets that begin with IP')
  const packets: Packet[] = []
  for (let at = 24; at < file.length; ) {
    const length = file.readUInt32LE(at + 8)
    const packet = file.subarray(at + 16, at + 16 + length)
    if (packet.length < length) throw new Error(`the record at ${at} is cut short`)
    packets.push({ at: file.readUInt32LE(at) * 1000 + file.readUInt32LE(at + 4) / 1000, ...ends(packet) })
    at += 16 + length
  }
  return packets
}

function ends(packet: Buffer): Omit<Packet, 'at'> {
  const isV4 = packet.readUInt8(0) >> 4 === 4
  const [size, from, to, header] = isV4 ? [4, 12, 16, 20] : [16, 8, 24, 40]
  const address = (at: number) => {
    const bytes = packet.subarray(at, at + size)
    return isV4 ? bytes.join('.') : bytes.toString('hex')
  }
  return {
    from: `${address(from)}:${packet.readUInt16BE(header)}`,
    to: `${address(to)}:${packet.readUInt16BE(header + 2)}`,
    payload: packet.subarray(header + 8),
  }
}
