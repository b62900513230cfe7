// The list of clips on the disk, with marks and video delays; and those of this run in memory, for when the database is away.
import { Relay, type Database, type Migrations } from '@restrike/database/handle'
import { ReviewReason } from '@restrike/pss'
import { z } from 'zod'
import { ClipKind, ClipSource, ClipTimings, JumpTarget, Mark, Trouble } from '../contract.ts'
import { ledgerTables } from '../ledger/ledger-store.ts'
import { bytesOf, type StoredClip } from './stored-clip.ts'

export const migrations: Migrations = {
  '0001-clips': [
    `CREATE TABLE replay_clips (
      clip_id TEXT PRIMARY KEY, match_id TEXT, challenge_id TEXT, created_at INTEGER NOT NULL, bytes INTEGER NOT NULL,
      words TEXT NOT NULL, body TEXT NOT NULL) STRICT`,
    `CREATE INDEX replay_clips_newest ON replay_clips (created_at DESC)`,
    `CREATE INDEX replay_clips_of_match ON replay_clips (match_id, created_at DESC)`,
    `CREATE TABLE replay_marks (mark_id TEXT PRIMARY KEY, match_id TEXT, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT`,
    `CREATE INDEX replay_marks_of_match ON replay_marks (match_id, at)`,
    `CREATE TABLE replay_delays (connection TEXT PRIMARY KEY, video_delay_ms REAL NOT NULL) STRICT`,
    `CREATE TABLE replay_dossiers (head TEXT PRIMARY KEY, challenge_id TEXT NOT NULL, file TEXT NOT NULL, made_at INTEGER NOT NULL) STRICT`,
  ],
  '0002-ledger': ledgerTables,
}

const number = z.number().nullable()
const Film = z.object({
  connection: z.string(),
  file: z.string().nullable(),
  source: ClipSource.nullable(),
  startAt: number,
  durationMs: number,
  firstVideoMs: number,
  frames: number,
  frameIntervalMs: number,
  keyFrameGapMs: number,
  bytes: number,
  checksum: z.string().nullable(),
  original: z.string().nullable(),
  trouble: Trouble.nullable(),
})
const Body = z.object({
  clipId: z.string(),
  kind: ClipKind,
  matchId: z.string().nullable(),
  challengeId: z.string().nullable(),
  by: z.string().nullable(),
  reason: ReviewReason.nullable(),
  label: z.string().nullable(),
  at: z.number(),
  createdAt: z.number(),
  window: z.object({ fromAt: z.number(), toAt: z.number() }).nullable(),
  action: z.object({ at: z.number(), target: JumpTarget }),
  timings: ClipTimings,
  films: z.array(Film),
  kept: z.boolean().nullable(),
})
const Rows = z.array(z.object({ body: z.string() }))

export interface ClipQuery {
  readonly matchId?: string | undefined
  readonly query?: string | undefined
  readonly limit: number
}

interface Row {
  readonly count: 1
  readonly sql: string
  readonly params: ReadonlyArray<string | number | null>
}

const putClip = `INSERT INTO replay_clips (clip_id, match_id, challenge_id, created_at, bytes, words, body) VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (clip_id) DO UPDATE SET bytes = excluded.bytes, body = excluded.body,
    words = CASE WHEN excluded.words = '' THEN words ELSE excluded.words END`
const putMark = 'INSERT OR REPLACE INTO replay_marks (mark_id, match_id, at, body) VALUES (?, ?, ?, ?)'
const putDelay = 'INSERT OR REPLACE INTO replay_delays (connection, video_delay_ms) VALUES (?, ?)'
const putDossier = 'INSERT OR REPLACE INTO replay_dossiers (head, challenge_id, file, made_at) VALUES (?, ?, ?, ?)'

/** Of this run: more than an operator looks back upon while a disk is away. */
const rememberedClips = 500

export class ClipStore {
  lost = 0
  #db: Database | undefined
  readonly #relay: Relay<Row>
  readonly #recent = new Map<string, StoredClip>()
  /** Of this run: what is still under way for a clip must not bring it back. */
  readonly #dropped = new Set<string>()
  readonly #marks: Mark[] = []
  readonly #dossiers: Array<{ readonly head: string; readonly file: string }> = []

  constructor(limitRows: number) {
    this.#relay = new Relay({ limitRows, ops: ({ sql, params }) => [{ sql, params }], lost: () => void this.lost++ })
  }

  get there(): boolean {
    return this.#db !== undefined
  }

  async attach(db: Database): Promise<void> {
    await db.migrate('replay', migrations)
    this.#db = db
    this.#relay.attach(db)
  }

  detach(): void {
    this.#db = undefined
    this.#relay.detach()
  }

