// Flags and environment of the program. A flag wins over the environment, both win over the configuration file.
import path from 'node:path'
import { parseArgs } from 'node:util'
import envPaths from 'env-paths'

/** A value given from outside, and by which way. */
export interface Given<T> {
  readonly value: T
  readonly source: 'flag' | 'environment'
}

export interface StartOptions {
  readonly data: string
  readonly config: string
  readonly http: Given<number> | undefined
  readonly udp: Given<number> | undefined
  readonly host: Given<string> | undefined
  readonly demo: boolean
  /** Whether the console is to be opened in a window of its own. */
  readonly window: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/** Throws a plain sentence for a flag it does not know or a port that is none. */
export function startOptions(args: string[], env: Environment): StartOptions {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      http: { type: 'string' },
      udp: { type: 'string' },
      host: { type: 'string' },
      config: { type: 'string' },
      demo: { type: 'boolean', default: false },
      window: { type: 'boolean', default: false },
    },
  })
  const data = dataFolder(values.data, env)
  return {
    data,
    config: path.resolve(values.config ?? env['RESTRIKE_CONFIG'] ?? path.join(data, 'config.json')),
    http: port('--http', given(values.http, env['RESTRIKE_HTTP'])),
    udp: port('--udp', given(values.udp, env['RESTRIKE_UDP'])),
    host: given(values.host, env['RESTRIKE_HOST']),
    demo: values.demo,
    window: values.window,
  }
}

/** Where data is kept: the flag, `RESTRIKE_DATA`, or the user's data directory of this system. */
export function dataFolder(flag: string | undefined, env: Environment): string {
  return path.resolve(flag ?? env['RESTRIKE_DATA'] ?? envPaths('restrike-vta', { suffix: '' }).data)
}

function given(flag: string | undefined, variable: string | undefined): Given<string> | undefined {
  if (flag !== undefined) return { value: flag, source: 'flag' }
  return variable === undefined ? undefined : { value: variable, source: 'environment' }
}

function port(flag: string, text: Given<string> | undefined): Given<number> | undefined {
  if (text === undefined || text.value === '') return undefined
  const value = Number(text.value)
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return { value, source: text.source }
  throw new Error(`${flag} takes a port number from 0 to 65535, not "${text.value}"`)
}
