// The SDK: contracts, plugins, errors. Browser-safe; imports zod and nothing else.
export * from './contract.ts'
export * from './errors.ts'
export * from './handle.ts'
export { messageOf } from './message-of.ts'
export type * from './names.ts'
export { oneAtATime } from './one-at-a-time.ts'
export * from './metrics.ts'
export * from './plugin.ts'
