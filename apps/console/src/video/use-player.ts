// A player on a canvas, for components: its code is loaded when it is first needed, or earlier, when the page has nothing to do.
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Player, PlayerState } from './player.ts'

const load = () => import('./open-player.ts')

/** Loads the code and warms the browser's decoder, so that the first challenge finds both. */
export async function prepareVideo(): Promise<void> {
  const { warmDecoder } = await load()
  await warmDecoder()
}

export interface UsedPlayer {
  readonly canvas: RefObject<HTMLCanvasElement | null>
  readonly host: RefObject<HTMLDivElement | null>
  /** Null until its code is there. */
  readonly player: Player | null
}

export function usePlayer(onFirstFrame: (clipId: string) => void): UsedPlayer {
  const canvas = useRef<HTMLCanvasElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const [player, setPlayer] = useState<Player | null>(null)
  const tell = useRef(onFirstFrame)
  useEffect(() => {
    tell.current = onFirstFrame
  })
  useEffect(() => {
    let opened: Player | null = null
    let over = false
    const open = async (): Promise<void> => {
      const { openPlayer } = await load()
      if (over || !canvas.current || !host.current) return
      opened = openPlayer({ canvas: canvas.current, host: host.current, onFirstFrame: (clipId) => tell.current(clipId) })
      setPlayer(opened)
    }
    void open()
    return () => {
      over = true
      opened?.close()
      setPlayer(null)
    }
  }, [])
  return { canvas, host, player }
}

const noPlayer: PlayerState = {
  ...{ clipId: null, angle: 0, mode: 'frames', painted: false, problem: null, frame: 0, frames: 0, positionMs: 0, durationMs: 0, at: null },
  ...{ playing: false, rate: 1, loop: false, marks: { inMs: null, outMs: null }, sequence: null, zoom: 1, x: 0.5, y: 0.5 },
}
const nothing = () => () => undefined
const none = () => noPlayer

export function usePlayerState(player: Player | null): PlayerState {
  return useSyncExternalStore(player?.subscribe ?? nothing, player?.state ?? none)
}
