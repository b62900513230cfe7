import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { parseCapture, type MatchEvent } from '@restrike/pss'
import * as fc from 'fast-check'
import { Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Clip, LedgerEntry } from '../contract.ts'
import { Manifest, sha256 } from './chain.ts'
import { verifyDossier } from './verify-dossier.ts'
import { writeDossier, type Dossier, type DossierOrder } from './write-dossier.ts'
import { centralRecord, endRecord, localBytes, localHeader, type ZipEntry } from './zip-records.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'restrike-dossier-'))
afterAll(() => rmSync(folder, { recursive: true }))

const hostile = '</script><script>alert(1)</script> "Ö\'Neil" & söns'
const challenge: LedgerEntry = {
  ...{ challengeId: 'm1-c1', matchId: 'm1', by: 'blue', reason: 'opponent-fell', note: hostile, origin: 'wire', round: 2, clockMs: 61_000 },
  ...{
    requestedAt: '2026-03-14T09:00:00.000Z',
    acceptedAt: null,
    firstFrameAt: '2026-03-14T09:00:01.000Z',
    decision: 'upheld',
    decidedBy: 'hand',
  },
  ...{
    decidedAt: '2026-03-14T09:00:12.000Z',
    takenMs: 12_000,
    reviewMs: 11_000,
    wire: null,
    conflict: null,
    effect: 'kept',
    clips: ['c1'],
  },
  ...{ hand: { decision: 'upheld', at: '2026-03-14T09:00:12.000Z', operator: hostile }, operator: hostile, actions: [] },
}
const events: MatchEvent[] = [
  { type: 'point', seq: 7, matchId: 'm1', round: 2, clockMs: 62_000, at: '2026-03-14T08:59:58.000Z', side: 'red', kind: 'head', value: 3 },
]
const datagrams = [
  { session: 1, n: 4, at: 1_773_478_798_000, from: '10.0.0.2:5000', bytes: new TextEncoder().encode('ch1;') },
  { session: 1, n: 5, at: 1_773_478_799_500, from: '10.0.0.2:5000', bytes: Uint8Array.of(0xff, 0xfe, 0x00) },
]
const order = (more: Partial<DossierOrder> = {}): DossierOrder => ({
  ...{
    challenge,
    match: null,
    clips: [],
    events,
    datagrams,
    missing: [],
    program: 'test',
    folder,
    name: 'one.zip',
    previous: null,
    now: Date.UTC(2026, 2, 14, 10),
  },
  films: [
    { connection: 'main', path: path.join(folder, 'a.mp4') },
    { connection: '../../Ecke links?', path: path.join(folder, 'b.mp4') },
  ],
  ...more,
})

let made: Dossier
let unpacked: Record<string, Uint8Array>
beforeAll(async () => {
  writeFileSync(path.join(folder, 'a.mp4'), Buffer.alloc(3_000_000, 'film a'))
  writeFileSync(path.join(folder, 'b.mp4'), Buffer.alloc(10_000, 'film b'))
  made = await writeDossier(order())
  unpacked = unzipSync(readFileSync(made.path))
})

function unpack(name: string, files: Readonly<Record<string, Uint8Array>>): string {
  const place = path.join(folder, name)
  for (const [file, bytes] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(place, file)), { recursive: true })
    writeFileSync(path.join(place, file), bytes)
  }
  return place
}
const text = (name: string) => Buffer.from(unpacked[name] ?? []).toString('utf8')

test('holds films, ledger, events, datagrams, a page, and the hashes of all', () => {
  expect(Object.keys(unpacked)).toEqual([
    ...['clips/1-main.mp4', 'clips/2-..-..-Ecke-links-.mp4', 'ledger.json', 'events.json', 'datagrams.pss', 'datagrams.json', 'index.html'],
    ...['manifest.json', 'SHA256SUMS'],
  ])
  expect(Buffer.from(unpacked['clips/1-main.mp4'] ?? []).equals(readFileSync(path.join(folder, 'a.mp4')))).toBe(true)
  expect(text('datagrams.pss')).toContain('0.000\tch1;')
  expect(JSON.parse(text('datagrams.json'))).toMatchObject([{ n: 4 }, { n: 5, base64: '//4A' }])
  expect(JSON.parse(text('ledger.json'))).toMatchObject({ challenge: { note: hostile } })
})

