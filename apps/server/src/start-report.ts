// What the start was like: milliseconds of each plugin, and of those that do not run, at which of them it begins. Pure.
import type { PluginHealth, PluginInfo } from '@restrike/kernel/contract'

export interface StartReport {
  /** One sentence: `7 of 8 plugins run after 412 ms: udp 12, match 3 …`. */
  readonly summary: string
  /** One sentence for each part that does not run or is not well, with what to do. */
  readonly troubles: readonly string[]
}

/** `others`: what is no plugin and says how it is all the same. */
export function startReport(plugins: readonly PluginInfo[], others: readonly PluginHealth[], totalMs: number): StartReport {
  const running = plugins.filter(({ state }) => state === 'running')
  const times = running
    .filter(({ startMs }) => startMs !== null)
    .toSorted((a, b) => (b.startMs ?? 0) - (a.startMs ?? 0))
    .map(({ name, startMs }) => `${name} ${Math.round(startMs ?? 0)}`)
  const troubles = [...plugins, ...others]
    .filter(({ health }) => health !== 'ok')
    .map(({ name, reason, fix }) => `${name}: ${reason ?? 'it does not say why'}${fix === undefined ? '' : ` What to do: ${fix}`}`)
  return {
    summary: `${running.length} of ${plugins.length} plugins run after ${Math.round(totalMs)} ms (ms: ${times.join(', ')})`,
    troubles,
  }
}
