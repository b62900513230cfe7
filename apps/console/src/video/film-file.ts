// One film of a clip in the browser: its index, and its packets by group of pictures. Reads by mediabunny; decodes nothing.
import { BufferSource, EncodedPacketSink, Input, MATROSKA, MP4, QTFF, UrlSource, type EncodedPacket } from 'mediabunny'
import { frameTable, groupOf, type FrameTable } from './frame-table.ts'

export interface FilmFile {
  readonly table: FrameTable
  readonly config: VideoDecoderConfig
  readonly width: number
  readonly height: number
  /** Packets of the group that a frame belongs to, in the order of decoding. */
  group(frame: number): AsyncIterable<EncodedPacket>
  close(): void
}

/** A film of this size is fetched whole: then it plays on whatever becomes of the network or the file. */
const mostWhole = 128 * 2 ** 20

/** Rejects with words for the operator. */
export async function openFilm(url: string, bytes: number | null, signal: AbortSignal): Promise<FilmFile> {
  const whole = bytes !== null && bytes <= mostWhole
  const source = whole ? new BufferSource(await fetched(url, signal)) : new UrlSource(url)
  const input = new Input({ formats: [MP4, QTFF, MATROSKA], source })
  try {
    const track = await input.getPrimaryVideoTrack()
    const config = await track?.getDecoderConfig()
    if (!track || !config) throw new Error('No film is found in the file of this clip.')
    const sink = new EncodedPacketSink(track)
    const times = []
    for await (const packet of sink.packets(undefined, undefined, { metadataOnly: true }))
      times.push({ timestampUs: packet.microsecondTimestamp, durationUs: packet.microsecondDuration, key: packet.type === 'key' })
    signal.throwIfAborted()
    const table = frameTable(times)
    if (!table) throw new Error('The film of this clip has no key frame.')
    const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()]
    return {
      ...{ table, config, width, height },
      async *group(frame) {
        const { first } = groupOf(table, frame)
        // Microseconds are cut off: a frame begins up to one later than its number says.
        const start = await sink.getKeyPacket(((table.startsUs[first] ?? 0) + 1) / 1e6)
        if (!start) return
        const next = await sink.getNextKeyPacket(start)
        yield* sink.packets(start, next ?? undefined)
      },
      close: () => input.dispose(),
    }
  } catch (error) {
    input.dispose()
    throw error
  }
}

async function fetched(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(url, { signal }).catch((error: unknown) => {
    signal.throwIfAborted()
    throw new Error('The film cannot be fetched: the server is away.', { cause: error })
  })
  if (response.status === 404) throw new Error('The film of this clip is gone.')
  if (!response.ok) throw new Error(`The film cannot be fetched: the server says ${response.status}.`)
  return response.arrayBuffer()
}
