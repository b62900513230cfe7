// What settings of OBS and alarms of the recorder are called in the titles of findings. A kind that is newer than these is told by its own name.

const settings: Partial<Record<string, string>> = {
  'replay-buffer': 'replay buffer',
  'replay-length': 'replay length',
  'replay-memory': 'replay memory',
  'key-frames': 'key frames',
  format: 'format',
  folder: 'folder',
}

const alarms: Partial<Record<string, string>> = {
  'not-connected': 'not connected',
  'does-not-start': 'does not start',
  'stopped-by-obs': 'stopped by OBS',
  'stopped-by-hand': 'stopped by hand',
  'not-growing': 'not growing',
  'picture-black': 'picture black',
  'picture-frozen': 'picture frozen',
  'frames-skipped': 'frames skipped',
  'disk-short': 'disk short',
  'unsafe-format': 'unsafe format',
  'not-kept': 'not kept',
  'bad-template': 'bad template',
}

export function settingName(key: string): string {
  return settings[key] ?? key.replaceAll('-', ' ')
}

export function alarmName(kind: string): string {
  return alarms[kind] ?? kind.replaceAll('-', ' ')
}
