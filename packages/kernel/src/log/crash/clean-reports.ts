// Takes out of the reports that Node wrote at a fatal error what must not lie there: the environment, and secrets that are known.
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { namesIn } from '../files/piece-number.ts'
import type { KnownSecrets } from '../secrets/known-secrets.ts'
import { hideNamed } from '../secrets/secret-keys.ts'
import { isFatalReport } from './report-files.ts'

const environment = 'environmentVariables'

/** A report out of memory has the environment although `excludeEnv` is set: Node 26 minds that there only as a flag of its start. */
export async function cleanReports(folder: string, secrets: KnownSecrets): Promise<void> {
  for (const name of (await namesIn(folder)).filter(isFatalReport)) {
    const file = path.join(folder, name)
    const text = await readFile(file, 'utf8')
    const cleaned = cleanReport(text, secrets)
    if (cleaned === text) continue
    await writeFile(`${file}.part`, cleaned)
    await rename(`${file}.part`, file)
  }
}

/** As it was where there is nothing to take out. */
export function cleanReport(text: string, secrets: KnownSecrets): string {
  let found = false
  const clean = (key: string, value: unknown): unknown => {
    if (key === environment) {
      found = true
      return undefined
    }
    if (typeof value !== 'string') return value
    const cleaned = hideNamed(secrets.hide(value))
    found ||= cleaned !== value
    return cleaned
  }
  try {
    const report: unknown = JSON.parse(text, clean)
    return found ? `${JSON.stringify(report, null, 2)}\n` : text
  } catch {
    // The process was ended while it wrote: what comes before the environment is still worth reading.
    return secrets.hide(text.split(`"${environment}"`, 1)[0] ?? '')
  }
}
