// Why a log file cannot be written, and what to do, in the operator's words. Pure.
import { messageOf } from '@restrike/sdk'

export interface Trouble {
  readonly reason: string
  readonly fix: string
}

const rights = 'Give the user of this program the right to write there; writing goes on by itself.'

/** `place` is the file or folder concerned. */
export function troubleOf(error: unknown, place: string): Trouble {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        reason: `The disk is full: the log ${place} cannot be written.`,
        fix: 'Make room on the disk; writing goes on by itself.',
      }
    case 'EACCES':
    case 'EPERM':
      return { reason: `The program may not write the log ${place}.`, fix: rights }
    case 'EROFS':
      return { reason: `The disk may only be read: the log ${place} cannot be written.`, fix: rights }
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
      return {
        reason: `Something else stands in the place of the log ${place}.`,
        fix: 'Move it away; writing goes on by itself.',
      }
    case 'ENOENT':
      return {
        reason: `The folder of the log ${place} is gone and cannot be made again.`,
        fix: 'Make it again; writing goes on by itself.',
      }
    case 'EMFILE':
    case 'ENFILE':
      return { reason: `The log ${place} cannot be opened: too many files are open.`, fix: 'Restart the program when no match is on.' }
    default:
      return {
        reason: `The log ${place} cannot be written: ${messageOf(error)}.`,
        fix: 'Check the disk and the folder of the log; writing goes on by itself.',
      }
  }
}

/** Such as ENOSPC. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
