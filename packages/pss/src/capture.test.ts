// The capture file format, there and back; and real captures, where the working copy has them beside it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCapture, parseCapture } from './capture.ts'
import { decodeDatagram } from './decode.ts'
import { encodeMessage } from './encode.ts'

describe('a capture file', () => {
  it('holds comments, times in seconds and datagrams as they came', () => {
    const text = '# court 3\n\n0.000\tpre;FightLoaded;\r\n0.013\tat1;Živa;Živa;SWE;\n1.5\t a\tb \n2\t\n'
    expect(parseCapture(text)).toEqual({
      ok: true,
      entries: [
        { atMs: 0, text: 'pre;FightLoaded;' },
        { atMs: 13, text: 'at1;Živa;Živa;SWE;' },
        { atMs: 1500, text: ' a\tb ' },
        { atMs: 2000, text: '' },
      ],
    })
  })

  it('names the line that is wrong instead of failing', () => {
    expect(parseCapture('# ok\n0.000\trsr;\nclk;01:00')).toEqual({ ok: false, line: 3, reason: expect.stringContaining('no tab') })
    expect(parseCapture('soon\trsr;')).toEqual({ ok: false, line: 1, reason: expect.stringContaining('"soon"') })
    expect(parseCapture('-1.000\trsr;')).toMatchObject({ ok: false, line: 1 })
  })

  it('is empty when nothing was captured', () => {
    expect(parseCapture('')).toEqual({ ok: true, entries: [] })
    expect(parseCapture('\uFEFF# only a comment')).toEqual({ ok: true, entries: [] })
  })

  it('reads as it was written', () => {
    const entry = fc.record({ atMs: fc.nat(86_400_000), text: fc.string({ unit: 'binary' }).map((text) => text.replace(/[\r\n]/g, '')) })
    fc.assert(
      fc.property(fc.array(entry), fc.array(fc.string()), (entries, comments) => {
        expect(parseCapture(formatCapture(entries, comments))).toEqual({ ok: true, entries })
      }),
    )
  })

  it('keeps a datagram with line ends on one line', () => {
    expect(formatCapture([{ atMs: 1234, text: 'rsr;\r\n' }], ['two\nlines'])).toBe('# two\n# lines\n1.234\trsr;\n')
    expect(formatCapture([{ atMs: 0, text: 'rsr;\r\npre;' }])).toBe('0.000\trsr; pre;\n')
  })
})

const folder = new URL('../../../../shared/pss/captures/', import.meta.url)
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pss')) : []

/** Streams which the captures hold exactly as they were sent. */
const VERBATIM = new Set(['port', 'ref', 'mch', 's', 'sc', 'sup', 'rst', 'rsr', 'win'])

describe.skipIf(files.length === 0)('real captures', () => {
  it.each(files)('are understood to the last message: %s', (name) => {
    const capture = parseCapture(readFileSync(new URL(name, folder), 'utf8'))
    if (!capture.ok) throw new Error(`${name}:${capture.line}: ${capture.reason}`)
    expect(capture.entries.length).toBeGreaterThan(20)
    for (const { text } of capture.entries) {
      const [message, ...more] = decodeDatagram(text)
      expect(more).toEqual([])
      if (message === undefined || message.stream === 'unknown' || message.stream === 'invalid') throw new Error(`not understood: ${text}`)
      expect(message).not.toHaveProperty('suspect')
      const again = encodeMessage(message)
      expect(VERBATIM.has(message.stream) ? again : text).toBe(text)
      expect(decodeDatagram(again)).toEqual([message])
    }
  })
})
