// Changes of the configuration, one at a time: the file first, then the plugins that are to take what changed.
import { isDeepStrictEqual } from 'node:util'
import { messageOf, oneAtATime, type PluginContext } from '@restrike/sdk'
import type { Kernel } from '../kernel.ts'
import { changeText, importText } from './change.ts'
import { inWords } from './check.ts'
import type { Config } from './config.ts'
import type { config as contract, ConfigApplied, ConfigChange, ConfigOutcome, ConfigProblem, ConfigValue } from './contract.ts'
import { differences, told } from './diff.ts'
import type { Sections } from './text.ts'
import { setValue } from './views.ts'

type Context = PluginContext<typeof contract, typeof contract>

export class ConfigOrders {
  readonly #ctx: Context
  readonly #kernel: Kernel
  readonly #config: Config
  readonly #changed: () => void
  readonly #serial = oneAtATime()
  /** By key, since the program was started. */
  readonly #lastChanges = new Map<string, NonNullable<ConfigValue['changed']>>()

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

  /** Who changed a value last; undefined where nobody has since the program was started. */
  lastChange(key: string): ConfigValue['changed'] {
    return this.#lastChanges.get(key)
  }

  reload(by: string): Promise<ConfigOutcome> {
    return this.#serial(async () => {
      const before = this.#config.inUse()
      await this.#noting(by, () => this.#config.reload())
      const { state, problems, file } = this.#config.status()
      if (state === 'broken') this.#ctx.log.warn('the configuration file is not usable', { file, problems: problems.map(inWords) })
      return this.#outcome(await this.#apply(before, by))
    })
  }

  /** Unlike a text that is put in place as a whole, single values are refused where their plugin says that it cannot take them. */
  set(changes: readonly ConfigChange[], by: string): Promise<ConfigOutcome> {
    const keys = changes.map(({ key }) => key)
    return this.#serial(async () => {
      this.#refuseUnexpected(changes)
      const text = await changeText(this.#config, changes)
      const checked = await this.#config.check(text)
      const problems = checked.ok ? await this.#wrongWith(checked.sections) : []
      if (problems.length > 0) throw this.#invalid(problems)
      return this.#replace(text, by, keys)
    })
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
    if (!checked.ok) throw this.#invalid(checked.problems)
    const before = this.#config.inUse()
    await this.#noting(by, () => this.#config.replace(text, checked.sections)).catch((error: unknown) => {
      const reason = messageOf(error)
      const message = `The configuration file ${file} could not be written: ${reason}`
      throw this.#ctx.error('cannot-write', { file, reason }, message, { cause: error })
    })
    return this.#outcome(await this.#apply(before, by), keys)
  }

  #invalid(problems: readonly ConfigProblem[]) {
    return this.#ctx.error('invalid', { problems: [...problems] }, `Nothing was changed: ${problems.map(inWords).join('; ')}`)
  }

  /** What running plugins find wrong with these values. */
  async #wrongWith(sections: Sections): Promise<ConfigProblem[]> {
    const names = [...this.#config.schemas.keys()]
    const found = names.map(async (section) => {
      const problems = await this.#kernel.wrongWith(section, this.#config.section(section, sections))
      return problems.map(({ field, message }) => ({ key: `${section}.${field}`, message, line: null }))
    })
    return (await Promise.all(found)).flat()
  }

  /** Who looked at other values than those that are set now would undo what somebody else has done. */
  #refuseUnexpected(changes: readonly ConfigChange[]): void {
    const conflicts = changes.flatMap(({ key, expected }) => {
      const actual = setValue(this.#config, key)
      return expected === undefined || isDeepStrictEqual(expected, actual) ? [] : [{ key, expected, actual, changed: this.lastChange(key) }]
    })
    if (conflicts.length === 0) return
    const words = conflicts.map(({ key }) => key).join(', ')
    throw this.#ctx.error('changed-meanwhile', { conflicts }, `Nothing was changed: somebody else has changed it meanwhile: ${words}`)
  }

  /** Remembers who has changed what by this. */
  async #noting(by: string, work: () => Promise<unknown>): Promise<void> {
    const before = this.#config.asSet()
    await work()
    const at = new Date().toISOString()
    for (const { section, path } of differences(before, this.#config.asSet(), this.#config.schemas))
      this.#lastChanges.set([section, ...path].join('.'), { by, at })
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
