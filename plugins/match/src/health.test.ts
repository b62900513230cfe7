import type { Health } from '@restrike/sdk'
import { beforeEach, expect, test } from 'vitest'
import { healthOfSides, type SayHealth } from './health.ts'

const bad = (reason: string): Health => ({ status: 'degraded', reason })
const ok: Health = { status: 'ok' }

let told: Health[]
let say: SayHealth
beforeEach(() => {
  told = []
  say = healthOfSides((health) => told.push(health))
})

test('it is well again when the last side is', () => {
  say('clock', bad('a clock was stopped'))
  say('archive', bad('no archive'))
  say('archive', ok)
  say('clock', ok)
  expect(told).toEqual([bad('a clock was stopped'), bad('no archive'), bad('a clock was stopped'), ok])
})

test('what is said again is not told again', () => {
  say('clock', ok)
  say('lost', bad('3 events'))
  say('lost', bad('3 events'))
  say('lost', bad('4 events'))
  expect(told).toEqual([bad('3 events'), bad('4 events')])
})
