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
  const plugins = [
    ...slots.map((slot) => slotHealth(slot, slots)),
    ...[...reports].map(([name, report]) => line(name, 'running', report.health, report.since)),
  ]
  const verdict = plugins.some((plugin) => plugin.health === 'failed')
    ? 'not-ready'
    : plugins.some((plugin) => plugin.health === 'degraded')
      ? 'degraded'
      : 'ready'
  return { verdict, plugins }
}

function slotHealth(slot: Slot, all: readonly Slot[]): PluginHealth {
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
      const [first] = missing(slot, all)
      if (!first)
        return say({ status: 'failed', reason: 'Not started yet', fix: 'Wait a moment; if it stays so, start the program again.' })
      return say({ status: 'failed', reason: `Waits for ${whyOf(first, all)}`, fix: fixOf(first, all) })
    }
    case 'starting':
    case 'stopping':
      return say({ status: 'degraded', reason: `It is ${slot.state}` })
    default:
      slot.state satisfies never
      return say({ status: 'failed', reason: 'unknown' })
  }
}

/** The plugins it needs that do not run, by name; one that is not even loaded has no slot. */
function missing(slot: Slot, all: readonly Slot[]): Array<{ name: string; slot: Slot | undefined }> {
  return slot.plugin.needs
    .map(({ name }) => ({ name, slot: all.find((other) => other.plugin.contract.name === name) }))
    .filter((need) => need.slot?.state !== 'running')
}

/** Down to where it begins: what waits for one that waits is told of the last. Needs have no circles. */
function whyOf({ name, slot }: { name: string; slot: Slot | undefined }, all: readonly Slot[]): string {
  if (!slot) return `${name}, which is not part of this program`
  const [next] = slot.state === 'waiting' ? missing(slot, all) : []
  if (next) return `${name}, which waits for ${whyOf(next, all)}`
  if (slot.state === 'stopped') return `${name}, which was stopped by hand`
  const { reason } = slotHealth(slot, all)
  const how = slot.state === 'failed' ? `${name}, which failed` : `${name}, which is ${slot.state}`
  return reason ? `${how}: ${reason}` : how
}

function fixOf({ name, slot }: { name: string; slot: Slot | undefined }, all: readonly Slot[]): string {
  if (!slot) return `Use a version of the program that has ${name}.`
  const [next] = slot.state === 'waiting' ? missing(slot, all) : []
  return next ? fixOf(next, all) : (slotHealth(slot, all).fix ?? `See ${name}.`)
}

export function slotInfo(slot: Slot, all: readonly Slot[]): PluginInfo {
  const { needs, uses } = slot.plugin
  return {
    ...slotHealth(slot, all),
    waitsFor: slot.state === 'waiting' ? missing(slot, all).map(({ name }) => name) : [],
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
