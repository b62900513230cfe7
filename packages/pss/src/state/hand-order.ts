// The orders of whoever enters a match by hand, as they stand in the journal: a stream of our own before ordinary messages. It counts from
// the sender `manual` only; anybody else's is an unknown message.
//
//   restrike-hand;start;            the messages of a load, or none to go on with the match on the court
//   restrike-hand;do;{…};           what is meant, in words of its author; the messages it comes to
//   restrike-hand;tick;             one message of a clock that runs by hand
//   restrike-hand;undo;             the last action goes; perhaps one tick of a clock that runs again
//   restrike-hand;end;
import { encodeMessage } from '../encode.ts'
import type { Datagram, KnownMessage, PssMessage } from '../message.ts'

/** Sender of what is entered by hand. One from the network has a port behind it. */
export const handSender = 'manual'

const token = 'restrike-hand;'

const types = ['start', 'do', 'tick', 'undo', 'end'] as const

export interface HandOrder {
  readonly type: (typeof types)[number]
  /** Of an action: what is meant. A text without `;` and line ends, such as JSON of words that have none; else empty. */
  readonly what: string
  readonly messages: readonly KnownMessage[]
}

export function encodeOrder(order: HandOrder): string {
  const words = order.type === 'do' ? `do;${order.what};` : `${order.type};`
  // One message a line, each ended: then no field, not even one that was left out, takes the next message for its own.
  return [token + words, ...order.messages.map((message) => ended(encodeMessage(message)))].join('\n')
}

function ended(text: string): string {
  return text.endsWith(';') ? text : `${text};`
}

/** Undefined for what is no order: nothing is to be done then. */
export function orderOf({ from, messages }: Pick<Datagram, 'from' | 'messages'>): HandOrder | undefined {
  const [head, ...rest] = messages
  if (from !== handSender || head?.stream !== 'unknown' || !head.text.startsWith(token)) return undefined
  const [word, what = ''] = head.text.slice(token.length).trimEnd().split(';')
  const type = types.find((one) => one === word)
  return type && { type, what, messages: rest.filter(isKnown) }
}

function isKnown(message: PssMessage): message is KnownMessage {
  return message.stream !== 'unknown' && message.stream !== 'invalid'
}
