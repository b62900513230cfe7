// The frames of obs-websocket 5 that come from OBS, checked on entry. What a request or an event means is not known here.
import { z } from 'zod'

const Status = z.object({ result: z.boolean(), code: z.int(), comment: z.string().optional() })
const Answer = z.object({ requestType: z.string(), requestStatus: Status, responseData: z.unknown().optional() })
export type Answer = z.infer<typeof Answer>

export const Hello = z.object({
  obsWebSocketVersion: z.string(),
  rpcVersion: z.int(),
  authentication: z.object({ challenge: z.string(), salt: z.string() }).optional(),
})
export type Hello = z.infer<typeof Hello>

export const IncomingFrame = z.discriminatedUnion('op', [
  z.object({ op: z.literal(0), d: Hello }),
  z.object({ op: z.literal(2), d: z.object({ negotiatedRpcVersion: z.int() }) }),
  z.object({ op: z.literal(5), d: z.object({ eventType: z.string(), eventData: z.unknown().optional() }) }),
  z.object({ op: z.literal(7), d: Answer.extend({ requestId: z.string() }) }),
  z.object({ op: z.literal(9), d: z.object({ requestId: z.string(), results: z.array(Answer) }) }),
])
export type IncomingFrame = z.infer<typeof IncomingFrame>

/** Undefined for what is no frame of the protocol. */
export function parseFrame(text: string): IncomingFrame | undefined {
  try {
    return IncomingFrame.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Status codes of requests that mean something to us. */
export const requestCode = {
  notReady: 207,
  outputRunning: 500,
  outputNotRunning: 501,
  invalidResourceState: 604,
} as const

/** Codes with which OBS closes a connection. */
export const closeCode = { ended: 1001, authentication: 4009, kicked: 4011 } as const
