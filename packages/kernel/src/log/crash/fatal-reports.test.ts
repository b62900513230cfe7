// An end that nothing can catch, in a process of its own.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { KnownSecrets } from '../secrets/known-secrets.ts'
import { cleanReport } from './clean-reports.ts'

const Report = z.object({ header: z.object({ event: z.string() }), environmentVariables: z.unknown().optional() })

/** Opens the log in this folder, then does as told. */
function run(folder: string, then: string): void {
  const log = JSON.stringify(path.join(import.meta.dirname, '../log.ts'))
  const script = `
import { openLog } from ${log}
const log = openLog(${JSON.stringify(folder)}, 'info', { settleMs: 0 })
${then}`
  const env = { ...process.env, PLANTED: 'planted-secret' }
  spawnSync(process.execPath, ['--max-old-space-size=40', '--input-type=module-typescript', '-e', script], { env, timeout: 30_000 })
}

test('out of memory leaves a report in the folder of the log; at the latest after the next start it is without the environment', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'log-fatal-'))
  try {
    run(folder, 'const kept = []; for (;;) kept.push(new Array(10_000).fill({}))')
    run(folder, 'setTimeout(() => log.close(), 500)')
    const name = readdirSync(folder).find((each) => /^report\..*\.json$/.test(each)) ?? ''
    const text = readFileSync(path.join(folder, name), 'utf8')
    const report = Report.parse(JSON.parse(text))
    expect(report.header.event).toMatch(/heap|memory/i)
    expect(report.environmentVariables).toBeUndefined()
    expect(text).not.toContain('planted-secret')
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 40_000)

test.each([
  ['whole', '{"header":{"commandLine":["--token=planted","ok"]},"environmentVariables":{"A":"planted"}}'],
  ['torn', '{"header":{"commandLine":["ok"]},"environmentVariables":{"A":"plan'],
])('a %s report is cleared of the environment and of secrets', (_, text) => {
  const cleaned = cleanReport(text, new KnownSecrets())
  expect(cleaned).not.toContain('plan')
  expect(cleaned).toContain('ok')
})

test('a report with nothing to take out stays as it is', () => {
  const text = '{ "header": { "event": "Allocation failed" } }'
  expect(cleanReport(text, new KnownSecrets())).toBe(text)
})
