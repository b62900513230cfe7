// The configuration file: read once, checked section by section, the last good copy kept. Decides nothing about its content.
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { contract, messageOf, type AnyContract, type Health } from '@restrike/sdk'
import { z } from 'zod'
import { EventInfo } from './contract.ts'
import { logLevels } from './log-levels.ts'

/** Sections that belong to no plugin. */
export const logSection = contract('log', { config: z.object({ level: z.enum(logLevels).default('info') }) })
export const eventSection = contract('event', { config: EventInfo })

const Sections = z.record(z.string(), z.unknown())
type Sections = z.infer<typeof Sections>

export interface LoadedConfig {
  /** The section of this name with overrides on top; `{}` when the file has none. */
  section(name: string): unknown
  /** `ok`, or what is wrong with the file and what is used instead. */
  readonly health: Health
}

export interface ConfigOptions {
  /** The file the user edits; it need not exist. */
  readonly file: string
  /** Where the last good copy is kept. */
  readonly lastGood: string
  /** Values of flags and environment, by section; they win over the file. */
  readonly overrides: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly contracts: readonly AnyContract[]
}

export function loadConfig(options: ConfigOptions): LoadedConfig {
  const { file, lastGood, contracts } = options
  const own = read(file, contracts)
  if (own.kind === 'good') keep(lastGood, own.text)
  const good = own.kind === 'good' ? own.sections : own.kind === 'missing' ? {} : fallback(lastGood, contracts)
  return {
    section: (name) => ({ ...asObject((good ?? {})[name]), ...options.overrides[name] }),
    health: own.kind === 'broken' ? brokenHealth(file, own.reason, good ? lastGood : undefined) : { status: 'ok' },
  }
}

type Read = { kind: 'missing' } | { kind: 'good'; text: string; sections: Sections } | { kind: 'broken'; reason: string }

function read(file: string, contracts: readonly AnyContract[]): Read {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return missing ? { kind: 'missing' } : { kind: 'broken', reason: `it cannot be read (${String(error)})` }
  }
  try {
    const sections = Sections.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')))
    if (!sections.success) return { kind: 'broken', reason: 'it is not a JSON object of sections' }
    const reason = firstProblem(sections.data, contracts)
    return reason === undefined ? { kind: 'good', text, sections: sections.data } : { kind: 'broken', reason }
  } catch (error) {
    return { kind: 'broken', reason: `it is not valid JSON (${messageOf(error)})` }
  }
}

function firstProblem(sections: Sections, contracts: readonly AnyContract[]): string | undefined {
  for (const { name: own, configSection, config } of contracts) {
    const name = configSection ?? own
    if (!config || sections[name] === undefined) continue
    const parsed = z.safeParse(config, sections[name])
    const issue = parsed.error?.issues[0]
    if (issue) return `${[name, ...issue.path].map(String).join('.')}: ${issue.message}`
  }
  return undefined
}

function fallback(lastGood: string, contracts: readonly AnyContract[]): Sections | undefined {
  const copy = read(lastGood, contracts)
  return copy.kind === 'good' ? copy.sections : undefined
}

function keep(lastGood: string, text: string): void {
  mkdirSync(path.dirname(lastGood), { recursive: true })
  // Written beside and renamed, so that a crash leaves either the old copy or the new one.
  // For its owner only: the file may hold passwords.
  writeFileSync(`${lastGood}.new`, text, { flush: true, mode: 0o600 })
  renameSync(`${lastGood}.new`, lastGood)
}

function brokenHealth(file: string, reason: string, lastGood: string | undefined): Health {
  const used = lastGood
    ? `The last good one, of ${statSync(lastGood).mtime.toISOString()}, is used instead.`
    : 'There is no earlier good one, so the defaults are used.'
  return {
    status: 'degraded',
    reason: `The configuration file ${file} is not usable: ${reason}. ${used}`,
    fix: `Correct ${file} and start the program again.`,
  }
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
