// A failure of the disk as the error that the contract knows. What has a code already goes on as it is.
import path from 'node:path'
import { AppError, messageOf } from '@restrike/sdk'
import type { DebugContext } from './debug-context.ts'

export function cannotWrite(ctx: Pick<DebugContext, 'error' | 'config'>, name: string, error: unknown): unknown {
  if (error instanceof AppError) return error
  const file = path.resolve(ctx.config.folder, name)
  const reason = messageOf(error)
  return ctx.error('cannot-write', { file, reason }, `${file} could not be written: ${reason}`, { cause: error })
}
