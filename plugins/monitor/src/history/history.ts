// The history: each sample becomes rows of three resolutions in memory, which go to the database together now and then. Answers are made
// of both. Without a database it remembers what it can, in bounded memory.
import type { Database } from '@restrike/database/handle'
import type { MonitorSample, MonitorSeries, Resolution } from '../contract.ts'
import { pick, type Stretch } from './pick.ts'
import { pointsOf, withGaps, type Points } from './points.ts'
import { Ring } from './ring.ts'
import { RollUp } from './roll-up.ts'
import { rowOf, seriesNames, type Row } from './series.ts'
import { rememberedRows, resolutions, spanMs, spanOf } from './spans.ts'
import { insertOp, prepareStore, pruneOps, readPoints, readRows, type SpanRow } from './store.ts'

export interface HistoryQuestion {
  readonly series: readonly MonitorSeries[]
  readonly stretch: Stretch
  readonly resolution: Resolution | undefined
  readonly nowMs: number
  /** How often samples are taken. */
  readonly intervalMs: number
}

export interface HistoryAnswer extends Points {
  readonly resolution: Resolution
}

interface Track {
  readonly resolution: Resolution
  readonly rollUp: RollUp
  readonly ring: Ring
}

/** So that what gathered in a day without a database does not become one long transaction. */
const rowsAtOnce = 4_000
/** Times without a point that are no gap. */
const quietPoints = 3

export class History {
  readonly #tracks: readonly Track[] = resolutions.map((resolution) => ({
    resolution,
    rollUp: new RollUp(spanMs[resolution]),
    ring: new Ring(rememberedRows[resolution], seriesNames.length),
  }))
  #db: Database | undefined
  #writing = false

  /** Rows that never got to the disk because it was away too long. */
  get lost(): number {
    return this.#tracks.reduce((sum, { ring }) => sum + ring.lost, 0)
  }

  /** Rows not yet on the disk. */
  get waiting(): number {
    return this.#tracks.reduce((sum, { ring }) => sum + ring.waiting, 0)
  }

  /** Rejects when its table cannot be made or read. */
  async attach(db: Database, nowMs: number): Promise<void> {
    await prepareStore(db)
    // The span that a restart fell into is made of both runs.
    const earlier = await readRows(db, '1s', spanOf(nowMs, spanMs['1min']))
    for (const { rollUp } of this.#tracks) rollUp.precede(earlier)
    this.#db = db
  }

  detach(): void {
    this.#db = undefined
  }

  /** `keep`: whether it is for the disk too. */
  take(sample: MonitorSample, keep: boolean): void {
    const row = rowOf(sample)
    for (const { rollUp, ring } of this.#tracks) {
      const done = rollUp.add(row)
      if (done) ring.push(done)
      if (!keep) ring.wrote(ring.position, ring.waiting)
    }
  }

  /** Writes what waits, all of it or so much as is good at once; with `prune` removes what is too old. Rejects when it cannot; then it waits on. */
  async write(nowMs: number, prune: boolean): Promise<void> {
    const db = this.#db
    if (!db || this.#writing) return
    const batch = this.#tracks.map(({ resolution, ring }) => ({ resolution, ring, position: ring.position, rows: ring.next(rowsAtOnce) }))
    const rows: SpanRow[] = batch.flatMap((one) => one.rows.map((row) => ({ ...row, resolution: one.resolution })))
    const ops = [...(rows.length > 0 ? [insertOp(rows)] : []), ...(prune ? pruneOps(nowMs) : [])]
    if (ops.length === 0) return
    this.#writing = true
    try {
      await db.write(ops)
      for (const { ring, position, rows: written } of batch) ring.wrote(position, written.length)
    } finally {
      this.#writing = false
    }
  }

  /** Ends the spans under way and writes them: the program stops. */
  async end(nowMs: number): Promise<void> {
    for (const { rollUp, ring } of this.#tracks) {
      const done = rollUp.end()
      if (done) ring.push(done)
    }
    await this.write(nowMs, false)
  }

  /** Undefined when the database would have to be asked and is not there. */
  async ask({ series, stretch, resolution: wanted, nowMs, intervalMs }: HistoryQuestion): Promise<HistoryAnswer | undefined> {
    const picked = pick(stretch, nowMs, wanted)
    const track = this.#tracks.find(({ resolution }) => resolution === picked.resolution)
    if (!track) return undefined
    const { ring, rollUp, resolution } = track
    const step = picked.stepMs
    // The point that holds the beginning is part of the answer.
    const inside = { fromMs: spanOf(stretch.fromMs, step), toMs: stretch.toMs }
    const shape = { series, stepMs: step, asKept: step === spanMs[resolution] }
    const open = [rollUp.open].filter((row): row is Row => row !== null && row.at >= inside.fromMs && row.at < inside.toMs)
    const finish = (points: Points): HistoryAnswer => ({ resolution, ...withGaps(points, step, quietPoints * Math.max(step, intervalMs)) })
    if (covers(track, inside.fromMs)) return finish(pointsOf(shape, [...ring.within(inside), ...open]))
    if (!this.#db) return undefined
    // Taken before the disk is read: what is written meanwhile is then known twice, which does no harm, and not missed.
    const remembered = [...ring.waitingWithin(inside), ...open]
    return finish(pointsOf(shape, remembered, await readPoints(this.#db, series, picked, inside)))
  }
}

/** Whether everything since then is in memory. */
function covers({ ring, rollUp }: Track, fromMs: number): boolean {
  if (!ring.empty) return ring.covers(fromMs)
  return rollUp.open !== null && rollUp.open.at <= fromMs
}