  /** Keeps a clip as it is now. `words`: what it is to be found by; none: as before. */
  keep(clip: StoredClip, words = ''): void {
    if (this.#dropped.has(clip.clipId)) return
    this.#recent.delete(clip.clipId)
    this.#recent.set(clip.clipId, clip)
    const oldest = this.#recent.keys().next().value
    if (this.#recent.size > rememberedClips && oldest !== undefined) this.#recent.delete(oldest)
    const { clipId, matchId, challengeId, createdAt } = clip
    this.#put(putClip, [clipId, matchId, challengeId, createdAt, bytesOf(clip), words, JSON.stringify(clip)])
  }

  /** Changes a clip as it is then; undefined when there is none. */
  async update(clipId: string, change: (clip: StoredClip) => StoredClip): Promise<StoredClip | undefined> {
    const found = await this.clip(clipId)
    // Another change may have come while the disk was read.
    const clip = this.#recent.get(clipId) ?? found
    if (!clip) return undefined
    const changed = change(clip)
    this.keep(changed)
    return changed
  }

  drop(clipId: string): void {
    this.#dropped.add(clipId)
    this.#recent.delete(clipId)
    this.#put('DELETE FROM replay_clips WHERE clip_id = ?', [clipId])
  }

  async clip(clipId: string): Promise<StoredClip | undefined> {
    if (this.#dropped.has(clipId)) return undefined
    return this.#recent.get(clipId) ?? (await this.#clips('WHERE clip_id = ?', [clipId]))[0]
  }

  /** Newest first. */
  async clips({ matchId, query, limit }: ClipQuery): Promise<StoredClip[]> {
    const words = (query ?? '').split(/\s+/).filter(Boolean)
    const like = words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)
    const where = [...(matchId === undefined ? [] : ['match_id = ?']), ...like.map(() => String.raw`words LIKE ? ESCAPE '\'`)].join(' AND ')
    const params = [...(matchId === undefined ? [] : [matchId]), ...like, limit]
    const stored = await this.#clips(`${where && `WHERE ${where}`} ORDER BY created_at DESC LIMIT ?`, params)
    // What was made a moment ago may not be on the disk yet; without a disk this is all there is. Words are known there only.
    const recent = [...this.#recent.values()].filter((clip) => words.length === 0 && (matchId === undefined || clip.matchId === matchId))
    const there = [...stored, ...recent].filter((clip) => !this.#dropped.has(clip.clipId))
    const all = new Map(there.map((clip) => [clip.clipId, this.#recent.get(clip.clipId) ?? clip]))
    return [...all.values()].toSorted((a, b) => b.createdAt - a.createdAt).slice(0, limit)
  }

  /** The whole library, newest first. */
  all(): Promise<StoredClip[]> {
    return this.clips({ limit: 1_000_000 })
  }

  keepMark(mark: Mark): void {
    this.#marks.push(mark)
    this.#put(putMark, [mark.markId, mark.matchId, Date.parse(mark.at), JSON.stringify(mark)])
  }

  async marks(matchId: string): Promise<Mark[]> {
    const rows = (await this.#db?.read('SELECT body FROM replay_marks WHERE match_id = ? ORDER BY at', [matchId])) ?? []
    const stored = Rows.parse(rows).flatMap(({ body }) => Mark.safeParse(parsed(body)).data ?? [])
    const known = new Map([...stored, ...this.#marks.filter((mark) => mark.matchId === matchId)].map((mark) => [mark.markId, mark]))
    return [...known.values()].toSorted((a, b) => a.at.localeCompare(b.at))
  }

  keepDelay(connection: string, videoDelayMs: number): void {
    this.#put(putDelay, [connection, videoDelayMs])
  }

  async delays(): Promise<Record<string, number>> {
    const rows = (await this.#db?.read('SELECT connection, video_delay_ms FROM replay_delays')) ?? []
    const Delay = z.array(z.object({ connection: z.string(), video_delay_ms: z.number() }))
    return Object.fromEntries(Delay.parse(rows).map((row) => [row.connection, row.video_delay_ms]))
  }

  keepDossier(head: string, challengeId: string, file: string, madeAt: number): void {
    this.#dossiers.push({ head, file })
    this.#put(putDossier, [head, challengeId, file, madeAt])
  }

  /** Head of the newest dossier; null when there is none. */
  async lastDossier(): Promise<string | null> {
    const mine = this.#dossiers.at(-1)
    if (mine) return mine.head
    const rows = (await this.#db?.read('SELECT head FROM replay_dossiers ORDER BY made_at DESC LIMIT 1')) ?? []
    return z.array(z.object({ head: z.string() })).parse(rows)[0]?.head ?? null
  }

  async hasDossier(file: string): Promise<boolean> {
    if (this.#dossiers.some((one) => one.file === file)) return true
    return ((await this.#db?.read('SELECT 1 FROM replay_dossiers WHERE file = ? LIMIT 1', [file])) ?? []).length > 0
  }

  #put(sql: string, params: Row['params']): void {
    this.#relay.push({ count: 1, sql, params })
  }

  async #clips(rest: string, params: ReadonlyArray<string | number>): Promise<StoredClip[]> {
    const rows = (await this.#db?.read(`SELECT body FROM replay_clips ${rest}`, params)) ?? []
    return Rows.parse(rows).flatMap(({ body }) => Body.safeParse(parsed(body)).data ?? [])
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
