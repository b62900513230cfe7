// Datagrams of the past, from the journal to files. Byte for byte, in the order of the wall clock.
import type { Journal, RawDatagram } from '@restrike/udp/handle'
import type { Download } from '../contract.ts'
import type { CaptureFiles } from './capture-files.ts'
import type { Captured } from './format.ts'
import { timeSlices } from './time-slices.ts'

export interface ExportOrder {
  readonly between: Journal['between']
  /** ms since 1970, both included. */
  readonly fromMs: number
  readonly toMs: number
  readonly signal: AbortSignal
  /** Called when the first datagram is found: without any there are no files. */
  files(firstAt: number): Promise<CaptureFiles>
}

export interface Exported {
  readonly datagrams: number
  readonly files: readonly Download[]
}

/** Rejects as the journal and the files do, or with the signal's reason; nothing is left behind then. */
export async function exportPast({ between, fromMs, toMs, signal, files: begin }: ExportOrder): Promise<Exported> {
  let files: CaptureFiles | undefined
  let first = 0
  let datagrams = 0
  try {
    for await (const rows of timeSlices(between, fromMs, toMs)) {
      signal.throwIfAborted()
      // Of one slice in the order of reception: where the clock was set back meanwhile, that is not that of the times.
      const page = rows.toSorted((a, b) => a.at - b.at)
      first ||= page[0]?.at ?? 0
      files ??= await begin(first)
      await files.append(page.map((row) => captured(row, first)))
      datagrams += page.length
    }
    return { datagrams, files: (await files?.finish()) ?? [] }
  } catch (error) {
    await files?.abandon()
    throw error
  }
}

const utf8 = new TextDecoder()

function captured({ at, from, bytes }: RawDatagram, first: number): Captured {
  return { at, from, bytes, text: utf8.decode(bytes), sinceMs: at - first }
}
