// The keys of the player, and the one to the reason. Those of the decision and of the way out are with their buttons.
import { type KeyHandlers, useKeys } from '../../keys/use-keys.ts'
import type { Player } from '../../video/player.ts'
import { zoomed } from '../../video/zoom.ts'
import { rateBy, shuttled } from './speed.ts'

const closer = 1.5

export function useReviewKeys(player: Player | null): void {
  useKeys({
    ...playerKeys(player),
    reason: () => document.querySelector<HTMLElement>('[data-reason]')?.focus(),
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
