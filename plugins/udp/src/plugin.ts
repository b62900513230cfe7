// The PSS server, wired: socket -> journal, statistics, decode -> everybody who hears `udp.received`.
import { networkInterfaces } from 'node:os'
import { database } from '@restrike/database/contract'
import { definePlugin } from '@restrike/sdk'
import { udp } from './contract.ts'
import { Feed } from './feed.ts'
import { byHandHandle, journalHandle } from './handle.ts'
import { listInterfaces } from './interfaces.ts'
import { JournalStore } from './journal.ts'
import { keepJournal } from './keeping.ts'
import { kernelDrops } from './kernel-drops.ts'
import { Listener } from './listener.ts'
import { healthOf, statusOf } from './status.ts'
import { udpMetrics } from './udp-metrics.ts'

const tellMs = 250
const saveMs = 2_000

export default definePlugin({
  contract: udp,
  uses: [database],
  async start(ctx) {
    const store = new JournalStore(ctx.config.bufferDatagrams)
    const feed = new Feed({ allow: ctx.config.allow, store, deliver: (batch) => ctx.emit('received', batch) })
    ctx.acceptConfig(['allow'], ({ allow }) => feed.allow(allow))
    let dropped: number | null = null
    const measure = udpMetrics(ctx.metrics, { feed, store, dropped: () => dropped })
    const listener = new Listener(ctx, {
      onBatch: measure((batch) => feed.take(batch)),
      onOpening: () => feed.begin(store.newSession()),
      onOpen: () => saveSession(null),
      onClose: (reason) => {
        saveSession(reason)
        feed.end()
      },
      onChange: () => tell(),
    })

    const saveSession = (endReason: string | null): void => {
      if (feed.session === null) return
      const { address, port } = listener.socket ?? ctx.config
      store.saveSession({ session: feed.session, address, port, endReason, dropped, statistics: feed.statistics })
    }

    const keeping = keepJournal(ctx, store, () => saveSession(null))
    const parts = () => ({ config: ctx.config, feed, listener, store, dropped, journalProblem: keeping.problem() })
    const status = () => statusOf(parts(), Date.now(), performance.now())
    let told = { datagrams: -1, refused: -1, ms: -Infinity }
    const tell = (): void => {
      told = { datagrams: feed.statistics.datagrams, refused: feed.statistics.refused, ms: performance.now() }
      ctx.emit('status', status())
      ctx.health(healthOf(parts()))
    }
    ctx.every(tellMs, () => {
      const { datagrams, refused } = feed.statistics
      if (datagrams !== told.datagrams || refused !== told.refused || performance.now() - told.ms >= 1000) tell()
    })
    ctx.every(saveMs, async () => {
      dropped = listener.socket ? await kernelDrops(listener.socket.port) : dropped
      saveSession(null)
    })

    ctx.lend(journalHandle, store.journal())
    ctx.lend(byHandHandle, feed)
    ctx.own(() => listener.stop('the program ended'))
    // A taken port is no reason not to run: it says so and tries again.
    await listener.start().catch(() => undefined)
    tell()

    return {
      start: async () => {
        await listener.start()
        return status()
      },
      stop: async () => {
        await listener.stop('stopped by command')
        tell()
        return status()
      },
      status,
      interfaces: () => listInterfaces(networkInterfaces()),
    }
  },
})
