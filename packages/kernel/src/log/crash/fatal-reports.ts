// What nothing can catch (out of memory, a fault in V8) leaves a report by Node itself, in the folder of the log.
import { mkdirSync } from 'node:fs'
import path from 'node:path'

export function leaveFatalReports(folder: string): void {
  // `excludeEnv`: it may hold secrets; where Node does not mind it, clean-reports.ts does at the next start. `excludeNetwork` (not yet among the types): it would ask the name server about each connection, at the
  // worst of moments.
  const settings = { directory: path.resolve(folder), reportOnFatalError: true, excludeEnv: true, excludeNetwork: true, compact: true }
  Object.assign(process.report, settings)
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    // It is made as soon as that is possible, with the first line.
  }
}
