import { expect, test } from 'vitest'
import { texts } from '../../texts/index.ts'
import { fieldsOf } from './field.ts'
import { configValue, sections } from './settings-fixture.ts'

const all = sections.flatMap(fieldsOf)
const field = (key: string) => all.find(({ value }) => value.key === key)

test('a known field has words for people', () => {
  expect(field('udp.port')).toMatchObject({ title: 'Port', help: texts.settings.fields['udp.port'].help, locked: null, seldom: false })
})

test('a field of a part that nobody has heard of is there too, told by its own schema', () => {
  expect(field('weather.windLimitMs')).toMatchObject({
    title: 'Wind limit',
    // The unit stands beside the field, in seconds.
    help: 'Wind is told after so long',
    control: { kind: 'number', unit: { name: 's', scale: 1000 }, min: 500 },
  })
  expect(field('weather.station.apiKey')).toMatchObject({ title: 'Station: api key', help: null, control: { kind: 'secret' } })
})

test('what the program sets by itself is no choice', () => {
  expect(field('weather.folder')).toBeUndefined()
})

test('what waits for the next start is seldom needed', () => {
  expect(field('udp.bufferDatagrams')?.seldom).toBe(true)
})

test.each([
  ['udp.port', 'flag', 'Given by --udp at'],
  ['udp.port', 'environment', 'Given by RESTRIKE_UDP in'],
  ['weather.windLimitMs', 'flag', 'Given by a flag at'],
  ['weather.windLimitMs', 'environment', 'Given by the environment of'],
] as const)('%s by %s is locked, with the reason', (key, source, words) => {
  const [locked] = fieldsOf({ name: '', schema: {}, values: [configValue(key, { source })] })
  expect(locked?.locked).toContain(words)
})
