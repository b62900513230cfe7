// What comes out at the terminal, and that one which takes nothing stops nobody.
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { until } from '@restrike/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTerminal } from './terminal.ts'

let folder: string
let file: string
let fd: number
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'log-terminal-'))
  file = path.join(folder, 'out')
  fd = openSync(file, 'w')
})
afterEach(() => {
  closeSync(fd)
  rmSync(folder, { recursive: true })
})

const line = (message: string) => `{"level":40,"time":"2026-03-07T12:00:00.000Z","subsystem":"obs","msg":"${message}"}\n`
const plain = (message: string) => `12:00:00 warn obs: ${message}\n`

test('lines are held until it may speak, then they come in their order, as a person reads them', async () => {
  const terminal = openTerminal(fd, false)
  terminal.add(line('one'))
  terminal.add(line('two'))
  terminal.flushNow()
  expect(readFileSync(file, 'utf8')).toBe('')
  terminal.speak()
  terminal.add(line('three'))
  await until('the lines', () => (readFileSync(file, 'utf8') === plain('one') + plain('two') + plain('three') ? true : undefined))
})

test('what is still waiting at the end is written then', () => {
  const terminal = openTerminal(fd, false)
  terminal.speak()
  for (let i = 0; i < 100; i++) terminal.add(line(`${i}`))
  terminal.flushNow()
  expect(readFileSync(file, 'utf8')).toContain(plain('99'))
})

/** Runs a program that writes 20,000 warnings to its stderr, then says on stdout that it is still there. */
const script = `
import { openTerminal } from ${JSON.stringify(path.join(import.meta.dirname, 'terminal.ts'))}
const terminal = openTerminal(2, false)
terminal.speak()
const text = ${JSON.stringify(line('much'))}
for (let i = 0; i < 20_000; i++) terminal.add(text)
setTimeout(() => process.stdout.write('alive\\n', () => process.kill(process.pid, 'SIGKILL')), 200)
`

test('a terminal that takes nothing any more stops nobody', async () => {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()))
  child.stderr.pause()
  try {
    await until('it to be alive', () => (said.includes('alive') ? true : undefined), 10_000)
  } finally {
    child.kill('SIGKILL')
  }
})

test('a terminal that is gone harms nobody', () => {
  const child = spawnSync('sh', ['-c', '("$0" --input-type=module-typescript -e "$1" 2>&1 >&3 | true) 3>&1', process.execPath, script], {
    encoding: 'utf8',
    timeout: 10_000,
  })
  expect(child.stdout).toBe('alive\n')
})
