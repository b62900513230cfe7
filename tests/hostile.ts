// Datagrams that no scoring system sends, out of a seed: cut, oversized, binary, foreign, malicious, and valid ones gone wrong.
import type { Random } from '@restrike/pss/scenarios'

/** The most that UDP over IPv4 carries. */
const largest = 65_507

const strings = [
  "'; DROP TABLE matches; --",
  "1' OR '1'='1",
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '../../../../etc/passwd',
  '${7*7}{{7*7}}%s%n%x',
  '\u0000',
  'A\u0000B',
  '\u202Egnp.exe',
  '\uFEFF',
  '\uD800',
  '__proto__',
  'constructor',
  'NaN',
  '-1',
  '1e308',
  '99999999999999999999',
  '0x7f',
  ' ',
  '\r\n\r\n',
  '😀'.repeat(50),
  'é\u0301'.repeat(100),
] as const

const heads = [
  'mch',
  'at1',
  'clk',
  'sc1',
  's11',
  'wg1',
  'pt1',
  'hl1',
  'ij1',
  'ch1',
  'brk',
  'rst',
  'rnd',
  'win',
  'wmh',
  'wrd',
  'pre',
  'rdy',
  'ref',
  'sup',
  'avt',
  'Udp Port',
] as const

function bytes(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.int(0, 255))
}

function text(value: string): Uint8Array {
  return Buffer.from(value)
}

/** A question for an address, a community string, a frame of video: what else is on a network. */
function foreign(random: Random): Uint8Array {
  const dns = Buffer.from(
    `${random.int(0, 65_535).toString(16).padStart(4, '0')}01000001000000000000036d61740568616c6c00000100010000`.slice(0, 56),
    'hex',
  )
  const snmp = Buffer.concat([Buffer.from('302902010104067075626c6963a01c0204', 'hex'), bytes(random, 20)])
  const rtp = Buffer.concat([Buffer.from([0x80, 0x60]), bytes(random, 1_398)])
  const http = text('GET / HTTP/1.1\r\nHost: mat\r\n\r\n')
  const mdns = text('M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nMAN: "ssdp:discover"\r\n\r\n')
  return random.pick([dns, snmp, rtp, http, mdns])
}

function mutated(random: Random, valid: string): Uint8Array {
  const fields = valid.split(';')
  switch (random.int(0, 5)) {
    case 0:
      return text(valid.slice(0, random.int(0, valid.length)))
    case 1:
      fields[random.int(0, fields.length - 1)] = random.pick(strings)
      return text(fields.join(';'))
    case 2: {
      const whole = Buffer.from(valid)
      if (whole.length > 0) whole[random.int(0, whole.length - 1)] = random.int(0, 255)
      return whole
    }
    case 3:
      return text(fields.toReversed().join(';'))
    case 4:
      return text(valid.repeat(random.int(2, 40)))
    default:
      return text(`${valid}${random.pick(strings)}${valid}`)
  }
}

/** The next one; `valid` is a datagram of real form to be spoilt. One in 5,000 is as large as can be. */
export function hostile(random: Random, valid: string): Uint8Array {
  if (random.chance(0.0002)) {
    const length = random.int(20_000, largest)
    return random.chance(0.5) ? bytes(random, length) : text(`${valid};`.repeat(largest).slice(0, length)).subarray(0, largest)
  }
  const kind = random.int(0, 9)
  if (kind <= 5) return mutated(random, valid)
  if (kind === 6) return foreign(random)
  if (kind === 7) return bytes(random, random.int(0, 200))
  if (kind === 8) return text(`${random.pick(heads)};${random.pick(strings)};${random.pick(strings)};`)
  return text(random.pick(strings))
}
