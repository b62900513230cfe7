// Gathers what the checklist looks at: what the server pushes, and what is asked of it while somebody looks.
import { useMemo } from 'react'
import { useLive } from '../../api/context.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useClips } from '../../api/use-replay.ts'
import { useServerNow } from '../../api/use-server-now.ts'
import { useSetupObs } from '../../api/use-setup-obs.ts'
import { useSetupWritten } from '../../api/use-setup-written.ts'
import { recording } from './steps/obs.ts'
import type { Pictures } from './steps/pictures.ts'

/** What was proved longer ago was proved on another day. */
const todayMs = 12 * 3_600_000
const rereadMs = 10_000

export function usePictures() {
  const link = useLive((live) => live.link)
  const { udp, obs, recorder, replay, health, match } = useAllLive()
  const connected = useMemo(() => recording(obs?.connections ?? []).filter(({ state }) => state === 'connected'), [obs])
  const settings = useSetupObs(connected)
  const { files, trial } = useSetupWritten()
  const clips = useClips(null)
  const sources = useAsked(['overlays.sources'], async (asked) => (await asked.call('overlays.sources', {})).sources.length, {
    everyMs: rereadMs,
  })
  const nowMs = useServerNow(60_000)
  const isToday = (at: number) => nowMs !== null && nowMs - at < todayMs
  const pictures: Pictures = {
    ...(link === 'open' ? { udp, obs, recorder, replay, health, match } : nothing),
    setups: settings.setups,
    written: files.find(({ at }) => isToday(at)) ?? null,
    clip: clips.find(({ kind, createdAt }) => (kind === 'operator' || kind === 'challenge') && isToday(Date.parse(createdAt))) ?? null,
    overlays: sources.data ?? null,
  }
  return { pictures, connected, settings, trial }
}

export type Setup = ReturnType<typeof usePictures>

const nothing = { udp: null, obs: null, recorder: null, replay: null, health: null, match: null }

function useAllLive() {
  return {
    udp: useLive((live) => live.udp),
    obs: useLive((live) => live.obs),
    recorder: useLive((live) => live.recorder),
    replay: useLive((live) => live.replay),
    health: useLive((live) => live.health),
    match: useLive((live) => live.match),
  }
}
