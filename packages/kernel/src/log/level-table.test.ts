// Which level holds, by what is configured and what is ordered.
import { expect, test } from 'vitest'
import { levelOf, levelOfSeverity, levelsInForce, levelTable, ordered, severityOf } from './level-table.ts'

const configured = levelTable('info', { obs: 'debug', udp: 'warn' })

test.each([
  ['as configured', configured, { obs: 'debug', udp: 'warn', match: 'info' }],
  ['an order for one', ordered(configured, 'error', 'obs'), { obs: 'error', udp: 'warn', match: 'info' }],
  ['an order for all is over what is configured', ordered(configured, 'trace'), { obs: 'trace', udp: 'trace', match: 'trace' }],
  [
    'one for a single subsystem over it',
    ordered(ordered(configured, 'error'), 'debug', 'udp'),
    { obs: 'error', udp: 'debug', match: 'error' },
  ],
  ['one for all takes back those for single ones', ordered(ordered(configured, 'debug', 'udp'), 'error'), { obs: 'error', udp: 'error' }],
  ['taken back for one', ordered(ordered(configured, 'error', 'obs'), null, 'obs'), { obs: 'debug' }],
  ['taken back for all', ordered(ordered(configured, 'silent'), null), { obs: 'debug', udp: 'warn', match: 'info' }],
  ['a name that every object has', configured, { constructor: 'info', toString: 'info' }],
])('%s', (_, table, levels) => {
  expect(Object.fromEntries(Object.keys(levels).map((name) => [name, levelOf(table, name)]))).toEqual(levels)
})

test('only subsystems that differ are told beside the level of all', () => {
  expect(levelsInForce(configured)).toEqual({ level: 'info', levels: { obs: 'debug', udp: 'warn' } })
  expect(levelsInForce(ordered(configured, 'debug'))).toEqual({ level: 'debug', levels: {} })
})

test('levels and their numbers are the same both ways; nothing reaches silent', () => {
  expect((['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const).map((level) => levelOfSeverity(severityOf(level)))).toEqual([
    'trace',
    'debug',
    'info',
    'warn',
    'error',
    'fatal',
  ])
  expect(severityOf('silent')).toBe(Infinity)
})
