// Names that promise a secret, as keys of data and inside texts such as `?token=…`, and what looks like one by itself. Knows no values:
// those are in known-secrets.ts.
import { masked } from '../../config/contract.ts'
import { isSecretName } from '../../config/fields.ts'

const more = /passwd|pwd|credential|cookie|(?:private|access|api|licen[cs]e)[-_. ]?key|^(?:pin|auth)$/i

// Keys are few and come again with each line.
const remembered = new Map<string, boolean>()

export function isSecretKey(key: string): boolean {
  const known = remembered.get(key)
  if (known !== undefined) return known
  const secret = isSecretName(key) || more.test(key)
  if (remembered.size < 2_000) remembered.set(key, secret)
  return secret
}

const word = String.raw`(?:passw(?:or)?d|passphrase|pwd|secret|token|authorization|credential|cookie|(?:api|access|licen[cs]e|private)[-_. ]?key)`
/** A text without any of these is left alone: the slow looks are for the few that have one. */
const maybe = /pass|pwd|token|secret|auth|key|cookie|credential|bearer|basic|eyJ|@/i
const name = String.raw`[\w.-]{0,40}${word}[\w.-]{0,40}`
const inQuotes = String.raw`[^"\\]{0,60}${word}[^"\\]{0,60}`
const quoted = String.raw`"[^"]*"|'[^']*'`
/** Before the secret itself in a header. */
const scheme = String.raw`(?:(?:bearer|basic|digest)\s{1,8})?`
const plain = String.raw`[^\s"'\\&;,<>{}]+`

type Look = readonly [pattern: RegExp, instead: string]

const look = (pattern: string, instead = `$1${masked}`): Look => [new RegExp(pattern, 'gi'), instead]

/** Where the first group ends a secret begins; what it is replaced by can be read as the same kind of thing. */
const looks: readonly Look[] = [
  // "token":"…", a list of them, a number
  look(String.raw`("${inQuotes}"\s{0,8}:\s{0,8})"(?:[^"\\]|\\.)+"`, `$1"${masked}"`),
  look(String.raw`("${inQuotes}"\s{0,8}:\s{0,8})\[[^\]]*\]`, `$1["${masked}"]`),
  look(String.raw`("${inQuotes}"\s{0,8}:\s{0,8})-?\d[\d.eE+-]*`, `$1"${masked}"`),
  // The same within a text that is itself JSON: \"token\":\"…\"
  look(String.raw`(\\"${inQuotes}\\"\s{0,8}:\s{0,8})\\"(?:[^"\\]|\\\\(?:\\")?|\\[^"\\])*\\"`, `$1\\"${masked}\\"`),
  // token=…, password: '…'
  look(String.raw`(\b${name}\s{0,8}=\s{0,8})(?:${quoted})`),
  look(String.raw`(\b${name}\s?:\s{1,8})(?:${quoted})`),
  // As the two before, and as deep within JSON within JSON as may be
  look(String.raw`(\b${name}(?:\\*["'])?(?:=|\s?:\s?(?=\\*["']))(?:\\*["'])?${scheme})${plain}`),
  look(String.raw`((?:authorization|cookie)(?:\\*["'])?\s{0,8}[:=]\s{0,8}(?:\\*["'])?${scheme})[^\s"'\\;]+(?:;\s{0,2}[^\s"'\\;]+)*`),
  look(String.raw`(\bbearer\s{1,8})(?=\S{16}|\S{0,15}[\d.])[\w.~+/=-]{4,}`),
  // An address, and a signed token
  look(String.raw`(:\/\/[^\s:@/"']*:)[^\s/"']+(?=@)`),
  look(String.raw`()\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?`),
]

/** What may as well be mere words about a secret. */
const doubtful: readonly Look[] = [
  look(String.raw`(\b(?:bearer|basic)\s{1,8})[\w.~+/=-]{4,}`),
  look(String.raw`(\b${name}\s{0,8}=\s{0,8})[^\s,;&"'}\]]+`),
  look(String.raw`(\b${name}:\s{1,8})(?:${quoted}|[^\s,;&"'}\]]+)`),
]

/** Secrets that a text gives away by the name beside them, or by how they look: in addresses, headers, and JSON. */
export function hideNamed(text: string): string {
  return maybe.test(text) ? replaced(text, looks) : text
}

/** Also what only may be one: for a text that leaves this machine. */
export function hideDoubtful(text: string): string {
  return maybe.test(text) ? replaced(replaced(text, doubtful), looks) : text
}

function replaced(text: string, by: readonly Look[]): string {
  return by.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text)
}
