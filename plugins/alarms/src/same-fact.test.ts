import { expect, test } from 'vitest'
import type { Found } from './found.ts'
import { covers } from './same-fact.ts'

const thing = (kind: string, about: string | null, plugin: string, fields: Partial<Found> = {}): Found => ({
  ...{
    key: about === null ? kind : `${kind} ${about}`,
    rule: kind.split(':')[0] ?? kind,
    kind,
    about,
    plugin,
    severity: 'warning',
    text: 'Wrong',
    fix: null,
  },
  ...{ words: null, forMs: 0, clearForMs: 0, ...fields },
})
const health = (plugin: string, text: string) => thing('health', plugin, plugin, { text, words: text })

test.each<[string, Found, Found, boolean]>([
  [
    'the recorder in its own words',
    thing('recorder:not-growing', 'cam', 'recorder', { words: 'The recording of 101 does not grow' }),
    health('recorder', 'The recording of 101 does not grow'),
    true,
  ],
  ['a connection by its name', thing('obs-gone', 'cam', 'obs'), health('obs', 'OBS "cam": Nothing listens at 127.0.0.1:4455'), true],
  ['another connection', thing('obs-gone', 'cam', 'obs'), health('obs', 'OBS "cam 2": Nothing listens at 127.0.0.1:4456'), false],
  [
    'a reason whose figures have moved on',
    thing('database-stalled', null, 'database', { words: 'Nothing could be stored in /d for 12 s' }),
    health('database', 'Nothing could be stored in /d for 13 s; nothing is lost yet: 1,204 rows wait in memory'),
    true,
  ],
  ['another reason', thing('database-stalled', null, 'database', { words: 'The disk is full' }), health('database', '/d was moved'), false],
  ['a number is no words', thing('datagrams-dropped', null, 'udp'), health('udp', 'Not listening: it was stopped'), false],
  ['the same words of another part', thing('a', null, 'udp', { words: 'The disk is full' }), health('database', 'The disk is full'), false],
  ['a recorder without OBS', thing('recorder:not-connected', null, 'recorder'), health('obs', 'Stopped by hand'), true],
  ['the recorder about an OBS that is gone', thing('recorder:not-connected', 'cam', 'recorder'), thing('obs-gone', 'cam', 'obs'), true],
  ['the recorder about another one', thing('recorder:not-connected', 'cam', 'recorder'), thing('obs-gone', 'cam 2', 'obs'), false],
  ['not the other way round', thing('obs-gone', 'cam', 'obs'), thing('recorder:not-connected', 'cam', 'recorder'), false],
  ['health does not make health needless', health('a', 'The disk is full'), health('a', 'The disk is full'), false],
  ['rules that have nothing to do with one another', thing('cpu', null, 'monitor'), thing('temperature', null, 'monitor'), false],
])('one fact, one alarm: %s', (_, a, b, same) => {
  expect(covers(a, b)).toBe(same)
})
