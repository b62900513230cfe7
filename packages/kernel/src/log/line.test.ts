// Lines as pino writes them, taken apart and shown.
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { lineTest, readLine, severityIn, subsystemIn, timeIn } from './line.ts'
import { LineRing } from './line-ring.ts'
import { fullLine, plainLine } from './plain-line.ts'
import { timeOfLines } from './time-of-lines.ts'

/** One line by pino, as the log lets it write. */
function written(level: 'info' | 'warn', message: string, data: object = {}, subsystem = 'udp'): string {
  let line = ''
  const root = pino({ level: 'trace', base: null, timestamp: timeOfLines(() => 0) }, { write: (text) => (line = text) })
  root.child({ subsystem })[level](data, message)
  return line
}

test('level, time and subsystem are found without taking the line apart', () => {
  const text = written('warn', 'late', { ms: 7 })
  expect([severityIn(text), timeIn(text), subsystemIn(text)]).toEqual([40, '1970-01-01T00:00:00.000Z', 'udp'])
  expect(readLine(text, 3)).toEqual({
    n: 3,
    at: '1970-01-01T00:00:00.000Z',
    level: 'warn',
    subsystem: 'udp',
    message: 'late',
    data: '{"ms":7}',
  })
})

test.each(['', '{', '{"level":30', 'null', '[]', '{"level":30,"time":"yesterday","subsystem":"udp","msg":"x"}'])(
  '%j is no line',
  (text) => {
    expect(readLine(text)).toBeUndefined()
  },
)

test.each([
  ['level', { level: 'error' }, false],
  ['level', { level: 'warn' }, true],
  ['subsystem', { subsystems: ['obs'] }, false],
  ['subsystem', { subsystems: ['obs', 'udp'] }, true],
  ['text of the message in any case', { text: 'LATE' }, true],
  ['text of the data', { text: '"ms":7' }, true],
  ['text that is nowhere', { text: 'early' }, false],
] as const)('a line is wanted by its %s: %j', (_, filter, wanted) => {
  const line = readLine(written('warn', 'too late', { ms: 7 }))
  expect(line && lineTest({ level: 'trace', ...filter })(line)).toBe(wanted)
})

test('a person reads time, level, subsystem, message, what it is about, and why', () => {
  const line = readLine(written('warn', 'a plugin failed', { plugin: 'obs', error: { message: 'no answer' }, more: 1 }, 'kernel'))
  expect(line && plainLine(line)).toBe('00:00:00 warn kernel: a plugin failed (obs): no answer')
  expect(line && plainLine(line, true)).toContain('\u001b[33mwarn\u001b[0m')
  expect(line && fullLine(line)).toMatch(/^1970-01-01T00:00:00\.000Z warn kernel: a plugin failed \{.*"more":1\}$/)
})

const numbers = (ring: LineRing, range: { after?: number; limit: number }) => ring.tail({ level: 'trace' }, range).map(({ n }) => n)

test('the ring keeps the last lines, counts on, and gives the newest of those wanted', () => {
  const ring = new LineRing({ lines: 4, characters: 10_000 })
  for (let i = 1; i <= 6; i++) ring.add(written(i % 2 ? 'warn' : 'info', `line ${i}`))
  expect([ring.last, numbers(ring, { limit: 10 }), numbers(ring, { limit: 2 }), numbers(ring, { after: 5, limit: 10 })]).toEqual([
    6,
    [3, 4, 5, 6],
    [5, 6],
    [6],
  ])
  expect(ring.tail({ level: 'warn' }, { limit: 10 }).map(({ message }) => message)).toEqual(['line 3', 'line 5'])
})

test('a few long lines do not fill the memory', () => {
  const ring = new LineRing({ lines: 100, characters: 1_000 })
  for (let i = 1; i <= 10; i++) ring.add(written('info', 'x'.repeat(300)))
  expect(numbers(ring, { limit: 100 })).toEqual([9, 10])
})
