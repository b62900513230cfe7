// Compiles mux-fix.c, which keeps OBS's file writer from its rare hang. What it does and why is told there.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { onPath } from './find.ts'

/** The library in `folder`, or undefined where there is no C compiler. Takes some 90 ms. */
export async function buildMuxFix(folder: string): Promise<string | undefined> {
  const compiler = onPath('cc')
  if (compiler === undefined) return undefined
  const library = path.join(folder, 'mux-fix.so')
  const source = path.join(import.meta.dirname, 'mux-fix.c')
  await promisify(execFile)(compiler, ['-shared', '-fPIC', '-O2', '-o', library, source], { timeout: 20_000 })
  return library
}
