// Everything about a challenge as one file, for a protest: films, ledger, events, datagrams, a page to read it, and hashes in a chain.
import { createReadStream } from 'node:fs'
import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MatchSummary } from '@restrike/match/contract'
import { formatCapture, type MatchEvent } from '@restrike/pss'
import type { RawDatagram } from '@restrike/udp/handle'
import type { Clip, LedgerEntry } from '../contract.ts'
import { chained, type Manifest } from './chain.ts'
import { dossierPage, type PageFilm } from './page.ts'
import { verifyDossier } from './verify-dossier.ts'
import { ZipFile, type Written } from './zip-file.ts'

export interface DossierFacts {
  readonly challenge: LedgerEntry
  readonly match: MatchSummary | null
  readonly clips: readonly Clip[]
  readonly events: readonly MatchEvent[]
  readonly datagrams: readonly RawDatagram[]
  /** What could not be had of it, each in a sentence. */
  readonly missing: readonly string[]
  /** Name and version of the program. */
  readonly program: string
}

export interface DossierFile {
  /** Of the camera. */
  readonly connection: string
  readonly path: string
}

export interface DossierOrder extends DossierFacts {
  readonly folder: string
  /** Name of the file, ending in `.zip`. */
  readonly name: string
  readonly films: readonly DossierFile[]
  readonly previous: string | null
  /** Ms since 1970. */
  readonly now: number
}

export interface Dossier {
  readonly path: string
  readonly bytes: number
  readonly checksum: string
  readonly head: string
}

/** Appears under its name only when it is whole and on the disk. Rejects with the system's reason. */
export async function writeDossier(order: DossierOrder): Promise<Dossier> {
  await mkdir(order.folder, { recursive: true })
  const target = path.join(order.folder, order.name)
  const unfinished = `${target}.part`
  await rm(unfinished, { force: true })
  const zip = await ZipFile.create(unfinished, new Date(order.now))
  try {
    const head = await fill(zip, order)
    await zip.end()
    // Read back from the disk: what cannot be proved now will not be later.
    const { faults } = await verifyDossier(unfinished)
    if (faults.length > 0) throw new Error(`What was written is not what can be read: ${faults.join(' ')}`)
    const sum = await sumOf(unfinished)
    await rename(unfinished, target)
    await syncFolder(order.folder)
    return { path: target, head, ...sum }
  } catch (error) {
    await zip.abandon()
    await rm(unfinished, { force: true })
    throw error
  }
}

async function fill(zip: ZipFile, order: DossierOrder): Promise<string> {
  const madeAt = new Date(order.now).toISOString()
  const { challenge, match, events, clips, datagrams, missing, films, previous, program } = order
  const files: Written[] = []
  const shown: PageFilm[] = []
  for (const [n, { connection, path: file }] of films.entries()) {
    const written = await zip.file(`clips/${n + 1}-${safe(connection)}.mp4`, file)
    files.push(written)
    shown.push({ name: written.name, connection, sha256: written.sha256, changed: wasChanged(clips, connection, written.sha256) })
  }
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  files.push(await zip.text('ledger.json', json({ challenge, match, clips, missing })))
  files.push(await zip.text('events.json', json(events)))
  files.push(await zip.text('datagrams.pss', captureOf(datagrams, challenge.challengeId)))
  files.push(
    await zip.text(
      'datagrams.json',
      json(datagrams.map(({ bytes, ...rest }) => ({ ...rest, base64: Buffer.from(bytes).toString('base64') }))),
    ),
  )
  files.push(await zip.text('index.html', dossierPage(order, shown, madeAt)))
  const about = { challengeId: challenge.challengeId, matchId: challenge.matchId, madeAt, program, previous }
  const links = chained(about, files)
  const head = links.at(-1)?.chain ?? ''
  const manifest: Manifest = { format: 1, ...about, files: links, head }
  const last = await zip.text('manifest.json', json(manifest))
  await zip.text('SHA256SUMS', [...files, last].map(({ sha256, name }) => `${sha256}  ${name}\n`).join(''))
  return head
}

/** Whether no film of that camera had this checksum when the library took them; while one is still to be taken nobody knows. */
function wasChanged(clips: readonly Clip[], connection: string, sha256: string): boolean {
  const sums = clips
    .flatMap(({ angles }) => angles.filter((one) => one.connection === connection && one.url !== null))
    .map((one) => one.checksum)
  return sums.length > 0 && !sums.includes(null) && !sums.includes(sha256)
}

/** The program's own kind of capture, to be played into it: what is no text is in `datagrams.json` only as it was. */
function captureOf(datagrams: readonly RawDatagram[], challengeId: string): string {
  // Not the first one's: the clock may have been set back meanwhile, and a capture knows no time before its beginning.
  const earliest = datagrams.reduce((least, { at }) => Math.min(least, at), Infinity)
  const entries = datagrams.map(({ at, bytes }) => ({ atMs: at - earliest, text: Buffer.from(bytes).toString('utf8') }))
  const since = datagrams.length > 0 ? `time 0 is ${new Date(earliest).toISOString()}` : 'no datagram is known of that time'
  return formatCapture(entries, [`challenge ${challengeId}`, since])
}

/** For a name in a ZIP: any system can unpack it. */
function safe(name: string): string {
  return name.replaceAll(/[^\w.-]+/g, '-').slice(0, 40) || 'camera'
}

/** So that the name survives a power cut too; Windows has no such thing for folders. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

async function sumOf(file: string): Promise<{ bytes: number; checksum: string }> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return { bytes: (await stat(file)).size, checksum: hash.digest('hex') }
}
