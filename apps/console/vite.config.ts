// How the console is built: one page at the server's root, flags and fonts beside it. In development the real server answers /api.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { countryFlags } from './vite/country-flags.ts'

const server = process.env.RESTRIKE_HTTP_URL ?? 'http://127.0.0.1:7340'

export default defineConfig({
  base: '/',
  plugins: [react(), countryFlags()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Fonts stay files: a data URL would make the style sheet wait for all of them.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { host: '127.0.0.1', proxy: { '/api': { target: server, ws: true } } },
})
