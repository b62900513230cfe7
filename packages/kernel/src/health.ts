// The one verdict, made from what each plugin says of itself and from what the kernel sees of it.
import { AppError, issuesOf, type Health } from '@restrike/sdk'
import { z } from 'zod'
import type { Slot } from './slot.ts'

export const Verdict = z.enum(['ready', 'degraded', 'not-ready'])

/** How one plugin, or another part of the program, is. */
export const PluginHealth = z.object({
  name: z.string(),
  state: z.enum(['waiting', 'starting', 'running', 'stopping', 'failed', 'stopped']),
  health: z.enum(['ok', 'degraded', 'failed']),
  /** What is wrong. */
  reason: z.string().optional(),
  /** What to do. */
  fix: z.string().optional(),
  since: z.iso.datetime(),
})
export type PluginHealth = z.infer<typeof PluginHealth>

export const HealthReport = z.object({ verdict: Verdict, plugins: z.array(PluginHealth) })
export type HealthReport = z.infer<typeof HealthReport>

export const PluginInfo = PluginHealth.extend({ startMs: z.number().nullable(), needs: z.array(z.string()), uses: z.array(z.string()) })
export type PluginInfo = z.infer<typeof PluginInfo>

/** Health of a part of the program that is no plugin. */
export interface Report {
  readonly health: Health
  readonly since: number
}

export function healthOf(slots: readonly Slot[], reports: ReadonlyMap<string, Report>): HealthReport {
  const plugins = [...slots.map(slotHealth), ...[...reports].map(([name, report]) => line(name, 'running', report.health, report.since))]
  const verdict = plugins.some((plugin) => plugin.health === 'failed')
    ? 'not-ready'
    : plugins.some((plugin) => plugin.health === 'degraded')
      ? 'degraded'
      : 'ready'
  return { verdict, plugins }
}

function slotHealth(slot: Slot): PluginHealth {
  const { name } = slot.plugin.contract
  const say = (health: Health) => line(name, slot.state, health, slot.since)
  switch (slot.state) {
    case 'running':
      return say(slot.health)
    case 'failed':
      return say({ status: 'failed', reason: messageOf(slot.error), fix: 'It is tried again by itself; the log tells the cause.' })
    case 'stopped':
      return say({ status: 'failed', reason: 'Stopped by hand', fix: `Start it: system.plugin.start {"name":"${name}"}` })
    case 'waiting': {
      const needs = slot.plugin.needs.map((need) => need.name).join(', ')
      return say({ status: 'failed', reason: needs ? `Waits for ${needs}` : 'Not started yet', fix: 'See what is wrong with that plugin.' })
    }
    case 'starting':
    case 'stopping':
      return say({ status: 'degraded', reason: `It is ${slot.state}` })
    default:
      slot.state satisfies never
      return say({ status: 'failed', reason: 'unknown' })
  }
}

export function slotInfo(slot: Slot): PluginInfo {
  const { needs, uses } = slot.plugin
  return {
    ...slotHealth(slot),
    startMs: slot.startMs,
    needs: needs.map((need) => need.name),
    uses: uses.map((use) => use.name),
  }
}

function line(name: string, state: PluginHealth['state'], health: Health, since: number): PluginHealth {
  const told = health.status === 'ok' ? {} : { reason: health.reason, ...(health.fix === undefined ? {} : { fix: health.fix }) }
  return { name, state, health: health.status, ...told, since: new Date(since).toISOString() }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

export function unknownPlugin(name: string): AppError {
  return new AppError('kernel.unknown-plugin', { name }, `There is no plugin "${name}"`)
}

/** `kernel.invalid-config`, with the fields that are wrong. */
export function configError(name: string, message: string, error?: z.core.$ZodError): AppError {
  const issues = error ? issuesOf(error) : []
  const first = issues[0]
  return new AppError('kernel.invalid-config', { name, issues }, first ? `${message}: ${first.path}: ${first.message}` : message)
}
