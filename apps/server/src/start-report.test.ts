import type { PluginInfo } from '@restrike/kernel/contract'
import { expect, test } from 'vitest'
import { startReport } from './start-report.ts'

const plugin = (name: string, more: Partial<PluginInfo> = {}): PluginInfo => ({
  ...{ name, state: 'running', health: 'ok', since: '2026-03-07T09:00:00.000Z', startMs: 10, needs: [], uses: [], waitsFor: [] },
  ...more,
})

test('the slowest plugin comes first, with its milliseconds', () => {
  const { summary, troubles } = startReport([plugin('udp', { startMs: 3.4 }), plugin('database', { startMs: 88.6 })], [], 412.3)
  expect(summary).toBe('2 of 2 plugins run after 412 ms (ms: database 89, udp 3)')
  expect(troubles).toEqual([])
})

test('what does not run is named with its cause and what to do', () => {
  const waiting = plugin('board', {
    state: 'waiting',
    health: 'failed',
    startMs: null,
    reason: 'Waits for database, which failed: The disk is full',
    fix: 'Free some.',
  })
  const { summary, troubles } = startReport([plugin('udp'), waiting], [], 100)
  expect(summary).toBe('1 of 2 plugins run after 100 ms (ms: udp 10)')
  expect(troubles).toEqual(['board: Waits for database, which failed: The disk is full What to do: Free some.'])
})
