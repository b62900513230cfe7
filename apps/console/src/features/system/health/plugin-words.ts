// How one plugin is, as a tone and in words, and in which order plugins are shown. Pure.
import type { PluginInfo } from '@restrike/kernel/contract'
import { texts } from '../../../texts/index.ts'
import type { Tone } from '../../../ui/tone.ts'

export interface PluginWords {
  readonly tone: Tone
  readonly word: string
}

const text = texts.system.health
const running = { ok: 'good', degraded: 'warn', failed: 'bad' } satisfies Record<PluginInfo['health'], Tone>

/** Between two states nothing is proved; one that was stopped by hand is not a failure by itself. */
export function pluginWords({ state, health }: Pick<PluginInfo, 'state' | 'health'>): PluginWords {
  switch (state) {
    case 'running':
      return { tone: running[health], word: health === 'ok' ? text.state.running : text.health[health] }
    case 'failed':
      return { tone: 'bad', word: text.state.failed }
    case 'waiting':
      return { tone: running[health] === 'bad' ? 'bad' : 'warn', word: text.state.waiting }
    case 'starting':
    case 'stopping':
      return { tone: 'unknown', word: text.state[state] }
    case 'stopped':
      return { tone: health === 'ok' ? 'plain' : running[health], word: text.state.stopped }
    default:
      return state satisfies never
  }
}

const urgency = { bad: 0, warn: 1, unknown: 2, plain: 3, good: 4 } satisfies Record<Tone, number>

/** The worst first, then by name: where all is well the order stays. */
export function inOrder(plugins: readonly PluginInfo[]): readonly PluginInfo[] {
  return plugins.toSorted((a, b) => urgency[pluginWords(a).tone] - urgency[pluginWords(b).tone] || a.name.localeCompare(b.name))
}

/** What can be ordered of a plugin; null for the one that takes the orders. */
export function pluginOrder({ name, state }: Pick<PluginInfo, 'name' | 'state'>): 'start' | 'restart' | null {
  if (name === 'system') return null
  return state === 'stopped' || state === 'failed' ? 'start' : 'restart'
}