test('the page shows names as they are, and runs none of them', () => {
  const page = text('index.html')
  expect(page).not.toContain('<script')
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;Ö&#39;Neil&quot; &amp; söns')
  expect(page).toContain('src="clips/1-main.mp4"')
})

test('the page says what is missing, and what was taken back by hand', async () => {
  const common = { matchId: 'm1', round: 2, clockMs: 62_000, at: '2026-03-14T08:59:59.000Z', manual: 3 } as const
  const byHand: MatchEvent[] = [
    { ...common, type: 'gam-jeom', seq: 8, side: 'red', count: 1 },
    { ...common, type: 'undone', seq: 9, action: 3 },
    { ...common, type: 'score', seq: 10, blue: 0, red: 0 },
  ]
  const told = order({ name: 'missing.zip', events: [...events, ...byHand], missing: ['Events may be missing.'] })
  const page = Buffer.from(unzipSync(readFileSync((await writeDossier(told)).path))['index.html'] ?? []).toString()
  expect(page).toContain('<p class="conflict">Events may be missing.</p>')
  expect(page.split('\n').filter((line) => line.includes('(taken back)'))).toEqual([expect.stringContaining('gam-jeom')])
})

test('a film that is not what it was when the library took it is told of on the page', async () => {
  const words = 'was changed since it was made'
  const pageWith = async (name: string, checksum: string | null) => {
    // Of a clip only its angles count here.
    const clips = [
      { clipId: 'c1', source: 'recording', trouble: null, angles: [{ connection: 'main', url: '/media/x', checksum }] },
    ] as unknown
    const { path: file } = await writeDossier(order({ name, clips: clips as Clip[] }))
    return Buffer.from(unzipSync(readFileSync(file))['index.html'] ?? []).toString()
  }
  expect(await pageWith('same.zip', sha256(readFileSync(path.join(folder, 'a.mp4'))))).not.toContain(words)
  expect(await pageWith('unknown.zip', null)).not.toContain(words)
  expect(await pageWith('changed-since.zip', '0'.repeat(64))).toContain(words)
})

test('is as it was made, packed and unpacked', async () => {
  expect(await verifyDossier(made.path)).toMatchObject({ faults: [], manifest: { head: made.head, previous: null } })
  expect((await verifyDossier(unpack('sound', unpacked))).faults).toEqual([])
})

test('a byte changed in any file, anywhere, is found, and the file is named', async () => {
  const names = Object.keys(unpacked)
  let n = 0
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      fc.integer({ min: 1, max: 255 }),
      async (name, where, by) => {
        const bytes = Uint8Array.from(unpacked[name] ?? [])
        const place = Math.floor(where * bytes.length)
        bytes[place] = (bytes[place] ?? 0) ^ by
        const small = { ...unpacked, [name]: bytes }
        const { faults } = await verifyDossier(unpack(`changed-${n++}`, small))
        expect(faults.length).toBeGreaterThan(0)
        if (name !== 'SHA256SUMS') expect(faults.join(' ')).toContain(name)
      },
    ),
    { numRuns: 25 },
  )
}, 30_000)

test('a film of the packed dossier that was changed is found', async () => {
  const bytes = readFileSync(made.path)
  bytes[2_000_000] = (bytes[2_000_000] ?? 0) ^ 1
  writeFileSync(path.join(folder, 'changed.zip'), bytes)
  expect((await verifyDossier(path.join(folder, 'changed.zip'))).faults).toContain('clips/1-main.mp4 was changed.')
})

test.each<[string, (files: Record<string, Uint8Array>) => void, string]>([
  ['a file is missing', (files) => delete files['events.json'], 'events.json is missing.'],
  ['a file was put to it', (files) => void (files['clips/3-other.mp4'] = Uint8Array.of(1)), 'clips/3-other.mp4 does not belong to it.'],
  [
    'two files were exchanged',
    (files) =>
      void ([files['events.json'], files['ledger.json']] = [files['ledger.json'] as Uint8Array, files['events.json'] as Uint8Array]),
    'ledger.json was changed.',
  ],
  ['the manifest is gone', (files) => delete files['manifest.json'], 'Its manifest.json is missing or cannot be read.'],
])('%s: found', async (what, change, fault) => {
  const files = { ...unpacked }
  change(files)
  expect((await verifyDossier(unpack(what.replaceAll(' ', '-'), files))).faults).toContain(fault)
})

