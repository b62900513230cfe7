// Names of files, and the words for what is wrong with them.
import { expect, test } from 'vitest'
import { archiveName, byAge, fileOf, pieceName, pieceOfArchive, pieceOfName } from './names.ts'
import { troubleOf } from './trouble.ts'

test.each([
  ['udp', 'udp'],
  ['OBS Studio', 'obs-studio'],
  ['../../etc/passwd', 'etc-passwd'],
  ['a.b', 'a-b'],
  ['', 'unnamed'],
  ['😀', 'unnamed'],
  ['con', 'con-own'],
  ['restrike', 'restrike-own'],
  ['x'.repeat(200), 'x'.repeat(60)],
])('the subsystem %j has the file %s.log', (subsystem, file) => {
  expect(fileOf(subsystem)).toBe(file)
})

test('a piece and its archive lead to each other', () => {
  const piece = { day: '2026-03-07', file: 'udp', number: 12 }
  expect([pieceName(piece), archiveName(piece)]).toEqual(['2026-03-07.udp.0012.log', '2026-03-07/udp.0012.log.gz'])
  expect([pieceOfName(pieceName(piece)), pieceOfArchive(archiveName(piece))]).toEqual([piece, piece])
  expect(pieceOfName(pieceName({ ...piece, number: 123_456 }))?.number).toBe(123_456)
})

test.each(['udp.log', '2026-03-07/udp.0001.log.gz.part', '2026-03-07/../udp.0001.log.gz', 'index.jsonl', ''])('%j is neither', (name) => {
  expect([pieceOfName(name), pieceOfArchive(name)]).toEqual([undefined, undefined])
})

test('pieces are in order by day, then by number', () => {
  const pieces = [
    { day: '2026-03-08', file: 'udp', number: 1 },
    { day: '2026-03-07', file: 'udp', number: 10 },
    { day: '2026-03-07', file: 'udp', number: 9 },
  ]
  expect(pieces.toSorted(byAge)).toEqual([pieces[2], pieces[1], pieces[0]])
})

test.each(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ENOENT', 'EMFILE', 'EIO'])(
  '%s is told as a cause and what to do, with the place',
  (code) => {
    const { reason, fix } = troubleOf(Object.assign(new Error(`${code}: something`), { code }), '/logs/udp.log')
    expect(reason).toMatch(/^[A-Z].*\/logs\/udp\.log.*\.$/)
    expect(fix).toMatch(/^[A-Z].{5,}\.$/)
  },
)
