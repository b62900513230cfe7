import { expect, test } from 'vitest'
import { fieldsOf } from './field.ts'
import { movesTo } from './moves-to.ts'
import { configValue } from './settings-fixture.ts'

const fields = fieldsOf({
  name: 'server',
  schema: {},
  values: [
    configValue('server.http', { value: 7340, default: 7340 }),
    configValue('server.host', { value: '127.0.0.1', default: '127.0.0.1' }),
  ],
})

test.each([
  ['another port', [{ key: 'server.http', value: 8000 }], 'http://127.0.0.1:8000'],
  ['another address', [{ key: 'server.host', value: '::1' }], 'http://[::1]:7340'],
  [
    'both',
    [
      { key: 'server.http', value: 8000 },
      { key: 'server.host', value: 'localhost' },
    ],
    'http://localhost:8000',
  ],
  ['the default again', [{ key: 'server.http' }], 'http://127.0.0.1:7340'],
  ['whichever port is free', [{ key: 'server.http', value: 0 }], null],
  ['nothing of it', [{ key: 'server.clients', value: 5 }], null],
])('with %s these pages move to the address told', (_what, changes, url) => {
  expect(movesTo(fields, changes)).toBe(url)
})
