// What other parts of the program say is wrong themselves: the recorder's alarms, the health of each plugin. Pure.
import type { HealthReport, PluginHealth } from '@restrike/kernel/contract'
import type { RecorderStatus } from '@restrike/recorder/contract'
import { keyOf, type Found } from './found.ts'

/** The recorder has been patient already; this bridges what it says and takes back within a moment. */
const recorderPatience = { forMs: 0, clearForMs: 2_000 }
const healthPatience = { forMs: 5_000, clearForMs: 5_000 }
/** A start may take its time; one that takes this long is told. */
const startPatience = { forMs: 15_000, clearForMs: 5_000 }

export function foundByRecorder({ alarms }: Pick<RecorderStatus, 'alarms'>): Found[] {
  return alarms.map(({ kind, connection, severity, reason, fix }) => {
    const about = connection || null
    const named = { rule: 'recorder', kind: `recorder:${kind}`, about, key: keyOf(`recorder:${kind}`, about), plugin: 'recorder' }
    return { ...named, severity: severityOf(severity), text: reason, fix, words: reason, ...recorderPatience }
  })
}

/** `own` is this very plugin: an alarm about the alarms would go round in a circle. */
export function foundInHealth({ plugins }: HealthReport, own: string): Found[] {
  const down = plugins.filter(({ health, state }) => health === 'failed' && state !== 'waiting').map(({ name }) => name)
  return plugins
    .filter(({ name, health }) => name !== own && health !== 'ok')
    .flatMap((plugin) => (waitsFor(plugin, down) ? [] : [foundOf(plugin)]))
}

function foundOf({ name, health, state, reason, fix }: PluginHealth): Found {
  const text = reason ?? `${name} does not work as it should`
  const named = { rule: 'health', kind: 'health', about: name, key: keyOf('health', name), plugin: name }
  const patience = state === 'starting' || state === 'stopping' ? startPatience : healthPatience
  return { ...named, severity: severityOf(health === 'failed' ? 'failed' : 'degraded'), text, fix: fix ?? null, words: text, ...patience }
}

/** It only lacks another one, which is said itself. */
function waitsFor({ state, reason = '' }: PluginHealth, down: readonly string[]): boolean {
  return state === 'waiting' && reason.split(/[ ,]+/).some((word) => down.includes(word))
}

function severityOf(severity: 'degraded' | 'failed'): Found['severity'] {
  return severity === 'failed' ? 'critical' : 'warning'
}
