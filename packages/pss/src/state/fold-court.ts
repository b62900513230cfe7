// One datagram of one source, folded into the court that this source tells: which message changes what. Who is the source of what is
// shown is decided in fold.ts.
import type { Datagram, KnownMessage, MessageOf, PssMessage, Stream } from '../message.ts'
import { foldAt } from './athletes.ts'
import { foldCh } from './challenge.ts'
import { foldClk } from './clock.ts'
import { foldRst } from './cross-check.ts'
import { type Draft, emit } from './draft.ts'
import { beginTraffic, foldMch, foldPre } from './load.ts'
import type { LiveMatchEvent } from './match-event.ts'
import type { CourtFold } from './court-fold.ts'
import { foldBrk, foldIj } from './pauses.ts'
import { foldHl, foldPt } from './points.ts'
import { foldWin, foldWmh } from './result.ts'
import { foldRnd, foldS, foldWrd } from './round.ts'
import { foldSc, foldSup, foldWg } from './score.ts'

export interface CourtResult<F extends CourtFold = CourtFold> {
  readonly fold: F
  /** In the order they happened. */
  readonly events: readonly LiveMatchEvent[]
  /** The datagram repeated the one before and had no effect. */
  readonly duplicate: boolean
}

/** A network that doubles packets does it within this; the same text later is meant. */
const duplicateMs = 50
const unknownTextLength = 512

type FoldOf<S extends Stream> = (draft: Draft, message: MessageOf<S>) => void

const nothing = (): void => {}

/** What stands around a match rather than in it: it opens none. */
const around = {
  port: nothing,
  ref: nothing,
  avt: nothing,
  at: foldAt,
  mch: foldMch,
  pre: foldPre,
} satisfies { [S in Stream]?: FoldOf<S> }

const within = {
  wg: foldWg,
  wrd: foldWrd,
  s: foldS,
  sc: foldSc,
  clk: foldClk,
  rnd: foldRnd,
  sup: foldSup,
  rdy: (draft: Draft): void => {
    draft.state.phase = 'ready'
    emit(draft, { type: 'ready' })
  },
  pt: foldPt,
  hl: foldHl,
  ij: foldIj,
  ch: foldCh,
  brk: foldBrk,
  rst: foldRst,
  rsr: nothing,
  win: foldWin,
  wmh: foldWmh,
} satisfies { [S in Exclude<Stream, keyof typeof around>]: FoldOf<S> }

// `as`: the tables are checked entry by entry above; the compiler cannot tie a looked-up entry to the message it was looked up for.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const foldOf = { ...around, ...within } as unknown as Record<Stream, (draft: Draft, message: KnownMessage) => void>

/** Folds one datagram. Never throws on what the wire can hold, and never changes `fold`: the result shares what stayed. */
export function foldCourt<F extends CourtFold>(fold: F, datagram: Datagram): CourtResult<F> {
  const duplicate = isDuplicate(fold, datagram)
  const last = { text: datagram.text, from: datagram.from, monotonicMs: datagram.monotonicMs }
  const draft = draftOf(fold, datagram, last)
  if (!duplicate) for (const message of datagram.messages) foldMessage(draft, message)
  return { fold: draft.fold, events: draft.events, duplicate }
}

/** A fresh copy to work on: the court with this datagram heard, and nothing of it folded yet. */
export function draftOf<F extends CourtFold>(
  fold: F,
  datagram: Datagram,
  last: CourtFold['last'] = fold.last,
): Draft & { readonly fold: F } {
  const at = isoOf(datagram.at)
  const state = { ...fold.state, lastDatagramAt: at, stale: false }
  return { fold: { ...fold, state, last }, state, events: [], datagram, at }
}

/** The moment formatted last: under load many datagrams share one, and formatting is most of what folding a tick costs. */
let formatted = { ms: Number.NaN, iso: '' }

export function isoOf(ms: number): string {
  if (ms !== formatted.ms) formatted = { ms, iso: new Date(ms).toISOString() }
  return formatted.iso
}

export function foldMessage(draft: Draft, message: PssMessage): void {
  if (message.stream === 'invalid') return
  if (message.stream === 'unknown') {
    draft.state.unknownMessages += 1
    emit(draft, { type: 'unknown', text: message.text.slice(0, unknownTextLength) })
    return
  }
  if (message.stream in within) beginTraffic(draft)
  foldOf[message.stream](draft, message)
}

/** Whether a datagram tells of a match, or of the loading of one. */
export function isOfMatch(datagram: Datagram): boolean {
  return hasLoad(datagram) || datagram.messages.some(({ stream }) => stream in within)
}

export function hasLoad({ messages }: Datagram): boolean {
  return messages.some(({ stream }) => stream === 'pre' || stream === 'mch')
}

function isDuplicate({ last }: CourtFold, datagram: Datagram): boolean {
  if (last === null || last.text !== datagram.text || last.from !== datagram.from) return false
  const elapsedMs = datagram.monotonicMs - last.monotonicMs
  return elapsedMs >= 0 && elapsedMs <= duplicateMs
}
