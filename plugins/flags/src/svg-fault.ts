// Whether an SVG is a picture and nothing else: no script, no handler, nothing fetched from elsewhere. Pure; in doubt it is refused.
import { svgTokens, type Attribute, type SvgToken } from './svg-tokens.ts'

/** What runs, embeds a document, or changes attributes later on. */
const forbidden = new Set([
  ...['script', 'handler', 'listener', 'foreignobject', 'iframe', 'embed', 'object', 'audio', 'video', 'link', 'meta', 'base'],
  ...['set', 'animate', 'animatemotion', 'animatetransform', 'animatecolor', 'discard'],
])

const svgNamespace = 'http://www.w3.org/2000/svg'
const htmlNamespace = 'http://www.w3.org/1999/xhtml'

/** Inside the file, or a picture that it carries itself. */
const inside = /^(#|data:image\/(png|jpeg|gif|webp)[;,]|$)/i

/** What was read so far. */
interface Reading {
  /** Names of the tags that are open. */
  readonly open: string[]
  roots: number
  /** A style may come in several pieces, with comments in between. */
  style: string
}

/** Why it is refused, as the end of a sentence; undefined for a good one. */
export function svgFault(text: string): string | undefined {
  const reading: Reading = { open: [], roots: 0, style: '' }
  for (const token of svgTokens(text)) {
    const fault = faultAt(reading, token)
    if (fault !== undefined) return fault
  }
  if (reading.roots !== 1 || reading.open.length > 0) return malformed
  return styleFault(reading.style)
}

const malformed = 'it is no well-formed SVG'

function faultAt(reading: Reading, token: SvgToken): string | undefined {
  const { open } = reading
  switch (token.t) {
    case 'fault':
      return token.reason
    case 'text':
      return textFault(reading, token.text)
    case 'close':
      return open.pop() === token.name ? undefined : malformed
    case 'open':
      if (open.length === 0 && ++reading.roots === 1 && !isRoot(token)) return 'it is no SVG'
      if (!token.closed) open.push(token.name)
      return forbidden.has(local(token.name)) ? `it has a <${local(token.name)}>` : firstOf(token.attributes, attributeFault)
    default:
      return token satisfies never
  }
}

function textFault(reading: Reading, text: string): string | undefined {
  const within = reading.open.at(-1)
  if (within === undefined) return text.trim() === '' ? undefined : malformed
  if (local(within) === 'style') reading.style += text
  return undefined
}

function attributeFault({ name, value }: Attribute): string | undefined {
  const key = local(name)
  if (key.startsWith('on')) return `it has an event handler (${key})`
  if ((name === 'xmlns' || name.startsWith('xmlns:')) && value.trim() === htmlNamespace) return 'it has parts of a web page'
  // Browsers leave out white space and control characters before they look for a scheme.
  const plain = value.replaceAll(/[\p{Cc}\s]/gu, '')
  if (/^javascript:/i.test(plain)) return 'it has a script in an attribute'
  if ((key === 'href' || key === 'src' || name === 'xml:base') && !inside.test(plain)) return outside(plain)
  // What drawing programs note for themselves means nothing to a browser.
  return name.includes(':') ? undefined : styleFault(value)
}

/** Of a style, or of any attribute: most of them may hold `url(…)`. */
function styleFault(style: string): string | undefined {
  if (/@import|image-set\s*\(|\bsrc\s*\(|\bimage\s*\(/i.test(style)) return 'its style refers to something outside'
  for (const [, to = ''] of style.matchAll(/url\s*\(\s*["']?\s*([^"')]*)/gi)) if (!inside.test(to)) return outside(to)
  // It could hide any of these.
  return style.includes('\\') ? 'its style has escapes (\\)' : undefined
}

function outside(to: string): string {
  return `it refers to something outside (${to.slice(0, 60)})`
}

/** Without its namespace declared a browser shows no picture. */
function isRoot({ name, attributes }: Extract<SvgToken, { t: 'open' }>): boolean {
  const [prefix] = name.includes(':') ? name.split(':') : []
  const declares = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`
  return local(name) === 'svg' && attributes.some((attribute) => attribute.name === declares && attribute.value === svgNamespace)
}

function local(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase()
}

function firstOf<T>(all: readonly T[], fault: (one: T) => string | undefined): string | undefined {
  for (const one of all) {
    const found = fault(one)
    if (found !== undefined) return found
  }
  return undefined
}
