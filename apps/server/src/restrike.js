// Where the program begins. The one file in JavaScript: it switches on the cache of compiled modules, for this thread and
// those it starts, before the first TypeScript file would load the compiler (25 ms in each thread).
import { enableCompileCache, getCompileCacheDir } from 'node:module'

enableCompileCache()
process.env['NODE_COMPILE_CACHE'] ??= getCompileCacheDir()
await import('./main.ts')
