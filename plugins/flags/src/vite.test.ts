import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { builtInFlags } from './flag-files.ts'
import { countryFlags } from './vite.ts'

/** A page that shows what the module offers. */
async function built(options?: { emit: boolean }) {
  const root = await mkdtemp(path.join(tmpdir(), 'restrike-vite-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  await writeFile(path.join(root, 'index.html'), '<script type="module" src="/page.js"></script>')
  await writeFile(
    path.join(root, 'page.js'),
    `import { countries } from 'virtual:country-flags'; document.title = JSON.stringify(countries)`,
  )
  await build({ root, configFile: false, logLevel: 'silent', plugins: [countryFlags(options)] })
  const dist = path.join(root, 'dist')
  const [script = ''] = await readdir(path.join(dist, 'assets'))
  return { files: await readdir(dist), script: await readFile(path.join(dist, 'assets', script), 'utf8'), dist }
}

test('a build has every flag as a file, and the codes without the megabyte they come from', async () => {
  const { dist, script } = await built()
  expect((await readdir(path.join(dist, 'flags'))).toSorted()).toEqual([...builtInFlags()].map((flag) => `${flag}.svg`).toSorted())
  expect(script).toContain('Switzerland')
  expect(script.length).toBeLessThan(30_000)
})

test('a build that uses the flags of another one has the codes alone', async () => {
  const { files, script } = await built({ emit: false })
  expect(files).not.toContain('flags')
  expect(script).toContain('Switzerland')
})
