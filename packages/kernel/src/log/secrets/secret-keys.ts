// Names that promise a secret, as keys of data and inside texts such as `?token=…`. Knows no values: those are in known-secrets.ts.
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

const maybe = /pass|pwd|token|secret|auth|key|cookie|@/i
const name = String.raw`[\w.-]{0,40}(?:passw(?:or)?d|passphrase|pwd|token|secret|api[-_]?key|licen[cs]e[-_]?key|private[-_]?key|access[-_]?key)[\w.-]{0,40}`
const pair = new RegExp(String.raw`(\b${name}(?:\\*["'])?(?:=|\s?:\s?(?=\\*["']))(?:\\*["'])?)([^\s"'\\&;,<>{}]+)`, 'gi')
const header = /((?:authorization|cookie)(?:\\*["'])?\s*[:=]\s*(?:\\*["'])?(?:(?:bearer|basic|digest)\s+)?)([^\s"'\\]+)/gi
const login = /(:\/\/[^\s:@/"']*:)([^\s@/"']+)(?=@)/g

/** Secrets that a text gives away by the name beside them: in addresses, headers, and JSON. */
export function hideNamed(text: string): string {
  if (!maybe.test(text)) return text
  return text.replace(pair, `$1${masked}`).replace(header, `$1${masked}`).replace(login, `$1${masked}`)
}
