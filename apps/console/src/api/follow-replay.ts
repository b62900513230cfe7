// Keeps what is read of clips and challenges in step with what the server tells of them: the one table of which event touches which answer.
import type { QueryClient } from '@tanstack/react-query'
import type { ConsoleClient } from './client.ts'

export const replayKeys = {
  clip: (clipId: string) => ['replay.clip', clipId] as const,
  clips: ['replay.clips'] as const,
  timeline: ['replay.timeline'] as const,
  challenges: ['replay.challenges'] as const,
  delays: ['replay.delays'] as const,
}

/** Runs until the returned function is called. */
export function followReplay(client: ConsoleClient, queries: QueryClient): () => void {
  const reread = (...names: ReadonlyArray<readonly string[]>) => {
    for (const queryKey of names) void queries.invalidateQueries({ queryKey })
  }
  const missed = () => reread(['replay.clip'], replayKeys.clips, replayKeys.timeline, replayKeys.challenges, replayKeys.delays)
  const stops = [
    // The whole clip is told: it need not be asked for, and the first frame does not wait for that.
    client.on('replay.clip.ready', {
      event: (clip) => {
        queries.setQueryData(replayKeys.clip(clip.clipId), clip)
        reread(replayKeys.clips)
      },
      gap: missed,
    }),
    client.on('replay.clip', {
      event: (clip) => {
        queries.setQueryData(replayKeys.clip(clip.clipId), clip)
        reread(replayKeys.clips)
      },
      gap: missed,
    }),
    client.on('replay.clip.removed', ({ clipId }) => reread(replayKeys.clip(clipId), replayKeys.clips)),
    client.on('replay.challenge', { event: () => reread(replayKeys.challenges), gap: missed }),
    client.on('replay.mark', () => reread(replayKeys.timeline)),
    client.onConnectivity((state) => {
      if (state === 'open') missed()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