test('a manifest made to fit changed files breaks the chain', async () => {
  const manifest = Manifest.parse(JSON.parse(text('manifest.json')))
  const files = manifest.files.map((file) => (file.name === 'events.json' ? { ...file, sha256: '0'.repeat(64) } : file))
  const forged = { ...unpacked, 'manifest.json': new TextEncoder().encode(JSON.stringify({ ...manifest, files })) }
  expect((await verifyDossier(unpack('forged', forged))).faults).toContain('The chain of hashes in manifest.json is broken at events.json.')
})

test('what is cut off, or no dossier at all, is said', async () => {
  writeFileSync(path.join(folder, 'half.zip'), readFileSync(made.path).subarray(0, 100_000))
  expect((await verifyDossier(path.join(folder, 'half.zip'))).faults[0]).toMatch(/cut off|cannot be unpacked|manifest/)
  writeFileSync(path.join(folder, 'text.zip'), 'not a zip')
  expect((await verifyDossier(path.join(folder, 'text.zip'))).faults).toHaveLength(1)
  await expect(verifyDossier(path.join(folder, 'none.zip'))).rejects.toThrow('none.zip')
})

test('dossiers form a chain', async () => {
  const next = await writeDossier(order({ name: 'two.zip', previous: made.head }))
  expect((await verifyDossier(next.path)).manifest?.previous).toBe(made.head)
  expect(next.head).not.toBe(made.head)
})

test.each(['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06', 'PK\x07\x08'])('a film in which %j occurs is no damage', async (sign) => {
  const film = path.join(folder, 'signs.mp4')
  writeFileSync(film, Buffer.concat([Buffer.alloc(999_999, 'film'), Buffer.from(sign, 'latin1'), Buffer.alloc(20, 'film')]))
  const { path: file } = await writeDossier(order({ name: `sign-${sign.charCodeAt(2)}.zip`, films: [{ connection: 'main', path: film }] }))
  expect((await verifyDossier(file)).faults).toEqual([])
})

test('whoever reads it once from its beginning to its end gets every file whole', () => {
  const seen: Record<string, number> = {}
  const unzip = new Unzip((entry) => {
    expect(entry.originalSize).toBe(unpacked[entry.name]?.length)
    entry.ondata = (error, chunk) => {
      expect(error).toBeNull()
      seen[entry.name] = (seen[entry.name] ?? 0) + chunk.length
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  unzip.push(Uint8Array.from(readFileSync(made.path)), true)
  expect(seen).toEqual(Object.fromEntries(Object.entries(unpacked).map(([name, bytes]) => [name, bytes.length])))
})

test('packed anew by another program it is still what it was; looked into by a file manager too', async () => {
  const file = path.join(folder, 'anew.zip')
  writeFileSync(file, zipSync({ 'clips/': new Uint8Array(0), ...unpacked }))
  expect((await verifyDossier(file)).faults).toEqual([])
  const looked = unpack('looked-into', { ...unpacked, '.DS_Store': Uint8Array.of(1), 'clips/Thumbs.db': Uint8Array.of(2) })
  expect((await verifyDossier(looked)).faults).toEqual([])
})

/** Where the record of a file stands in the directory of a ZIP. */
function recordOf(zip: Buffer, name: string): number {
  return zip.lastIndexOf(Buffer.from(name)) - 46
}

test('a forged file hidden where a reader from the front passes over it, for unpackers to show, is found', async () => {
  const entryOf = (name: string, bytes: Uint8Array, offset: number): ZipEntry => ({
    ...{ name, offset, method: 0, flags: 0, crc: crc32(bytes), packed: bytes.length, bytes: bytes.length },
  })
  const forged = new TextEncoder().encode('{"decision":"rejected"}')
  const parts: Uint8Array[] = []
  const entries: ZipEntry[] = []
  let at = 0
  for (const [name, bytes] of Object.entries(unpacked)) {
    const entry = entryOf(name, bytes, at)
    const header = localHeader(entry, 0)
    // Behind the first header may stand what readers do not know: here a whole other entry.
    const hidden = at === 0 ? Buffer.concat([localHeader(entryOf('ledger.json', forged, 0), 0), forged]) : Buffer.alloc(0)
    header.writeUInt16LE(hidden.length, 28)
    parts.push(header, hidden, bytes)
    entries.push(name === 'ledger.json' ? entryOf(name, forged, localBytes + 'clips/1-main.mp4'.length) : entry)
    at += header.length + hidden.length + bytes.length
  }
  const central = Buffer.concat(entries.map((entry) => centralRecord(entry, 0)))
  const zip = Buffer.concat([...parts, central, endRecord(entries.length, { offset: at, bytes: central.length })])
  expect(Buffer.from(unzipSync(zip)['ledger.json'] ?? []).toString()).toContain('rejected')
  const file = path.join(folder, 'hidden.zip')
  writeFileSync(file, zip)
  expect((await verifyDossier(file)).faults).toEqual([expect.stringMatching(/does not name/)])
})

test('a byte put before, between or behind is found', async () => {
  const bytes = readFileSync(made.path)
  const behindFilm = 30 + 'clips/1-main.mp4'.length + 3_000_000
  for (const [at, name] of [0, behindFilm, bytes.length].entries()) {
    const file = path.join(folder, `put-${at}.zip`)
    writeFileSync(file, Buffer.concat([bytes.subarray(0, name), Buffer.from('x'), bytes.subarray(name)]))
    expect((await verifyDossier(file)).faults).toHaveLength(1)
  }
})

const sumsOf = (files: Readonly<Record<string, Uint8Array>>) => Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)])

