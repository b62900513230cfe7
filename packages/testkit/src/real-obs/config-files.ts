// The files OBS finds at its start: no wizard, no update, a websocket server, one profile. Not what is in the picture (scenes.ts).
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { defaultScenes } from './scenes.ts'

type Value = string | number | boolean
/** Sections and keys of an ini file. */
export type Ini = Readonly<Record<string, Readonly<Record<string, Value>>>>

export interface ObsConfig {
  readonly port: number
  readonly password: string | null
  readonly width: number
  readonly height: number
  readonly fps: number
  readonly format: 'mkv' | 'mp4' | 'mov' | 'flv' | 'ts'
  readonly outputMode: 'Simple' | 'Advanced'
  readonly replaySeconds: number
  readonly keyframeSeconds: number
  readonly bitrate: number
  readonly recordDir: string
  readonly streamUrl: string | undefined
  readonly scenes: string | undefined
  readonly configOverrides: Ini
}

function iniText(ini: Ini): string {
  const section = ([name, keys]: [string, Ini[string]]) =>
    [`[${name}]`, ...Object.entries(keys).map(([key, value]) => `${key}=${value}`), ''].join('\n')
  return Object.entries(ini).map(section).join('\n')
}

function merged(below: Ini, above: Ini): Ini {
  const names = new Set([...Object.keys(below), ...Object.keys(above)])
  return Object.fromEntries([...names].map((name) => [name, { ...below[name], ...above[name] }]))
}

/** FirstRun means that the first run is over. The Pre…Defaults keep OBS from taking this for the configuration of an ancient version. */
const globalIni = ({ port, password }: ObsConfig): Ini => ({
  General: {
    FirstRun: true,
    Pre19Defaults: false,
    Pre21Defaults: false,
    Pre23Defaults: false,
    'Pre24.1Defaults': false,
    LastVersion: 0x1d000002,
    InfoIncrement: 99,
    EnableAutoUpdates: false,
    MaxLogs: 3,
  },
  Basic: { Profile: 'Test', ProfileDir: 'Test', SceneCollection: 'Test', SceneCollectionFile: 'Test' },
  BasicWindow: {
    PreviewEnabled: false,
    SysTrayEnabled: true,
    SysTrayWhenStarted: true,
    WarnBeforeStartingStream: false,
    WarnBeforeStoppingStream: false,
    WarnBeforeStoppingRecord: false,
  },
  // A first load would make up a password of its own.
  OBSWebSocket: {
    FirstLoad: false,
    ServerEnabled: true,
    ServerPort: port,
    AlertsEnabled: false,
    AuthRequired: password !== null,
    ServerPassword: password ?? '',
  },
})

/**
 * Recording, replay buffer and stream share one x264 (RecQuality=Stream, RecEncoder=none), which is a third of the work of three.
 * In simple mode the distance of key frames goes to x264 itself, in frames. The replay buffer ends at its seconds or its megabytes,
 * whichever comes first.
 */
function profileIni(config: ObsConfig): Ini {
  const { width, height, fps, recordDir, format, replaySeconds } = config
  const recording = {
    RecFormat: format,
    RecFormat2: format === 'ts' ? 'mpegts' : format, // the key and the name since OBS 29.1
    RecRB: replaySeconds > 0,
    RecRBTime: replaySeconds > 0 ? replaySeconds : 20,
    RecRBSize: 256,
  }
  return {
    General: { Name: 'Test' },
    Output: { Mode: config.outputMode },
    SimpleOutput: {
      ...recording,
      FilePath: recordDir,
      StreamEncoder: 'x264',
      RecEncoder: 'x264',
      RecQuality: 'Stream',
      VBitrate: config.bitrate,
      ABitrate: 96,
      UseAdvanced: true,
      Preset: 'ultrafast',
      x264Settings: config.keyframeSeconds > 0 ? `keyint=${config.keyframeSeconds * fps}` : '',
    },
    AdvOut: {
      ...recording,
      RecType: 'Standard',
      RecFilePath: recordDir,
      Encoder: 'obs_x264',
      RecEncoder: 'none',
      RecTracks: 1,
      TrackIndex: 1,
    },
    Video: { BaseCX: width, BaseCY: height, OutputCX: width, OutputCY: height, FPSType: 1, FPSInt: fps },
    Audio: { SampleRate: 48_000, ChannelSetup: 'Stereo' },
  }
}

/** Where obs-websocket 5.5 (OBS 30.2) and later keep what 5.1 has in global.ini. */
const websocketJson = ({ port, password }: ObsConfig): object => ({
  first_load: false,
  server_enabled: true,
  server_port: port,
  alerts_enabled: false,
  auth_required: password !== null,
  server_password: password ?? '',
})

/** Writes it all, or with `keep`, where there is a configuration already, only the server's port and password. */
export async function writeConfig(folder: string, config: ObsConfig, keep: boolean): Promise<void> {
  const file = (...parts: string[]) => path.join(folder, ...parts)
  const inProfile = (name: string) => file('basic/profiles/Test', name)
  const json = (name: string, content: object) => writeFile(name, JSON.stringify(content))
  for (const each of ['basic/profiles/Test', 'basic/scenes', 'plugin_config/obs-websocket']) await mkdir(file(each), { recursive: true })

  // Here and not on the command line, where `ps` would show the password.
  await json(file('plugin_config/obs-websocket/config.json'), websocketJson(config))
  if (keep && existsSync(file('global.ini'))) return reconnect(file('global.ini'), config)

  await writeFile(file('global.ini'), iniText(globalIni(config)))
  await writeFile(inProfile('basic.ini'), iniText(merged(profileIni(config), config.configOverrides)))
  await json(inProfile('streamEncoder.json'), { bitrate: config.bitrate, keyint_sec: config.keyframeSeconds, preset: 'ultrafast' })
  if (config.streamUrl !== undefined)
    await json(inProfile('service.json'), { type: 'rtmp_custom', settings: { server: config.streamUrl, key: 'test', use_auth: false } })
  if (config.scenes === undefined) await json(file('basic/scenes/Test.json'), defaultScenes(config.width, config.height, config.fps))
  else await copyFile(config.scenes, file('basic/scenes/Test.json'))
}

async function reconnect(globalFile: string, { port, password }: ObsConfig): Promise<void> {
  const text = await readFile(globalFile, 'utf8')
  await writeFile(
    globalFile,
    text
      .replace(/^ServerPort=.*/m, `ServerPort=${port}`)
      .replace(/^AuthRequired=.*/m, `AuthRequired=${password !== null}`)
      .replace(/^ServerPassword=.*/m, `ServerPassword=${password ?? ''}`),
  )
}
