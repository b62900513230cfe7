// For tests only: a web server that receives what is sent to it, and answers as the test wants.
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { onTestFinished } from 'vitest'
import { z } from 'zod'

export const Message = z.object({
  change: z.string(),
  alarm: z.looseObject({ id: z.string(), text: z.string() }),
  court: z.string(),
  tournament: z.string(),
})

export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly url: string
  readonly body: string
}

/** `hang`: no answer ever comes; `close`: the connection is broken; otherwise a status. */
export type Reply = number | 'hang' | 'close'

export interface ListeningPost {
  readonly port: number
  readonly received: Received[]
  /** What the next requests are answered; the last one goes on. */
  answer(...replies: Reply[]): void
  messages(): Array<z.infer<typeof Message>>
  close(): Promise<void>
}

export async function listeningPost(): Promise<ListeningPost> {
  const received: Received[] = []
  let replies: Reply[] = [200]
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({ headers: request.headers, url: request.url ?? '', body: Buffer.concat(chunks).toString() })
      const reply = replies.length > 1 ? replies.shift() : replies[0]
      if (reply === 'close') request.socket.destroy()
      else if (reply !== 'hang') response.writeHead(reply ?? 200, reply === 302 ? { location: '/elsewhere' } : {}).end('whatever')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  onTestFinished(close)
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    received,
    answer: (...next) => void (replies = next),
    messages: () => received.map(({ body }) => Message.parse(JSON.parse(body))),
    close,
  }
}