test('a byte changed anywhere in the ZIP never passes for something else: it is found, or the files are as they were', async () => {
  const bytes = readFileSync(made.path)
  const directory = recordOf(bytes, 'clips/1-main.mp4')
  // Most of it is film; the records and the small files are what is of interest.
  const places = fc.oneof(
    fc.nat(45),
    fc.integer({ min: 3_000_000, max: bytes.length - 1 }),
    fc.integer({ min: directory, max: bytes.length - 1 }),
  )
  const file = path.join(folder, 'flipped.zip')
  await fc.assert(
    fc.asyncProperty(places, fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ by
      writeFileSync(file, changed)
      const { faults } = await verifyDossier(file)
      if (faults.length === 0) expect(sumsOf(unzipSync(changed))).toEqual(sumsOf(unpacked))
    }),
    { numRuns: 60 },
  )
}, 60_000)

test.each<[string, (manifest: Manifest) => Manifest, string]>([
  ['the match', (manifest) => ({ ...manifest, matchId: 'm2' }), 'broken at clips/1-main.mp4'],
  ['the program', (manifest) => ({ ...manifest, program: 'another' }), 'broken at clips/1-main.mp4'],
  ['the time', (manifest) => ({ ...manifest, madeAt: '2026-03-15T10:00:00.000Z' }), 'broken at clips/1-main.mp4'],
  ['the dossier before', (manifest) => ({ ...manifest, previous: 'f'.repeat(64) }), 'broken at clips/1-main.mp4'],
  [
    'a length',
    ({ files, ...rest }) => ({ ...rest, files: files.map((file) => ({ ...file, bytes: 7 })) }),
    'wrong length of clips/1-main.mp4',
  ],
  ['the head', (manifest) => ({ ...manifest, head: '0'.repeat(64) }), 'not its last link'],
])('%s cannot be exchanged in the manifest, though SHA256SUMS be made to fit', async (what, change, fault) => {
  const manifest = new TextEncoder().encode(JSON.stringify(change(Manifest.parse(JSON.parse(text('manifest.json'))))))
  const sums = text('SHA256SUMS').replace(/.*manifest\.json/, `${sha256(manifest)}  manifest.json`)
  const place = unpack(`exchanged-${what.replaceAll(' ', '-')}`, { ...unpacked, 'manifest.json': manifest, SHA256SUMS: Buffer.from(sums) })
  expect((await verifyDossier(place)).faults.join(' ')).toContain(fault)
})

test('datagrams received while the clock was set back can still be played', async () => {
  const back = datagrams.map((datagram, i) => ({ ...datagram, at: datagram.at - i * 3_000 }))
  const { path: file } = await writeDossier(order({ name: 'back.zip', datagrams: back }))
  const capture = parseCapture(Buffer.from(unzipSync(readFileSync(file))['datagrams.pss'] ?? []).toString())
  expect(capture).toMatchObject({ ok: true, entries: [{ atMs: 1_500, text: 'ch1;' }, { atMs: 0 }] })
})

test('a film that is gone leaves no half dossier', async () => {
  await expect(
    writeDossier(order({ name: 'gone.zip', films: [{ connection: 'main', path: path.join(folder, 'gone.mp4') }] })),
  ).rejects.toThrow('gone.mp4')
  expect(readdirSync(folder).filter((name) => name.startsWith('gone'))).toEqual([])
})
