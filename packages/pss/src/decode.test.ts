// How whole datagrams are taken apart: glue, odd and hostile input, and what may never happen.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryMessage } from './arbitrary-message.ts'
import { decodeBytes, decodeDatagram } from './decode.ts'
import { encodeMessage } from './encode.ts'
import type { PssMessage } from './message.ts'

/** Streams whose next message of the same kind would continue the one before it. */
const JOINING = new Set(['s', 'sc', 'wg', 'at'])

function streams(text: string): string[] {
  return decodeDatagram(text).map((message) => message.stream)
}

function meaning(message: PssMessage): string {
  return JSON.stringify({ ...message, suspect: undefined })
}

/** What must hold for any text at all: something comes out, nothing is made up, and what is known can be said again. */
function faults(text: string): string[] {
  const messages = decodeDatagram(text)
  if (messages.length === 0) return ['no message']
  return messages.flatMap((message) => {
    if (message.stream === 'unknown' || message.stream === 'invalid')
      return text.includes(message.text) ? [] : [`not in the text: ${message.text}`]
    const again = decodeDatagram(encodeMessage(message)).map(meaning)
    return again.length === 1 && again[0] === meaning(message) ? [] : [`${meaning(message)} written and read is ${again.join()}`]
  })
}

describe('a glued datagram', () => {
  it('gives each message of a scripted sequence', () => {
    const text = 'pt1;3;hl1;50;wg1;1;wg2;0;sc1;0;sc2;1;s11;0;s21;1;s12;0;s22;0;s13;0;s23;0;clk;1:30;stop;ch1;ij0;1:00;show;win;RED'
    expect(streams(text)).toEqual(['pt', 'hl', 'wg', 'sc', 's', 'clk', 'ch', 'ij', 'win'])
  })

  it.each([
    ['clk;01:59;clk;01:58', ['clk', 'clk']],
    ['brk;00:59;rnd;2', ['brk', 'rnd']],
    ['ij0;00:59;clk;01:00;stop', ['ij', 'clk']],
    ['ch1;ch2;1;ch0;1;0;pt1;1', ['ch', 'ch', 'ch', 'pt']],
    ['wmh;Lind;rnd;1', ['wmh', 'rnd']],
    ['wmh;Lind;2-1 PTF;pre;rdy', ['wmh', 'pre', 'rdy']],
    ['rsr;rsr;;;pre;FightLoaded;', ['rsr', 'rsr', 'pre']],
    ['clk;01:59;\r\npt1;1;\r\n', ['clk', 'pt']],
    ['Udp Port 6000 connected;Udp Port 6000 disconnected;avt;0', ['port', 'port', 'avt']],
  ])('does not let optional fields swallow the next message: %s', (text, expected) => {
    expect(streams(text)).toEqual(expected)
  })

  it('takes a token in the place of a name for a name', () => {
    const [athletes, clock] = decodeDatagram('at1;clk;pt1;CRO;at2;win;at2;ITA;clk;01:00;start')
    expect(athletes).toEqual({
      stream: 'at',
      blue: { shortName: 'clk', longName: 'pt1', country: 'CRO' },
      red: { shortName: 'win', longName: 'at2', country: 'ITA' },
    })
    expect(clock).toEqual({ stream: 'clk', ms: 60_000, action: 'start' })
    expect(decodeDatagram('wmh;rnd;2-1 PTF')).toEqual([{ stream: 'wmh', name: 'rnd', classification: '2-1 PTF' }])
  })

  it('reads the same as its parts read one by one, with or without final separators', () => {
    fc.assert(
      fc.property(fc.array(arbitraryMessage, { minLength: 1, maxLength: 8 }), fc.constantFrom('', ';', '\r\n', ' '), (all, end) => {
        const messages = all.filter((message, index) => !(JOINING.has(message.stream) && all[index - 1]?.stream === message.stream))
        const parts = messages.map(encodeMessage)
        const glued = parts.map((part, index) => (index < parts.length - 1 && !part.endsWith(';') ? `${part};` : part)).join('')
        expect(decodeDatagram(glued + end)).toEqual(parts.flatMap(decodeDatagram))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what cannot be believed', () => {
  it.each([
    'pt1;6',
    'pt1;0',
    'pt2;',
    'hl1;101',
    'hl1;0',
    'hl2;x',
    'clk;abc',
    'clk;1:5',
    'clk;-1:00',
    'clk;00:00:01',
    'clk;100:00',
    'clk;01:00;pause',
    'sc1;-1;sc2;0',
    'sc1;1000',
    'sc1;1.5',
    's11;;',
    's11;0;s21;x',
    'wg1;100',
    'wrd;',
    'wrd;rd1;3',
    'rnd;0',
    'rnd;10',
    'sup;3',
    'avt;x',
    'ij0;;show',
    'ch1;2',
    'ch1;;1',
    'ch1;1;2',
    'brk;x',
    'brk;0:00;show',
    'rst;1;st1;0;0;0;0;0;0;',
    'rst;0;',
    'win;',
    'win;GREEN',
    'at1',
    'mch;101;Final',
    'Udp Port 70000 connected',
    'Udp Port x connected',
  ])('is invalid, with its text and a reason: %s', (text) => {
    expect(decodeDatagram(text)[0]).toMatchObject({
      stream: 'invalid',
      text: expect.stringContaining(text.slice(0, 3)),
      reason: expect.any(String),
    })
  })

  it('does not take the next message with it', () => {
    expect(decodeDatagram('clk;abc;junk;rnd;2')).toEqual([
      { stream: 'invalid', of: 'clk', text: 'clk;abc;junk;', reason: 'not a time' },
      { stream: 'rnd', round: 2 },
    ])
    expect(streams('pt1;rnd;2')).toEqual(['invalid', 'rnd'])
    expect(streams('mch;101;Final;rnd;2')).toEqual(['invalid', 'rnd'])
    expect(streams('win;sc1;1;sc2;0')).toEqual(['invalid', 'sc'])
  })
})

describe('what is odd but usable', () => {
  it('is 60 seconds in an injury time', () => {
    expect(decodeDatagram('ij2;1:60;show;')).toEqual([
      { stream: 'ij', side: 'red', ms: 120_000, action: 'show', suspect: expect.stringContaining('60 seconds') },
    ])
  })

  it('is a load with unreadable numbers, which must not be lost', () => {
    const [load] = decodeDatagram('mch;101;Final;W -67kg;?;a;b;c;d;null;Seniors;three;120;cntSideways;20;5;')
    expect(load).toMatchObject({ stream: 'mch', number: '101', rounds: null, totalRounds: null, roundSeconds: 120, count: null })
    expect(load).toHaveProperty('suspect', expect.stringContaining('"?"'))
  })

  it('is ref in another layout, up to the next message', () => {
    const [officials, next] = decodeDatagram('ref;some_data;more;rnd;1')
    expect(officials).toMatchObject({ stream: 'ref', referee: { name: 'some_data', country: '' }, suspect: expect.any(String) })
    expect(next).toEqual({ stream: 'rnd', round: 1 })
  })

  it.each(['ch1;0;1', 'ch1;-1;0', 'pre;Other', 'rdy;Other', 'at1;Lind', 'mch;;a;b;0;c;d;e;f;null;g;3;120;cntDown;20;5'])(
    'is marked: %s',
    (text) => {
      expect(decodeDatagram(text)).toEqual([expect.objectContaining({ suspect: expect.any(String) })])
    },
  )

  it('does not mark the messages behind it', () => {
    expect(decodeDatagram('clk;0:60;rnd;1')[1]).toEqual({ stream: 'rnd', round: 1 })
    expect(decodeDatagram('clk;0:60;x;rnd;1')[1]).toEqual({ stream: 'rnd', round: 1 })
  })
})

describe('what is not known', () => {
  it.each(['', ' ', '\r\n', ';;;', ' ; ; '])('is one unknown message when there is no content: %j', (text) => {
    expect(decodeDatagram(text)).toEqual([{ stream: 'unknown', text }])
  })

  it.each(['hello', 'clock;01:00;', 'CLK;01:00', '\0\0\0', '\0\u636ck;01:00', 'č;clkx;', 'sc3;1', 's31;0'])(
    'is kept as it came: %j',
    (text) => {
      expect(decodeDatagram(text)).toEqual([{ stream: 'unknown', text }])
    },
  )

  it('reaches to the next known token', () => {
    expect(decodeDatagram('new;1;2;clk;01:00;new;3')).toEqual([
      { stream: 'unknown', text: 'new;1;2;' },
      { stream: 'invalid', of: 'clk', text: 'clk;01:00;new;3', reason: '"new" is no action of the clock' },
    ])
    expect(decodeDatagram('rnd;1;new;rnd;2')).toEqual([
      { stream: 'rnd', round: 1 },
      { stream: 'unknown', text: 'new;' },
      { stream: 'rnd', round: 2 },
    ])
  })
})

describe('any input', () => {
  it('is read without throwing, whatever the characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(faults(text)).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('is read without throwing, whatever the order of fields', () => {
    const field = fc.oneof(
      fc.constantFrom(
        'clk',
        'sc1',
        'sc2',
        's11',
        's23',
        'at1',
        'at2',
        'mch',
        'wmh',
        'ref',
        'ju1',
        'ta',
        'rst',
        'st1',
        'wrd',
        'rd1',
        'ch1',
        'ij2',
        'win',
        'Udp Port 1 connected',
      ),
      fc.constantFrom('', '0', '1', '-1', '01:00', '1:60', 'start', 'stopEnd', 'RED', 'null', ' ', '\n', '999999999999'),
    )
    fc.assert(
      fc.property(
        fc.array(field, { maxLength: 24 }).map((fields) => fields.join(';')),
        (text) => {
          expect(faults(text)).toEqual([])
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('is read without throwing when a good datagram was damaged', () => {
    const damage = fc.record({
      at: fc.nat(200),
      remove: fc.nat(4),
      insert: fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom(';', ';;', '\0', '-')),
    })
    fc.assert(
      fc.property(fc.array(arbitraryMessage, { minLength: 1, maxLength: 3 }), fc.array(damage, { maxLength: 4 }), (messages, wounds) => {
        let text = messages.map(encodeMessage).join(';')
        for (const { at, remove, insert } of wounds) text = text.slice(0, at) + insert + text.slice(at + remove)
        expect(faults(text)).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('is read from bytes without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const { text, messages } = decodeBytes(bytes)
        expect(messages).toEqual(decodeDatagram(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('survives a datagram of the greatest size', () => {
    expect(decodeDatagram(';'.repeat(65_507))).toHaveLength(1)
    expect(decodeDatagram('rsr;'.repeat(16_376))).toHaveLength(16_376)
    expect(decodeDatagram(`wmh;${'x'.repeat(65_000)}`)).toHaveLength(1)
    expect(decodeDatagram(`clk;${'9'.repeat(65_000)}`)).toMatchObject([{ stream: 'invalid' }])
  })
})

describe('bytes', () => {
  it('are UTF-8, a byte order mark dropped and broken bytes replaced', () => {
    expect(decodeBytes(new TextEncoder().encode('wmh;Ćosić;'))).toEqual({
      text: 'wmh;Ćosić;',
      messages: [{ stream: 'wmh', name: 'Ćosić', classification: '' }],
    })
    expect(decodeBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0x72, 0x73, 0x72)).messages).toEqual([{ stream: 'rsr' }])
    expect(decodeBytes(Uint8Array.of(0x77, 0x6d, 0x68, 0x3b, 0xff, 0x3b)).messages).toMatchObject([{ name: '\uFFFD' }])
  })
})
