import type { PluginInfo } from '@restrike/kernel/contract'
import { expect, test } from 'vitest'
import { inOrder, pluginOrder, pluginWords } from './plugin-words.ts'

test.each([
  ['running', 'ok', 'good: running'],
  ['running', 'degraded', 'warn: degraded'],
  ['running', 'failed', 'bad: failed'],
  ['waiting', 'ok', 'warn: waiting'],
  ['waiting', 'failed', 'bad: waiting'],
  ['starting', 'ok', 'unknown: starting'],
  ['stopping', 'ok', 'unknown: stopping'],
  ['failed', 'failed', 'bad: failed'],
  ['stopped', 'ok', 'plain: stopped'],
  ['stopped', 'degraded', 'warn: stopped'],
] as const)('a plugin that is %s and %s', (state, health, words) => {
  const { tone, word } = pluginWords({ state, health })
  expect(`${tone}: ${word}`).toBe(words)
})

const plugin = (name: string, state: PluginInfo['state'], health: PluginInfo['health']): PluginInfo => ({
  name,
  state,
  health,
  since: '2026-01-01T10:00:00.000Z',
  startMs: 1,
  needs: [],
  uses: [],
  waitsFor: [],
})

test('the worst plugin is on top, those that are well stand by name', () => {
  const plugins = [
    plugin('udp', 'running', 'ok'),
    plugin('obs', 'running', 'degraded'),
    plugin('match', 'running', 'ok'),
    plugin('replay', 'failed', 'failed'),
  ]
  expect(inOrder(plugins).map(({ name }) => name)).toEqual(['replay', 'obs', 'match', 'udp'])
})

test.each([
  ['udp', 'running', 'restart'],
  ['udp', 'waiting', 'restart'],
  ['udp', 'stopped', 'start'],
  ['udp', 'failed', 'start'],
  ['system', 'running', null],
] as const)('%s that is %s takes the order %s', (name, state, order) => {
  expect(pluginOrder({ name, state })).toBe(order)
})
