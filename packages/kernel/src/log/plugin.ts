// The kernel's plugin for the log: takes its settings live, tells its last lines, answers what was written when.
import { definePlugin, messageOf, type Plugin } from '@restrike/sdk'
import { log as contract } from './contract.ts'
import type { OpenLog } from './log.ts'

/** Four times a second at the most, and not more lines than somebody could look at. */
const tellEveryMs = 250
const mostTold = 200
const lookEveryMs = 1_000

export function logPlugin(log: OpenLog): Plugin {
  return definePlugin({
    contract,
    start(ctx) {
      log.configure(ctx.config)
      ctx.acceptConfig(['level', 'levels', 'rotateMegabytes', 'keepDays', 'keepMegabytes'], (config) => log.configure(config))

      let told = log.counts().lines
      ctx.every(tellEveryMs, () => {
        const { lines: last } = log.counts()
        if (last === told) return
        const lines = log.tail({ level: 'trace' }, { after: told, limit: mostTold })
        const skipped = last - told - lines.length
        told = last
        ctx.emit('lines', { lines, skipped })
      })

      let reason: string | undefined
      ctx.every(lookEveryMs, () => {
        const trouble = log.trouble()
        if (trouble?.reason === reason) return
        reason = trouble?.reason
        ctx.health(trouble ? { status: 'degraded', ...trouble } : { status: 'ok' })
      })

      ctx.metrics.total('lines_total', 'Lines that were logged', () => log.counts().lines)
      ctx.metrics.total('lost_lines_total', 'Lines that could not be written to a file', () => log.counts().lost)

      return {
        status: () => log.status(),
        level: ({ level, subsystem }) => {
          log.order(level, subsystem)
          return log.status()
        },
        tail: ({ after = 0, limit, ...filter }) => {
          const lines = log.tail(filter, { after, limit })
          return { lines, last: log.counts().lines }
        },
        search: (order, { signal }) => log.search(order, signal),
        archive: async () => {
          try {
            return { archived: await log.archive() }
          } catch (error) {
            const why = log.trouble()?.reason ?? messageOf(error)
            throw ctx.error(
              'cannot-archive',
              { folder: log.folder, reason: why },
              `The log in ${log.folder} could not be archived: ${why}`,
              {
                cause: error,
              },
            )
          }
        },
        archives: async () => ({ archives: (await log.archives()).toReversed() }),
      }
    },
  })
}
