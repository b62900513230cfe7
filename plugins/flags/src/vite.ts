// Build step for flags: a small module `virtual:country-flags` instead of the megabyte of country data, and one file per flag under /flags.
// The page loads only the two flags it shows.
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { countryCodes } from './codes.ts'
import { builtInFlags, flagFile } from './flag-files.ts'

const moduleId = 'virtual:country-flags'
const resolvedId = `\0${moduleId}`

interface CountryFlagsOptions {
  /** False for pages of the same server that use the /flags files of another build. */
  readonly emit?: boolean
}

export function countryFlags({ emit = true }: CountryFlagsOptions = {}): Plugin {
  const flags = builtInFlags()
  return {
    name: 'restrike:country-flags',
    resolveId: (id) => (id === moduleId ? resolvedId : undefined),
    load: (id) => (id === resolvedId ? `export const countries = ${JSON.stringify(countryCodes())}` : undefined),
    generateBundle() {
      if (!emit) return
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
