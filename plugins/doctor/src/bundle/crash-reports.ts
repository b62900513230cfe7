// Reports of crashes that lie in the folder of the log, as far as they are young enough.
import { open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'

export interface Report {
  readonly name: string
  readonly text: string
}

/** The program's own, and those that Node writes at a fatal error. */
const report = /^(?:crash-.*\.txt|report\..*\.json)$/
const mostReports = 20
/** The end is what matters: there are the last lines of the log. */
const mostBytes = 2_000_000

/** The newest first. Rejects when the folder cannot be read. */
export async function* crashReports(folder: string, sinceMs: number): AsyncGenerator<Report> {
  const names = (await readdir(folder)).filter((name) => report.test(name))
  const dated = await Promise.all(
    names.map(async (name) => ({
      name,
      mtimeMs: await stat(path.join(folder, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    })),
  )
  const young = dated.filter(({ mtimeMs }) => mtimeMs >= sinceMs).toSorted((a, b) => b.mtimeMs - a.mtimeMs)
  for (const { name } of young.slice(0, mostReports)) yield { name, text: await tail(path.join(folder, name)) }
}

async function tail(file: string): Promise<string> {
  await using handle = await open(file)
  const { size } = await handle.stat()
  const from = Math.max(0, size - mostBytes)
  const buffer = Buffer.alloc(size - from)
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, from)
  return `${from > 0 ? `(${from} bytes before this are left out)\n` : ''}${buffer.toString('utf8', 0, bytesRead)}`
}
