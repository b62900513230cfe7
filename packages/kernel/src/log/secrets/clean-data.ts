// What goes into a line: a copy of its message and data without secrets, of plain values, and of bounded size. Never throws.
import { inspect } from 'node:util'
import { ownKeys } from '../line.ts'
import type { KnownSecrets } from './known-secrets.ts'
import { masked } from '../../config/contract.ts'
import { hideNamed, isSecretKey } from './secret-keys.ts'

const most = { depth: 7, items: 200, values: 2_000, characters: 8_000, keyCharacters: 200, allCharacters: 64_000 }

export interface CleanLine {
  readonly message: string
  readonly data: Record<string, unknown> | undefined
}

/** One line being cleaned. */
interface Walk {
  readonly secrets: KnownSecrets
  /** The objects that lead to where it is, so that circles end. */
  readonly path: object[]
  message: string
  values: number
  characters: number
}

export function cleanLine(message: string, data: object | undefined, secrets: KnownSecrets): CleanLine {
  const walk: Walk = { secrets, path: [], message: cleanText(message, secrets), values: 0, characters: 0 }
  if (!data) return { message: walk.message, data: undefined }
  const cleaned = data instanceof Error ? { error: cleanValue(data, walk) } : cleanMembers(data, walk)
  return { message: walk.message, data: withoutOwnKeys(cleaned) }
}

export function cleanText(given: string, secrets: KnownSecrets): string {
  // Types end where a foreign library calls back.
  const text = typeof given === 'string' ? given : inspect(given)
  // Cut twice: a secret that the first cut halves is beyond the second.
  const near = text.length > most.characters ? text.slice(0, most.characters + secrets.reach) : text
  // Those that are known first: a name beside one would take only its first word.
  const cleaned = hideNamed(secrets.hide(near))
  if (text.length <= most.characters) return cleaned
  return `${cleaned.slice(0, most.characters)}… (${text.length - most.characters} more characters)`
}

function cleanValue(value: unknown, walk: Walk): unknown {
  if (++walk.values > most.values || walk.characters > most.allCharacters) return '(too much)'
  switch (typeof value) {
    case 'string':
      return cleanWord(value, walk)
    case 'number':
    case 'bigint':
      return cleanNumber(value, walk)
    case 'function':
    case 'symbol':
      return `(${typeof value})`
    case 'object':
      return value === null ? null : cleanObject(value, walk)
    default:
      return value
  }
}

/** A secret may begin in the message and end here. */
function cleanWord(text: string, walk: Walk): string {
  const cleaned = cleanText(text, walk.secrets)
  walk.characters += cleaned.length
  if (!walk.secrets.any) return cleaned
  const [message, rest] = walk.secrets.hideSplit(walk.message, cleaned)
  walk.message = message
  return rest
}

function cleanNumber(value: number | bigint, { secrets }: Walk): unknown {
  const plain = typeof value === 'bigint' || !Number.isFinite(value) ? String(value) : value
  if (!secrets.any) return plain
  const text = String(plain)
  const cleaned = secrets.hide(text)
  return cleaned === text ? plain : cleaned
}

function cleanObject(value: object, walk: Walk): unknown {
  if (walk.path.includes(value)) return '(circular)'
  if (walk.path.length >= most.depth) return '(deeper)'
  walk.path.push(value)
  try {
    return cleanKind(value, walk)
  } catch {
    return '(unreadable)'
  } finally {
    walk.path.pop()
  }
}

function cleanKind(value: object, walk: Walk): unknown {
  if (value instanceof Error) return cleanError(value, walk)
  if (Array.isArray(value)) return cleanItems(value, value.length, walk)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '(no date)' : value.toISOString()
  if (value instanceof Set) return cleanItems(value, value.size, walk)
  if (value instanceof Map) return cleanMembers(Object.fromEntries(take(value, most.items)), walk)
  if (ArrayBuffer.isView(value)) return `(${value.byteLength} bytes)`
  if (makesJson(value)) return cleanValue(value.toJSON(), walk)
  return cleanMembers(value, walk)
}

function makesJson(value: object): value is { toJSON(): unknown } {
  return 'toJSON' in value && typeof value.toJSON === 'function'
}

function cleanItems(items: Iterable<unknown>, count: number, walk: Walk): unknown[] {
  const cleaned = take(items, most.items).map((item) => cleanValue(item, walk))
  return count > most.items ? [...cleaned, `(${count - most.items} more)`] : cleaned
}

function cleanMembers(value: object, walk: Walk): Record<string, unknown> {
  const cleaned: Record<string, unknown> = {}
  let left = most.items
  for (const key of Object.keys(value)) {
    if (left-- === 0) {
      cleaned['…'] = '(more)'
      break
    }
    walk.characters += key.length
    put(cleaned, cleanKey(key, walk), cleanMember(value, key, walk))
  }
  return cleaned
}

function cleanKey(key: string, { secrets }: Walk): string {
  const cleaned = secrets.any ? secrets.hide(key) : key
  return cleaned.length > most.keyCharacters ? `${cleaned.slice(0, most.keyCharacters)}…` : cleaned
}

function cleanMember(value: object, key: string, walk: Walk): unknown {
  try {
    // `as`: the key is one of its own; what it holds is looked at, whatever it is.
    const member = (value as Record<string, unknown>)[key]
    // Whether there is a secret may be told.
    if (isSecretKey(key) && member !== null && member !== undefined && typeof member !== 'boolean') return masked
    return cleanValue(member, walk)
  } catch {
    return '(unreadable)'
  }
}

/** As pino writes them, but with causes that can be told apart. */
function cleanError(error: Error, walk: Walk): Record<string, unknown> {
  const cleaned: Record<string, unknown> = {
    type: error.name,
    message: cleanWord(withCauses(error), walk),
    stack: cleanWord(error.stack ?? '', walk),
  }
  for (const [key, value] of Object.entries(cleanMembers(error, walk))) if (!(key in cleaned) && key !== 'name') put(cleaned, key, value)
  if (error.cause !== undefined) cleaned['cause'] = cleanValue(error.cause, walk)
  if (error instanceof AggregateError) cleaned['errors'] = cleanValue(error.errors, walk)
  return cleaned
}

function withCauses(error: Error): string {
  const messages: string[] = []
  for (let each: unknown = error; each instanceof Error && messages.length < 5; each = each.cause) messages.push(each.message)
  return messages.join(': ')
}

/** `__proto__` as a key of data is a key, and nothing else. */
function put(into: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(into, key, { value, enumerable: true, configurable: true, writable: true })
  else into[key] = value
}

function withoutOwnKeys(data: Record<string, unknown>): Record<string, unknown> {
  if (!Object.keys(data).some((key) => ownKeys.has(key))) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [ownKeys.has(key) ? `${key}_` : key, value]))
}

function take<T>(items: Iterable<T>, count: number): T[] {
  return Iterator.from(items).take(count).toArray()
}
