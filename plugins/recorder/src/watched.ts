// What is watched of one OBS while it records: figures, the file on the disk, the picture, the disk, how the last recording ended.
// Holds the looks and asks for new ones; what they mean is told by the pure files beside it.
import { stat } from 'node:fs/promises'
import type { ObsConnection, ObsOutput } from '@restrike/obs/contract'
import { isMended, type Facts } from './alarms.ts'
import type { DiskForecast } from './contract.ts'
import { averageRate, forecast, severity, type DiskLimits, type DiskSeverity } from './disk-forecast.ts'
import { noLooks, parseBmp, watchPicture } from './picture.ts'
import { noProof, skippedPercent, watchFigures, watchFile } from './proof.ts'

export interface WatchRules extends DiskLimits {
  readonly skippedPercent: number
  readonly pictureCheckMs: number
}

export interface Asks {
  /** A small picture of what OBS shows, as data URL. */
  picture(connection: string): Promise<string>
  /** The recording format of this OBS if a crash destroys it, else null. */
  unsafeFormat(connection: string): Promise<string | null>
}

const fileEveryMs = 200
const formatEveryMs = 60_000
/** What was said to be wrong is to be taken back soon after it was set right. */
const mendedEveryMs = 3_000
/** The usual match, where none was measured yet: three rounds and what is around them. */
const usualMatchSeconds = 12 * 60

export class Watched {
  readonly #rules: () => WatchRules
  readonly #asks: Asks
  #connection: ObsConnection
  #proof = noProof
  #stalledSinceMs: number | null = null
  #picture = noLooks
  #bytesPerSecond: number | null = null
  #disk: { severity: DiskSeverity; forecast: DiskForecast | null } = { severity: 'ok', forecast: null }
  #unsafeFormat: string | null = null
  #brokenOff: Facts['brokenOff'] = null
  readonly #due = { file: 0, picture: 0, format: 0 }
  readonly #asking = new Set<string>()

  constructor(connection: ObsConnection, rules: () => WatchRules, asks: Asks) {
    this.#connection = connection
    this.#rules = rules
    this.#asks = asks
  }

  get connection(): ObsConnection {
    return this.#connection
  }

  /** Since when the file does not follow what OBS writes, monotonic ms; null while it does. */
  get stalledSinceMs(): number | null {
    return this.#stalledSinceMs
  }

  get disk(): DiskForecast | null {
    return this.#disk.forecast
  }

  see(connection: ObsConnection, nowMs: number): void {
    if (connection.state === 'connected' && this.#connection.state !== 'connected') this.#due.format = 0
    this.#connection = connection
    this.#proof = watchFigures(this.#proof, connection, nowMs)
    this.#bytesPerSecond = averageRate(this.#proof.sizes) ?? this.#bytesPerSecond
    this.#watchMending(nowMs)
    if (connection.recording?.active === true) return
    this.#picture = noLooks
    this.#stalledSinceMs = null
  }

  /** Once it is past it stays so, whatever comes later. */
  #watchMending(nowMs: number): void {
    const broken = this.#brokenOff
    if (!broken || isMended(broken, nowMs)) return
    // Where the file can be seen it must have grown too.
    const runs = this.#connection.recording?.growing === true && this.#proof.file?.hasGrown !== false
    this.#brokenOff = { ...broken, runsSinceMs: runs ? (broken.runsSinceMs ?? nowMs) : null }
  }

