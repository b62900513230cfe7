// Messages a second through framing and codecs, against merely splitting the same text at its separators.
import { decodeBytes, decodeDatagram } from '@restrike/pss'
import type { Benchmark, BenchmarkOptions } from './benchmark.ts'
import { capturedTexts, matchTexts } from './load/traffic.ts'
import { rowOf, type Row } from './row.ts'

const trialMs = 400
const warmMs = 300
const utf8 = new TextDecoder()

export const decode: Benchmark = async (options) => {
  const rows = rowsFor('simulated', matchTexts(), options)
  const captured = capturedTexts()
  return captured.length === 0 ? rows : [...rows, ...rowsFor('captured', captured, options)]
}

function rowsFor(source: string, texts: readonly string[], options: BenchmarkOptions): Row[] {
  const bytes = texts.map((text) => Buffer.from(text))
  // As the socket gives them: flat, and not the simulator's concatenations.
  const flat = bytes.map((each) => each.toString('utf8'))
  const messages = flat.reduce((sum, text) => sum + decodeDatagram(text).length, 0)
  options.say(`decode: ${source}, ${flat.length} datagrams, ${messages} messages`)
  const ofText = compare(
    flat,
    messages,
    options.rounds,
    (text) => decodeDatagram(text).length,
    (text) => text.split(';').length,
  )
  const ofBytes = compare(
    bytes,
    messages,
    options.rounds,
    (each) => decodeBytes(each).messages.length,
    (each) => utf8.decode(each).split(';').length,
  )
  return [
    rowOf({
      benchmark: 'decode',
      what: `${source}, from text`,
      unit: 'msg/s',
      ...ofText,
      targets: [{ of: 'ratio', atLeast: 0.4 }],
      note: 'against split',
    }),
    rowOf({ benchmark: 'decode', what: `${source}, from bytes`, unit: 'msg/s', ...ofBytes, note: 'against UTF-8 + split' }),
  ]
}

function compare<T>(list: readonly T[], messages: number, rounds: number, figure: (item: T) => number, baseline: (item: T) => number) {
  const figures: number[] = []
  const baselines: number[] = []
  perSecond(list, messages, warmMs, figure)
  perSecond(list, messages, warmMs, baseline)
  // Five short trials a round: it is the cheapest benchmark and deserves the steadiest figure.
  for (let i = 0; i < rounds * 5; i++) {
    figures.push(perSecond(list, messages, trialMs / 4, figure))
    baselines.push(perSecond(list, messages, trialMs / 4, baseline))
  }
  return { figures, baselines }
}

let sink = 0

/** `messages` is what one pass over the list holds. */
function perSecond<T>(list: readonly T[], messages: number, ms: number, work: (item: T) => number): number {
  const began = performance.now()
  let passes = 0
  let elapsed = 0
  while (elapsed < ms) {
    // The sum is kept, so that no compiler finds the work to be of no use.
    for (const item of list) sink += work(item)
    passes++
    elapsed = performance.now() - began
  }
  return (passes * messages * 1000) / elapsed
}
