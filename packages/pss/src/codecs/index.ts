// The registry: every stream of the protocol with its codec. Reading a datagram starts at decode.ts.
import type { AnyCodec, Codec } from '../codec.ts'
import { markAt, markKey } from '../cursor.ts'
import { opensPort, STREAM_TOKENS } from '../framing.ts'
import type { Stream } from '../message.ts'
import { at } from './at.ts'
import { avt } from './avt.ts'
import { brk } from './brk.ts'
import { ch } from './ch.ts'
import { clk } from './clk.ts'
import { hl } from './hl.ts'
import { ij } from './ij.ts'
import { mch } from './mch.ts'
import { port } from './port.ts'
import { pre } from './pre.ts'
import { pt } from './pt.ts'
import { rdy } from './rdy.ts'
import { ref } from './ref.ts'
import { rnd } from './rnd.ts'
import { rsr } from './rsr.ts'
import { rst } from './rst.ts'
import { s } from './s.ts'
import { sc } from './sc.ts'
import { sup } from './sup.ts'
import { wg } from './wg.ts'
import { win } from './win.ts'
import { wmh } from './wmh.ts'
import { wrd } from './wrd.ts'

/** One codec per stream, by name. */
export const codecs: { readonly [S in Stream]: Codec<S> } = {
  port,
  pre,
  ref,
  at,
  mch,
  wg,
  wrd,
  s,
  sc,
  avt,
  clk,
  rnd,
  sup,
  rdy,
  pt,
  hl,
  ij,
  ch,
  brk,
  rst,
  rsr,
  win,
  wmh,
}

const byToken: ReadonlyMap<number, AnyCodec> = new Map(
  Object.values(codecs).flatMap((codec: AnyCodec) =>
    codec.stream === 'port' ? [] : STREAM_TOKENS[codec.stream].map((token): [number, AnyCodec] => [markKey(token), codec]),
  ),
)

/** The codec of the message which the field at `start` opens; undefined when it opens none. */
export function codecAt(text: string, start: number): AnyCodec | undefined {
  return byToken.get(markAt(text, start)) ?? (opensPort(text, start) ? port : undefined)
}
