// The keys of the review: the player, the decision, the way out. A decision acts at once; the undo key takes it back.
import type { Decision, LedgerEntry } from '@restrike/replay/contract'
import { useNavigate } from '@tanstack/react-router'
import { useApi } from '../../api/context.ts'
import { type KeyHandlers, useKeys } from '../../keys/use-keys.ts'
import type { Player } from '../../video/player.ts'
import { zoomed } from '../../video/zoom.ts'
import { rateBy, shuttled } from './speed.ts'

const closer = 1.5

export function useReviewKeys(player: Player | null, entry: LedgerEntry | null): void {
  const { client } = useApi()
  const navigate = useNavigate()
  const decide = (decision: Decision) => {
    if (entry) void client.attempt('replay.decide', { challengeId: entry.challengeId, decision })
  }
  useKeys({
    ...playerKeys(player),
    uphold: () => decide('upheld'),
    reject: () => decide('rejected'),
    noVideo: () => decide('no-video'),
    cancel: () => decide('cancelled'),
    undo: () => void client.attempt('replay.undo', entry ? { challengeId: entry.challengeId } : {}),
    reason: () => document.querySelector<HTMLElement>('[data-reason]')?.focus(),
    leave: () => {
      void client.attempt('replay.close', {})
      void navigate({ to: '/' })
    },
  })
}

function playerKeys(player: Player | null): KeyHandlers {
  if (!player) return {}
  const zoomBy = (factor: number) => player.setZoom(zoomed(player.state(), factor))
  return {
    play: () => (player.state().playing ? player.pause() : player.play()),
    pause: () => player.pause(),
    backwards: () => player.play(shuttled(player.state(), -1)),
    forwards: () => player.play(shuttled(player.state(), 1)),
    frameBack: () => player.step(-1),
    frameOn: () => player.step(1),
    secondBack: () => player.seekBy(-1_000),
    secondOn: () => player.seekBy(1_000),
    tenBack: () => player.seekBy(-10_000),
    tenOn: () => player.seekBy(10_000),
    slower: () => player.setRate(rateBy(player.state().rate, -1)),
    faster: () => player.setRate(rateBy(player.state().rate, 1)),
    jump: () => player.jump(),
    sequence: () => player.toggleSequence(),
    markIn: () => player.setMark('in'),
    markOut: () => player.setMark('out'),
    loop: () => player.setLoop(!player.state().loop),
    angle1: () => player.setAngle(0),
    angle2: () => player.setAngle(1),
    angle3: () => player.setAngle(2),
    angle4: () => player.setAngle(3),
    zoomIn: () => zoomBy(closer),
    zoomOut: () => zoomBy(1 / closer),
    wholePicture: () => player.setZoom({ zoom: 1, x: 0.5, y: 0.5 }),
  }
}
