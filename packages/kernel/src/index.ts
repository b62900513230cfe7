// The kernel: plugin lifecycle, bus, command calls, configuration, log, health. Knows no plugin by name.
export { Bus, Topic, type Entry } from './bus.ts'
export type { CallOptions } from './call.ts'
export { eventSection, loadConfig, logSection, type LoadedConfig } from './config.ts'
export { Kernel, type KernelOptions } from './kernel.ts'
export { logLevels, type LogLevel } from './log-levels.ts'
export { openLog, quietLog, type PluginLog } from './log.ts'
export { within } from './owned.ts'
export { gatewayHandle, systemPlugin, type Gateway } from './system.ts'
