// What tests and benchmarks share. Nothing of the product imports it.
export { startServer, type ServerOptions, type ServerProcess } from './server-process.ts'
export { until } from './until.ts'
