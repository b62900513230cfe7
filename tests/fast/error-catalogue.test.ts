// Holds the catalogue of errors: every code once, each with words an operator can act on, the written page up to date.
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { errorsOf, errorsPage, shippedContracts } from '../../scripts/error-catalogue.ts'

const root = path.resolve(import.meta.dirname, '../..')
const all = shippedContracts.flatMap(errorsOf)

test('the catalogue knows the contract of every plugin', () => {
  const plugins = globSync('plugins/*/src/contract.ts', { cwd: root }).map((file) => file.split(path.sep)[1])
  expect(plugins.length).toBeGreaterThan(0)
  const known = shippedContracts.map((contract) => contract.name)
  expect(plugins.filter((name) => name !== undefined && !known.includes(name))).toEqual([])
})

test('every code is there once, in lower case with dashes, under the name of its contract', () => {
  const codes = all.map(({ code }) => code)
  expect(codes.length).toBeGreaterThan(15)
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([])
  expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([])
  const names = shippedContracts.map((contract) => contract.name)
  expect(new Set(names).size).toBe(names.length)
})

test.each(all)('$code says what happened and what to do, in whole sentences', ({ spec }) => {
  expect(spec.summary).toMatch(/^[A-Z].{5,}\.$/s)
  expect(spec.fix).toMatch(/^[A-Z`].{5,}\.$/s)
  expect(spec.fix).not.toBe(spec.summary)
})

test('every code that is thrown is declared in a contract', () => {
  const codes = new Set(all.map(({ code }) => code))
  const files = globSync('{packages,plugins,apps}/*/src/**/*.ts', { cwd: root }).filter((file) => !/\.test\.ts$|fixture/.test(file))
  const thrown = files.flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(/new AppError\(\s*'([^']+)'/g)].map((found) => found[1] ?? ''),
  )
  expect(thrown.length).toBeGreaterThan(10)
  expect(thrown.filter((code) => !codes.has(code))).toEqual([])
})

test('docs/errors.md is what the contracts say now (else: node scripts/write-docs.ts)', () => {
  expect(readFileSync(path.join(root, 'docs/errors.md'), 'utf8')).toBe(errorsPage(shippedContracts))
})
