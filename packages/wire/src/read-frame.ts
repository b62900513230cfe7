// What a client asks of a frame, by hand: the schema in frames.ts says the same but would be a third of a small page. A test holds the two
// against each other.
import type { ServerFrame } from './frames.ts'

/** Undefined for what is no frame, or one of a newer protocol. */
export function readFrame(value: unknown): ServerFrame | undefined {
  // `as`: looked at field by field just before.
  return isRecord(value) && isFrame(value) ? (value as unknown as ServerFrame) : undefined
}

type Fields = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isName = (value: unknown): boolean => typeof value === 'string' && value.length >= 1 && value.length <= 200
const isId = (value: unknown): boolean => isWhole(value) || (typeof value === 'string' && value.length <= 100)
const isError = (value: unknown): boolean => isRecord(value) && typeof value['code'] === 'string' && typeof value['message'] === 'string'
const isOptional = (value: unknown, is: (value: unknown) => boolean): boolean => value === undefined || is(value)

const isWhole = (value: unknown): boolean => Number.isSafeInteger(value)
const isPlace = ({ name, seq, epoch }: Fields): boolean => isName(name) && isWhole(seq) && typeof epoch === 'string'

const checks: Readonly<Record<ServerFrame['t'], (frame: Fields) => boolean>> = {
  ok: ({ id }) => isId(id),
  err: ({ id, name, error }) => (id === null || isId(id)) && isOptional(name, isName) && isError(error),
  event: (frame) => isPlace(frame) && isOptional(frame['retained'], (retained) => typeof retained === 'boolean'),
  at: isPlace,
  gap: ({ name, from, to }) => isName(name) && isWhole(from) && isWhole(to),
  gone: ({ name }) => isName(name),
}

function isFrame(frame: Fields): boolean {
  const { t } = frame
  // `as`: looked up just before.
  return typeof t === 'string' && Object.hasOwn(checks, t) && checks[t as ServerFrame['t']](frame)
}
