// Cuts the text of an SVG into tags and text, strictly: what is not plain XML ends it. Pure. What the parts mean is for others.

export interface Attribute {
  readonly name: string
  /** Its entities resolved. */
  readonly value: string
}

export type SvgToken =
  | { readonly t: 'open'; readonly name: string; readonly attributes: readonly Attribute[]; readonly closed: boolean }
  | { readonly t: 'close'; readonly name: string }
  | { readonly t: 'text'; readonly text: string }
  | { readonly t: 'fault'; readonly reason: string }

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Each begins where the one before has ended; none can look at a place twice, however long the text is. */
const patterns = {
  comment: /<!--[^]*?-->/y,
  declaration: /<\?xml\s[^?>]*\?>/y,
  doctype: /<!DOCTYPE\s[^[\]<>]*>/y,
  cdata: /<!\[CDATA\[([^]*?)\]\]>/y,
  close: /<\/([\w:.-]+)\s*>/y,
  open: /<([\w:.-]+)/y,
  attribute: /\s+([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y,
  end: /\s*(\/?)>/y,
  text: /[^<]+/y,
} as const

/** Ends with the text, or with the first fault. */
export function* svgTokens(text: string): Generator<SvgToken, void> {
  const reader = new PatternReader(text)
  while (!reader.over) {
    const token = next(reader)
    if (token) yield token
    if (token?.t === 'fault') return
  }
}

/** Undefined for what says nothing: a comment, the head of the file. */
function next(reader: PatternReader): SvgToken | undefined {
  const text = reader.take('text')
  if (text) return { t: 'text', text: resolved(text[0]) }
  const close = reader.take('close')
  if (close) return { t: 'close', name: close[1] ?? '' }
  const open = reader.take('open')
  if (open) return tag(open[1] ?? '', reader)
  if (reader.take('comment') ?? reader.take('doctype')) return undefined
  const cdata = reader.take('cdata')
  if (cdata) return { t: 'text', text: cdata[1] ?? '' }
  const declaration = reader.take('declaration')
  if (declaration) return encodingFault(declaration[0])
  return { t: 'fault', reason: reader.faultHere() }
}

function tag(name: string, reader: PatternReader): SvgToken {
  const attributes: Attribute[] = []
  for (let found = reader.take('attribute'); found; found = reader.take('attribute'))
    attributes.push({ name: found[1] ?? '', value: resolved(found[2] ?? found[3] ?? '') })
  const end = reader.take('end')
  if (!end) return { t: 'fault', reason: `the tag <${name.slice(0, 40)}> cannot be read` }
  return { t: 'open', name, attributes, closed: end[1] === '/' }
}

function encodingFault(declaration: string): SvgToken | undefined {
  const named = /encoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1] ?? 'UTF-8'
  return /^(utf-8|us-ascii)$/i.test(named) ? undefined : { t: 'fault', reason: `its encoding is ${named.slice(0, 40)}, not UTF-8` }
}

function resolved(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return point <= 0x10_ffff ? String.fromCodePoint(point) : whole
  })
}

class PatternReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  get over(): boolean {
    return this.#at >= this.#text.length
  }

  take(kind: keyof typeof patterns): RegExpExecArray | undefined {
    const pattern = patterns[kind]
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (!found) return undefined
    this.#at = pattern.lastIndex
    return found
  }

  faultHere(): string {
    const here = this.#text.slice(this.#at, this.#at + 9)
    if (here.startsWith('<!DOCTYPE')) return 'it declares entities of its own'
    if (here.startsWith('<?')) return 'it has an instruction for programs (<?…?>)'
    return 'it is no well-formed SVG'
  }
}
