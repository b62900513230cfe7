// Every plugin with its state, what it needs and how long it took to start: asked while somebody looks, and whenever the health changes.
import type { PluginInfo } from '@restrike/kernel/contract'
import { type Asked, useAsked } from './use-asked.ts'
import { useRereadAfter } from './use-reread.ts'

const queryKey = ['system.plugins'] as const

export function usePlugins(): Asked<readonly PluginInfo[]> {
  useRereadAfter('health', queryKey)
  return useAsked(queryKey, async (client) => (await client.call('system.plugins', {})).plugins)
}
