// The frames that both ends exchange: one JSON object a message, over any pipe. Drawn in docs/wire.md.
import { ErrorBody } from '@restrike/sdk'
import { z } from 'zod'

const name = z.string().min(1).max(200)
/** What the client names a call by. */
export const CallId = z.union([z.int(), z.string().max(100)])
export type CallId = z.infer<typeof CallId>

const id = CallId

/** Client to server. */
export const ClientFrame = z.discriminatedUnion('t', [
  z.object({ t: z.literal('call'), id, name, input: z.unknown().optional() }),
  z.object({ t: z.literal('cancel'), id }),
  /** `after` resumes behind that number; `epoch` tells whether the numbering is still the same; `mark` asks for an `at`. */
  z.object({
    t: z.literal('sub'),
    name,
    after: z.int().min(0).optional(),
    epoch: z.string().max(100).optional(),
    mark: z.boolean().optional(),
  }),
  z.object({ t: z.literal('unsub'), name }),
])
export type ClientFrame = z.infer<typeof ClientFrame>

/** Server to client. */
export const ServerFrame = z.discriminatedUnion('t', [
  // JSON has no undefined: an answer of nothing comes without its value.
  z.object({ t: z.literal('ok'), id, value: z.unknown().optional() }),
  /** `id` is null for a frame too broken to have one; `name` instead of `id` answers a `sub`. */
  z.object({ t: z.literal('err'), id: id.nullable(), name: name.optional(), error: ErrorBody }),
  /** `retained` marks the name of a state, whose last value is worth keeping. */
  z.object({
    t: z.literal('event'),
    name,
    seq: z.int(),
    epoch: z.string(),
    retained: z.boolean().optional(),
    payload: z.unknown().optional(),
  }),
  /** The subscription starts behind this number: where to resume if the connection is lost before the first event. */
  z.object({ t: z.literal('at'), name, seq: z.int(), epoch: z.string() }),
  /** Events `from` to `to` were missed and cannot be had any more. */
  z.object({ t: z.literal('gap'), name, from: z.int(), to: z.int() }),
  /** The retained value of this event is forgotten: its plugin stopped. */
  z.object({ t: z.literal('gone'), name }),
])
export type ServerFrame = z.infer<typeof ServerFrame>
