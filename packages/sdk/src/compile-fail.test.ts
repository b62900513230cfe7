// Proves that compile-fail.ts is checked, and that each of its lines is refused by the very error it names.
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const source = path.join(import.meta.dirname, 'compile-fail.ts')

/** What tsc prints; it fails where there are errors, which is the point here. */
function tsc(...args: string[]): Promise<string> {
  const program = path.join(root, 'node_modules/typescript/bin/tsc')
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: root, maxBuffer: 64 << 20 }, (_error, stdout) => resolve(stdout))
  })
}

test('the types of the workspace are checked with this file among them', async () => {
  const files = (await tsc('-p', 'tsconfig.json', '--listFilesOnly')).split('\n').map((line) => path.resolve(root, line.trim()))
  expect(files).toContain(source)
})

test('every line that must be refused is refused, by the error it names', async () => {
  const lines = readFileSync(source, 'utf8').split('\n')
  const wanted = lines.flatMap((line, at) => {
    const code = /^\s*\/\/ @ts-expect-error (TS\d+)/.exec(line)?.[1]
    return code === undefined ? [] : [`${code} after line ${at + 1}`]
  })
  expect(wanted.length).toBeGreaterThan(20)
  expect(lines.filter((line) => line.includes('@ts-expect-error') && !/^\s*\/\/ @ts-expect-error TS\d+ \S/.test(line))).toEqual([])

  // Inside node_modules, so that names resolve as in the workspace and nothing else looks at it.
  const folder = path.join(root, `node_modules/.cache/compile-fail-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(path.join(folder, 'bare.ts'), lines.map((line) => line.replace('@ts-expect-error', 'expected')).join('\n'))
    const options = { extends: path.join(root, 'tsconfig.json'), files: ['./bare.ts'], include: [] }
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(options))
    const found = [...(await tsc('-p', folder, '--pretty', 'false')).matchAll(/bare\.ts\((\d+),\d+\): error (TS\d+)/g)]
    // An error is inside the statement that begins on the next line: at most a few lines behind its comment.
    const comments = lines.flatMap((line, at) => (line.includes('@ts-expect-error') ? [at + 1] : []))
    const seen = found.map(([, line, code]) => `${code} after line ${comments.findLast((at) => at < Number(line))}`)
    expect(seen).toEqual(wanted)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
