// The kernel: plugin lifecycle, bus, command calls, configuration, log, health. Knows no plugin by name.
export { Bus, Topic, type Entry } from './bus.ts'
export type { CallOptions } from './call.ts'
export { loadConfig, type LoadedConfig } from './config.ts'
export { HealthReport, PluginHealth, PluginInfo } from './health.ts'
export { Kernel, type KernelOptions } from './kernel.ts'
export { logLevels, openLog, quietLog, type LogLevel, type PluginLog } from './log.ts'
export { within } from './owned.ts'
export { gatewayHandle, system, systemPlugin, type Gateway } from './system.ts'
