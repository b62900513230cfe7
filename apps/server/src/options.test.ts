import path from 'node:path'
import { expect, test } from 'vitest'
import { startOptions } from './options.ts'

test('a flag wins over the environment', () => {
  const options = startOptions(['--http', '0', '--data', '/tmp/a', '--demo'], {
    RESTRIKE_HTTP: '8000',
    RESTRIKE_UDP: '7000',
    RESTRIKE_DATA: '/tmp/b',
  })
  expect(options).toMatchObject({
    http: { value: 0, source: 'flag' },
    udp: { value: 7000, source: 'environment' },
    data: path.resolve('/tmp/a'),
    demo: true,
    host: undefined,
  })
  expect(options.config).toBe(path.resolve('/tmp/a/config.json'))
})

test.each(['x', '-1', '70000', '1.5'])('port "%s" is refused in words', (port) => {
  expect(() => startOptions([`--http=${port}`], {})).toThrow('--http takes a port number from 0 to 65535')
})

test('the window is opened only when asked for', () => {
  expect(startOptions([], {}).window).toBe(false)
  expect(startOptions(['--window'], {}).window).toBe(true)
})

test('a flag it does not know is refused', () => {
  expect(() => startOptions(['--htttp', '1'], {})).toThrow('--htttp')
})
