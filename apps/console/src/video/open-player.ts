// Opens a player: through WebCodecs where the browser has them, else on the video element.
import { ElementPlayer } from './element-player.ts'
import { FramePlayer } from './frame-player.ts'
import type { Player, PlayerOptions } from './player.ts'

export { warmDecoder } from './warm-decoder.ts'

export function openPlayer(options: PlayerOptions): Player {
  return 'VideoDecoder' in globalThis ? new FramePlayer(options) : new ElementPlayer(options)
}
