// Opens the files of a capture in the folder of downloads, with what is known of where the datagrams were sent to.
import { cannotWrite } from '../cannot-write.ts'
import type { DebugContext } from '../debug-context.ts'
import { nameOf } from '../downloads/names.ts'
import { addressBytes } from './addresses.ts'
import { CaptureFiles } from './capture-files.ts'
import type { FormatName } from './format.ts'

export interface FilesOrder {
  readonly kind: 'capture' | 'export'
  readonly formats: readonly FormatName[]
  /** Of time 0; ms since 1970. */
  readonly firstAt: number
  /** Where the socket listens. */
  readonly bound: { readonly address: string; readonly port: number }
}

/** Rejects with `debug.cannot-write`; nothing is left behind then. */
export async function openFiles(ctx: Pick<DebugContext, 'config' | 'error'>, order: FilesOrder): Promise<CaptureFiles> {
  const { kind, formats, firstAt, bound } = order
  const stem = nameOf(kind, Date.now())
  const comments = [`${kind} of reStrike VTA`, `time 0 is ${new Date(firstAt).toISOString()}`]
  const about = { comments, bound: { address: addressBytes(bound.address) ?? new Uint8Array(4), port: bound.port } }
  return CaptureFiles.create(ctx.config.folder, stem, formats, about).catch((error: unknown) => {
    throw cannotWrite(ctx, stem, error)
  })
}
