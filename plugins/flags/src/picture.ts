// Whether the bytes of a file are the picture that its name says, by what they hold. Pure.
import { svgFault } from './svg-fault.ts'

/** What a flag may take, bytes. */
export const mostPictureBytes = 512 * 1024
/** Pixels a side: a small file may become gigabytes in the memory of a page. */
const mostPixels = 4_096

interface Size {
  readonly width: number
  readonly height: number
}

/** By the ending of the name, in small letters: why it is refused, as the end of a sentence; undefined for a good one. */
const faults: Readonly<Record<string, (bytes: Buffer) => string | undefined>> = {
  '.svg': svgFileFault,
  '.png': (bytes) => rasterFault(pngSize(bytes), 'PNG'),
  '.webp': (bytes) => rasterFault(webpSize(bytes), 'WebP'),
}

/** From the best: a drawing is sharp at any size. */
export const pictureEndings: readonly string[] = Object.keys(faults)

/** `ending` is one of `pictureEndings`. */
export function pictureFault(ending: string, bytes: Buffer): string | undefined {
  if (bytes.length > mostPictureBytes) return `it is larger than ${mostPictureBytes / 1024} kB`
  return faults[ending]?.(bytes)
}

function svgFileFault(bytes: Buffer): string | undefined {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return 'it is no text in UTF-8'
  }
  return svgFault(text)
}

function rasterFault(size: Size | undefined, kind: string): string | undefined {
  if (!size) return `it is no whole ${kind}`
  if (size.width === 0 || size.height === 0) return `it is no whole ${kind}`
  return Math.max(size.width, size.height) > mostPixels ? `it has more than ${mostPixels} pixels a side` : undefined
}

/** Undefined where it does not begin and end as a PNG does. */
function pngSize(bytes: Buffer): Size | undefined {
  const whole =
    bytes.length > 45 &&
    bytes.toString('latin1', 0, 16) === '\x89PNG\r\n\x1a\n\0\0\0\rIHDR' &&
    bytes.toString('latin1', bytes.length - 8, bytes.length - 4) === 'IEND'
  return whole ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined
}

/** Undefined where it is no WebP, or not all of it is there. https://developers.google.com/speed/webp/docs/riff_container */
function webpSize(bytes: Buffer): Size | undefined {
  const text = (from: number, to: number): string => bytes.toString('latin1', from, to)
  if (bytes.length < 30 || text(0, 4) !== 'RIFF' || text(8, 12) !== 'WEBP' || bytes.readUInt32LE(4) + 8 > bytes.length) return undefined
  switch (text(12, 16)) {
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
    default:
      return undefined
  }
}
