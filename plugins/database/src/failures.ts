// The coded errors that are thrown outside the plugin's own file.
import { AppError } from '@restrike/sdk'

export function closed(what: string): AppError<'database.closed'> {
  return new AppError('database.closed', {}, `${what}: the database is closed`)
}

export function bufferFull(queuedRows: number, queuedBytes: number): AppError<'database.buffer-full'> {
  const megabytes = Math.round(queuedBytes / 1_000_000)
  return new AppError(
    'database.buffer-full',
    { queuedRows, queuedBytes },
    `Not queued: ${queuedRows} rows (${megabytes} MB) wait for the disk already`,
  )
}

export function timedOut(limitMs: number, sql: string): AppError<'database.timeout'> {
  return new AppError('database.timeout', { limitMs }, `No answer within ${limitMs} ms to: ${sql.slice(0, 200)}`)
}

export function statementFailed(sql: string, reason: string): AppError<'database.statement-failed'> {
  return new AppError('database.statement-failed', { sql: sql.slice(0, 500), reason }, `"${sql.slice(0, 200)}" failed: ${reason}`)
}

export function cannotOpen(file: string, reason: string): AppError<'database.cannot-open'> {
  const fix =
    'The file was left as it is. Close other programs that use it and check the rights of the folder; if it is damaged, move it away and restore a backup'
  return new AppError('database.cannot-open', { file, reason }, `${file} cannot be opened: ${reason}. ${fix}`)
}

export function migrationFailed(owner: string, reason: string, cause?: unknown): AppError<'database.migration-failed'> {
  return new AppError(
    'database.migration-failed',
    { owner, reason },
    `The tables of "${owner}" could not be brought up to date: ${reason}`,
    { cause },
  )
}
