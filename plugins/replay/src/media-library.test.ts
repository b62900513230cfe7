import path from 'node:path'
import type { Recording } from '@restrike/recorder/contract'
import { expect, test } from 'vitest'
import { mediaLibrary } from './media-library.ts'

const recording = {
  id: 'm1~main',
  parts: [
    { part: 1, path: path.resolve('/rec/a.mkv') },
    { part: 2, path: 'relative.mkv' },
  ],
}
const library = mediaLibrary({
  folder: '/library',
  hasClip: async (clipId) => clipId === 'c1',
  hasDossier: async (file) => file === 'one.zip',
  // `as`: only what is looked at.
  recordings: async (matchId) => (matchId === 'm1' ? [recording as unknown as Recording] : Promise.reject(new Error('no database'))),
})

test.each([
  ['clips/c1/1.mp4', path.join('/library', 'clips', 'c1', '1.mp4'), 'video/mp4'],
  ['clips/c1/2-recording-whole.mp4', path.join('/library', 'clips', 'c1', '2-recording-whole.mp4'), 'video/mp4'],
  ['dossiers/one.zip', path.join('/library', 'dossiers', 'one.zip'), 'application/zip'],
  ['recordings/m1~main/1', path.resolve('/rec/a.mkv'), 'video/x-matroska'],
])('%s is %s', async (address, file, type) => {
  expect(await library.find(address)).toMatchObject({ path: file, type })
})

test.each([
  'clips/c2/1.mp4',
  'clips/c1/../../restrike.db',
  'clips/c1/..\\x.mp4',
  'clips/../c1/1.mp4',
  'clips/c1/1.mp4/..',
  'clips/c1/',
  'dossiers/../restrike.db',
  'dossiers/two.zip',
  'recordings/m1~main/2',
  'recordings/m1~main/9',
  'recordings/m2~main/1',
  'recordings/m1~main/../../etc',
  '/etc/passwd',
  '',
])('%s leads nowhere', async (address) => {
  expect(await library.find(address)).toBeUndefined()
})
