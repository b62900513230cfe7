// From the sending of a challenge to the first frame of its clip on the review page, with a real OBS and a real browser, against what
// OBS itself takes to save its buffer. The page says that the frame is painted (`replay.shown`); when it came is counted by the server.
import { setTimeout as sleep } from 'node:timers/promises'
import { findChromium, findObs } from '@restrike/testkit'
import type { Benchmark } from './benchmark.ts'
import { openReviewing, type Painted, type Reviewing } from './reviewing.ts'
import { rowOf, type Row } from './row.ts'
import { percentile } from './statistics.ts'

const challengesOfRound = 20

/** All in ms. */
interface Sample {
  /** Sent → painted. */
  readonly wholeMs: number
  /** OBS was asked → it said that the file is there. Null where the clip is not from its buffer. */
  readonly obsMs: number | null
  /** From the datagram's reception to each step, to see where the time goes. */
  readonly askedMs: number | null
  readonly readyMs: number
}

interface Round {
  readonly samples: readonly Sample[]
  /** Why others have no picture. */
  readonly failures: readonly string[]
}

export const replay: Benchmark = async ({ rounds, say }) => {
  const chromium = findChromium()
  if (!findObs() || chromium === undefined) {
    say('replay: NOT MEASURED: it needs an OBS with Xvfb, and Chromium')
    return []
  }
  await using court = await openReviewing(chromium)
  // Before it counts, so that everything has run once; without a picture here there would be none later.
  const { samples, failures } = await tryRound(court, 2)
  if (samples.length === 0) throw new Error(`The review page has painted nothing: ${failures.join('; ')}`)
  say(`replay: the very first one took ${Math.round(samples[0]?.wholeMs ?? Number.NaN)} ms`)
  const measured: Round[] = []
  for (let round = 0; round < rounds; round++) {
    const one = await tryRound(court, challengesOfRound)
    measured.push(one)
    say(`replay: ${roundText(one)}`)
    for (const failure of new Set(one.failures)) say(`replay: no picture: ${failure}`)
  }
  return rowsOf(measured)
}

async function tryRound(court: Reviewing, count: number): Promise<Round> {
  const samples: Sample[] = []
  const failures: string[] = []
  for (let n = 0; n < count; n++) {
    await court.send('clk;01:30;start;', 'hl1;40;')
    await sleep(1_000)
    await court.send('clk;01:29;stop;')
    // At another place of OBS's second, and of its key frames, each time.
    await sleep(300 + ((n * 370) % 1_000))
    const by = 1 + (n % 2)
    const painted = await court.challenge(`ch${by};`)
    if (typeof painted === 'string') failures.push(painted)
    else samples.push(sampleOf(painted))
    await sleep(500)
    await court.send(`ch${by};1;0;`)
  }
  return { samples, failures }
}

function sampleOf({ clip, sentAt }: Painted): Sample {
  const { askedMs, savedMs, readyMs, shownMs } = clip.timings
  return {
    wholeMs: Date.parse(clip.at) - sentAt + (shownMs ?? Number.NaN),
    obsMs: clip.source === 'replay-buffer' && askedMs !== null && savedMs !== null ? savedMs - askedMs : null,
    askedMs,
    readyMs,
  }
}

function rowsOf(rounds: readonly Round[]): Row[] {
  const samples = rounds.flatMap((round) => round.samples)
  const missing = rounds.reduce((sum, { failures }) => sum + failures.length, 0)
  const fromRecording = samples.filter(({ obsMs }) => obsMs === null).length
  const note = `${missing === 0 ? 'each was painted' : `${missing} NOT PAINTED`}; ${fromRecording === 0 ? 'all' : `all but ${fromRecording}`} from the buffer; OBS's own time to save`
  const row = (what: string, of: (sample: Sample) => number | null, share: number, targets: Row['targets'] = []): Row =>
    rowOf({
      benchmark: 'replay',
      what,
      unit: 'ms',
      figures: rounds.map((round) => percentile(known(round, of), share)),
      baselines: rounds.map((round) =>
        percentile(
          known(round, ({ obsMs }) => obsMs),
          share,
        ),
      ),
      targets,
      holds: missing === 0,
      note,
    })
  const whole = ({ wholeMs }: Sample) => wholeMs
  const own = ({ wholeMs, obsMs }: Sample) => (obsMs === null ? null : wholeMs - obsMs)
  return [
    row('challenge → first frame painted, p50', whole, 0.5),
    row('challenge → first frame painted, p95', whole, 0.95, [{ of: 'figure', atMost: 1_000 }]),
    row('own share of it, p50', own, 0.5),
    row('own share of it, p95', own, 0.95, [{ of: 'figure', atMost: 300 }]),
  ]
}

function known({ samples }: Round, of: (sample: Sample) => number | null): number[] {
  return samples.map(of).filter((value) => value !== null)
}

function roundText(round: Round): string {
  const text = (what: string, of: (sample: Sample) => number | null) =>
    `${what} ${[0.5, 0.95].map((share) => Math.round(percentile(known(round, of), share))).join('/')}`
  const steps = [
    text('asked', ({ askedMs }) => askedMs),
    text('saved by OBS in', ({ obsMs }) => obsMs),
    text('ready', ({ readyMs }) => readyMs),
    text('painted', ({ wholeMs }) => wholeMs),
  ]
  return `${steps.join(', ')} ms (p50/p95 of ${round.samples.length}), ${round.failures.length} without a picture`
}