  /** The recording of a match ended though nobody had asked for it. */
  hear({ output, change, by, label }: ObsOutput): void {
    if (output !== 'recording' || by !== 'obs' || label === null) return
    if (change === 'stopped') this.brokeOff(label, this.#whyStopped())
    if (change === 'lost') this.brokeOff(label, 'OBS ended, or was started again, while it recorded')
  }

  /** Whether it was said of this match already. */
  hasBrokenOff(matchId: string): boolean {
    return this.#brokenOff?.matchId === matchId
  }

  brokeOff(matchId: string, why: string): void {
    this.#brokenOff = { matchId, why, runsSinceMs: null }
  }

  /** Takes the looks that are due; what comes of them is in the next `facts`. */
  look(nowMs: number, matchBytes: number | null): void {
    this.#foresee(matchBytes)
    const { state, recording } = this.#connection
    if (state !== 'connected') return
    this.#ask('format', formatEveryMs, nowMs, async () => {
      this.#unsafeFormat = await this.#asks.unsafeFormat(this.#connection.name)
      if (this.#unsafeFormat !== null) this.#due.format = nowMs + mendedEveryMs
    })
    if (recording?.active !== true) return
    // A file of the same name on this machine would tell of another recording.
    if (this.#connection.local) this.#ask('file', fileEveryMs, nowMs, () => this.#lookAtFile(recording.path))
    if (this.#rules().pictureCheckMs > 0) this.#ask('picture', this.#rules().pictureCheckMs, nowMs, () => this.#lookAtPicture())
  }

  facts(match: Facts['match'], released: boolean, nowMs: number): Facts {
    return {
      connection: this.#connection,
      match,
      released,
      skippedPercent: skippedPercent(this.#proof),
      mostSkippedPercent: this.#rules().skippedPercent,
      fileStalled: this.#proof.fileStalled,
      picture: this.#picture,
      disk: { severity: this.#disk.severity, text: this.#diskText() },
      unsafeFormat: this.#unsafeFormat,
      brokenOff: this.#brokenOff,
      nowMs,
    }
  }

  /** One question of a kind at a time; one that fails is asked again when it is due. */
  #ask(kind: 'file' | 'picture' | 'format', everyMs: number, nowMs: number, ask: () => Promise<void>): void {
    if (nowMs < this.#due[kind] || this.#asking.has(kind)) return
    this.#due[kind] = nowMs + everyMs
    this.#asking.add(kind)
    ask()
      .catch(() => undefined)
      .finally(() => this.#asking.delete(kind))
  }

  async #lookAtFile(path: string | null): Promise<void> {
    const bytes =
      path === null
        ? undefined
        : await stat(path).then(
            ({ size }) => size,
            () => undefined,
          )
    const { recording } = this.#connection
    // Another file by now, or none: this look is of no use.
    if (recording?.path !== path) return
    this.#proof = watchFile(this.#proof, bytes, recording?.bytes ?? null, performance.now())
    this.#stalledSinceMs = this.#proof.fileStalled ? (this.#stalledSinceMs ?? performance.now()) : null
  }

  async #lookAtPicture(): Promise<void> {
    const image = await this.#asks.picture(this.#connection.name).catch(() => undefined)
    this.#picture = watchPicture(this.#picture, image === undefined ? null : (parseBmp(image) ?? null), performance.now())
  }

  #foresee(matchBytes: number | null): void {
    const { stats, name, state } = this.#connection
    if (state !== 'connected' || !stats) {
      this.#disk = { ...this.#disk, forecast: null }
      return
    }
    const rate = this.#bytesPerSecond
    const freeBytes = stats.diskFreeBytes
    const known = matchBytes ?? (rate === null ? null : rate * usualMatchSeconds)
    const { fullAt, minutesLeft, matchesLeft } = forecast({ freeBytes, bytesPerSecond: rate, matchBytes: known, now: Date.now() })
    this.#disk = {
      severity: severity(minutesLeft, this.#rules(), this.#disk.severity),
      forecast: {
        connection: name,
        freeBytes,
        bytesPerSecond: rate,
        fullAt: fullAt === null ? null : new Date(fullAt).toISOString(),
        matchesLeft,
      },
    }
  }

  #diskText(): string {
    const { forecast: told } = this.#disk
    if (!told) return ''
    const free = told.freeBytes < 2 ** 30 ? `${Math.round(told.freeBytes / 2 ** 20)} MB` : `${(told.freeBytes / 2 ** 30).toFixed(1)} GB`
    const full =
      told.fullAt === null ? '' : `, full at ${new Date(told.fullAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
    const left = told.matchesLeft === null ? '' : ` (${told.matchesLeft} matches left)`
    return `${free} free${full}${left}`
  }

  #whyStopped(): string {
    const free = this.#connection.stats?.diskFreeBytes
    if (free !== undefined && free < 100 * 2 ** 20) return `its disk is full, or its folder is gone (${Math.round(free / 2 ** 20)} MB free)`
    return 'OBS stopped it without a reason'
  }
}
