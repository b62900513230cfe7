// The page docs/errors.md, made from the contracts. Nothing is written here: write-docs.ts does that, a test looks whether it was.
import { alarms } from '@restrike/alarms/contract'
import { config, log, system } from '@restrike/kernel/contract'
import { kernelErrors, wireErrors, type AnyContract, type ErrorSpec, type Schema } from '@restrike/sdk'
import { control } from '@restrike/control/contract'
import { database } from '@restrike/database/contract'
import { debug } from '@restrike/debug/contract'
import { doctor } from '@restrike/doctor/contract'
import { flags } from '@restrike/flags/contract'
import { match } from '@restrike/match/contract'
import { monitor } from '@restrike/monitor/contract'
import { obs } from '@restrike/obs/contract'
import { overlays } from '@restrike/overlays/contract'
import { recorder } from '@restrike/recorder/contract'
import { replay } from '@restrike/replay/contract'
import { settings } from '@restrike/settings/contract'
import { statistics } from '@restrike/statistics/contract'
import { udp } from '@restrike/udp/contract'
import { z } from 'zod'

/** Every contract that ships. A test finds those that are missing. */
export const shippedContracts: readonly AnyContract[] = [
  kernelErrors,
  wireErrors,
  system,
  config,
  log,
  alarms,
  control,
  database,
  debug,
  doctor,
  flags,
  match,
  monitor,
  obs,
  overlays,
  recorder,
  replay,
  settings,
  statistics,
  udp,
]

export interface CataloguedError {
  readonly code: string
  readonly spec: ErrorSpec
}

/** The errors of one contract under their full codes, in the order of the contract. */
export function errorsOf(contract: AnyContract): CataloguedError[] {
  return Object.entries(contract.errors ?? {}).map(([key, spec]) => ({ code: `${contract.name}.${key}`, spec }))
}

/** The whole page, Markdown. */
export function errorsPage(contracts: readonly AnyContract[]): string {
  const sections = contracts.filter((contract) => errorsOf(contract).length > 0).map(section)
  return `${opening}\n${sections.join('\n')}`
}

const opening = `# Errors

Every failure carries a code, a message for a person, and the data its code promises, over HTTP and over the WebSocket alike:

\`\`\`json
{
  "code": "kernel.unavailable",
  "message": "\\"match.list\\" cannot run: plugin \\"match\\" is waiting",
  "data": { "name": "match.list", "state": "waiting" }
}
\`\`\`

This page is made from the contracts by \`node scripts/write-docs.ts\`; edit the contracts, not the page.
`

function section(contract: AnyContract): string {
  const rows = errorsOf(contract).map(({ code, spec }) => {
    const data = fieldsOf(spec.data).map((field) => `\`${field}\``)
    return [`\`${code}\``, String(spec.status), data.join(', '), cell(spec.summary), cell(spec.fix)]
  })
  return `## ${contract.name}\n\n${table(['code', 'HTTP', 'data', 'what happened', 'what to do'], rows)}`
}

/** Padded, so that the formatter has nothing to change. */
function table(head: readonly string[], rows: readonly string[][]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string => `| ${cells.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |\n`
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('')
}

function fieldsOf(data: Schema): string[] {
  return Object.keys(z.toJSONSchema(data).properties ?? {})
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
