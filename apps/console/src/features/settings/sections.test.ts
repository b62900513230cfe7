import { expect, test } from 'vitest'
import { groupsOf, sectionOf, shownSection } from './sections.ts'

const groups = groupsOf([
  { name: 'log' },
  { name: 'weather' },
  { name: 'replay' },
  { name: 'event' },
  { name: 'recorder' },
  { name: 'flags' },
])
const namesIn = (group: string) => groups.find(({ name }) => name === group)?.sections.map(({ name }) => name)

test('each section is in its group, in the order in which they are needed; those of unknown parts are at the end', () => {
  expect(namesIn('court')).toEqual(['event'])
  expect(namesIn('video')).toEqual(['recorder', 'replay'])
  expect(namesIn('program')).toEqual(['log', 'weather'])
})

test('the flags stand once, with their fields or without', () => {
  expect(namesIn('screens')).toEqual(['flags'])
  expect(groupsOf([]).flatMap(({ sections }) => sections.map(({ name }) => name))).toContain('flags')
})

test('this browser and the past are there also while the server says nothing', () => {
  expect(groupsOf([]).map(({ name }) => name)).toEqual(['screens', 'here', 'past'])
})

test('a section without words has its name', () => {
  expect(sectionOf('my-weather')).toEqual({ name: 'my-weather', title: 'My weather', lead: 'What the part “my-weather” can be told.' })
})

test.each([
  ['replay', 'replay'],
  ['replay.scene.review', 'replay'],
  ['history', 'history'],
  ['', 'event'],
  ['nowhere', 'event'],
])('the address "#%s" opens %s', (hash, name) => {
  expect(shownSection(groups, hash)).toBe(name)
})
