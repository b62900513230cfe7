import { expect, test } from 'vitest'
import { texts } from '../../texts/index.ts'
import { changeAxis, changeButton, padMapOf } from './pad-map.ts'
import { padTable } from './pad-table.ts'

test('no button means two things as they come, and each has its name', () => {
  expect(new Set(padTable.map(({ button }) => button)).size).toBe(padTable.length)
  for (const { button } of padTable) expect(texts.keys.pad.names[button]).toBeTruthy()
})

test.each<[string, unknown, number]>([
  ['nothing set', null, 0],
  ['another button', { buttons: { play: 16 } }, 16],
  ['one of a device with many', { buttons: { play: 40 } }, 40],
  ['two that have changed places', { buttons: { play: 9, sequence: 0 } }, 9],
  ['one that another action has', { buttons: { play: 9 } }, 0],
  ['half a button', { buttons: { play: 1.5 } }, 0],
  ['no number', { buttons: { play: '9' } }, 0],
  ['no object', { buttons: 7 }, 0],
  ['rubbish', 'rubbish', 0],
])('the button that plays by a setting with %s', (_what, setting, button) => {
  expect(padMapOf(setting).buttons.get('play')).toBe(button)
})

test('a change keeps what was changed before; a button that is taken is refused', () => {
  const axes = changeAxis(null, 2, 'wheel')
  expect(axes).toEqual({ axes: { 2: 'wheel' } })
  expect(changeButton(axes, 'play', 16)).toEqual({ kind: 'changed', pad: { buttons: { play: 16 }, axes: { 2: 'wheel' } } })
  expect(changeButton(null, 'play', 3)).toEqual({ kind: 'taken', by: 'uphold' })
  expect(changeButton({ buttons: { play: 16 } }, 'play', 0)).toEqual({ kind: 'changed', pad: {} })
})

test('an axis can be left out and taken back; what is no axis is ignored', () => {
  expect(padMapOf({ axes: { 0: 'off', 1: 'stick', x: 'wheel', 3: 'fast' } }).axes).toEqual({ 0: 'off', 1: 'stick' })
  expect(changeAxis({ axes: { 0: 'off' } }, 0, 'stick')).toEqual({})
})
