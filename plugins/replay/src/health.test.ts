import { expect, test } from 'vitest'
import type { BufferWatch } from './contract.ts'
import { healthOf } from './health.ts'

const buffer = (state: BufferWatch['state']): BufferWatch => ({
  connection: 'main',
  state,
  trouble: state === 'ready' ? null : { reason: `it is ${state}`, fix: 'do something' },
})

test.each<[BufferWatch['state'], string]>([
  ['ready', 'ok'],
  ['away', 'ok'],
  ['off', 'degraded'],
  ['unavailable', 'degraded'],
  ['stuck', 'degraded'],
])('a buffer that is %s is %s', (state, status) => {
  expect(healthOf({ buffers: [buffer('ready'), buffer(state)] }, null, 0).status).toBe(status)
})

test('what could not be kept is said before all', () => {
  expect(healthOf({ buffers: [buffer('off')] }, null, 3)).toMatchObject({
    status: 'degraded',
    reason: expect.stringContaining('3 changes'),
  })
})

test('a scene that is missing is said when the buffers are well', () => {
  const trouble = { reason: 'no scene IVR', fix: 'make it' }
  expect(healthOf({ buffers: [buffer('ready')] }, trouble, 0)).toEqual({ status: 'degraded', ...trouble })
})
