// Test aid: a match by hand with its journal, and the scoring system beside it; time is vitest's. Not for the product.
import { decodeDatagram, type Datagram, foldDatagram, handSender, initialFold, type LiveMatchEvent, type MatchFold } from '@restrike/pss'
import type { ManualStatus } from '../contract/manual.ts'
import { ByHand } from './by-hand.ts'

/** The load burst and the start of a match, as a scoring system sends it. */
export const feedFight = [
  'pre;FightLoaded;',
  'at1;Duda;Mira Duda;CRO;at2;Lopo;Ana Lopo;ESP;',
  'mch;12;Final;W -57kg;0;;;;;;Seniors;3;120;cntDown;;;',
  'clk;02:00',
  'rnd;1;',
  'rdy;FightReady;',
  'clk;02:00;start;',
  'clk;01:59',
]

export function playedByHand(start: MatchFold = initialFold()) {
  let fold = start
  let open = true
  const journal: Datagram[] = []
  const events: LiveMatchEvent[] = []
  const told: ManualStatus[] = []
  const stopped: boolean[] = []
  const take = (text: string, from: string): void => {
    const datagram = { seq: journal.length + 1, at: Date.now(), monotonicMs: performance.now(), from, text, messages: decodeDatagram(text) }
    journal.push(datagram)
    const result = foldDatagram(fold, datagram)
    fold = result.fold
    events.push(...result.events)
    byHand.follow()
  }
  const refused = (code: string, reason = '') => Object.assign(new Error(reason), { code })
  const byHand = new ByHand({
    fold: () => fold,
    ready: () => Promise.resolve(),
    put: (text) => {
      if (open) take(text, handSender)
      return open
    },
    after: (delayMs, run) => {
      const timer = setTimeout(run, delayMs)
      return () => clearTimeout(timer)
    },
    now: () => performance.now(),
    onStatus: (status) => told.push(status),
    onStopped: (now) => stopped.push(now),
    refuse: {
      off: () => refused('off'),
      impossible: (action, reason) => refused('impossible', `${action}: ${reason}`),
      nothing: () => refused('nothing'),
    },
  })
  return {
    ...{ byHand, journal, events, told, stopped },
    fold: () => fold,
    state: () => fold.state,
    /** The scoring system tells this. */
    feed: (...texts: string[]) => texts.forEach((text) => take(text, '10.0.0.2:6000')),
    /** The way in is there, or not. */
    open: (yes: boolean) => void (open = yes),
  }
}

export type PlayedByHand = ReturnType<typeof playedByHand>
