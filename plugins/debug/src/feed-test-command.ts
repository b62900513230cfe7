// The command that sends a datagram to the own port, through a real socket, and waits until the feed has heard it.
import { encodeMessage } from '@restrike/pss'
import type { Handlers } from '@restrike/sdk'
import type { UdpStatus } from '@restrike/udp/contract'
import type { debug } from './contract.ts'
import type { DebugContext } from './debug-context.ts'

type Commands = Pick<Handlers<typeof debug>, 'feed.test'>

/** `limitMs`: on one machine it takes a millisecond; a busy one may need more. */
export function feedTestCommand(ctx: Pick<DebugContext, 'on' | 'error'>, limitMs = 2_000): Commands {
  let status: UdpStatus | undefined
  /** Told of the sender of each datagram heard, as `address:port`. */
  const listeners = new Set<(from: string) => void>()
  ctx.on('udp.status', (next) => {
    status = next
  })
  ctx.on('udp.received', ({ datagrams }) => {
    if (listeners.size > 0) for (const { from } of datagrams) for (const listener of listeners) listener(from)
  })
  return {
    'feed.test': async (_input, { signal }) => {
      const { reachedAt } = await import('./feed-test/reached-at.ts')
      const [address, port] = [reachedAt(status?.address ?? ''), status?.port ?? 0]
      const fail = (reason: string) =>
        ctx.error('not-heard', { address, port, reason }, `A test datagram to ${address} port ${port} was not heard: ${reason}`)
      if (status?.listening !== true) throw fail('nothing listens there')
      const { sendAndHear } = await import('./feed-test/send-and-hear.ts')
      const text = encodeMessage({ stream: 'port', port, connected: true })
      const began = performance.now()
      const problem = await sendAndHear({ address, port, text, listeners, limitMs, signal })
      signal.throwIfAborted()
      if (problem !== null) throw fail(problem)
      return { address, port, text, heardAfterMs: Math.round(performance.now() - began) }
    },
  }
}
