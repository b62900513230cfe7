// Build step that tells the service worker which files there are. Another file has another name, so the worker changes with each build.
import type { Plugin } from 'vite'

/** Stands in the worker's source where the list belongs. */
const place = 'filesOfThisBuild'

export function workerFiles(): Plugin {
  return {
    name: 'restrike:worker-files',
    generateBundle(_options, bundle) {
      const worker = bundle['sw.js']
      if (worker?.type !== 'chunk' || !worker.code.includes(place)) this.error(`sw.js has no ${place} to be filled`)
      if (worker.imports.length > 0) this.error('sw.js must stand alone: it shares a file with the pages')
      const files = Object.keys(bundle).filter((name) => name.startsWith('assets/'))
      worker.code = worker.code.replace(place, JSON.stringify(files.toSorted()))
    },
  }
}
