// Small files in which Linux tells about itself; null where one is not there or must not be read.
import { readFile } from 'node:fs/promises'

export async function readText(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null)
}
