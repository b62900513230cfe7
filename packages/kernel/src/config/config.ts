// The configuration in use: the file, flags and environment over it, the last good one where the file is broken. Knows no plugin; who
// changes it (plugin.ts) tells the kernel.
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { messageOf, type AnyContract, type Health, type Schema } from '@restrike/sdk'
import type { ConfigProblem, ConfigSource, ConfigStatus } from './contract.ts'
import { checkText, inWords, schemasOf, type Checked, type Schemas } from './check.ts'
import { at, differences, valueAt, type Difference } from './diff.ts'
import { fieldsOf } from './fields.ts'
import { History, readIfThere, writeWhole } from './files.ts'
import { secretsIn } from './secrets.ts'
import type { Sections } from './text.ts'

/** A value that wins over the file. */
export interface Override {
  readonly value: unknown
  readonly source: Exclude<ConfigSource, 'default' | 'file'>
}

/** By section and field. */
export type Overrides = Readonly<Record<string, Readonly<Record<string, Override>>>>

export interface ConfigOptions {
  /** The file the user edits; it need not exist. */
  readonly file: string
  /** Where the last good copy and the earlier versions are kept. */
  readonly folder: string
  readonly overrides: Overrides
  readonly contracts: readonly AnyContract[]
}

type Found = { readonly text: string | undefined; readonly checked: Checked }

export class Config {
  readonly schemas: Schemas
  readonly history: History
  readonly #options: ConfigOptions
  readonly #lastGood: string
  #sections: Sections = {}
  #text: string | undefined
  #status: Omit<ConfigStatus, 'needsRestart'>
  /** Of fields that are read when the program starts: what they were then. */
  #frozen: Sections = {}
  /** For history and last good copy: what is still to be written. */
  #due: Array<{ readonly text: string; readonly kind: 'good' | 'broken' }> = []

