// Runs the way of a film once over a made-up one, so that the first real clip finds the code loaded and compiled.
import {
  BufferSource,
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Input,
  MATROSKA,
  MkvOutputFormat,
  Output,
  type InputFormat,
} from 'mediabunny'
import { figuresOf } from './frame-times.ts'
import { remux } from './remux.ts'

const rounds = 3
const frames = 300
const frameS = 1 / 30
/** Of H.264, 64x64: what a decoder would need to know. Its pictures are empty: nobody looks at them. */
const config: VideoDecoderConfig = {
  codec: 'avc1.42c00a',
  codedWidth: 64,
  codedHeight: 64,
  description: Uint8Array.from(Buffer.from('AULACv/hABZnQsAK2hCbARAAAAMAEAAAAwPA8SJqAQAEaM4PyA==', 'base64')),
}

export async function warmUp(): Promise<void> {
  const film = await madeUp()
  for (let round = 0; round < rounds; round++) {
    using input = new Input({ formats: [MATROSKA] satisfies InputFormat[], source: new BufferSource(film) })
    const made = await remux(input, round === 0 ? undefined : { fromS: 3.2, toS: 8 })
    if (made) figuresOf(made.times)
  }
}

async function madeUp(): Promise<Uint8Array> {
  const output = new Output({ format: new MkvOutputFormat(), target: new BufferTarget() })
  const source = new EncodedVideoPacketSource('avc')
  output.addVideoTrack(source)
  await output.start()
  for (let frame = 0; frame < frames; frame++) {
    const key = frame % 30 === 0
    const data = Uint8Array.from([0, 0, 0, 2, key ? 0x65 : 0x41, 0x88])
    await source.add(
      new EncodedPacket(data, key ? 'key' : 'delta', frame * frameS, frameS),
      frame === 0 ? { decoderConfig: config } : undefined,
    )
  }
  await output.finalize()
  return new Uint8Array(output.target.buffer ?? new ArrayBuffer(0))
}
