// Sections of a configuration as the server tells them, for tests.
import type { ConfigSectionView, ConfigStatus, ConfigValue } from '@restrike/kernel/contract'

export function configValue(key: string, more: Partial<ConfigValue> = {}): ConfigValue {
  return { key, value: null, default: null, source: 'default', description: null, effect: 'live', secret: false, ...more }
}

export const configStatus: ConfigStatus = {
  ...{ file: '/data/config.json', state: 'good', used: 'file', problems: [], setAside: null },
  ...{ needsRestart: [], changedAt: null, trouble: null },
}

/** `udp` is known to the page, `weather` is of a plugin that it has never heard of. */
export const sections: readonly ConfigSectionView[] = [
  {
    name: 'udp',
    schema: {
      type: 'object',
      properties: {
        port: { type: 'integer', minimum: 0, maximum: 65_535 },
        allow: { type: 'array', items: { type: 'string' } },
        bufferDatagrams: { type: 'integer', minimum: 1000 },
      },
    },
    values: [
      configValue('udp.port', { value: 6000, default: 6000, effect: 'plugin', description: 'Where the scoring PC sends to' }),
      configValue('udp.allow', { value: ['10.0.0.7'], default: [], source: 'file' }),
      configValue('udp.bufferDatagrams', { value: 1_000_000, default: 1_000_000, effect: 'program' }),
    ],
  },
  {
    name: 'weather',
    schema: {
      type: 'object',
      properties: {
        windLimitMs: { type: 'integer', minimum: 500 },
        station: { type: 'object', properties: { apiKey: { type: 'string' } } },
        folder: { type: 'string' },
      },
    },
    values: [
      configValue('weather.windLimitMs', { value: 5000, default: 5000, description: 'Wind is told after so long, ms' }),
      configValue('weather.station.apiKey', { value: '•••', source: 'file', secret: true }),
      configValue('weather.folder', { value: '/data', source: 'program' }),
    ],
  },
]
