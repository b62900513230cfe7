// The logger of one subsystem: a disabled level costs one comparison, nothing it is given can make it throw or name a secret.
import type { Logger } from '@restrike/sdk'
import type { pino } from 'pino'
import { severityOf } from './level-table.ts'
import { cleanLine } from './secrets/clean-data.ts'
import type { KnownSecrets } from './secrets/known-secrets.ts'

type Level = 'debug' | 'info' | 'warn' | 'error'

/** The least severity that is written; changed while the loggers are in use. */
export interface Gate {
  least: number
}

export function subsystemLogger(child: pino.Logger, gate: Gate, secrets: KnownSecrets): Logger {
  const at = (level: Level) => {
    const severity = severityOf(level)
    return (message: string, data?: object): void => {
      if (severity < gate.least) return
      const clean = cleanLine(message, data, secrets)
      if (clean.data) child[level](clean.data, clean.message)
      else child[level](clean.message)
    }
  }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}
