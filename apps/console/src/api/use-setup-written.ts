// Whether OBS writes files: the recording of the day made last, or a trial of two seconds. What was tried is kept by the server: it is about the court.
import { useApi } from './context.ts'
import { type WrittenFile, trialOf, trialSetting } from './trial-file.ts'
import { type Action, useAction } from './use-action.ts'
import { useAsked } from './use-asked.ts'
import { useSetSetting, useSetting } from './use-setting.ts'

const recordingsKey = ['recorder.recordings', 'last'] as const
const none: readonly WrittenFile[] = []
/** So long a trial records. */
const trialMs = 2_000
const rereadMs = 10_000

export interface Writing {
  /** Newest first. */
  readonly files: readonly WrittenFile[]
  readonly trial: Action<string>
}

/** `trial`: records two seconds with the connection of that name. */
export function useSetupWritten(): Writing {
  const { client, live } = useApi()
  const keep = useSetSetting()
  const tried = trialOf(useSetting(trialSetting))
  const { data: last = none } = useAsked(
    recordingsKey,
    async (asked) => {
      const { recordings } = await asked.call('recorder.recordings', { limit: 1 })
      return recordings.map(({ path, bytes, startedAt }): WrittenFile => ({ path, bytes, at: Date.parse(startedAt) }))
    },
    { everyMs: rereadMs },
  )
  const trial = useAction(async (name: string) => {
    const { path } = await client.call('obs.recording.start', { name })
    await new Promise((resolve) => setTimeout(resolve, trialMs))
    // Told while it runs: after the end nothing is being written any more.
    const { connections } = await client.call('obs.status', {})
    const bytes = connections.find((one) => one.name === name)?.recording?.bytes ?? null
    await client.call('obs.recording.stop', { name })
    const file: WrittenFile = { path, bytes, at: Math.round((live.getState().serverOffsetMs ?? 0) + performance.now()) }
    await keep(trialSetting, file)
  })
  const files = [...(tried === null ? [] : [tried]), ...last]
  return { files: files.toSorted((a, b) => b.at - a.at), trial }
}
