// The commands for what OBS writes and sends: each answers with what was seen afterwards, never with what was asked.
import { type Handlers } from '@restrike/sdk'
import { pauseRecording, startOutput, startRecording, stopOutput, stopRecording } from './carry-out.ts'
import type { Connection } from './connection.ts'
import type { Connections } from './connections.ts'
import type { obs, ObsConnection } from './contract.ts'
import { notAvailable, notConnected, refusalCode } from './failures.ts'
import { requestCode } from './frames.ts'

type Commands = Handlers<typeof obs>
type OutputCommands = Pick<
  Commands,
  Extract<
    keyof Commands,
    `recording.${string}` | `streaming.${string}` | `replay-buffer.${string}` | `virtual-camera.${string}` | 'chapter'
  >
>

export function outputCommands(connections: Connections): OutputCommands {
  const recorder = (name: string | undefined) => connections.pick(name, 'record')
  const streamer = (name: string | undefined) => connections.pick(name, 'stream')
  return {
    'recording.start': ({ name }) =>
      ordered(recorder(name), 'recording', async (connection) => {
        // By hand from here on: what somebody stopped in OBS before is past.
        connection.want({ recording: connection.wanted.recording })
        await startRecording(connection, null)
      }),
    'recording.stop': ({ name }) =>
      ordered(recorder(name), 'recording', (connection) => {
        connection.release('recording')
        return stopRecording(connection)
      }),
    'recording.pause': ({ name }) => ordered(recorder(name), 'recording', (connection) => pauseRecording(connection, true)),
    'recording.resume': ({ name }) => ordered(recorder(name), 'recording', (connection) => pauseRecording(connection, false)),
    chapter: async ({ name, title }) => {
      const connection = recorder(name)
      await connection.call('CreateRecordChapter', { chapterName: title }).catch((error: unknown) => {
        throw chapterFailure(connection, error)
      })
      return {}
    },
    'streaming.start': ({ name }) =>
      ordered(streamer(name), 'streaming', (connection) => {
        connection.want({ streaming: true })
        return startOutput(connection, 'streaming').catch((error: unknown) => {
          // An order that failed before the operator's eyes is not to be carried out some time later.
          connection.want({ streaming: null })
          throw error
        })
      }),
    'streaming.stop': ({ name }) =>
      ordered(streamer(name), 'streaming', (connection) => {
        connection.release('streaming')
        return stopOutput(connection, 'streaming')
      }),
    'replay-buffer.start': ({ name }) =>
      ordered(recorder(name), 'replayBuffer', async (connection) => {
        await startOutput(connection, 'replay-buffer')
        connection.want({ replayBuffer: true })
      }),
    'replay-buffer.stop': ({ name }) =>
      ordered(recorder(name), 'replayBuffer', (connection) => {
        connection.release('replay-buffer')
        return stopOutput(connection, 'replay-buffer')
      }),
    'replay-buffer.save': ({ name, file, limitMs }) => saveReplay(recorder(name), file, limitMs),
    'virtual-camera.start': ({ name }) =>
      ordered(streamer(name), 'virtualCamera', (connection) => startOutput(connection, 'virtual-camera')),
    'virtual-camera.stop': ({ name }) => ordered(streamer(name), 'virtualCamera', (connection) => stopOutput(connection, 'virtual-camera')),
  }
}

type Seen = 'recording' | 'streaming' | 'replayBuffer' | 'virtualCamera'

/** In its place behind other orders; answers with what is seen then. */
async function ordered<K extends Seen>(
  connection: Connection,
  key: K,
  work: (connection: Connection) => Promise<void>,
): Promise<NonNullable<ObsConnection[K]>> {
  if (connection.state !== 'connected') throw notConnected(connection.name, connection.link)
  await connection.order(() => work(connection))
  const seen = connection.status()[key]
  if (seen === null) throw notConnected(connection.name, connection.link)
  return seen
}

/** Not behind other orders: a replay waits for nothing. */
async function saveReplay(connection: Connection, file: string | undefined, limitMs: number) {
  const { path, requested, saved } = await connection.replays.save(file, limitMs)
  return {
    path,
    requestedAt: new Date(requested.at).toISOString(),
    requestedMonotonicMs: requested.monotonicMs,
    savedMonotonicMs: saved.monotonicMs,
  }
}

function chapterFailure(connection: Connection, error: unknown): unknown {
  const code = refusalCode(error)
  if (code === undefined || code === requestCode.outputNotRunning) return error
  const message = `OBS "${connection.name}" cannot set chapters: that needs OBS 30.2 or newer, recording as Hybrid MP4`
  return notAvailable(connection.name, 'chapters', message)
}
