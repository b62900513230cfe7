import type { LogLine } from '@restrike/kernel/contract'
import { expect, test } from 'vitest'
import { filterLines, heldLines, type LogFilter, noFilter, toggled } from './log-filter.ts'

const line = (n: number, level: LogLine['level'], subsystem: string, message: string, data: string | null = null): LogLine => ({
  n,
  at: '2026-01-01T10:00:00.000Z',
  level,
  subsystem,
  message,
  data,
})
const lines = [
  line(1, 'debug', 'udp', 'a datagram'),
  line(2, 'info', 'obs', 'connected', '{"name":"Main"}'),
  line(3, 'warn', 'udp', 'a wrong sender'),
  line(4, 'error', 'database', 'the disk is full'),
]

test.each<[string, Partial<LogFilter>, number[]]>([
  ['nothing', {}, [1, 2, 3, 4]],
  ['a level', { level: 'warn' }, [3, 4]],
  ['a subsystem', { subsystems: ['udp'] }, [1, 3]],
  ['a text of the message', { text: 'DISK' }, [4]],
  ['a text of the data', { text: 'main' }, [2]],
  ['all of them', { level: 'info', subsystems: ['udp'], text: 'wrong' }, [3]],
  ['what nobody said', { text: 'nothing of this' }, []],
])('asked for %s the log shows the lines that fit', (_case, filter, shown) => {
  expect(filterLines(lines, { ...noFilter, ...filter }).map(({ n }) => n)).toEqual(shown)
})

test.each<[string, readonly string[] | null, string, readonly string[] | null]>([
  ['the first press chooses one alone', null, 'udp', ['udp']],
  ['the next adds one', ['udp'], 'obs', ['udp', 'obs']],
  ['a press on one that is chosen takes it out', ['udp', 'obs'], 'udp', ['obs']],
  ['none left is all', ['udp'], 'udp', null],
  ['all of them is all', ['udp', 'obs'], 'database', null],
])('%s', (_case, chosen, name, next) => {
  expect(toggled(chosen, name, ['udp', 'obs', 'database'])).toEqual(next)
})

test('a held list shows nothing newer and tells how many wait', () => {
  expect(heldLines(lines, null)).toEqual({ shown: lines, waiting: 0 })
  expect(heldLines(lines, 2)).toEqual({ shown: lines.slice(0, 2), waiting: 2 })
  expect(heldLines(lines, 4)).toEqual({ shown: lines, waiting: 0 })
})

test('a program started anew is not held back by the numbers of the run before', () => {
  expect(heldLines(lines, 900)).toEqual({ shown: lines, waiting: 0 })
})
