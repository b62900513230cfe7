// The one verdict, made from what each plugin says of itself and from what the kernel sees of it.
import { AppError, issuesOf, messageOf, type Health } from '@restrike/sdk'
import type { z } from 'zod'
import type { HealthReport, PluginHealth, PluginInfo } from './contract.ts'
import type { Slot } from './slot.ts'

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

export function unknownPlugin(name: string): AppError {
  return new AppError('kernel.unknown-plugin', { name }, `There is no plugin "${name}"`)
}

/** `kernel.invalid-config`, with the fields that are wrong. */
export function configError(name: string, message: string, error?: z.core.$ZodError): AppError {
  const issues = error ? issuesOf(error) : []
  const first = issues[0]
  return new AppError('kernel.invalid-config', { name, issues }, first ? `${message}: ${first.path}: ${first.message}` : message)
}
