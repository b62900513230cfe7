import type { LogLine } from '@restrike/kernel/contract'
import { expect, test } from 'vitest'
import { linesText, logTime, unfolded } from './log-text.ts'

const line: LogLine = { n: 1, at: '2026-01-01T10:00:00.000Z', level: 'warn', subsystem: 'udp', message: 'a wrong sender', data: null }

test('a file has one line for each, with the moment in UTC', () => {
  expect(linesText([line, { ...line, level: 'error', data: '{"from":"10.0.0.7"}' }])).toBe(
    '2026-01-01T10:00:00.000Z WARN  udp a wrong sender\n2026-01-01T10:00:00.000Z ERROR udp a wrong sender {"from":"10.0.0.7"}\n',
  )
})

test('the data of a line is folded out, and left as it is where it is no JSON', () => {
  expect(unfolded('{"a":1}')).toBe('{\n  "a": 1\n}')
  expect(unfolded('{"a":')).toBe('{"a":')
})

test('the time of a line is told to the millisecond', () => {
  expect(logTime(new Date(2026, 0, 1, 9, 5, 3, 7).toISOString(), false)).toBe('09:05:03.007')
})
