// Build step for flags: a small module `virtual:country-flags` instead of the megabyte of country data, and one file per flag under /flags.
// The page loads only the two flags it shows.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'vite'
import { countryCodes } from './country-codes.ts'

const moduleId = 'virtual:country-flags'
const resolvedId = `\0${moduleId}`

const flagFolder = path.join(path.dirname(createRequire(import.meta.url).resolve('flag-icons/package.json')), 'flags/4x3')
const flagFile = (flag: string) => path.join(flagFolder, `${flag}.svg`)

export function countryFlags(): Plugin {
  const codes = countryCodes()
  const flags = new Set(Object.values(codes).map(([flag]) => flag))
  return {
    name: 'restrike:country-flags',
    resolveId: (id) => (id === moduleId ? resolvedId : undefined),
    load: (id) => (id === resolvedId ? `export const countries = ${JSON.stringify(codes)}` : undefined),
    generateBundle() {
      for (const flag of flags) this.emitFile({ type: 'asset', fileName: `flags/${flag}.svg`, source: readFileSync(flagFile(flag)) })
    },
    configureServer(server) {
      server.middlewares.use('/flags', (request, response, next) => {
        const flag = /^\/([a-z-]+)\.svg$/.exec(request.url ?? '')?.[1]
        if (flag === undefined || !flags.has(flag)) return next()
        response.setHeader('content-type', 'image/svg+xml')
        response.end(readFileSync(flagFile(flag)))
      })
    },
  }
}
