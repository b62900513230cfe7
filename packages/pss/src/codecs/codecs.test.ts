// Every stream in its known forms, both ways. Names are invented.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryMessages } from '../arbitrary-message.ts'
import { decodeDatagram } from '../decode.ts'
import { encodeMessage } from '../encode.ts'
import { STREAM_TOKENS } from '../framing.ts'
import type { KnownMessage } from '../message.ts'
import { codecs } from './index.ts'

const nobody = { name: '', country: '' }
const zeros = { body: 0, head: 0, punch: 0, technicalBody: 0, technicalHead: 0, gamJeom: 0 }
const matchLoad = {
  stream: 'mch',
  number: '245.A',
  category: 'Bronze medal contest',
  weight: 'M -68kg',
  rounds: 0,
  colours: ['#0000ff', '#FFFFFF', '#ff0000', '#FFFFFF'],
  wireMatchId: null,
  division: 'Under 21',
  totalRounds: 3,
  roundSeconds: 120,
  count: 'down',
  value14: '20',
  value15: '5',
} as const

/** What real systems send, and what it means. Encoding gives the same text again. */
const real: ReadonlyArray<readonly [string, KnownMessage]> = [
  ['Udp Port 8888 connected;', { stream: 'port', port: 8888, connected: true }],
  ['Udp Port 8888 disconnected;', { stream: 'port', port: 8888, connected: false }],
  ['pre;FightLoaded;', { stream: 'pre' }],
  ['ref;;;ju1;;;ju2;;;ta;;;', { stream: 'ref', referee: nobody, judge1: nobody, judge2: nobody, assistant: nobody }],
  [
    'at1;Živa Lind;Živa Lind;SWE;at2;Rossi M.;Maria Rossi;ITA;',
    {
      stream: 'at',
      blue: { shortName: 'Živa Lind', longName: 'Živa Lind', country: 'SWE' },
      red: { shortName: 'Rossi M.', longName: 'Maria Rossi', country: 'ITA' },
    },
  ],
  ['mch;245.A;Bronze medal contest;M -68kg;0;#0000ff;#FFFFFF;#ff0000;#FFFFFF;null;Under 21;3;120;cntDown;20;5;', matchLoad],
  ['wg1;1;wg2;0;', { stream: 'wg', blue: 1, red: 0 }],
  [
    'wrd;rd1;2;rd2;1;rd3;0',
    {
      stream: 'wrd',
      winners: [
        { round: 1, winner: 'red' },
        { round: 2, winner: 'blue' },
        { round: 3, winner: null },
      ],
    },
  ],
  [
    's11;4;s21;5;s12;19;s22;12;s13;0;s23;0',
    {
      stream: 's',
      scores: [
        { side: 'blue', round: 1, score: 4 },
        { side: 'red', round: 1, score: 5 },
        { side: 'blue', round: 2, score: 19 },
        { side: 'red', round: 2, score: 12 },
        { side: 'blue', round: 3, score: 0 },
        { side: 'red', round: 3, score: 0 },
      ],
    },
  ],
  ['sc1;3;sc2;12', { stream: 'sc', blue: 3, red: 12 }],
  ['avt;0;', { stream: 'avt', value: 0 }],
  ['clk;01:59', { stream: 'clk', ms: 119_000, action: null }],
  ['clk;02:00;start;', { stream: 'clk', ms: 120_000, action: 'start' }],
  ['clk;01:45;stop;', { stream: 'clk', ms: 105_000, action: 'stop' }],
  ['clk;0:00;stopEnd;', { stream: 'clk', ms: 0, action: 'stopEnd' }],
  ['rnd;2;', { stream: 'rnd', round: 2 }],
  ['sup;0', { stream: 'sup', side: null }],
  ['sup;1', { stream: 'sup', side: 'blue' }],
  ['sup;2', { stream: 'sup', side: 'red' }],
  ['rdy;FightReady;', { stream: 'rdy' }],
  ['pt1;1;', { stream: 'pt', side: 'blue', kind: 'punch' }],
  ['pt2;5;', { stream: 'pt', side: 'red', kind: 'technicalHead' }],
  ['hl1;99;', { stream: 'hl', side: 'blue', level: 99 }],
  ['ij0;01:00;show;', { stream: 'ij', side: 'unknown', ms: 60_000, action: 'show' }],
  ['ij0;00:59', { stream: 'ij', side: 'unknown', ms: 59_000, action: null }],
  ['ij2;00:44;hide;', { stream: 'ij', side: 'red', ms: 44_000, action: 'hide' }],
  ['ch1;', { stream: 'ch', by: 'blue', step: 'request' }],
  ['ch1;1;', { stream: 'ch', by: 'blue', step: 'accepted' }],
  ['ch1;-1', { stream: 'ch', by: 'blue', step: 'cancelled' }],
  ['ch2;0;', { stream: 'ch', by: 'red', step: 'denied' }],
  ['ch0;1;1;', { stream: 'ch', by: 'referee', step: 'won' }],
  ['ch2;1;0;', { stream: 'ch', by: 'red', step: 'lost' }],
  ['brk;00:59', { stream: 'brk', ms: 59_000, action: null }],
  ['brk;0:00;stopEnd;', { stream: 'brk', ms: 0, action: 'stopEnd' }],
  [
    'rst;2;st1;0;6;0;0;0;0;st2;3;2;1;5;4;7;',
    {
      stream: 'rst',
      round: 2,
      blue: { ...zeros, head: 6 },
      red: { body: 3, head: 2, punch: 1, technicalBody: 5, technicalHead: 4, gamJeom: 7 },
    },
  ],
  ['rsr;', { stream: 'rsr' }],
  ['win;BLUE', { stream: 'win', winner: 'blue' }],
  ['win;TIE', { stream: 'win', winner: 'tie' }],
  ['wmh;Živa Lind;', { stream: 'wmh', name: 'Živa Lind', classification: '' }],
  ['wmh;Živa Lind;2-1 PTF;', { stream: 'wmh', name: 'Živa Lind', classification: '2-1 PTF' }],
  ['wmh;;0-0 WDR;', { stream: 'wmh', name: '', classification: '0-0 WDR' }],
]

