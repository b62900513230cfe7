// The command that writes datagrams of the past to files: asks the journal, and says in its own words why it cannot.
import { setTimeout as sleep } from 'node:timers/promises'
import { messageOf, type Handlers } from '@restrike/sdk'
import type { UdpStatus } from '@restrike/udp/contract'
import { journalHandle, type Journal } from '@restrike/udp/handle'
import { cannotWrite } from './cannot-write.ts'
import type { debug } from './contract.ts'
import type { DebugContext } from './debug-context.ts'
import { onlyOne } from './only-one.ts'

type Commands = Pick<Handlers<typeof debug>, 'capture.export'>

const settleMs = 2_000

/** `bound`: where the socket listens now; where it did then is not told. */
export function exportCommand(ctx: DebugContext, mended: Promise<unknown>, bound: () => Pick<UdpStatus, 'address' | 'port'>): Commands {
  let lent: Journal | undefined
  ctx.borrow(journalHandle, (came) => {
    lent = came
    return () => (lent = undefined)
  })
  const one = onlyOne(ctx, 'export')
  return {
    'capture.export': ({ from, to, formats }, { signal }) =>
      one(async () => {
        const [{ exportPast }, { openFiles }] = await Promise.all([import('./capture/export-past.ts'), import('./capture/open-files.ts')])
        await mended
        const journal = lent
        if (!journal) throw ctx.error('journal-unavailable', {}, 'Earlier datagrams cannot be read now: udp does not run')
        await settled(journal, signal)
        const { datagrams, files } = await exportPast({
          between: readable(ctx, journal),
          fromMs: Date.parse(from),
          toMs: Math.min(Date.parse(to), Date.now()),
          signal,
          files: (firstAt) => openFiles(ctx, { kind: 'export', formats, firstAt, bound: bound() }),
        }).catch((error: unknown) => {
          throw signal.aborted ? error : cannotWrite(ctx, 'export', error)
        })
        if (datagrams === 0) throw ctx.error('nothing-captured', { from, to }, `No datagram was kept from ${from} to ${to}`)
        return { datagrams, files: [...files] }
      }),
  }
}

/** What has just arrived is on the disk too, if that is a matter of moments. */
async function settled(journal: Journal, signal: AbortSignal): Promise<void> {
  const over = new AbortController()
  const limit = sleep(settleMs, undefined, { signal: AbortSignal.any([signal, over.signal]) })
  // Called off is as good as over: who goes on looks at the signal.
  await Promise.race([journal.settled(), limit]).catch(() => undefined)
  over.abort()
  await limit.catch(() => undefined)
}

function readable(ctx: Pick<DebugContext, 'error'>, journal: Journal): Journal['between'] {
  return (fromMs, toMs, limit) =>
    journal.between(fromMs, toMs, limit).catch((error: unknown) => {
      throw ctx.error('journal-unavailable', {}, `Earlier datagrams cannot be read now: ${messageOf(error)}`, { cause: error })
    })
}
