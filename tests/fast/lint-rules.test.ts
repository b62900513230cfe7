// Proves that the linter sees: each rule the house style counts on is broken once in a folder of its own, and must be reported.
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'lint-rules-'))

const lines = (count: number, text: string) => Array.from({ length: count }, () => text).join('\n')
const branches = Array.from({ length: 12 }, (_, i) => `  if (n === ${i}) return ${i}`).join('\n')

const planted: Record<string, { file: string; text: string }> = {
  'typescript(no-explicit-any)': { file: 'any.ts', text: 'export function f(x: any): void { console.log(x) }' },
  'typescript(no-floating-promises)': { file: 'floating.ts', text: 'export function f(): void { Promise.resolve(1) }' },
  'typescript(no-misused-promises)': {
    file: 'misused.ts',
    text: 'export function f(x: number[]): void { x.forEach(async () => { await Promise.resolve() }) }',
  },
  'typescript(no-unsafe-assignment)': { file: 'assignment.ts', text: "export const x: number = JSON.parse('1')" },
  'typescript(no-unsafe-return)': { file: 'return.ts', text: "export function f(): number { return JSON.parse('1') }" },
  'typescript(no-unsafe-call)': { file: 'call.ts', text: "JSON.parse('1')()" },
  'typescript(no-unsafe-member-access)': { file: 'member.ts', text: "console.log(JSON.parse('1').x)" },
  'typescript(await-thenable)': { file: 'thenable.ts', text: 'export async function f(): Promise<void> { await 5 }' },
  'typescript(consistent-type-imports)': {
    file: 'type-import.ts',
    text: "import { Stats } from 'node:fs'\nexport function f(x: Stats): number { return x.size }",
  },
  'eslint(max-lines)': { file: 'long.ts', text: lines(401, '// one line more') },
  'eslint(max-lines-per-function)': { file: 'function.ts', text: `export function f(): void {\n${lines(60, '  console.log(1)')}\n}` },
  'eslint(complexity)': { file: 'complexity.ts', text: `export function f(n: number): number {\n${branches}\n  return n\n}` },
}
const allowed = [
  { file: 'fitting.ts', text: `export const x = 1\n${lines(398, '// a line')}` },
  { file: 'long.test.ts', text: `export const x = 1\n${lines(598, '// a line')}` },
  { file: 'fixtures/anything.ts', text: 'export function f(x: any): void { console.log(x) }' },
]

const Report = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string(), severity: z.string() })) })
let found: z.infer<typeof Report>['diagnostics']

beforeAll(async () => {
  mkdirSync(path.join(folder, 'fixtures'), { recursive: true })
  cpSync(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'))
  const options = {
    extends: path.join(root, 'tsconfig.base.json'),
    compilerOptions: { types: ['node'], typeRoots: [path.join(root, 'node_modules/@types')] },
    include: ['.'],
  }
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(options))
  for (const { file, text } of [...Object.values(planted), ...allowed]) writeFileSync(path.join(folder, file), `${text}\n`)
  const program = path.join(root, 'node_modules/oxlint/bin/oxlint')
  const stdout = await new Promise<string>((resolve) => {
    execFile(process.execPath, [program, '--type-aware', '-f', 'json', '.'], { cwd: folder }, (_error, out) => resolve(out))
  })
  found = Report.parse(JSON.parse(stdout)).diagnostics
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each(Object.entries(planted))('%s is seen, as an error', (code, { file }) => {
  expect(found.filter((one) => one.filename.endsWith(file))).toContainEqual(expect.objectContaining({ code, severity: 'error' }))
})

test('what is within the limits is left alone', () => {
  expect(found.filter((one) => allowed.some(({ file }) => one.filename.endsWith(file)))).toEqual([])
})
