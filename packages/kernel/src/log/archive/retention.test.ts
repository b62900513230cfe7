// What is removed of the archives.
import { expect, test } from 'vitest'
import { outdated } from './retention.ts'

const day = (number: number) => `2026-03-0${number}T12:00:00.000Z`
const archives = [1, 2, 3, 4].map((number) => ({ name: `2026-03-0${number}/udp.0001.log.gz`, to: day(number), bytes: 100 }))
const now = Date.parse('2026-03-05T00:00:00.000Z')
const days = (count: number) => count * 86_400_000

test.each([
  ['nothing while there is room and time', { keepMs: days(30), keepBytes: 400 }, []],
  ['what is too old', { keepMs: days(2), keepBytes: 400 }, [2, 1]],
  ['the oldest, when all together take too much', { keepMs: days(30), keepBytes: 399 }, [1]],
  ['all, when one is too much', { keepMs: days(30), keepBytes: 99 }, [4, 3, 2, 1]],
])('removes %s', (_, retention, gone) => {
  expect(outdated(archives, retention, now)).toEqual(gone.map((number) => `2026-03-0${number}/udp.0001.log.gz`))
})
