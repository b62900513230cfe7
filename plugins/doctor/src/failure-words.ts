// Why a file could not be written, as the operator reads it. Pure.
import { messageOf } from '@restrike/sdk'

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the share of the disk that this user may take is full',
  EACCES: 'this program may not write there',
  EPERM: 'this program may not write there',
  EROFS: 'the disk can only be read',
  ENOTDIR: 'a file is where the folder should be',
  EEXIST: 'a file is where the folder should be',
  EIO: 'the disk has a fault',
  ENAMETOOLONG: 'its name is too long',
}

/** Undefined where it is no failure of the file system. */
export function writeFailure(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error) || typeof error.code !== 'string') return undefined
  return reasons[error.code] ?? messageOf(error)
}
