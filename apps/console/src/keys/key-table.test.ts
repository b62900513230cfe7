import { expect, test } from 'vitest'
import { texts } from '../texts/index.ts'
import { keyTable, placesMeet } from './key-table.ts'

test('every action has one key and its words', () => {
  expect(keyTable.map(({ action }) => action).toSorted()).toEqual(Object.keys(texts.keys.actions).toSorted())
})

test('no key means two things where both could be meant', () => {
  const doubled = keyTable.filter((one) =>
    keyTable.some((other) => other !== one && other.key === one.key && placesMeet(one.place, other.place)),
  )
  expect(doubled).toEqual([])
})

test('the keys of the review and of every page are those that operators know', () => {
  const keyOf = (action: string) => keyTable.find((one) => one.action === action)?.key
  expect(['replay', 'mark', 'play', 'backwards', 'pause', 'forwards', 'frameBack', 'frameOn'].map(keyOf)).toEqual([
    ...['R', 'M', ' ', 'J', 'K', 'L', ',', '.'],
  ])
  expect(['uphold', 'reject', 'undo', 'sequence', 'markIn', 'markOut', 'angle1', 'angle4', 'keys', 'find'].map(keyOf)).toEqual([
    ...['U', 'X', 'Z', 'S', '[', ']', '1', '4', '?', 'Ctrl+K'],
  ])
})

test('Ctrl is needed by one action alone, and no other by two hands', () => {
  expect(keyTable.filter(({ key }) => /^(Ctrl|Alt|Meta)\+/.test(key)).map(({ action }) => action)).toEqual(['find'])
})

test('the match by hand is entered with the left hand alone', () => {
  const right = Array.from('67890YUIOPHJKLNM')
  expect(keyTable.filter(({ place, key }) => place === 'manual' && right.includes(key))).toEqual([])
})
