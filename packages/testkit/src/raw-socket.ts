// The WebSocket of the program as any stranger would use it: frames as they come, no protocol behind it.
import { z } from 'zod'
import { until } from './until.ts'

const Frame = z.looseObject({ t: z.string() })
export type Frame = z.infer<typeof Frame>

export interface RawSocket extends AsyncDisposable {
  /** Every frame received, in order. */
  readonly frames: readonly Frame[]
  /** Code of the closing, once it is closed. */
  readonly closed: number | undefined
  send(frame: object): void
  sendRaw(data: string | Uint8Array<ArrayBuffer>): void
  /** The first frame, received already or not, that fits. */
  frame(what: string, fits: (frame: Frame) => boolean, limitMs?: number): Promise<Frame>
  close(): Promise<void>
}

/** Resolves when it is open; rejects when it is refused. `onFrame` hears each frame at once; with it `frames` stays empty. */
export async function rawSocket(url: string, onFrame?: (frame: Frame) => void): Promise<RawSocket> {
  const socket = new WebSocket(url)
  const frames: Frame[] = []
  let closed: number | undefined
  const hear = onFrame ?? ((frame: Frame) => frames.push(frame))
  socket.addEventListener('message', ({ data }) => hear(Frame.parse(JSON.parse(String(data)))))
  const over = new Promise<void>((resolve) => {
    socket.addEventListener('close', ({ code }) => {
      closed = code
      resolve()
    })
  })
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve())
    socket.addEventListener('error', () => reject(new Error(`${url} refuses the WebSocket`)))
  })
  const close = async () => {
    socket.close()
    await over
  }
  return {
    frames,
    get closed() {
      return closed
    },
    send: (frame) => socket.send(JSON.stringify(frame)),
    sendRaw: (data) => socket.send(data),
    frame: (what, fits, limitMs) => until(what, () => frames.find(fits), limitMs),
    close,
    [Symbol.asyncDispose]: close,
  }
}