  private constructor(options: ConfigOptions) {
    this.#options = options
    this.schemas = schemasOf(options.contracts)
    this.history = new History(path.join(options.folder, 'config-history'))
    this.#lastGood = path.join(options.folder, 'config.last-good.json')
    this.#status = {
      file: options.file,
      state: 'missing',
      used: 'defaults',
      problems: [],
      setAside: null,
      changedAt: null,
      trouble: null,
    }
  }

  /** Reads file, last good copy or neither; never fails. Nothing is written until `settle`, so that the start does not wait for a disk. */
  static async open(options: ConfigOptions): Promise<Config> {
    const config = new Config(options)
    const found = await config.#look()
    if (found.checked.ok) config.#use(found.text, found.checked.sections)
    else await config.#startWithout(found)
    config.#frozen = config.#atStart()
    return config
  }

  /** A section as it holds, or would with other `sections` in the file: what goes over it, and for what is read at the start only, what it was then. */
  section(name: string, sections = this.#sections): Readonly<Record<string, unknown>> {
    return merged(this.#effective(name, sections), at(this.#frozen, [name]))
  }

  /** A section as it is set: what is read at the start only holds from the next one on. */
  nextSection(name: string): Readonly<Record<string, unknown>> {
    return this.#effective(name)
  }

  /** As written in the file that is used, without anything over it. */
  get written(): Sections {
    return this.#sections
  }

  /** Of the file that is used, or of the last good one; undefined with neither. */
  get text(): string | undefined {
    return this.#text
  }

  override(section: string, field: string): Override | undefined {
    const fields = this.#options.overrides[section]
    return fields && Object.hasOwn(fields, field) ? fields[field] : undefined
  }

  status(): ConfigStatus {
    return { ...this.#status, needsRestart: this.#needsRestart() }
  }

  health(): Health {
    const { file, state, problems, trouble, used } = this.#status
    if (state === 'broken') return brokenHealth(file, problems, used)
    if (state === 'missing' && used === 'file')
      return {
        status: 'degraded',
        reason: `The configuration file ${file} is gone. What it said holds until the program ends.`,
        fix: 'Put it back: any change on the System page writes it anew, or config.restore takes an earlier version.',
      }
    if (trouble !== null)
      return { status: 'degraded', reason: trouble, fix: 'Check the rights of the folder and the free space of the disk.' }
    return { status: 'ok' }
  }

  /** All secrets in use, so that nobody writes them down. */
  secrets(): string[] {
    return [...this.schemas].flatMap(([name, schema]) => secretsIn(schema, this.section(name), name))
  }

  /** What holds now and did not before. What waits for the next start is not among it. */
  changesOf(before: ReadonlyMap<string, unknown>): Difference[] {
    return differences(Object.fromEntries(before), Object.fromEntries(this.inUse()), this.schemas)
  }

  /** Every section as it holds. */
  inUse(): Map<string, unknown> {
    return new Map([...this.schemas.keys()].map((name) => [name, this.section(name)]))
  }

  /** Every section as it is set. */
  asSet(): Sections {
    return Object.fromEntries([...this.schemas.keys()].map((name) => [name, this.nextSection(name)]))
  }

  /** Reads the file again. `patient`: a broken one may be half written; then nothing is taken, and false is returned. */
  async reload(patient = false): Promise<boolean> {
    const found = await this.#look()
    if (found.text === undefined) {
      // An editor may remove it and write it anew; what was read stays.
      this.#status = { ...this.#status, state: 'missing', problems: [] }
      return !patient
    }
    if (found.checked.ok) {
      this.#use(found.text, found.checked.sections)
      return true
    }
    if (patient) return false
    this.#refuse(found.text, found.checked.problems)
    return true
  }

  /** Puts a text in the place of the file. It has been checked. Throws what the disk says; then nothing has changed. */
  async replace(text: string, sections: Sections): Promise<void> {
    await writeWhole(this.#options.file, text)
    this.#use(text, sections)
  }

  check(text: string): Promise<Checked> {
    return checkText(text, this.schemas, (section) => this.#given(section))
  }

  /** The text of the file as it lies there now; undefined when there is none or it cannot be read. */
  async fileText(): Promise<string | undefined> {
    return readIfThere(this.#options.file).catch(() => undefined)
  }

  /** Writes what is due: the last good copy, earlier versions, a broken text set aside. Its troubles are told in the status. */
  async settle(now = new Date()): Promise<void> {
    try {
      for (let next = this.#due[0]; next; next = this.#due[0]) {
        const id = await this.history.keep(next.text, next.kind, now)
        if (next.kind === 'good') await writeWhole(this.#lastGood, next.text)
        else if (this.#status.state === 'broken') this.#status = { ...this.#status, setAside: this.history.pathOf(id) }
        this.#due.shift()
      }
      this.#status = { ...this.#status, trouble: null }
    } catch (error) {
      // What is due stays so, the newest of it.
      this.#due = this.#due.slice(-20)
      this.#status = { ...this.#status, trouble: `Earlier versions of the configuration cannot be kept: ${messageOf(error)}` }
    }
  }

  async #look(): Promise<Found> {
    try {
      const text = await readIfThere(this.#options.file)
      return text === undefined ? { text, checked: { ok: true, sections: {} } } : { text, checked: await this.check(text) }
    } catch (error) {
      const message = `it cannot be read (${messageOf(error)})`
      return { text: '', checked: { ok: false, problems: [{ key: '', message, line: null }] } }
    }
  }

  #use(text: string | undefined, sections: Sections): void {
    const changed = text !== this.#text
    this.#sections = sections
    this.#text = text
    const state = text === undefined ? 'missing' : 'good'
    const used = text === undefined ? 'defaults' : 'file'
    const changedAt = changed ? new Date().toISOString() : this.#status.changedAt
    this.#status = { ...this.#status, state, used, problems: [], setAside: null, changedAt }
    if (text !== undefined && changed) this.#due.push({ text, kind: 'good' })
  }

  /** What is in use stays. */
  #refuse(text: string, problems: readonly ConfigProblem[]): void {
    this.#status = { ...this.#status, state: 'broken', problems: [...problems] }
    if (text !== '') this.#due.push({ text, kind: 'broken' })
  }

  async #startWithout({ text, checked }: Found): Promise<void> {
    this.#refuse(text ?? '', checked.ok ? [] : checked.problems)
    const copy = await readIfThere(this.#lastGood).catch(() => undefined)
    const good = copy === undefined ? undefined : await this.check(copy)
    if (copy === undefined || good?.ok !== true) return
    this.#sections = good.sections
    this.#text = copy
    this.#status = { ...this.#status, used: 'last-good' }
  }

  #effective(name: string, sections = this.#sections): Record<string, unknown> {
    // A section of a name that every object has, such as "constructor", is none.
    const own = Object.hasOwn(sections, name) ? sections[name] : {}
    return { ...(typeof own === 'object' && own !== null ? own : {}), ...this.#given(name) }
  }

  #given(section: string): Record<string, unknown> {
    const over = Object.hasOwn(this.#options.overrides, section) ? this.#options.overrides[section] : undefined
    return Object.fromEntries(Object.entries(over ?? {}).map(([field, { value }]) => [field, value]))
  }

  #startFields(): Array<{ section: string; schema: Schema; field: string }> {
    return [...this.schemas].flatMap(([section, schema]) =>
      fieldsOf(schema).flatMap(({ path: [field], atStart }) => (atStart && field !== undefined ? [{ section, schema, field }] : [])),
    )
  }

  #atStart(): Sections {
    const frozen: Record<string, Record<string, unknown>> = {}
    for (const { section, field } of this.#startFields()) (frozen[section] ??= {})[field] = this.#effective(section)[field]
    return frozen
  }

  #needsRestart(): string[] {
    return this.#startFields().flatMap(({ section, schema, field }) => {
      const [runs, isSet] = [this.section(section), this.nextSection(section)].map((one) => valueAt(schema, one, [field]))
      return isDeepStrictEqual(runs, isSet) ? [] : [`${section}.${field}`]
    })
  }
}

/** Set fields of `over` win; those that are undefined there are taken away. */
function merged(own: Record<string, unknown>, over: unknown): Record<string, unknown> {
  if (typeof over !== 'object' || over === null) return own
  return Object.fromEntries(Object.entries({ ...own, ...over }).filter(([, value]) => value !== undefined))
}

function brokenHealth(file: string, problems: readonly ConfigProblem[], used: ConfigStatus['used']): Health {
  const [first] = problems
  const more = problems.length > 1 ? `, and ${problems.length - 1} more` : ''
  const instead = {
    file: 'What held before it was changed still holds.',
    'last-good': 'The last good one is used instead.',
    defaults: 'There is no earlier good one, so the defaults are used.',
  }[used]
  return {
    status: 'degraded',
    reason: `The configuration file ${file} is not usable: ${first ? inWords(first) : 'it cannot be read'}${more}. ${instead}`,
    fix: `Correct ${file}: it is taken up as soon as it is saved. Or take an earlier version on the System page (config.restore).`,
  }
}
