// Flags and environment of the program. A flag wins over the environment, both win over the configuration file.
import path from 'node:path'
import { parseArgs } from 'node:util'
import envPaths from 'env-paths'

export interface StartOptions {
  readonly data: string
  readonly config: string
  readonly http: number | undefined
  readonly udp: number | undefined
  readonly host: string | undefined
  readonly demo: boolean
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
    },
  })
  const data = dataFolder(values.data, env)
  return {
    data,
    config: path.resolve(values.config ?? env['RESTRIKE_CONFIG'] ?? path.join(data, 'config.json')),
    http: port('--http', values.http ?? env['RESTRIKE_HTTP']),
    udp: port('--udp', values.udp ?? env['RESTRIKE_UDP']),
    host: values.host ?? env['RESTRIKE_HOST'],
    demo: values.demo,
  }
}

/** Where data is kept: the flag, `RESTRIKE_DATA`, or the user's data directory of this system. */
export function dataFolder(flag: string | undefined, env: Environment): string {
  return path.resolve(flag ?? env['RESTRIKE_DATA'] ?? envPaths('restrike-vta', { suffix: '' }).data)
}

function port(flag: string, text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined
  const number = Number(text)
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number
  throw new Error(`${flag} takes a port number from 0 to 65535, not "${text}"`)
}
