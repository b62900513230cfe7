// How the console is built: one page at the server's root, flags and fonts beside it. In development the real server answers /api, /media and /flags/own.
import { countryFlags } from '@restrike/flags/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.RESTRIKE_HTTP_URL ?? 'http://127.0.0.1:7340'

/** To the server these pages are its own: it refuses those of anybody else. */
const proxied = { target: server, changeOrigin: true, headers: { origin: server } }

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
  server: { host: '127.0.0.1', proxy: { '/api': { ...proxied, ws: true }, '/media': proxied, '/flags/own': proxied } },
})
