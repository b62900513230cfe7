// Replay, wired: challenges and keys -> OBS's buffers and recordings -> clips, the review, the ledger, the library.
import { database } from '@restrike/database/contract'
import { match } from '@restrike/match/contract'
import { obs } from '@restrike/obs/contract'
import { recorder } from '@restrike/recorder/contract'
import { definePlugin } from '@restrike/sdk'
import { udp } from '@restrike/udp/contract'
import { replay as contract } from './contract.ts'
import { mediaHandle } from './handle.ts'
import { healthOf } from './health.ts'
import { keepLibrary } from './keeping.ts'
import { ledgerCommands } from './ledger-commands.ts'
import { clipCommands } from './clip-commands.ts'
import { dossierCommand } from './dossier-command.ts'
import { keepRetention } from './library/keep-retention.ts'
import { lookup } from './lookup.ts'
import { reviewCommands } from './review-commands.ts'
import { mediaLibrary } from './media-library.ts'
import { openStage } from './stage/open-stage.ts'
import { openParts, type Opened } from './open-parts.ts'
import type { ReplayContext } from './parts.ts'

const tellMs = 250
/** All but where the library lies and what its store was opened with. */
const live = [
  ...['autoOnChallenge', 'keepBuffer', 'marginMs', 'preRollMs', 'postRollMs', 'saveTimeoutMs', 'cutAfterMs', 'decisionMs'],
  ...['videoDelayMs', 'scene', 'keepDays', 'keepGigabytes', 'keepFreeGigabytes', 'keepEvidenceDays'],
] as const

export default definePlugin({
  contract,
  uses: [database, match, obs, recorder, udp],
  async start(ctx) {
    let told = ''
    const tell = (): void => {
      const status = parts.replay.status()
      stage.look(status, parts.replay.undecided(), null)
      const text = JSON.stringify([status, stage.trouble()])
      if (text === told) return
      told = text
      ctx.emit('status', status)
      ctx.health(healthOf(status, stage.trouble(), parts.store.lost + parts.ledgerStore.lost))
    }
    // What one datagram changes is told as one, and after the request has left for OBS.
    let due = false
    const soon = (): void => {
      if (due) return
      due = true
      setImmediate(() => {
        due = false
        if (!ctx.signal.aborted) tell()
      })
    }
    const stage = openStage(ctx, soon)
    const parts = await openParts(ctx, {
      status: soon,
      entry: (entry) => stage.look(parts.replay.status(), parts.replay.undecided(), entry),
    })
    ctx.acceptConfig(live)
    follow(ctx, parts)
    keepLibrary(ctx, { ...parts, begun: () => void parts.ledger.restore(parts.replay.matchId).then(() => parts.replay.countCards()) })
    keepRetention(ctx, parts)
    ctx.lend(mediaHandle, lendable(ctx, parts))
    tell()
    ctx.every(tellMs, tell)
    ctx.emit('view', null)

    const find = lookup(ctx, parts)
    return {
      ...clipCommands(ctx, parts, find),
      ...reviewCommands(ctx, parts, find),
      ...ledgerCommands(ctx, parts),
      ...dossierCommand(ctx, parts),
    }
  },
})

function follow(ctx: ReplayContext, { replay, buffers }: Opened): void {
  ctx.on('match.live', (event) => replay.hear(event))
  ctx.on('match.state', (state) => replay.takeMatch(state))
  ctx.on('obs.status', ({ connections }) => buffers.take(connections))
}

function lendable(ctx: ReplayContext, { folder, store }: Opened) {
  return mediaLibrary({
    folder,
    hasClip: async (clipId) => (await store.clip(clipId)) !== undefined,
    hasDossier: (file) => store.hasDossier(file),
    recordings: async (matchId) => (await ctx.call('recorder.recordings', { matchId, limit: 100 })).recordings,
  })
}
