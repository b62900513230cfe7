// Calls by HTTP, for what takes longer than a call over the WebSocket may, or stops the program for so long that the WebSocket is given up.
import type { ConsoleClient } from './client.ts'

/** A little more than the longest limit that a command has. */
const limitMs = 180_000

/** What the server answered instead of doing it. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Like `client.call`. Throws Refused, or what `fetch` throws when there is no server. */
// The server checks input and output by the schemas that the types are made of.
export const longCall: ConsoleClient['call'] = (name, input) => post(name, input) as never

async function post(name: string, input: unknown): Promise<unknown> {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(limitMs),
  })
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body
  throw refusalOf(body, `"${name}" was answered with ${response.status}`)
}

/** `otherwise`: what to say when the answer has no words. */
export function refusalOf(body: unknown, otherwise: string): Refused {
  if (typeof body !== 'object' || body === null) return new Refused('', otherwise)
  const code = 'code' in body && typeof body.code === 'string' ? body.code : ''
  return new Refused(code, 'message' in body && typeof body.message === 'string' ? body.message : otherwise)
}
