// Proves that the import checker sees: plants a violation of every rule into a copy of the sources and looks whether each is found,
// and a few allowed imports, whether they are left alone. A blind checker finds nothing wrong, and that would look like success.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { allowed, companions, planted, type Plant } from './planted-imports.ts'

const root = path.resolve(import.meta.dirname, '..')
const folders = ['packages', 'plugins', 'apps', 'bench']

const Report = z.object({
  summary: z.object({
    totalCruised: z.int(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})
const Named = z.object({ name: z.string() })
const Config = z.object({ forbidden: z.array(z.object({ name: z.string() })) })

/** The sources and what they resolve by: packages of the registry are linked, those of the workspace are the copies. */
function copySources(to: string): void {
  for (const folder of folders) {
    cpSync(path.join(root, folder), path.join(to, folder), {
      recursive: true,
      filter: (source) => !/[\\/](node_modules|dist|fixtures|results)([\\/]|$)/.test(path.relative(root, source)),
    })
  }
  for (const file of ['.dependency-cruiser.cjs', 'package.json']) cpSync(path.join(root, file), path.join(to, file))
  const modules = path.join(to, 'node_modules')
  mkdirSync(path.join(modules, '@restrike'), { recursive: true })
  for (const name of readdirSync(path.join(root, 'node_modules'))) {
    if (name !== '@restrike') symlinkSync(path.join(root, 'node_modules', name), path.join(modules, name))
  }
  for (const folder of folders.filter((each) => each !== 'bench')) {
    for (const name of readdirSync(path.join(to, folder))) {
      const { name: known } = Named.parse(JSON.parse(readFileSync(path.join(to, folder, name, 'package.json'), 'utf8')))
      symlinkSync(path.join(to, folder, name), path.join(modules, known), 'junction')
    }
  }
}

function plant(to: string, { file, text }: Plant): void {
  const target = path.join(to, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, text)
}

function cruise(inFolder: string): z.infer<typeof Report>['summary'] {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [program, ...folders, '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const run = spawnSync(process.execPath, args, { cwd: inFolder, encoding: 'utf8', maxBuffer: 256 << 20 })
  try {
    return Report.parse(JSON.parse(run.stdout)).summary
  } catch (error) {
    throw new Error(`The import checker gave no report: ${run.stderr}${run.stdout.slice(0, 500)}`, { cause: error })
  }
}

function problems(folder: string): string[] {
  const rules = Config.parse(createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs'))).forbidden.map(({ name }) => name)
  for (const one of [...planted, ...companions, ...allowed]) plant(folder, one)
  const { violations, totalCruised } = cruise(folder)
  const found = (rule: string, file: string) => violations.some((each) => each.rule.name === rule && each.from === file)
  return [
    ...(totalCruised > 100 ? [] : [`It looked at ${totalCruised} files only.`]),
    ...rules.filter((rule) => !planted.some((each) => each.rule === rule)).map((rule) => `Nothing is planted against the rule "${rule}".`),
    ...planted.filter((each) => !found(each.rule, each.file)).map((each) => `"${each.rule}" does not see ${each.file}: ${each.text}`),
    ...violations
      .filter((each) => allowed.some(({ file }) => file === each.from))
      .map((each) => `"${each.rule.name}" refuses ${each.from} -> ${each.to}, which is allowed.`),
  ]
}

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'import-rules-')))
try {
  copySources(folder)
  const wrong = problems(folder)
  for (const line of wrong) console.error(line)
  if (wrong.length === 0) console.log(`The import rules see all ${planted.length} planted violations.`)
  process.exitCode = wrong.length === 0 ? 0 : 1
} finally {
  if (existsSync(folder)) rmSync(folder, { recursive: true })
}
