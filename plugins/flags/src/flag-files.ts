// The pictures of the built-in flags, as files of the library that has them.
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)
const folder = () => path.join(path.dirname(require.resolve('flag-icons/package.json')), 'flags/4x3')

/** Path of the picture of one flag, such as `fr`; the flag must be one of `builtInFlags`. */
export function flagFile(flag: string): string {
  return path.join(folder(), `${flag}.svg`)
}

/** Names of all built-in flags: countries by their two letters, parts of some (`gb-eng`), and unions (`eu`). */
export function builtInFlags(): ReadonlySet<string> {
  return new Set(readdirSync(folder()).map((file) => path.parse(file).name))
}
