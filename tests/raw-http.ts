// HTTP as no well-behaved client would send it: the bytes go out as they are.
import { connect } from 'node:net'

export interface RawAnswer {
  readonly status: number
  readonly head: string
  readonly body: string
}

/** Sends a whole request and resolves with the first answer; `{0}` in it stands for the right Host. */
export function rawHttp(url: string, request: string | Uint8Array, limitMs = 5_000): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    const chunks: Buffer[] = []
    const timer = setTimeout(
      () => socket.destroy(new Error(`no answer within ${limitMs} ms: ${Buffer.concat(chunks).toString()}`)),
      limitMs,
    )
    const done = () => {
      clearTimeout(timer)
      const text = Buffer.concat(chunks).toString()
      const split = text.indexOf('\r\n\r\n')
      resolve({ status: Number(text.slice(9, 12)), head: text.slice(0, split), body: text.slice(split + 4) })
    }
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    // Refusing a body that is still being sent may reset the connection: what was answered before counts.
    socket.on('error', (error) => {
      clearTimeout(timer)
      if (chunks.length > 0) done()
      else reject(error)
    })
    socket.on('end', done)
    if (typeof request === 'string') socket.write(request.replaceAll('{0}', host))
    else socket.write(request)
  })
}

/** `GET /path` with these header lines and nothing else but the closing of the connection. */
export function rawGet(url: string, path: string, ...headers: string[]): Promise<RawAnswer> {
  return rawHttp(url, [`GET ${path} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n'))
}
