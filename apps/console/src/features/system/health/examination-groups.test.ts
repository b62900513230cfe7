import type { DoctorCheck } from '@restrike/doctor/contract'
import { expect, test } from 'vitest'
import { groupByArea } from './examination-groups.ts'

const check = (id: string, status: DoctorCheck['status']): DoctorCheck => ({
  id,
  // `as`: the tests name checks by their area.
  area: id.split('.')[0] as DoctorCheck['area'],
  title: id,
  status,
  finding: '',
  fix: null,
})

test('areas with something wrong come first, and in them what is wrong', () => {
  const groups = groupByArea([
    check('program.version', 'ok'),
    check('feed.port', 'ok'),
    check('feed.sender', 'warn'),
    check('disk.data', 'fail'),
    check('clock.kept', 'unknown'),
    check('program.memory', 'ok'),
  ])
  expect(groups.map(({ area, tone, checks }) => [area, tone, checks.map(({ id }) => id)])).toEqual([
    ['disk', 'bad', ['disk.data']],
    ['feed', 'warn', ['feed.sender', 'feed.port']],
    ['clock', 'unknown', ['clock.kept']],
    ['program', 'good', ['program.version', 'program.memory']],
  ])
})

test('an examination without findings has no areas', () => {
  expect(groupByArea([])).toEqual([])
})
