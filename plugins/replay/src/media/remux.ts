// Packets from one container into another, not a bit of them changed. The only file that knows mediabunny's writing side.
import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  type EncodedPacket,
  type Input,
  type InputAudioTrack,
  type InputVideoTrack,
  type VideoCodec,
} from 'mediabunny'
import type { FrameTime } from './frame-times.ts'

export interface Remuxed {
  readonly bytes: Uint8Array
  readonly times: readonly FrameTime[]
  /** Position in the input, in seconds, of the output's 0. */
  readonly startS: number
  readonly width: number
  readonly height: number
}

/** Seconds; all of the input without it. */
export interface CutS {
  readonly fromS: number
  readonly toS: number
}

/** B-frames lie behind the frames that they need: so far a frame beyond the end may be followed by one before it. */
const mostReordered = 16

interface Pictures {
  readonly track: InputVideoTrack
  readonly codec: VideoCodec
  readonly config: VideoDecoderConfig
  readonly sink: EncodedPacketSink
  /** Where the film begins. */
  readonly first: EncodedPacket
}

async function picturesOf(input: Input, cut: CutS | undefined): Promise<Pictures | undefined> {
  const track = await input.getPrimaryVideoTrack()
  const codec = await track?.getCodec()
  const config = await track?.getDecoderConfig()
  if (!track || !codec || !config) return undefined
  const sink = new EncodedPacketSink(track)
  const first = (cut && (await sink.getKeyPacket(cut.fromS))) ?? (await sink.getFirstKeyPacket())
  return first ? { track, codec, config, sink, first } : undefined
}

/** Undefined when there is no film in it. */
export async function remux(input: Input, cut: CutS | undefined): Promise<Remuxed | undefined> {
  const pictures = await picturesOf(input, cut)
  if (!pictures) return undefined
  const { track, codec, config, sink, first } = pictures
  const startS = cut ? first.timestamp : 0
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target: new BufferTarget() })
  const times: FrameTime[] = []
  const source = new EncodedVideoPacketSource(codec)
  output.addVideoTrack(source, { rotation: await track.getRotation() })
  const sound = await soundOf(input, output)
  await output.start()
  const copyVideo = async (): Promise<void> => {
    let meta: EncodedVideoChunkMetadata | undefined = { decoderConfig: config }
    for await (const packet of within(sink.packets(first), cut?.toS)) {
      // Of an open group of pictures: they need what lies before the cut.
      if (packet.timestamp < startS) continue
      times.push({ startS: packet.timestamp - startS, key: packet.type === 'key', durationS: packet.duration })
      await source.add(packet.clone({ timestamp: packet.timestamp - startS }), meta)
      meta = undefined
    }
    source.close()
  }
  await Promise.all([copyVideo(), sound && copySound(sound, startS, cut?.toS)])
  await output.finalize()
  const bytes = output.target.buffer
  if (times.length === 0 || bytes === null) return undefined
  return { bytes: new Uint8Array(bytes), times, startS, ...(await sizeOf(track)) }
}

async function sizeOf(video: InputVideoTrack): Promise<{ width: number; height: number }> {
  return { width: await video.getDisplayWidth(), height: await video.getDisplayHeight() }
}

/** All packets up to the last one shown by `toS`, in the order of decoding. */
async function* within(packets: AsyncIterable<EncodedPacket>, toS = Number.POSITIVE_INFINITY): AsyncGenerator<EncodedPacket> {
  let beyond: EncodedPacket[] = []
  for await (const packet of packets) {
    beyond.push(packet)
    if (packet.timestamp <= toS) {
      yield* beyond
      beyond = []
    } else if (beyond.length > mostReordered || packet.type === 'key') return
  }
}

interface Sound {
  readonly track: InputAudioTrack
  readonly source: EncodedAudioPacketSource
  readonly config: AudioDecoderConfig
}

/** Sound that an MP4 does not take is left out: the picture is what is judged. */
async function soundOf(input: Input, output: Output): Promise<Sound | undefined> {
  const track = await input.getPrimaryAudioTrack()
  const codec = await track?.getCodec()
  const config = await track?.getDecoderConfig()
  if (!track || !codec || !config || !output.format.getSupportedAudioCodecs().includes(codec)) return undefined
  const source = new EncodedAudioPacketSource(codec)
  output.addAudioTrack(source)
  return { track, source, config }
}

async function copySound({ track, source, config }: Sound, startS: number, toS = Number.POSITIVE_INFINITY): Promise<void> {
  const sink = new EncodedPacketSink(track)
  let meta: EncodedAudioChunkMetadata | undefined = { decoderConfig: config }
  for await (const packet of sink.packets((await sink.getPacket(startS)) ?? undefined)) {
    if (packet.timestamp > toS) break
    if (packet.timestamp < startS) continue
    await source.add(packet.clone({ timestamp: packet.timestamp - startS }), meta)
    meta = undefined
  }
  source.close()
}
