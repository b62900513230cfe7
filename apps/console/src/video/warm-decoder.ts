// Decodes one tiny picture when the page is opened, so that the browser has its decoder loaded before the first challenge.

/** 64x64, black; by x264 (ultrafast, baseline) without its SEI: the decoder's description, and the one key frame. */
const description = 'AULACv/hABZnQsAK2hCbARAAAAMAEAAAAwPA8SJqAQAEaM4PyA=='
const picture = 'AAAAFmWIhDomKAAJAsnJyddddddddddddeA='

const limitMs = 5_000

/** Never rejects: where it cannot, the first clip takes a little longer. */
export async function warmDecoder(): Promise<void> {
  if (!('VideoDecoder' in globalThis)) return
  const decoder = new VideoDecoder({ output: (frame) => frame.close(), error: () => undefined })
  try {
    decoder.configure({ codec: 'avc1.42c00a', description: bytesOf(description), hardwareAcceleration: 'prefer-software' })
    decoder.decode(new EncodedVideoChunk({ type: 'key', timestamp: 0, data: bytesOf(picture) }))
    await Promise.race([decoder.flush(), new Promise((resolve) => setTimeout(resolve, limitMs))])
  } catch {
    // A browser without H.264: the clip will say so.
  } finally {
    if (decoder.state !== 'closed') decoder.close()
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0)
}
