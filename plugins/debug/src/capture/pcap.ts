// The classic capture file of tcpdump and Wireshark: a head, then records. Little-endian, microseconds, packets that begin with IP.
//
//   head    a1b2c3d4 0002 0004 | 0 | 0 | snap length | link type 101        24 bytes
//   record  seconds | microseconds | bytes kept | bytes sent | packet       16 bytes and the packet

export const headBytes = 24
export const recordHeadBytes = 16
/** As tcpdump's: no packet here comes near. */
export const snapLength = 262_144
/** LINKTYPE_RAW: an IPv4 or IPv6 packet, told apart by its first four bits. */
const linkTypeRaw = 101

export function pcapHead(): Uint8Array {
  const view = new DataView(new ArrayBuffer(headBytes))
  view.setUint32(0, 0xa1b2_c3d4, true)
  view.setUint16(4, 2, true)
  view.setUint16(6, 4, true)
  view.setUint32(16, snapLength, true)
  view.setUint32(20, linkTypeRaw, true)
  return new Uint8Array(view.buffer)
}

/** `atMs` since 1970. */
export function pcapRecord(atMs: number, packet: Uint8Array): Uint8Array {
  const record = new Uint8Array(recordHeadBytes + packet.length)
  const view = new DataView(record.buffer)
  const us = Math.round(atMs * 1000)
  view.setUint32(0, Math.floor(us / 1_000_000), true)
  view.setUint32(4, us % 1_000_000, true)
  view.setUint32(8, packet.length, true)
  view.setUint32(12, packet.length, true)
  record.set(packet, recordHeadBytes)
  return record
}
