// The recorder, wired: match and OBS -> wishes for OBS, rows of recordings, alarms.
import { setTimeout as sleep } from 'node:timers/promises'
import { database } from '@restrike/database/contract'
import { system } from '@restrike/kernel/contract'
import { match } from '@restrike/match/contract'
import { obs } from '@restrike/obs/contract'
import { definePlugin, type PluginContext } from '@restrike/sdk'
import { archiveCommands } from './archive-commands.ts'
import { askObs } from './ask-obs.ts'
import { Chapters } from './chapters.ts'
import { recorder as contract } from './contract.ts'
import { healthOf } from './health.ts'
import { Inspector } from './inspect.ts'
import { fileFor, previewOf, templateAlarm } from './naming.ts'
import { PartKeeper } from './part-keeper.ts'
import { Recorder } from './recorder.ts'
import { RecordingStore } from './recording-store.ts'
import type { Part } from './part.ts'
import { recordingsOf, withNewer } from './recordings.ts'
import { keepRecordings } from './keeping.ts'

type Context = Pick<PluginContext<typeof contract, typeof match | typeof obs>, 'call' | 'every' | 'on'>

/** Five frames of thirty a second, as a fast x264 takes. */
const usualLagMs = 165
const tickMs = 250
/** All but what the store was opened with. */
const live = [
  ...['enabled', 'startOn', 'stopAfterMs', 'stopAfterSilenceMs', 'folder', 'file', 'chapters'],
  ...['pictureCheckMs', 'skippedPercent', 'diskWarnMinutes', 'diskAlarmMinutes'],
] as const
const askObsMs = 1_000

export default definePlugin({
  contract,
  uses: [database, match, obs, system],
  start(ctx) {
    const store = new RecordingStore(ctx.config.bufferRows)
    const inspector = ctx.own(new Inspector())
    const keeper = new PartKeeper({
      store,
      log: ctx.log,
      usualLagMs,
      inspect: (path) => inspector.inspectFile(path),
      pause: (ms) => sleep(ms, undefined, { signal: ctx.signal }),
      begunAt: (matchId) => recorder.begunAt(matchId),
      changed: (part) => {
        recorder.measured(part)
        void tellRecording(part)
      },
    })
    const recorder = new Recorder({
      rules: () => ({ ...ctx.config, warnMinutes: ctx.config.diskWarnMinutes, alarmMinutes: ctx.config.diskAlarmMinutes }),
      keeper,
      asks: askObs(ctx),
      log: ctx.log,
      want: (name, recording) => ctx.call('obs.want', { name, recording }),
      stop: (name) => ctx.call('obs.recording.stop', { name }),
      fileFor: (state, connection, several) => fileFor(ctx, state, several ? connection : null),
      onAlarm: (change) => {
        ctx.log.warn(`recording alarm ${change.change}`, { kind: change.alarm.kind, reason: change.alarm.reason })
        ctx.emit('alarm', change)
      },
      standing: () => [templateAlarm(ctx.config) ?? []].flat(),
      lost: () => store.lost,
      matchBytes: () => keeping.matchBytes(),
    })
    const keeping = keepRecordings(ctx, store, keeper, () => recorder.begin())

    const tellRecording = async (part: Part): Promise<void> => {
      // What was written a moment ago may not be on the disk yet, and without a disk this part is all there is to tell.
      const stored = await store.ofMatch(part.matchId).catch(() => [])
      const found = recordingsOf(withNewer(stored, [part])).find(({ id }) => id === part.recordingId)
      if (found) ctx.emit('recording', found)
    }
    let told = ''
    const tell = (): void => {
      const status = recorder.status()
      const text = JSON.stringify(status)
      if (text === told) return
      told = text
      ctx.emit('status', status)
      ctx.health(healthOf(status))
    }

    follow(ctx, recorder, tell)
    const chapters = new Chapters({
      log: ctx.log,
      files: (matchId) => keeper.openParts().filter((part) => part.matchId === matchId),
      mark: (name, title) => ctx.call('obs.chapter', { name, title }),
    })
    ctx.on('match.live', (event) => {
      if (ctx.config.chapters) chapters.take(event)
    })
    ctx.acceptConfig(live)
    tell()

    return { status: () => recorder.status(), preview: (templates) => previewOf(ctx, templates), ...archiveCommands(ctx, store, keeper) }
  },
})

function follow(ctx: Context, recorder: Recorder, tell: () => void): void {
  ctx.on('match.state', (state) => recorder.takeMatch(state))
  ctx.on('obs.output', (output) => recorder.hear(output))
  ctx.on('obs.status', ({ connections }) => {
    recorder.takeObs(connections)
    tell()
  })
  ctx.every(tickMs, () => {
    recorder.tick()
    tell()
  })
  // What is retained is told once; whether that part of the program still runs is told by asking.
  ctx.every(askObsMs, async () => {
    const status = await ctx.call('obs.status', {}).catch(() => null)
    if (status === null) recorder.takeObs(null)
  })
}
