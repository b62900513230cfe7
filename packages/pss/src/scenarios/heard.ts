// For tests of the simulator: its datagrams decoded, one message each, with their times.
import { decodeDatagram } from '../decode.ts'
import type { PssMessage } from '../message.ts'
import type { ScenarioEntry } from './stage.ts'

export interface Heard {
  readonly atMs: number
  readonly text: string
  readonly message: PssMessage
}

/** Decodes by the product's own decoder; a datagram of several messages gives several. */
export function hear(entries: readonly ScenarioEntry[]): Heard[] {
  return entries.flatMap(({ atMs, text }) => decodeDatagram(text).map((message) => ({ atMs, text, message })))
}

/** The streams in order, with the action where there is one: `clk stop`, `ch request`. */
export function outline(heard: readonly Heard[]): string[] {
  return heard.map(({ message }) => {
    if ('action' in message && message.action !== null) return `${message.stream} ${message.action}`
    return message.stream === 'ch' ? `ch ${message.step}` : message.stream
  })
}
