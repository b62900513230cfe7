import { mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { OwnFlags } from './own-flags.ts'
import { png, svg } from './pictures.ts'

const waits = new AbortController().signal

async function folderOf(files: Record<string, string | Buffer>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'restrike-flags-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const put = (file: string, content: string | Buffer) => writeFile(path.join(folder, file), content)
  for (const [file, content] of Object.entries(files)) await put(file, content)
  return { folder, put }
}

async function looked(files: Record<string, string | Buffer>) {
  const { folder, put } = await folderOf(files)
  const own = new OwnFlags(folder)
  await own.look(waits)
  return { folder, own, put }
}

test('pictures are flags, drawings before the others', async () => {
  const { own } = await looked({ 'KOS.png': png(4, 3), 'KOS.svg': svg, 'my team-2.PNG': png(4, 3) })
  expect(own.files).toEqual(['KOS.svg', 'KOS.png', 'my team-2.PNG'])
  expect(own.refused).toEqual([])
})

test('what is no flag is named, with the reason', async () => {
  const bad = {
    'bad.svg': svg.replace('<path', '<script/><path'),
    'flag.gif': 'GIF89a',
    'Côte.svg': svg,
    'large.png': Buffer.alloc(600_000),
  }
  const { folder, own } = await looked(bad)
  await mkdir(path.join(folder, 'old.svg'))
  await symlink('/etc/hosts', path.join(folder, 'hosts.svg'))
  await own.look(waits)
  expect(own.files).toEqual([])
  expect(own.refused.toSorted((a, b) => (a.file < b.file ? -1 : 1))).toEqual([
    { file: 'Côte.svg', reason: 'Its name has something else than letters without accents, digits, blanks and . _ -.' },
    { file: 'bad.svg', reason: 'It has a <script>.' },
    { file: 'flag.gif', reason: 'Its name does not end in .svg, .png, .webp.' },
    { file: 'hosts.svg', reason: 'It is no plain file.' },
    { file: 'large.png', reason: 'It is larger than 512 kB.' },
    { file: 'old.svg', reason: 'It is no plain file.' },
  ])
})

test('what systems leave behind is not worth a word', async () => {
  const { own } = await looked({ '.DS_Store': 'x', 'Thumbs.db': 'x', 'desktop.ini': 'x' })
  expect([own.files, own.refused]).toEqual([[], []])
})

test('a folder that is missing is made, for flags to be put in', async () => {
  const { folder } = await folderOf({})
  const own = new OwnFlags(path.join(folder, 'data', 'flags'))
  await own.look(waits)
  await writeFile(path.join(own.folder, 'KOS.svg'), svg)
  await own.look(waits)
  expect(own.files).toEqual(['KOS.svg'])
})

test('a folder that cannot be read is told, and what was known stays', async () => {
  const { folder, own } = await looked({ 'KOS.svg': svg })
  await rm(folder, { recursive: true })
  await writeFile(folder, '')
  await expect(own.look(waits)).rejects.toThrow('EEXIST')
  expect(own.files).toEqual(['KOS.svg'])
})

test('a file is read again only when it has changed', async () => {
  const { folder, own, put } = await looked({ 'KOS.svg': svg })
  const file = path.join(folder, 'KOS.svg')
  const kept = new Date('2026-05-01T10:00:00Z')
  await utimes(file, kept, kept)
  await own.look(waits)
  await put('KOS.svg', 'x'.repeat(svg.length))
  await utimes(file, kept, kept)
  await own.look(waits)
  expect(own.files).toEqual(['KOS.svg'])
  await put('KOS.svg', 'x')
  await own.look(waits)
  expect(own.files).toEqual([])
})

test('a flag is found by its name, as long as it is one', async () => {
  const { folder, own, put } = await looked({ 'KOS.svg': svg, 'bad.svg': 'x' })
  const found = await own.find('KOS.svg')
  expect(await readFile(found ?? '', 'utf8')).toBe(svg)
  expect(await own.find('bad.svg')).toBeUndefined()
  await put('KOS.svg', svg.replace('<path', '<script/><path'))
  expect(await own.find('KOS.svg')).toBeUndefined()
  await rm(path.join(folder, 'KOS.svg'))
  expect(await own.find('KOS.svg')).toBeUndefined()
})

test.each(['../secret.svg', '/etc/hosts', './KOS.svg', 'kos.svg', 'new.svg', '', 'constructor', 'KOS.svg\0'])(
  'nothing else is found: %j',
  async (file) => {
    const { folder, own, put } = await looked({ 'KOS.svg': svg })
    await put('../secret.svg', svg)
    onTestFinished(() => rm(path.join(folder, '../secret.svg'), { force: true }))
    await put('new.svg', svg)
    expect(await own.find(file)).toBeUndefined()
  },
)

test('of more files than anybody needs only the first are flags', async () => {
  const files = Object.fromEntries(Array.from({ length: 1_002 }, (_, i) => [`f${String(i).padStart(4, '0')}.svg`, svg]))
  const { own } = await looked(files)
  expect(own.files).toHaveLength(1_000)
  expect(own.refused.map(({ file }) => file)).toEqual(['f1000.svg', 'f1001.svg'])
})
