// The files that tell of a crash: their names, and that there are never more than the newest of each kind.
import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

export const mostReports = 20

const isCrashReport = (name: string) => /^crash-.*\.txt$/.test(name)

/** Node writes them by itself. */
export const isFatalReport = (name: string) => /^report\..*\.json$/.test(name)

export function crashName(time: Date): string {
  return `crash-${time.toISOString().replaceAll(':', '-')}.txt`
}

/** Never throws: that there are too many is no reason to fail. */
export function removeOldReports(folder: string): void {
  try {
    const names = readdirSync(folder)
    for (const isOfKind of [isCrashReport, isFatalReport]) {
      const dated = names.flatMap((name) => (isOfKind(name) ? [{ name, at: changedAt(path.join(folder, name)) }] : []))
      for (const { name } of dated.toSorted((a, b) => b.at - a.at || b.name.localeCompare(a.name)).slice(mostReports))
        rmSync(path.join(folder, name), { force: true })
    }
  } catch {
    // The folder is gone or may not be read: nothing to remove.
  }
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
