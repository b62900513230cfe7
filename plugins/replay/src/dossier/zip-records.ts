// The records of a ZIP as they are written and read; their bytes only. No ZIP64: lengths have 32 bits.
//
//   local header  PK34  version flags method time crc packed bytes nameLength extraLength | name extra, then the data
//   central       PK12  made-by version flags method time crc packed bytes nameLength extraLength commentLength disk
//                       internal external offset | name extra comment
//   end           PK56  disk disk count count centralBytes centralOffset commentLength

export interface ZipEntry {
  readonly name: string
  /** 0: as it is; 8: deflated. */
  readonly method: number
  readonly flags: number
  readonly crc: number
  /** Length in the ZIP, and unpacked. */
  readonly packed: number
  readonly bytes: number
  /** Where its local header begins. */
  readonly offset: number
}

/** Of the whole file, and of all in it. */
export const mostBytes = 2 ** 32 - 1

export const localBytes = 30
export const endBytes = 22
const centralBytes = 46
const signs = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 }
const version = 20
/** Names are UTF-8. */
export const utf8Names = 0x0800

/** As ZIP keeps times: the wall clock of this place, in steps of two seconds. */
export function dosTime(at: Date): number {
  const date = ((Math.max(1980, at.getFullYear()) - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate()
  const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1)
  return ((date << 16) | time) >>> 0
}

export function localHeader(entry: ZipEntry, time: number): Buffer {
  const name = Buffer.from(entry.name)
  const header = Buffer.alloc(localBytes)
  header.writeUInt32LE(signs.local, 0)
  putCommon(header.subarray(4), entry, time)
  return Buffer.concat([header, name])
}

export function centralRecord(entry: ZipEntry, time: number): Buffer {
  const name = Buffer.from(entry.name)
  const record = Buffer.alloc(centralBytes)
  record.writeUInt32LE(signs.central, 0)
  record.writeUInt16LE(version, 4)
  putCommon(record.subarray(6), entry, time)
  record.writeUInt32LE(entry.offset, 42)
  return Buffer.concat([record, name])
}

/** What local header and central record have in common, from the version on. */
function putCommon(to: Buffer, { method, flags, crc, packed, bytes, name }: ZipEntry, time: number): void {
  to.writeUInt16LE(version, 0)
  to.writeUInt16LE(flags, 2)
  to.writeUInt16LE(method, 4)
  to.writeUInt32LE(time, 6)
  to.writeUInt32LE(crc, 10)
  to.writeUInt32LE(packed, 14)
  to.writeUInt32LE(bytes, 18)
  to.writeUInt16LE(Buffer.byteLength(name), 22)
}

export function endRecord(count: number, central: { readonly offset: number; readonly bytes: number }): Buffer {
  const record = Buffer.alloc(endBytes)
  record.writeUInt32LE(signs.end, 0)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(central.bytes, 12)
  record.writeUInt32LE(central.offset, 16)
  return record
}

export interface ZipEnd {
  readonly count: number
  readonly centralBytes: number
  readonly centralOffset: number
}

/** Undefined where these bytes are no such record, a text follows it, or it belongs to a ZIP in several parts. */
export function readEnd(record: Buffer): ZipEnd | undefined {
  if (record.length !== endBytes || record.readUInt32LE(0) !== signs.end || record.readUInt16LE(20) !== 0) return undefined
  const count = record.readUInt16LE(10)
  if (record.readUInt32LE(4) !== 0 || record.readUInt16LE(8) !== count) return undefined
  return { count, centralBytes: record.readUInt32LE(12), centralOffset: record.readUInt32LE(16) }
}

/** The whole central directory; undefined where it is not one. */
export function readCentral(directory: Buffer): ZipEntry[] | undefined {
  const entries: ZipEntry[] = []
  for (let at = 0; at < directory.length; ) {
    const record = directory.subarray(at)
    if (record.length < centralBytes || record.readUInt32LE(0) !== signs.central) return undefined
    const [name, extra, comment] = [record.readUInt16LE(28), record.readUInt16LE(30), record.readUInt16LE(32)]
    const length = centralBytes + name + extra + comment
    if (record.length < length) return undefined
    entries.push({
      name: record.toString('utf8', centralBytes, centralBytes + name),
      flags: record.readUInt16LE(8),
      method: record.readUInt16LE(10),
      crc: record.readUInt32LE(16),
      packed: record.readUInt32LE(20),
      bytes: record.readUInt32LE(24),
      offset: record.readUInt32LE(42),
    })
    at += length
  }
  return entries
}

export interface LocalHeader extends Pick<ZipEntry, 'method' | 'flags' | 'crc' | 'packed' | 'bytes'> {
  readonly nameBytes: number
  /** From its beginning to the data. */
  readonly length: number
}

/** From its first 30 bytes; undefined where these are none. */
export function readLocal(header: Buffer): LocalHeader | undefined {
  if (header.length < localBytes || header.readUInt32LE(0) !== signs.local) return undefined
  const nameBytes = header.readUInt16LE(26)
  return {
    flags: header.readUInt16LE(6),
    method: header.readUInt16LE(8),
    crc: header.readUInt32LE(14),
    packed: header.readUInt32LE(18),
    bytes: header.readUInt32LE(22),
    nameBytes,
    length: localBytes + nameBytes + header.readUInt16LE(28),
  }
}
