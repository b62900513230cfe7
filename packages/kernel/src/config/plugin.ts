// The kernel's plugin for the configuration: follows the file, tells it, changes it by command.
import path from 'node:path'
import { definePlugin, type Plugin } from '@restrike/sdk'
import type { Kernel } from '../kernel.ts'
import { exportText } from './change.ts'
import type { Config } from './config.ts'
import { config as contract } from './contract.ts'
import { FileWatch } from './file-watch.ts'
import { readIfThere, writeWhole } from './files.ts'
import { ConfigOrders } from './orders.ts'
import { versionDiff } from './versions.ts'
import { fileSchema, sectionViews } from './views.ts'

/** One that is being written is taken when it has been still from one look to the next. */
const lookEveryMs = 400
const schemaAfterMs = 3_000

/** `changed` is told when other values hold. */
export function configPlugin(kernel: Kernel, config: Config, changed: () => void = () => undefined): Plugin {
  return definePlugin({
    contract,
    start(ctx) {
      const orders = new ConfigOrders(ctx, kernel, config, changed)
      const { file } = config.status()
      const watch = new FileWatch(file)
      ctx.every(lookEveryMs, async () => {
        if (await watch.changed()) await orders.reload('file')
      })
      ctx.after(0, () => orders.settle())
      ctx.after(schemaAfterMs, () =>
        keepSchema(path.join(path.dirname(file), 'config.schema.json'), config).catch((error: unknown) =>
          ctx.log.warn('the schema of the configuration could not be written', { error }),
        ),
      )
      orders.tell()

      return {
        status: () => config.status(),
        get: ({ section }) => {
          const told = { accepted: (name: string) => kernel.accepted(name), lastChange: (key: string) => orders.lastChange(key) }
          return { sections: sectionViews(config, told, section) }
        },
        check: async ({ text }) => {
          const checked = await config.check(text)
          return checked.ok ? { ok: true, problems: [] } : { ok: false, problems: [...checked.problems] }
        },
        set: ({ changes, by }, { caller }) => orders.set(changes, by ?? caller),
        reload: (_input, { caller }) => orders.reload(caller),
        backups: async () => ({ backups: await config.history.list() }),
        diff: async ({ from, to }) => ({ differences: await versionDiff(ctx, config, from, to) }),
        restore: ({ id, by }, { caller }) => orders.restore(id, by ?? caller),
        export: async ({ secrets }) => ({ text: await exportText(config, secrets) }),
        import: ({ text, by }, { caller }) => orders.import(text, by ?? caller),
      }
    },
  })
}

async function keepSchema(file: string, config: Config): Promise<void> {
  const text = await fileSchema(config.schemas)
  if ((await readIfThere(file)) !== text) await writeWhole(file, text)
}
