// Where in the file an event is: a square in OBS's picture changes colour at the moment of an event, and the position told is that picture's.
import { setTimeout as sleep } from 'node:timers/promises'
import { Position, type Recording } from '@restrike/recorder/contract'
import { findObs, rawObs, startObs, until, type RawObs, type RealObs } from '@restrike/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { flips, paintMarker } from './by-hand.ts'
import { begin, Court, loadOf, ready, win } from './court.ts'

const obsHere = findObs() !== undefined
const fps = 30
/** One frame interval and 50 ms. */
const mostMs = 1000 / fps + 50

const Events = z.object({ events: z.array(z.object({ type: z.string(), at: z.iso.datetime() })) })
const Positions = z.object({ positions: z.array(Position) })

describe.skipIf(!obsHere)('the position of an event in the file', { timeout: 60_000 }, () => {
  let obs: RealObs
  let court: Court
  let hand: RawObs
  beforeAll(async () => {
    obs = await startObs({ fps })
    court = await Court.open({
      connections: [{ name: 'main', url: obs.url, password: obs.password }],
      config: { recorder: { stopAfterMs: 500, file: '{number}' } },
    })
    await court.connected()
    hand = await rawObs(obs.url, obs.password)
  })
  afterAll(async () => {
    await hand.close()
    await court[Symbol.asyncDispose]()
    await obs[Symbol.asyncDispose]()
  })

  async function positionOf(at: string): Promise<Position> {
    const [position] = Positions.parse(await court.server.call('recorder.position', { at })).positions
    if (!position) throw new Error(`no position for ${at}`)
    return position
  }

  /** A point at each of `count` moments, and the square painted anew with it. */
  async function marks(count: number, wait: (n: number) => number): Promise<void> {
    for (let n = 0; n < count; n++) {
      await sleep(wait(n))
      await Promise.all([court.send(`pt1;${1 + (n % 3)};`), paintMarker(hand, n % 2 === 0 ? 'red' : 'black')])
    }
  }

  async function pointsOf({ matchId }: Recording): Promise<string[]> {
    const { events } = Events.parse(await court.server.call('match.events', { id: matchId, types: ['point'] }))
    return events.map(({ at }) => at)
  }

  /** Position told minus position of the picture, ms, for each mark. */
  async function errorsOf(recording: Recording): Promise<number[]> {
    const seen = recording.parts.flatMap(({ path }) => flips(path).map(({ seconds }) => ({ path, ms: seconds * 1000 })))
    const told = await Promise.all((await pointsOf(recording)).map(positionOf))
    expect(told.map(({ path }) => path)).toEqual(seen.map(({ path }) => path))
    return told.map(({ positionMs }, n) => positionMs - (seen[n]?.ms ?? Number.NaN))
  }

  const largest = (errors: readonly number[]) => Math.max(...errors.map(Math.abs))

  test.each([
    ['alone', false],
    ['while the replay buffer shares its encoder', true],
  ])('is that of the picture, %s', async (_, buffered) => {
    await paintMarker(hand, 'black')
    if (buffered) await court.server.call('obs.replay-buffer.start')
    const number = buffered ? '502' : '501'
    await court.send(...loadOf(number), ready, ...begin)
    await court.recording()
    await marks(6, (n) => 250 + 71 * n)
    const live = await until('the last point', async () => {
      const [running] = await court.recordings()
      const points = running ? await pointsOf(running) : []
      return points.length === 6 ? Promise.all(points.map(positionOf)) : undefined
    })
    await sleep(300)
    await court.send(win)
    await court.stopped()
    if (buffered) await court.server.call('obs.replay-buffer.stop')
    const recording = await court.measured(number)
    const errors = await errorsOf(recording)
    const seen = flips(recording.path)
    const liveErrors = live.map(({ positionMs }, n) => positionMs - (seen[n]?.seconds ?? Number.NaN) * 1000)
    console.log(
      `measured: within ${largest(errors).toFixed(0)} ms; while it ran: within ${largest(liveErrors).toFixed(0)} ms (${live[0]?.timing})`,
    )
    expect(errors).toHaveLength(6)
    expect(largest(errors)).toBeLessThan(mostMs)
    // While it runs the encoder's delay is known from the file before, if there was one.
    expect(largest(liveErrors)).toBeLessThan(400)
  })

  test('before the recording, and in a match without one, there is none, said by a code', async () => {
    await expect(court.server.call('recorder.position', { at: '2020-01-01T00:00:00.000Z' })).rejects.toThrow('recorder.no-recording')
  })
})
