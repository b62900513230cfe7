// The number of the next piece of a file on a day: one that neither a finished piece nor an archive has.
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { archiveFolder, finishedFolder, pieceOfArchive, pieceOfName } from './names.ts'
import { codeOf } from './trouble.ts'

/** Rejects where the folders cannot be read: a number that is taken would overwrite what has it. */
export async function nextNumber(folder: string, day: string, file: string): Promise<number> {
  const finished = await namesIn(path.join(folder, finishedFolder))
  const archived = await namesIn(path.join(folder, archiveFolder, day))
  const pieces = [...finished.map(pieceOfName), ...archived.map((name) => pieceOfArchive(`${day}/${name.replace(/\.part$/, '')}`))]
  const numbers = pieces.flatMap((piece) => (piece?.day === day && piece.file === file ? [piece.number] : []))
  return Math.max(0, ...numbers) + 1
}

/** None where there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
