// How the overlay pages are built: one page for all names under /overlay/, fonts beside it, the service worker in front of it.
import { defineConfig } from 'vite'
import { countryFlags } from '@restrike/flags/vite'
import { workerFiles } from './vite/worker-files.ts'

const server = process.env.RESTRIKE_HTTP_URL ?? 'http://127.0.0.1:7340'

/** To the server these pages are its own: it refuses those of anybody else. */
const proxied = { target: server, changeOrigin: true, headers: { origin: server } }

export default defineConfig({
  base: '/overlay/',
  plugins: [countryFlags({ emit: false }), workerFiles()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Fonts stay files: a data URL would make the style sheet wait for all of them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', sw: 'src/worker/service-worker.ts' },
      // A service worker rules over the folder it lies in, and is found by the same name after each build.
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': { ...proxied, ws: true }, '/flags': proxied } },
})