/** Documented, simulated or scripted forms of the same meanings. */
const variants: ReadonlyArray<readonly [string, KnownMessage]> = [
  ['Udp Port 6000 connected', { stream: 'port', port: 6000, connected: true }],
  ['sc1;3;sc2;12;', { stream: 'sc', blue: 3, red: 12 }],
  ['sc1;0;', { stream: 'sc', blue: 0 }],
  ['sc2;7', { stream: 'sc', red: 7 }],
  ['wg2;1;', { stream: 'wg', red: 1 }],
  ['s11;0;', { stream: 's', scores: [{ side: 'blue', round: 1, score: 0 }] }],
  ['s23;4', { stream: 's', scores: [{ side: 'red', round: 3, score: 4 }] }],
  ['at2;Rossi;Rossi;ITA;', { stream: 'at', red: { shortName: 'Rossi', longName: 'Rossi', country: 'ITA' } }],
  ['wrd;rd1;2;', { stream: 'wrd', winners: [{ round: 1, winner: 'red' }] }],
  ['clk;0:59;', { stream: 'clk', ms: 59_000, action: null }],
  ['clk;2:00;start;', { stream: 'clk', ms: 120_000, action: 'start' }],
  ['clk;0:00;stop;', { stream: 'clk', ms: 0, action: 'stop' }],
  ['brk;58;', { stream: 'brk', ms: 58_000, action: null }],
  ['brk;59', { stream: 'brk', ms: 59_000, action: null }],
  ['brk;0:59', { stream: 'brk', ms: 59_000, action: null }],
  ['ij1;1:00;reset;', { stream: 'ij', side: 'blue', ms: 60_000, action: 'reset' }],
  ['ij0;0:00;hide;', { stream: 'ij', side: 'unknown', ms: 0, action: 'hide' }],
  ['ch1;-1;', { stream: 'ch', by: 'blue', step: 'cancelled' }],
  ['ch1', { stream: 'ch', by: 'blue', step: 'request' }],
  ['win;blue', { stream: 'win', winner: 'blue' }],
  ['win;Tie;', { stream: 'win', winner: 'tie' }],
  ['win;ATHLETE 1;', { stream: 'win', winner: 'blue' }],
  ['win;ATHLETE 2;', { stream: 'win', winner: 'red' }],
  ['wmh;Živa Lind', { stream: 'wmh', name: 'Živa Lind', classification: '' }],
  ['rsr', { stream: 'rsr' }],
  ['pre', { stream: 'pre' }],
  [
    'mch;101;Round of 16;F- 67 kg;1;#0000ff;#FFFFFF;#ff0000;#FFFFFF;a14ddd5c;Senior;3;120;cntUp;18;1',
    {
      ...matchLoad,
      number: '101',
      category: 'Round of 16',
      weight: 'F- 67 kg',
      rounds: 1,
      wireMatchId: 'a14ddd5c',
      division: 'Senior',
      count: 'up',
      value14: '18',
      value15: '1',
    },
  ],
]

describe('codecs', () => {
  it.each(real)('reads and writes %s', (text, message) => {
    expect(decodeDatagram(text)).toEqual([message])
    expect(encodeMessage(message)).toBe(text)
  })

  it.each(variants)('reads %s too', (text, message) => {
    expect(decodeDatagram(text)).toEqual([message])
  })

  it('shows every stream in the examples', () => {
    expect(new Set(real.map(([, message]) => message.stream))).toEqual(new Set(Object.keys(codecs)))
  })

  it('knows each codec by its own name, and each token by three ASCII characters', () => {
    for (const [name, codec] of Object.entries(codecs)) expect(codec.stream).toBe(name)
    for (const token of Object.values(STREAM_TOKENS).flat()) expect(token).toMatch(/^[a-z][a-z0-9]{2}$/)
  })

  it.each(Object.entries<fc.Arbitrary<KnownMessage>>(arbitraryMessages))('gives back every %s message it wrote', (_stream, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (message) => {
        expect(decodeDatagram(encodeMessage(message))).toEqual([message])
      }),
      { numRuns: 200 },
    )
  })

  it('writes a semicolon in a name as a comma, so that a name cannot become fields', () => {
    expect(encodeMessage({ stream: 'wmh', name: 'Lind; win;RED', classification: '' })).toBe('wmh;Lind, win,RED;')
  })
})
