// Changes of the configuration, one at a time: the file first, then the plugins that are to take what changed.
import { messageOf, oneAtATime, type PluginContext } from '@restrike/sdk'
import type { Kernel } from '../kernel.ts'
import { changeText, importText, type Change } from './change.ts'
import { inWords } from './check.ts'
import type { Config } from './config.ts'
import type { config as contract, ConfigApplied, ConfigOutcome } from './contract.ts'
import { told } from './diff.ts'

type Context = PluginContext<typeof contract, typeof contract>

export class ConfigOrders {
  readonly #ctx: Context
  readonly #kernel: Kernel
  readonly #config: Config
  readonly #changed: () => void
  readonly #serial = oneAtATime()

  /** `changed` is told when other values hold, before the plugins are. */
  constructor(ctx: Context, kernel: Kernel, config: Config, changed: () => void) {
    this.#ctx = ctx
    this.#kernel = kernel
    this.#config = config
    this.#changed = changed
  }

  tell(): void {
    this.#ctx.emit('status', this.#config.status())
    this.#ctx.health(this.#config.health())
  }

  settle(): Promise<void> {
    return this.#serial(() => this.#config.settle()).then(() => this.tell())
  }

  reload(by: string): Promise<ConfigOutcome> {
    return this.#serial(async () => {
      const before = this.#config.inUse()
      await this.#config.reload()
      const { state, problems, file } = this.#config.status()
      if (state === 'broken') this.#ctx.log.warn('the configuration file is not usable', { file, problems: problems.map(inWords) })
      return this.#outcome(await this.#apply(before, by))
    })
  }

  set(changes: readonly Change[], by: string): Promise<ConfigOutcome> {
    const keys = changes.map(({ key }) => key)
    return this.#serial(async () => this.#replace(await changeText(this.#config, changes), by, keys))
  }

  restore(id: string, by: string): Promise<ConfigOutcome> {
    return this.#serial(async () => {
      const text = await this.#config.history.read(id)
      if (text === undefined) throw this.#ctx.error('unknown-backup', { id }, `There is no earlier version "${id}"`)
      return this.#replace(text, by)
    })
  }

  import(text: string, by: string): Promise<ConfigOutcome> {
    return this.#serial(async () => this.#replace(await importText(this.#config, text), by))
  }

  /** Puts a text in the place of the file, if it fits. */
  async #replace(text: string, by: string, keys: readonly string[] = []): Promise<ConfigOutcome> {
    const checked = await this.#config.check(text)
    const { file } = this.#config.status()
    if (!checked.ok) {
      const problems = [...checked.problems]
      throw this.#ctx.error('invalid', { problems }, `Nothing was changed: ${problems.map(inWords).join('; ')}`)
    }
    const before = this.#config.inUse()
    await this.#config.replace(text, checked.sections).catch((error: unknown) => {
      const reason = messageOf(error)
      const message = `The configuration file ${file} could not be written: ${reason}`
      throw this.#ctx.error('cannot-write', { file, reason }, message, { cause: error })
    })
    return this.#outcome(await this.#apply(before, by), keys)
  }

  /** Has the plugins take what differs from before; resolves to what was done. */
  async #apply(before: ReadonlyMap<string, unknown>, by: string): Promise<ConfigApplied[]> {
    const config = this.#config
    const found = config.changesOf(before)
    if (found.length > 0) this.#changed()
    const effects = await this.#kernel.reconfigure(new Set(found.map(({ section }) => section)))
    const applied = told(found, config.schemas).map((difference, i) => ({
      ...difference,
      effect: effects.get(found[i]?.section ?? '') ?? ('live' as const),
    }))
    await config.settle()
    if (applied.length > 0) {
      this.#ctx.log.info('configuration changed', { by, keys: applied.map(({ key, effect }) => `${key} (${effect})`) })
      this.#ctx.emit('changed', { by, applied })
    }
    this.tell()
    return applied
  }

  #outcome(applied: ConfigApplied[], keys: readonly string[] = []): ConfigOutcome {
    const overridden = keys.filter((key) => {
      const [section = '', field = ''] = key.split('.')
      return this.#config.override(section, field) !== undefined
    })
    return { status: this.#config.status(), applied, overridden }
  }
}
