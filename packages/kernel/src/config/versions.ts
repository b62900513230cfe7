// What differs between two versions: the file as it lies there, what is in use, or one of the past.
import type { AppError } from '@restrike/sdk'
import type { Config } from './config.ts'
import type { ConfigDifference } from './contract.ts'
import { differences, told } from './diff.ts'
import { readText, type Sections } from './text.ts'

interface Errors {
  error(code: 'unknown-backup', data: { id: string }, message: string): AppError
}

export async function versionDiff(ctx: Errors, config: Config, from: string, to: string): Promise<ConfigDifference[]> {
  const [before, after] = await Promise.all([sectionsOf(ctx, config, from), sectionsOf(ctx, config, to)])
  return told(differences(before, after, config.schemas), config.schemas)
}

/** A broken version counts for what can be read of it. */
async function sectionsOf(ctx: Errors, config: Config, version: string): Promise<Sections> {
  if (version === 'used') return config.written
  const text = version === 'file' ? ((await config.fileText()) ?? '{}') : await config.history.read(version)
  if (text === undefined) throw ctx.error('unknown-backup', { id: version }, `There is no earlier version "${version}"`)
  const read = await readText(text)
  return read.ok ? read.sections : {}
}
