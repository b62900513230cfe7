// What one PSS message means once decoded: a union tagged by its wire stream. Not the match: that is the fold over these.

/** Athlete 1 is blue (chung), athlete 2 is red (hong). */
export type Side = 'blue' | 'red'

export type PointKind = 'punch' | 'body' | 'head' | 'technicalBody' | 'technicalHead'

/** An athlete as announced; fields the wire left empty are ''. Country is the wire's code, not always an IOC code. */
export interface AnnouncedAthlete {
  readonly shortName: string
  readonly longName: string
  readonly country: string
}

export interface Official {
  readonly name: string
  readonly country: string
}

/** Points by technique and gam-jeoms of one athlete in one round, as the `rst` stream reports them. */
export interface RoundStatistics {
  readonly body: number
  readonly head: number
  readonly punch: number
  readonly technicalBody: number
  readonly technicalHead: number
  readonly gamJeom: number
}

interface Messages {
  port: { readonly port: number; readonly connected: boolean }
  pre: object
  ref: { readonly referee: Official; readonly judge1: Official; readonly judge2: Official; readonly assistant: Official }
  /** `blue` or `red` is absent when only the other half was sent. */
  at: { readonly blue?: AnnouncedAthlete; readonly red?: AnnouncedAthlete }
  mch: {
    readonly number: string
    readonly category: string
    readonly weight: string
    /** Fourth field, always 0 in real traffic; `totalRounds` is the number to use. */
    readonly rounds: number | null
    /** Background 1, foreground 1, background 2, foreground 2, as sent. */
    readonly colours: readonly [string, string, string, string]
    /** Empty and the word `null` both become null. */
    readonly wireMatchId: string | null
    readonly division: string
    readonly totalRounds: number | null
    readonly roundSeconds: number | null
    readonly count: 'down' | 'up' | null
    /** Fields 14 and 15, as sent: probably minimum hit level of body and head. */
    readonly value14: string
    readonly value15: string
  }
  /** Gam-jeoms of the current round; a side not sent is absent. */
  wg: { readonly blue?: number; readonly red?: number }
  /** Winner of each round sent; null = not decided yet (wire 0). */
  wrd: { readonly winners: ReadonlyArray<{ readonly round: number; readonly winner: Side | null }> }
  /** `s11 … s23`: score of one athlete in one round, those sent. */
  s: { readonly scores: ReadonlyArray<{ readonly side: Side; readonly round: number; readonly score: number }> }
  /** Score of the current round; a side not sent is absent (a lone `sc1` says nothing of red). */
  sc: { readonly blue?: number; readonly red?: number }
  avt: { readonly value: number }
  clk: { readonly ms: number; readonly action: 'start' | 'stop' | 'stopEnd' | null }
  rnd: { readonly round: number }
  /** Who leads; null = equal. */
  sup: { readonly side: Side | null }
  rdy: object
  pt: { readonly side: Side; readonly kind: PointKind }
  /** Hit level 1-100. */
  hl: { readonly side: Side; readonly level: number }
  ij: { readonly side: Side | 'unknown'; readonly ms: number; readonly action: 'show' | 'hide' | 'reset' | null }
  /** `request` = a new challenge; the others answer one. `accepted` and `denied` may carry the result. */
  ch: {
    readonly by: 'referee' | Side
    readonly step: 'request' | 'accepted' | 'denied' | 'cancelled' | 'won' | 'lost'
  }
  brk: { readonly ms: number; readonly action: 'stop' | 'stopEnd' | null }
  rst: { readonly round: number; readonly blue: RoundStatistics; readonly red: RoundStatistics }
  rsr: object
  win: { readonly winner: Side | 'tie' }
  /** Empty name and missing classification are ''. */
  wmh: { readonly name: string; readonly classification: string }
}

export type Stream = keyof Messages

/** A message understood. `suspect` says what was odd though usable, such as 60 seconds in an injury time. */
type Known = { [S in Stream]: { readonly stream: S; readonly suspect?: string } & Messages[S] }[Stream]

/** A stream we know, holding a value we must not believe. It changes no state. */
export interface InvalidMessage {
  readonly stream: 'invalid'
  readonly of: Stream
  readonly text: string
  readonly reason: string
}

/** The first field is no stream of the protocol. Kept and shown, never fatal. */
export interface UnknownMessage {
  readonly stream: 'unknown'
  readonly text: string
}

export type KnownMessage = Known
export type PssMessage = Known | InvalidMessage | UnknownMessage
export type MessageOf<S extends Stream> = Extract<Known, { readonly stream: S }>

/** One datagram as received and decoded; the unit the match state is folded over. */
export interface Datagram {
  /** Number within its session (one opening of the socket), from 1, growing by one. */
  readonly seq: number
  /** Wall time of reception, ms since 1970. */
  readonly at: number
  /** Monotonic time of reception, ms, comparable within one process only. */
  readonly monotonicMs: number
  /** Sender, `address:port`. */
  readonly from: string
  readonly text: string
  readonly messages: readonly PssMessage[]
}
