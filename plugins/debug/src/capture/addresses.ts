// IP addresses as bytes, 4 or 16 of them. An IPv4 address that came through an IPv6 socket (`::ffff:10.0.0.2`) is an IPv4 address.

export interface Endpoint {
  readonly address: Uint8Array
  readonly port: number
}

const mappedPrefix = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]

/** `10.0.0.2:6000`, `fe80::1%eth0:6000`; undefined for anything else. */
export function endpointOf(text: string): Endpoint | undefined {
  const colon = text.lastIndexOf(':')
  const address = addressBytes(text.slice(0, Math.max(colon, 0)))
  const port = Number(text.slice(colon + 1))
  return address && Number.isInteger(port) && port >= 0 && port <= 65_535 ? { address, port } : undefined
}

/** Undefined where the text is no address. A zone (`%eth0`) has no place in a packet and is dropped. */
export function addressBytes(text: string): Uint8Array | undefined {
  const [bare = ''] = text.split('%')
  if (!bare.includes(':')) return ipv4Bytes(bare)
  const bytes = ipv6Bytes(bare)
  return bytes && mappedPrefix.every((byte, i) => bytes[i] === byte) ? bytes.slice(12) : bytes
}

function ipv4Bytes(text: string): Uint8Array | undefined {
  const parts = text.split('.')
  const good = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)
  return good ? Uint8Array.from(parts, Number) : undefined
}

function ipv6Bytes(text: string): Uint8Array | undefined {
  const [head = '', tail, ...more] = text.split('::')
  const [left, right] = [groups(head), groups(tail ?? '')]
  if (!left || !right || more.length > 0) return undefined
  const missing = 8 - left.length - right.length
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined
  const all = [...left, ...Array.from({ length: missing }, () => 0), ...right]
  return Uint8Array.from(all.flatMap((group) => [group >> 8, group & 0xff]))
}

/** Of 16 bits each; the last one may be written as an IPv4 address, which makes two. */
function groups(text: string): number[] | undefined {
  if (text === '') return []
  const found: number[] = []
  for (const part of text.split(':')) {
    const last = part.includes('.') ? ipv4Bytes(part) : undefined
    if (last) found.push(((last[0] ?? 0) << 8) | (last[1] ?? 0), ((last[2] ?? 0) << 8) | (last[3] ?? 0))
    else if (/^[\da-f]{1,4}$/i.test(part)) found.push(Number.parseInt(part, 16))
    else return undefined
  }
  return found
}
