import { expect, test } from 'vitest'
import { resolveCommand } from './aliases.ts'

test.each([
  ['start_udp_server', {}, 'udp.start', {}],
  ['stop_udp_server', {}, 'udp.stop', {}],
  ['get_udp_status', {}, 'udp.status', {}],
  ['obs_connect', { url: 'ws://127.0.0.1:4455' }, 'obs.connect', { name: 'main', url: 'ws://127.0.0.1:4455' }],
  ['obs_start_recording', {}, 'obs.recording.start', {}],
  ['obs_stop_recording', {}, 'obs.recording.stop', {}],
  ['db_get_ui_setting', { key: 'theme' }, 'settings.get', { key: 'theme' }],
  [
    'db_set_ui_setting',
    { key: 'theme', value: 'dark', changed_by: 'ana', change_reason: 'hall' },
    'settings.set',
    { key: 'theme', value: 'dark', changedBy: 'ana', changeReason: 'hall' },
  ],
  ['get_flag_mappings_data', {}, 'flags.mappings', {}],
  ['scan_and_populate_flags', {}, 'flags.scan', {}],
  ['udp.status', { a: 1 }, 'udp.status', { a: 1 }],
  ['constructor', {}, 'constructor', {}],
])('%s leads to its command', (their, input, name, ours) => {
  expect(resolveCommand(their, input)).toEqual({ name, input: ours })
})
