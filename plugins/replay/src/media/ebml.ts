// The little of EBML that is needed to find one's way through a Matroska file: heads of elements, and their children. Pure.
//
//   | id, 1-4 bytes | size, 1-8 bytes | content |        the leading zeros of the first byte tell how long the number is
//
// Source: RFC 8794 (EBML), RFC 9559 (Matroska).

export const ids = {
  ebml: 0x1a45dfa3,
  segment: 0x18538067,
  info: 0x1549a966,
  tracks: 0x1654ae6b,
  cluster: 0x1f43b675,
  timestampScale: 0x2ad7b1,
  trackEntry: 0xae,
  trackNumber: 0xd7,
  trackType: 0x83,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
} as const

export interface Head {
  readonly id: number
  /** Of id and size together. */
  readonly headBytes: number
  /** Of the content; null where the writer did not know it. */
  readonly size: number | null
}

/** The longest head. */
export const headBytes = 12

/** Undefined when the bytes end before it does, or are none. */
export function headAt(bytes: Buffer, at: number): Head | undefined {
  const idLength = lengthOf(bytes[at])
  if (idLength > 4) return undefined
  const sizeAt = at + idLength
  const sizeLength = lengthOf(bytes[sizeAt])
  if (sizeLength > 8 || sizeAt + sizeLength > bytes.length) return undefined
  const id = bytes.readUIntBE(at, idLength)
  let size = (bytes[sizeAt] ?? 0) & (0xff >> sizeLength)
  let unknown = size === 0xff >> sizeLength
  for (let n = 1; n < sizeLength; n++) {
    const byte = bytes[sizeAt + n] ?? 0
    size = size * 256 + byte
    unknown &&= byte === 0xff
  }
  return { id, headBytes: idLength + sizeLength, size: unknown ? null : size }
}

/** 9 for what is no number. */
function lengthOf(first: number | undefined): number {
  return first === undefined || first === 0 ? 9 : Math.clz32(first) - 23
}

export interface Child {
  readonly id: number
  /** Where its head begins, and where its content begins and ends. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The children that lie whole between two places. */
export function* childrenOf(bytes: Buffer, from: number, to: number): Generator<Child> {
  for (let at = from; at < to; ) {
    const head = headAt(bytes, at)
    if (!head || head.size === null) return
    const begin = at + head.headBytes
    const end = begin + head.size
    if (end > to) return
    yield { id: head.id, at, from: begin, to: end }
    at = end
  }
}

/** 0 for no bytes; larger than 6 bytes is no number of ours. */
export function uintOf(bytes: Buffer, { from, to }: Pick<Child, 'from' | 'to'>): number {
  return to > from && to - from <= 6
    ? bytes.readUIntBE(from, to - from)
    : to - from > 6 && to - from <= 8
      ? Number(bytes.readBigUInt64BE(to - 8))
      : 0
}

/** A head with a size of eight bytes. */
export function writeHead(id: number, size: number): Buffer {
  const idBytes = Buffer.from(id.toString(16).padStart(id > 0xffffff ? 8 : 2, '0'), 'hex')
  const sizeBytes = Buffer.alloc(8)
  sizeBytes.writeBigUInt64BE((1n << 56n) | BigInt(size))
  return Buffer.concat([idBytes, sizeBytes])
}
